import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** People of a network that are listed at most: as many as the API gives. */
const MOST = '500';

export const load: PageLoad = ({ fetch, params, url }) => {
  const api = new Api(fetch);
  const hops = url.searchParams.get('hops') ?? '1';
  return {
    id: params.id,
    hops,
    // Not awaited: the page stands at once and fills as they come.
    person: api.person(params.id),
    network: api.network(params.id, { hops, limit: MOST }),
    history: api.changesOf('people', params.id),
  };
};
