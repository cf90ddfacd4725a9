// What the address says of the map of sectors: which parts are open, which one (or which pair) is looked at.

import { isIn } from './system.ts';

/** The parameters of an address, to be read alone. */
export type Search = Pick<URLSearchParams, 'get' | 'toString'>;

/** The keys that are open, as the address has them. */
export const openIn = (search: Search): string[] => (search.get('open') ?? '').split(',').filter(Boolean);

/** The address of this page with a part opened, and looked at. */
export function opening(search: Search, key: string): string {
  return withOpen(search, [...openIn(search).filter((open) => !isIn(key, open)), key], key);
}

/** The address of this page with a part closed, and all that is in it. */
export function closing(search: Search, key: string): string {
  const left = openIn(search).filter((open) => !isIn(open, key));
  // What this one was in stays open.
  const within = key.split('/').slice(0, -1).join('/');
  const stays = within && !left.some((open) => isIn(open, within)) ? [...left, within] : left;
  return withOpen(search, stays, key);
}

/** The address of this page with a part or a pair looked at, or none. */
export function looking(search: Search, on: string | null): string {
  return changed(search, { on });
}

/** The address of this page with some parameters changed, and those that are null left out. */
export function changed(search: Search, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search.toString());
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  // Keys read better with their own signs.
  return `?${next.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%7E', '~')}`;
}

function withOpen(search: Search, open: string[], on: string): string {
  return changed(search, { open: open.join(',') || null, on });
}
