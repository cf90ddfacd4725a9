import { expect, it } from 'vitest';
import type { Elements, Role } from '#lib/api/types.ts';
import { apart, chain, hasSides, isChain, ring, sides } from './places.ts';

const node = (id: string, role: Role) => ({
  data: { id, kind: 'person', label: id, sector: '', role } as const,
});
const edge = (source: string, target: string) => ({
  data: { id: source + target, source, target, kind: 'knows', strength: null } as const,
});
const people = (role: Role, n: number) => Array.from({ length: n }, (_, i) => node(`${role}${i}`, role));
const map: Elements = {
  nodes: [...people('broker', 3), ...people('from', 12), ...people('to', 4)],
  edges: [edge('to0', 'broker2'), edge('to1', 'broker0')],
  nodes_left_out: 0,
  edges_left_out: 0,
};

it('puts brokers between the two sides', () => {
  expect(hasSides(map)).toBe(true);
  expect(hasSides({ ...map, nodes: people('contact', 3) })).toBe(false);
  const places = sides(map, true);
  const across = (role: string) => [...places].filter(([id]) => id.startsWith(role)).map(([, { x }]) => x);
  expect(Math.max(...across('from'))).toBeLessThan(Math.min(...across('broker')));
  expect(Math.max(...across('broker'))).toBeLessThan(Math.min(...across('to')));
});

it('lays the sides above and below on a tall drawing', () => {
  const places = sides(map, false);
  expect(places.get('from0')?.y).toBeLessThan(places.get('broker0')?.y ?? 0);
  expect(places.get('to0')?.y).toBeGreaterThan(places.get('broker0')?.y ?? 0);
});

it('stands people near the broker they are tied to', () => {
  const places = sides(map, true);
  expect(places.get('to1')?.y).toBeLessThan(places.get('to0')?.y ?? 0);
});

it('puts no two nodes on one spot', () => {
  for (const places of [sides(map, true), sides(map, false), ring(['a', 'b', 'c'], 1.5)]) {
    const spots = [...places.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(spots).size).toBe(places.size);
  }
});

const path: Elements = {
  nodes: [...people('a', 1), ...people('introducer', 2), ...people('b', 1)],
  edges: [edge('a0', 'introducer0'), edge('introducer0', 'introducer1'), edge('introducer1', 'b0')],
  nodes_left_out: 0,
  edges_left_out: 0,
};

it('stands a chain of people in its own order, to the right or downwards', () => {
  expect(isChain(path)).toBe(true);
  const suggested = { data: { ...edge('a0', 'b0').data, kind: 'suggested' } as const };
  expect(isChain({ ...path, edges: [...path.edges, suggested] })).toBe(false);
  expect(isChain(map)).toBe(false);
  const [right, down] = [[...chain(path, true).values()], [...chain(path, false).values()]];
  expect(right.map(({ x }) => x)).toEqual(right.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(down.map(({ y }) => y)).toEqual(down.map(({ y }) => y).toSorted((a, b) => a - b));
});

it('pushes apart what covers one another and leaves alone what does not', () => {
  const places = apart(
    new Map([
      ['one', { x: 0, y: 0 }],
      ['same', { x: 0, y: 0 }],
      ['near', { x: 10, y: 5 }],
      ['far', { x: 900, y: 900 }],
    ]),
    new Set(['one']),
  );
  const [one, same, near] = ['one', 'same', 'near'].map((id) => places.get(id) ?? { x: NaN, y: NaN });
  for (const [a, b] of [
    [one, same],
    [one, near],
    [same, near],
  ]) {
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(50);
  }
  expect(places.get('far')).toEqual({ x: 900, y: 900 });
});
