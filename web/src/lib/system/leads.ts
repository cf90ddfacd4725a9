// Where pressing something on the map of sectors leads.

import { resolve } from '$app/paths';
import type { Part } from '#lib/api/types.ts';
import { changed, closing, opening, type Search } from './address.ts';

/** What is in an opened part is shown up to this many. */
const MOST = '1000';

export interface Lead {
  href: string;
  words: string;
}

/** Of a part: its own page, or the same map with it opened or closed; null where there is no more to see. */
export type LeadsOf = (part: Part) => Lead | null;

/**
 * @param search the address of this page.
 * @param closer whether an organisation opens to those in it, and does not lead to its page.
 */
export function leadsIn(search: Search, closer: boolean): LeadsOf {
  return (part) => {
    if (part.kind === 'person')
      return { href: resolve('/people/[id]', { id: part.id }), words: 'See this person' };
    if (part.kind === 'organisation' && !(closer && part.opens)) return organisationPage(part.id);
    if (part.opens)
      return part.open
        ? { href: closing(search, part.key), words: 'Close' }
        : { href: opening(search, part.key), words: 'Open' };
    return all(search, part);
  };
}

/** The page of an organisation, with its partners. */
export function organisationPage(id: string): Lead {
  return { href: resolve('/[kind=thing]/[id]', { kind: 'organisations', id }), words: 'See its partners' };
}

/** The same map with all that is in a part, where a rest of it is counted only. */
export function all(search: Search, part: Part): Lead | null {
  const counted = part.kind === 'rest' && part.key.endsWith('/~rest') && search.get('most') !== MOST;
  return counted ? { href: changed(search, { most: MOST }), words: 'Show them all' } : null;
}
