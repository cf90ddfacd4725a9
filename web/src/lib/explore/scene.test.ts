import { expect, test } from 'vitest';
import { roomy } from './scene.ts';

test('groups that would touch are drawn apart, all by as much, with room for their names', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 50, y: 0 }],
    ['c', { x: 0, y: 200 }],
  ]);
  const apart = roomy(places, new Map([['a', 40], ['b', 20], ['c', 40]])); // prettier-ignore
  expect(apart.get('b')?.x).toBeGreaterThanOrEqual(20 + 10 + 40);
  const times = (apart.get('b')?.x ?? 0) / 50;
  expect(apart.get('c')?.y).toBeCloseTo(200 * times);
});

test('groups with room enough stand where they stood', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 0 }],
  ]);
  expect(roomy(places, new Map([['a', 40], ['b', 40]]))).toEqual(places); // prettier-ignore
});
