// Loosens a large network whose rough shape is there: ties pull, neighbours push, in rounds that grow calmer.
//
// After Fruchterman and Reingold (1991), whose grid keeps a round at what is near: 2,000 people and 8,000 ties take
// a fraction of a second, where finer forces take many.

import type { Places } from './layouts.ts';

const ROUNDS = 160;
/** The distance that two people keep if nothing pulls them; fewer are drawn larger, with their names. */
const APART = 60;
const FEW = { people: 600, room: 1.6 };

/** The same people, spread out; `places` are where they stand roughly, in any scale. */
export function loosened(places: Places, ties: [string, string][]): Places {
  const ids = [...places.keys()];
  const n = ids.length;
  const index = new Map(ids.map((id, i) => [id, i]));
  const reach = APART * Math.sqrt(n);
  const [x, y] = (['x', 'y'] as const).map((axis) =>
    scaled(
      ids.map((id) => places.get(id)?.[axis] ?? 0),
      reach,
    ),
  ) as [Float64Array, Float64Array];
  const ends = ties.map(([a, b]) => [index.get(a) ?? 0, index.get(b) ?? 0] as const);
  const degree = new Float64Array(n);
  for (const [a, b] of ends) for (const end of [a, b]) degree[end] = at(degree, end) + 1;
  for (let round = 0; round < ROUNDS; round++) {
    const [dx, dy] = [new Float64Array(n), new Float64Array(n)];
    push(x, y, dx, dy);
    for (const [a, b] of ends) {
      const [across, along] = [at(x, b) - at(x, a), at(y, b) - at(y, a)];
      const distance = Math.hypot(across, along);
      // Of those with many ties each pulls less, or all would stand on one heap.
      const pull = (distance / APART / (2 + Math.sqrt(at(degree, a) * at(degree, b)))) * 0.9;
      dx[a] = at(dx, a) + across * pull;
      dy[a] = at(dy, a) + along * pull;
      dx[b] = at(dx, b) - across * pull;
      dy[b] = at(dy, b) - along * pull;
    }
    const most = APART * 1.5 * (1 - round / ROUNDS) + 1;
    for (let i = 0; i < n; i++) {
      const far = Math.hypot(at(dx, i), at(dy, i)) || 1;
      const part = Math.min(far, most) / far;
      x[i] = at(x, i) + at(dx, i) * part;
      y[i] = at(y, i) + at(dy, i) * part;
    }
  }
  const room = n > FEW.people ? 1 : FEW.room;
  return new Map(
    ids.map((id, i) => [id, { x: Math.round(room * at(x, i)), y: Math.round(room * at(y, i)) }]),
  );
}

/** Everybody pushes those within two widths of a cell away. */
function push(x: Float64Array, y: Float64Array, dx: Float64Array, dy: Float64Array): void {
  const cell = 2 * APART;
  const column = (i: number) => Math.floor(at(x, i) / cell);
  const row = (i: number) => Math.floor(at(y, i) / cell);
  const key = (c: number, r: number) => c * 100_003 + r;
  const cells = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    const place = key(column(i), row(i));
    const there = cells.get(place);
    if (there) there.push(i);
    else cells.set(place, [i]);
  }
  for (let i = 0; i < x.length; i++) {
    for (let c = column(i) - 1; c <= column(i) + 1; c++) {
      for (let r = row(i) - 1; r <= row(i) + 1; r++) {
        for (const j of cells.get(key(c, r)) ?? []) {
          if (j <= i) continue;
          // Two on one spot part by a little that depends on who they are.
          const across = at(x, i) - at(x, j) || 0.01 * (1 + (j % 7));
          const along = at(y, i) - at(y, j) || 0.01 * (1 + (j % 5));
          const square = Math.max(across * across + along * along, 1);
          if (square > cell * cell) continue;
          const away = (APART * APART) / square;
          dx[i] = at(dx, i) + across * away;
          dy[i] = at(dy, i) + along * away;
          dx[j] = at(dx, j) - across * away;
          dy[j] = at(dy, j) - along * away;
        }
      }
    }
  }
}

/** Values moved and stretched to lie around 0 within a reach. */
function scaled(values: number[], reach: number): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length, 1),
  );
  return Float64Array.from(values, (value) => ((value - mean) / (spread || 1)) * (reach / 3));
}

const at = (values: Float64Array, i: number) => values[i] ?? 0;
