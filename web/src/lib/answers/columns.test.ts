import { expect, it } from 'vitest';
import type { Answer, Row } from '#lib/api/types.ts';
import { columnsOf, sameIn } from './columns.ts';

const answer = (keys: string[], rows: Row[], question = 'who-connects'): Answer =>
  ({
    question,
    columns: keys.map((key) => ({ key, title: key, type: 'integer', counted: '' })),
    rows,
  }) as unknown as Answer;
const shown = (given: Answer, all = false) => columnsOf(given, all).map(({ column }) => column.key);

const KEYS = ['person', 'organisation', 'sector', 'part', 'contacts_from', 'pairs', 'only_through', 'credit'];

it('shows what a question is asked for first, in the order of the answer', () => {
  expect(shown(answer(KEYS, []))).toEqual(['person', 'organisation', 'part', 'pairs', 'only_through']);
  expect(shown(answer(KEYS, []), true)).toEqual(KEYS);
});

it('fills up with the others, and shows all of five', () => {
  expect(shown(answer(['a', 'b', 'person', 'c', 'd', 'e'], [], 'another'))).toEqual([
    'a',
    'b',
    'person',
    'c',
    'd',
  ]);
  expect(shown(answer(KEYS.slice(0, 5), []))).toHaveLength(5);
});

it('says a number once that is the same in every row', () => {
  const rows = [1, 2, 3].map((pairs) => ({ pairs, credit: 4, only_through: null }));
  const given = answer(['pairs', 'credit', 'only_through'], rows);
  expect(sameIn(given).map(({ column, value }) => [column.key, value])).toEqual([['credit', 4]]);
  expect(shown(given, true)).toEqual(['pairs', 'only_through']);
  expect(sameIn(answer(['pairs', 'credit'], rows.slice(0, 2)))).toEqual([]);
});
