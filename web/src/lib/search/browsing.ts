// What the address of Find says: what is looked for, of which kind, in which order, on which page.

import { isFoundKind } from './results.ts';

/** Rows of a list on one page. */
export const SHOWN = 25;

const ASKED = ['q', 'place', 'tag', 'by', 'page'];

/** The parameters of an address as the API takes them; a kind that there is not is as none. */
export function askedIn(search: Pick<URLSearchParams, 'get'>): Record<string, string> {
  const kind = search.get('kind');
  const asked = ASKED.flatMap((name) => {
    const value = search.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(asked), ...(isFoundKind(kind) && { kind }) };
}

/** The rows that a page shows: "26 to 50". */
export function span(page: number, total: number): { first: number; last: number; pages: number } {
  const first = (page - 1) * SHOWN + 1;
  return { first, last: Math.min(page * SHOWN, total), pages: Math.max(1, Math.ceil(total / SHOWN)) };
}
