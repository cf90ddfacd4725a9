import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: the page stands at once, and what there is to change comes.
export const load: PageLoad = ({ fetch, params: { kind, id } }) => ({
  kind,
  id,
  details: new Api(fetch).details(kind, id),
});
