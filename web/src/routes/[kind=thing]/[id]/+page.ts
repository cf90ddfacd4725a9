import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: the page stands at once and fills as they come.
export const load: PageLoad = ({ fetch, params: { kind, id } }) => {
  const api = new Api(fetch);
  const network =
    kind === 'organisations'
      ? api.organisationNetwork(id)
      : kind === 'projects'
        ? api.projectNetwork(id)
        : null;
  return { kind, id, details: api.details(kind, id), history: api.changesOf(kind, id), network };
};
