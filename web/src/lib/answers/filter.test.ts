import { expect, it } from 'vitest';
import type { Row } from '#lib/api/types.ts';
import { matching, sectorsIn } from './filter.ts';

const thing = (kind: 'person' | 'sector', id: string, label: string, also_in: string[] = []) => ({
  kind,
  id,
  label,
  also_in,
});
const ROWS: Row[] = [
  { person: thing('person', '1', 'José Lee'), sector: thing('sector', 'care', 'Social care'), pairs: 475 },
  {
    person: thing('person', '2', 'Ann Day'),
    sector: thing('sector', 'faith', 'Faith', ['Health']),
    pairs: 3,
  },
  { person: thing('person', '3', 'Bo Kay'), sector: null, pairs: 12 },
];
const found = (find: string, sector = '') => matching(ROWS, { find, sector }).map(({ pairs }) => pairs);

it('finds every word anywhere in the row, without accents and capitals', () => {
  expect(found('jose')).toEqual([475]);
  expect(found('care LEE')).toEqual([475]);
  expect(found('care ann')).toEqual([]);
  expect(found('health')).toEqual([3]);
  expect(found('12')).toEqual([12]);
});

it('keeps to a sector, and to both', () => {
  expect(found('', 'faith')).toEqual([3]);
  expect(found('lee', 'faith')).toEqual([]);
  expect(found(' ', '')).toEqual([475, 3, 12]);
});

it('offers the sectors that there are', () => {
  expect(sectorsIn(ROWS).map(({ label }) => label)).toEqual(['Faith', 'Social care']);
});
