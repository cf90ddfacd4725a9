import { Api } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

// Not awaited: the page stands at once, and the list comes.
export const load: PageLoad = ({ fetch }) => ({ listed: new Api(fetch).savedList() });
