// Which message is open, as the address says it: by the two people it introduces.

import { page } from '$app/state';
import type { Row } from '#lib/api/types.ts';

/** The pair whose message is open, or nothing. Reactive. */
export const writing = () => page.url.searchParams.get('write') ?? '';

/** The two people that a row suggests to introduce, as in the address; empty if it suggests nobody. */
export function introduced({ person_a: a, person_b: b }: Row): string {
  const both = [a, b].map((who) => (typeof who === 'object' && who !== null ? who.id : ''));
  return both.every(Boolean) ? both.join(' ') : '';
}
