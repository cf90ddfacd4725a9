import { expect, test } from 'vitest';
import type { Neighbour } from '#lib/api/types.ts';
import { groups, radius, RINGS, spots } from './picture.ts';

const somebody = (label: string, sector: string, strength: number | null): Neighbour => ({
  person: { kind: 'person', id: label, label, also_in: [] },
  organisation: null,
  sector: sector ? { kind: 'sector', id: sector, label: sector, also_in: [] } : null,
  distance: 1,
  strength,
  through: null,
  ways: 1,
});
const PEOPLE = [
  somebody('Cy', 'care', 2),
  somebody('Al', 'health', 5),
  somebody('Bo', 'care', 4),
  somebody('Di', '', null),
];
const names = (people: Neighbour[]) => people.map(({ person }) => person.label).join(' ');

test('by sector the largest comes first, and the strongest tie in each', () => {
  expect(groups(PEOPLE, 'sector').map(({ key, people }) => [key, names(people)])).toEqual([
    ['care', 'Bo Cy'],
    ['', 'Di'],
    ['health', 'Al'],
  ]);
});

test('by strength the strongest come first, and those of whom nothing is said last', () => {
  expect(groups(PEOPLE, 'strength').map(({ key }) => key)).toEqual(['5', '4', '2', '']);
});

test('the stronger a tie the nearer the middle, whichever way they are grouped', () => {
  expect(RINGS.map(radius)).toEqual(RINGS.map(radius).toSorted());
  expect(radius(null)).toBe(1);
  for (const by of ['sector', 'strength'] as const) {
    const placed = spots(groups(PEOPLE, by), by);
    expect(placed).toHaveLength(PEOPLE.length);
    for (const { person, x, y } of placed) expect(Math.hypot(x, y)).toBeCloseTo(radius(person.strength));
  }
});

test('nobody stands where somebody else does', () => {
  const many = Array.from({ length: 40 }, (_, i) => somebody(`n${i}`, 'care', 3));
  for (const by of ['sector', 'strength'] as const) {
    const places = spots(groups(many, by), by).map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(places).size).toBe(many.length);
  }
});
