import { expect, it } from 'vitest';
import { inShort, parted } from './sentence.ts';

it('says in one line what an answer says first', () => {
  const long =
    'Ann Lee links Health and Housing most: 475 pairs share this contact. In touch directly: 73 pairs.';
  expect(inShort(long).line).toBe('Ann Lee links Health and Housing most.');
  expect(inShort('Brief Ann Lee and Bo Day: with those near them that is 20 of 21 people.').line).toBe(
    'Brief Ann Lee and Bo Day.',
  );
});

it('names the first of what it lists, and keeps the warning that too few have answered', () => {
  const warning = 'Only 56% of Education have answered, so a gap may be a missing answer.';
  const gaps =
    'Two pairs of sectors meet less: Care and Faith (1 tie where about 14); Health and Faith (no ties).';
  expect(inShort(`${gaps} 40% of ties stay inside. ${warning}`)).toEqual({
    line: 'Two pairs of sectors meet less, first among them Care and Faith.',
    unsure: warning,
  });
});

it('takes the full stop of a title for no end', () => {
  expect(parted('Dr. Ann Lee of St. Luke’s holds most together. In six sectors few have answered.')).toEqual({
    first: 'Dr. Ann Lee of St. Luke’s holds most together.',
    rest: 'In six sectors few have answered.',
  });
});

it('leaves a number with a point, and an answer of one sentence, as they are', () => {
  expect(parted('The index is 0.5 here.')).toEqual({ first: 'The index is 0.5 here.', rest: '' });
  expect(inShort('Nobody links them yet.')).toEqual({ line: 'Nobody links them yet.', unsure: '' });
});
