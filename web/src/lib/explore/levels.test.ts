import { expect, it } from 'vitest';
import { sizeOf, stepOf, stepsOf } from './levels.ts';

const values = (...numbers: number[]) => new Map(numbers.map((value, i) => [`p${i}`, value]));

it('makes five steps of equal numbers of people', () => {
  const steps = stepsOf(values(...Array.from({ length: 100 }, (_, i) => i + 1)));
  expect(steps.map(({ words }) => words)).toEqual([
    '1 to 20',
    '21 to 40',
    '41 to 60',
    '61 to 80',
    '81 to 100',
  ]);
  expect([1, 20, 21, 100].map((value) => stepOf(steps, value))).toEqual([0, 0, 1, 4]);
});

it('does not part people of the same value', () => {
  const steps = stepsOf(values(0, 0, 0, 0, 0, 0, 0, 3, 3, 9));
  expect(steps.map(({ words }) => words)).toEqual(['0', '3 to 9']);
  expect(stepOf(steps, undefined)).toBe(-1);
  expect(stepsOf(new Map())).toEqual([]);
});

it('draws the area in proportion', () => {
  expect(sizeOf(100, 100)).toBe(58);
  expect(sizeOf(25, 100) - 14).toBeCloseTo((58 - 14) / 2);
  expect(sizeOf(undefined, 100)).toBe(14);
});
