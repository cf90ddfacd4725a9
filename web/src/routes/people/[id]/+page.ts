import { Api } from '#lib/api/client.ts';
import type { Names } from '#lib/api/types.ts';
import type { PageLoad } from './$types';

/** People of a network that are listed at most: as many as the API gives. */
const MOST = '500';

export const load: PageLoad = ({ fetch, params, url }) => {
  const api = new Api(fetch);
  const hops = url.searchParams.get('hops') ?? '1';
  const network = (names?: Names) =>
    api.network(params.id, names ? { hops, limit: MOST, names } : { hops, limit: MOST });
  return {
    id: params.id,
    hops,
    // Not awaited: the page stands at once and fills as they come.
    person: api.person(params.id),
    network: network(),
    history: api.changesOf('people', params.id),
    /** Person and network as they go on paper. */
    ask: async (names: Names) => {
      const [person, around] = await Promise.all([api.person(params.id, names), network(names)]);
      if (!person.ok) return person;
      return around.ok
        ? { ok: true as const, value: { person: person.value, network: around.value } }
        : around;
    },
  };
};
