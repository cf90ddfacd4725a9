// What is chosen about an import, and how one choice more makes another set of them.

import type { Choices, Preview, Unsorted } from '#lib/api/types.ts';

const NONE: Choices = {
  columns: {},
  shapes: {},
  kept: [],
  people: {},
  sectors: {},
  leave_people_out: false,
  day: null,
};

/** The choices with a column kept for this reason, or no longer kept where there is none. */
export function kept(choices: Choices = NONE, file = '', column = '', reason = ''): Choices {
  const others = choices.kept.filter((one) => one.file !== file || one.column !== column);
  return { ...choices, kept: reason.trim() ? [...others, { file, column, reason: reason.trim() }] : others };
}

/** A record without one of its keys. */
export function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/**
 * The organisations to sort, each where it was first seen: one that has got its sector is no longer among those that
 * have none, but stays on the screen, so that it can be sorted otherwise.
 */
export function toSort(before: Unsorted[], { unsorted, sorted }: Preview): Unsorted[] {
  const listed = [...sorted.map((one) => ({ ...one, guess: '' })), ...unsorted];
  const ids = new Set(listed.map(({ id }) => id));
  const stay = before.filter(({ id }) => ids.has(id));
  const known = new Set(stay.map(({ id }) => id));
  return [...stay, ...listed.filter(({ id }) => !known.has(id))];
}
