// Which columns of an answer stand in its table at first, and which say the same in every row.

import type { Answer, Column, Row } from '#lib/api/types.ts';

/** So many fit beside the map. */
const AT_FIRST = 5;

/** What a question is asked for, most important first; what has room is filled up with the others in their order. */
const FIRST: Record<string, string[]> = {
  'who-connects': ['person', 'organisation', 'part', 'pairs', 'only_through'],
  brokers: ['person', 'organisation', 'sector', 'part', 'pairs'],
  gaps: ['from', 'to', 'verdict', 'bridge', 'counted', 'met', 'ties'],
  introductions: [
    'person_a',
    'person_b',
    'organisation_a',
    'organisation_b',
    'because',
    'introducer',
    'start_a',
    'shared',
  ],
  reach: ['person', 'organisation', 'part', 'adds', 'reached'],
  loss: ['person', 'organisation', 'part', 'held', 'known'],
};

/** A column of the table, with its place among the columns of the answer. */
export interface Placed {
  column: Column;
  at: number;
}

/**
 * The columns to show, in the answer's order.
 *
 * @param all whether the reader wants every column.
 */
export function columnsOf(answer: Answer, all: boolean): Placed[] {
  const same = new Set(sameIn(answer).map(({ column }) => column.key));
  const there = answer.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => !same.has(column.key));
  if (all || there.length <= AT_FIRST) return there;
  const wanted = FIRST[answer.question] ?? [];
  const rank = ({ column, at }: Placed) => {
    const place = wanted.indexOf(column.key);
    return place < 0 ? wanted.length + at : place;
  };
  const chosen = there.toSorted((a, b) => rank(a) - rank(b)).slice(0, AT_FIRST);
  return chosen.toSorted((a, b) => a.at - b.at);
}

/** From so many rows on it says something that they are alike. */
const SEVERAL = 3;

/** Columns of numbers with the same in every row: they are said once, in words. */
export function sameIn({ columns, rows }: Answer): { column: Column; value: number }[] {
  if (rows.length < SEVERAL) return [];
  return columns.flatMap((column) => {
    const [value] = rows.map((row: Row) => row[column.key]);
    const alike = typeof value === 'number' && rows.every((row) => row[column.key] === value);
    return alike ? [{ column, value }] : [];
  });
}
