import { Api } from '#lib/api/client.ts';
import { MAP } from '#lib/api/map.ts';
import { askedIn, SHOWN } from '#lib/search/browsing.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ depends, fetch, url }) => {
  depends(MAP);
  const api = new Api(fetch);
  const asked = askedIn(url.searchParams);
  const place = asked['place'];
  // Not awaited: the page stands at once, and the list comes.
  return {
    found: api.search({ ...asked, limit: String(asked['kind'] ? SHOWN : 5) }),
    /** What the place is called that the list keeps to. */
    where: place
      ? api
          .findThings('places', place)
          .then((there) => (there.ok && there.value.found.find(({ id }) => id === place)?.label) || place)
      : null,
  };
};
