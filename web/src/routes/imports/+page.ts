import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: files can be given at once, and the lists come.
export const load: PageLoad = ({ fetch }) => {
  const api = new Api(fetch);
  return { listed: api.imports(), formats: api.exportFormats() };
};
