import { expect, it } from 'vitest';
import type { Drawn, Shown } from '#lib/api/types.ts';
import { byOpening, bySector, bySteps, distances } from './layouts.ts';

const person = (id: string, sector = ''): Shown => ({
  id,
  kind: 'person',
  label: id,
  sector,
  organisation: '',
  contacts: 1,
  people: 1,
});
const tie = (source: string, target: string): Drawn => ({
  source,
  target,
  kind: 'knows',
  strength: null,
  ties: 1,
});
const order = (sector: string) => sector.charCodeAt(0);
const range = (n: number, name: string) => Array.from({ length: n }, (_, i) => `${name}${i}`);

const star = range(40, 'c');
const further = range(15, 'd');
const people = [person('a'), ...star.map((id) => person(id)), ...further.map((id) => person(id))];
const ties = [...star.map((id) => tie('a', id)), ...further.map((id) => tie('c3', id)), tie('c3', 'c4')];

function nearest(places: Map<string, { x: number; y: number }>): number {
  const all = [...places.values()];
  return Math.min(...all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}

it('lets those who stood before keep their place when somebody is opened', () => {
  const before = byOpening(people.slice(0, 41), ties.slice(0, 40), ['a']);
  const after = byOpening(people, ties, ['a', 'c3']);
  for (const [id, place] of before) expect(after.get(id)).toEqual(place);
  expect(after.size).toBe(56);
  expect(nearest(after)).toBeGreaterThan(40);
});

it('places everybody who is shown, tied to somebody opened or not', () => {
  expect([...byOpening([...people, person('z')], ties, ['a']).keys()]).toContain('z');
});

it('puts people as far out as they are steps away', () => {
  const places = bySteps([...people, person('z')], ties, 'a', order);
  const out = (id: string) => Math.round(Math.hypot(places.get(id)?.x ?? NaN, places.get(id)?.y ?? NaN));
  expect(out('a')).toBe(0);
  expect(Math.min(...further.map(out))).toBeGreaterThan(Math.max(...star.map(out)));
  expect(out('z')).toBeGreaterThan(out('d1'));
  expect(nearest(places)).toBeGreaterThan(40);
});

it('counts steps by the shortest way', () => {
  expect(
    Object.fromEntries(distances([tie('a', 'b'), tie('b', 'c'), tie('c', 'a'), tie('c', 'd')], 'a')),
  ).toEqual({
    a: 0,
    b: 1,
    c: 1,
    d: 2,
  });
});

it('keeps each sector to itself', () => {
  const shown = ['h', 'e', 'w'].flatMap((sector) => range(30, sector).map((id) => person(id, sector)));
  const places = bySector(shown, order);
  const middle = (sector: string) => {
    const own = range(30, sector).map((id) => places.get(id)!);
    const [x, y] = [own.reduce((s, p) => s + p.x, 0) / 30, own.reduce((s, p) => s + p.y, 0) / 30];
    return { x, y, reach: Math.max(...own.map((p) => Math.hypot(p.x - x, p.y - y))) };
  };
  const [a, b] = [middle('h'), middle('e')];
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.reach + b.reach);
  expect(nearest(places)).toBeGreaterThan(20);
});
