import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: the page stands at once, and what there is to change comes.
export const load: PageLoad = ({ fetch, params }) => ({
  id: params.id,
  details: new Api(fetch).personDetails(params.id),
});
