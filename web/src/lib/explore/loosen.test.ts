import { expect, it } from 'vitest';
import { loosened } from './loosen.ts';
import type { Places } from './layouts.ts';

/** Forty circles of fifty people, each tied to the next two and one to the next circle. */
const CIRCLES = 40;
const SIZE = 50;
const name = (circle: number, i: number) => `${circle % CIRCLES}-${i % SIZE}`;
const everybody = Array.from({ length: CIRCLES * SIZE }, (_, k) => [Math.floor(k / SIZE), k % SIZE] as const);
const rough: Places = new Map(
  everybody.map(([circle, i]) => [
    name(circle, i),
    { x: Math.cos(circle) * 10 + i / 500, y: Math.sin(circle) * 10 + (i % 7) / 500 },
  ]),
);
const ties = everybody.flatMap(([circle, i]): [string, string][] => [
  [name(circle, i), name(circle, i + 1)],
  [name(circle, i), name(circle, i + 2)],
  ...(i ? [] : [[name(circle, 0), name(circle + 1, 0)] as [string, string]]),
]);

it('spreads two thousand people quickly, those who are tied near each other', () => {
  const places = loosened(rough, ties);
  const distance = (a: string, b: string) => {
    const [p, q] = [places.get(a)!, places.get(b)!];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  const mean = (pairs: [string, string][]) =>
    pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
  const others = everybody.map(([circle, i]): [string, string] => [
    name(circle, i),
    name(circle + 20, i + 9),
  ]);
  expect(mean(ties)).toBeLessThan(mean(others) / 4);
  const all = [...places.values()];
  const crowded = all.filter((p, i) => all.some((q, j) => i !== j && Math.hypot(p.x - q.x, p.y - q.y) < 12));
  expect(crowded.length / all.length).toBeLessThan(0.1);
});

it('gives one network one map', () => {
  expect([...loosened(rough, ties)]).toEqual([...loosened(rough, ties)]);
});
