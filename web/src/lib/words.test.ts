import { expect, it } from 'vitest';
import { count, date, evidence, list, numberFormat } from './words.ts';

it('writes dates as they are said', () => {
  expect(date('2026-11-23')).toBe('23 November 2026');
  expect(date('last spring')).toBe('last spring');
});

it('counts and lists in English', () => {
  expect(count(1, 'person', 'people')).toBe('1 person');
  expect(count(1512, 'tie', 'ties')).toBe('1,512 ties');
  expect(list(['a'])).toBe('a');
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
});

it('says what was counted, and how large a project may be where that is unusual', () => {
  expect(evidence(['knows', 'events'])).toBe(
    'what people said about who they know and coming to the same events',
  );
  expect(evidence(['projects'], 40)).toBe('work on the same projects in groups of up to 40');
  expect(evidence(['knows'], 40)).toBe('what people said about who they know');
  expect(evidence(['knows', 'projects'], 15, 'organisations')).toBe('what was stated and shared projects');
});

it('writes the numbers of a column with the same decimals', () => {
  expect([16, 11.9].map(numberFormat([16, 11.9]).format)).toEqual(['16.0', '11.9']);
  expect([311.442857143].map(numberFormat([311.442857143, 2]).format)).toEqual(['311.44']);
  expect(numberFormat([3]).format(3)).toBe('3');
});
