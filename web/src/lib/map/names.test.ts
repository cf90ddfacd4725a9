import { expect, it } from 'vitest';
import { apart, clusters, mostNames, nameAt, type Name } from './names.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;
const FRAME = { x: 0, y: 0, width: 1000, height: 800 };

/** Names at places that the same numbers give each time. */
function scattered(n: number, zoom = 1): Name[] {
  let state = 7;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: n }, (_, i) =>
    nameAt(`${i}`, `Somebody Number ${i}`, { x: next() * 1000 * zoom, y: next() * 800 * zoom }, 12, measure),
  );
}

const overlaps = (names: Name[]) =>
  names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter(
        (b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
  );

it('never lays one name over another, and takes the first ranked first', () => {
  const all = scattered(2000);
  expect(overlaps(all).length).toBeGreaterThan(1000);
  const standing = apart(all, FRAME, 500);
  expect(overlaps(standing)).toEqual([]);
  expect(standing.length).toBeGreaterThan(50);
  expect(standing[0]?.id).toBe('0');
  const [first, second] = [
    { ...all[0]!, id: 'first' },
    { ...all[0]!, id: 'second' },
  ];
  expect(apart([first, second], FRAME, 9).map(({ id }) => id)).toEqual(['first']);
  expect(apart([first], FRAME, 9, [second])).toEqual([]);
});

it('keeps to the frame and to the number asked for', () => {
  const beside = nameAt('out', 'Far Away', { x: 2000, y: 10 }, 12, measure);
  expect(apart([beside, ...scattered(100)], FRAME, 5).map(({ id }) => id)).not.toContain('out');
  expect(apart(scattered(100), FRAME, 5)).toHaveLength(5);
});

it('names more as one comes nearer', () => {
  const [far, near] = [1, 2].map((nearer) =>
    apart(
      scattered(400, nearer),
      { ...FRAME, width: 1000 * nearer, height: 800 * nearer },
      mostNames(FRAME, nearer),
    ),
  );
  expect(near!.length).toBeGreaterThan(2 * far!.length);
});

it('breaks a long name into lines and measures them', () => {
  const name = nameAt('a', 'Manchester University NHS Foundation Trust', { x: 0, y: 0 }, 10, measure);
  expect(name.lines).toEqual(['Manchester', 'University NHS', 'Foundation Trust']);
  expect([name.width, name.height]).toEqual([16 * 5, 36]);
});

it('names a group that stands together, and not one scattered over the map', () => {
  const grid = (group: string, at: number, step: number) =>
    Array.from({ length: 16 }, (_, i) => ({
      group,
      at: { x: at + (i % 4) * step, y: Math.floor(i / 4) * step },
    }));
  const found = clusters([...grid('left', 0, 10), ...grid('right', 500, 10), ...grid('all', 0, 180)]);
  expect(found.map(({ group }) => group).sort()).toEqual(['left', 'right']);
  expect(found.find(({ group }) => group === 'left')).toMatchObject({ at: { x: 20, y: 0 }, above: true });
  expect(clusters(grid('only', 0, 10))).toEqual([]);
});
