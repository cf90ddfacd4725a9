// How a change is said on the page: with a sign and a word, never by colour alone.

import type { ChangedRow, Value } from '#lib/api/types.ts';
import { textIn } from '#lib/verdicts.ts';
import { integer, list, numberFormat } from '#lib/words.ts';

/** "Nadia Rahman", "Health and Housing". */
export const about = ({ who }: ChangedRow): string => list(who.map(({ label }) => label));

/** What happened to a row's place, or nothing where it stands where it stood. */
export function place({ place_then, place_now, moved }: ChangedRow): { sign: string; words: string } | null {
  if (place_then === null || place_then === undefined) return { sign: '+', words: 'new' };
  if (place_now === null || place_now === undefined) return { sign: '✕', words: 'no longer listed' };
  if (!moved || place_then === place_now) return null;
  const up = place_then - place_now;
  return { sign: up > 0 ? '▲' : '▼', words: `${up > 0 ? 'up' : 'down'} ${integer(Math.abs(up))}` };
}

/** A value as the table says it in this column; nothing is a dash. */
export function said(value: Value | undefined, column = ''): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') return value.label;
  return typeof value === 'number' ? numberFormat([value]).format(value) : textIn(column, value);
}

/** By how much a number has changed, with its sign; empty for anything else. */
export function by(then: Value | undefined, now: Value | undefined): string {
  if (typeof then !== 'number' || typeof now !== 'number' || then === now) return '';
  const more = now - then;
  return `${more > 0 ? '+' : '−'}${numberFormat([Math.abs(more)]).format(Math.abs(more))}`;
}
