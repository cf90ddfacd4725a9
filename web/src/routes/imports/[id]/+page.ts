import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: the page stands at once, and the preview comes.
export const load: PageLoad = ({ fetch, params }) => ({
  id: params.id,
  preview: new Api(fetch).waitingImport(params.id),
});
