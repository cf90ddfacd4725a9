import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: what was saved is shown as soon as it is there, and what changed since when that is worked out.
export const load: PageLoad = ({ fetch, params }) => {
  const api = new Api(fetch);
  return { id: params.id, kept: api.savedAnswer(params.id), since: api.since(params.id) };
};
