import { expect, it } from 'vitest';
import { count, date, list, numberFormat } from './words.ts';

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

it('writes the numbers of a column with the same decimals', () => {
  expect([16, 11.9].map(numberFormat([16, 11.9]).format)).toEqual(['16.0', '11.9']);
  expect([311.442857143].map(numberFormat([311.442857143, 2]).format)).toEqual(['311.44']);
  expect(numberFormat([3]).format(3)).toBe('3');
});
