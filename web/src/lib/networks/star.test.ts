import { expect, it } from 'vitest';
import type { Partner, Way } from '#lib/api/types.ts';
import { bySector, lineOf, spots } from './star.ts';

function partner(id: string, sector: string, ...kinds: Way['kind'][]): Partner {
  const ways = kinds.map((kind) => ({ kind, words: '', since: null, things: null }));
  const thing = { kind: 'organisation' as const, id, label: id, also_in: [] };
  return {
    thing,
    sector: sector ? { kind: 'sector', id: sector, label: sector, also_in: [] } : null,
    ways,
    since: null,
  };
}

const order = (sector: string) => ['health', 'housing'].indexOf(sector) + 1 || 9;

it('groups partners by sector, those without one last', () => {
  const groups = bySector(
    [partner('a', 'housing'), partner('b', ''), partner('c', 'health'), partner('d', 'housing')],
    order,
  );
  expect(groups.map(({ sector, partners }) => [sector, partners.map(({ thing }) => thing.id)])).toEqual([
    ['health', ['c']],
    ['housing', ['a', 'd']],
    ['', ['b']],
  ]);
});

it('draws a line for the most direct of the ways', () => {
  expect(lineOf(partner('a', '', 'projects', 'people'))).toBe('people');
  expect(lineOf(partner('a', '', 'events', 'stated'))).toBe('stated');
  expect(lineOf(partner('a', ''))).toBe('role');
});

it('puts every second one of many further in, also from one sector to the next', () => {
  const partners = Array.from({ length: 24 }, (_, i) => partner(`${i}`, i < 15 ? 'health' : 'housing'));
  const placed = spots(bySector(partners, order), 800, 800, { side: 0, top: 0, bottom: 0 });
  const out = placed.map(({ x, y }) => Math.hypot(x - 400, y - 400));
  expect(out.map((far) => far > 300)).toEqual(partners.map((_, i) => i % 2 === 0));
});

it.each([1, 2, 7, 12, 13, 40])('keeps %i partners on the picture and apart', (number) => {
  const partners = Array.from({ length: number }, (_, i) => partner(`${i}`, i % 2 ? 'health' : 'housing'));
  const room = { side: 60, top: 20, bottom: 40 };
  const placed = spots(bySector(partners, order), 900, 600, room);
  expect(placed.map(({ partner: one }) => one.thing.id).sort()).toEqual(
    partners.map(({ thing }) => thing.id).sort(),
  );
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThanOrEqual(60);
    expect(x).toBeLessThanOrEqual(840);
    expect(y).toBeGreaterThanOrEqual(19.9);
    expect(y).toBeLessThanOrEqual(560);
  }
  const nearest = placed.flatMap((one, i) =>
    placed.slice(i + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  if (nearest.length) expect(Math.min(...nearest)).toBeGreaterThan(28);
});
