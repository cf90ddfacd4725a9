import { expect, it } from 'vitest';
import type { Column } from '#lib/api/types.ts';
import { pressed, sortIn, sorted } from './sort.ts';

const rows = [
  { who: { kind: 'person', id: 'p-b', label: 'Bea' }, pairs: 2 },
  { who: null, pairs: 10 },
  { who: { kind: 'person', id: 'p-a', label: 'ängel' }, pairs: null },
] as const;
const order = (sort: string | null) =>
  sorted(
    rows.map((row) => ({ ...row })),
    sortIn(sort),
  ).map((row) => row.pairs);
const column = (type: Column['type']): Column => ({ key: 'k', title: 'K', type, counted: '' });

it('sorts numbers as numbers and words as words, with empty values last', () => {
  expect(order('pairs')).toEqual([2, 10, null]);
  expect(order('-pairs')).toEqual([10, 2, null]);
  expect(order('who')).toEqual([null, 2, 10]);
  expect(order(null)).toEqual([2, 10, null]);
});

it('starts numbers at the largest and turns round when pressed again', () => {
  expect(pressed(column('number'), null)).toBe('-k');
  expect(pressed(column('person'), null)).toBe('k');
  expect(pressed(column('number'), { key: 'k', descending: true })).toBe('k');
});
