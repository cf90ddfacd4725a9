import { expect, it } from 'vitest';
import type { Explored, Shown } from '#lib/api/types.ts';
import { change, together } from './change.ts';

function network(ids: string, ties: string[]): Explored {
  return {
    level: 'people',
    of: 'people',
    grouped: null,
    people: ids.length,
    ties: ties.length,
    of_people: ids.length,
    as_of: '',
    evidence: ['knows'],
    version: 1,
    shown: [...ids].map((id): Shown => ({
      id,
      kind: 'person',
      label: id,
      sector: '',
      organisation: '',
      contacts: 0,
      people: 1,
    })),
    drawn: ties.map((tie) => ({ source: tie[0]!, target: tie[1]!, kind: 'knows', strength: null, ties: 1 })),
    choices: { sector: [], organisation: [], project: [], event: [], evidence: [], strength: [], as_of: [] },
    asked: 0,
    answered: 0,
  };
}

const before = network('abcd', ['ab', 'bc']);
const after = network('abde', ['ba', 'de']);

it('tells new, lost and kept ties apart, whichever way round they were written', () => {
  const { added, lost, kept, joined, left } = change(before, after);
  expect(added.map(({ source, target }) => source + target)).toEqual(['de']);
  expect(lost.map(({ source, target }) => source + target)).toEqual(['bc']);
  expect(kept.map(({ source, target }) => source + target)).toEqual(['ba']);
  expect(joined.map(({ id }) => id)).toEqual(['d', 'e']);
  expect(left.map(({ id }) => id)).toEqual(['c']);
});

it('has everybody and every tie of either day once', () => {
  const both = together(before, after);
  expect(
    both.shown
      .map(({ id }) => id)
      .sort()
      .join(''),
  ).toBe('abcde');
  expect(both.drawn).toHaveLength(3);
});
