// Where nodes start out, by the part they play; the layout engine then only makes room. Pure, so that the same
// answer always gives the same map. `wide` lays sides out left and right, otherwise above and below.

import type { Elements, Role } from '#lib/api/types.ts';

export interface Point {
  x: number;
  y: number;
}

const STEP = { across: 150, along: 62 };
const LEFT: Role[] = ['from', 'a'];
const RIGHT: Role[] = ['to', 'b'];

/** Whether a map has two sides with somebody between them. */
export function hasSides({ nodes }: Elements): boolean {
  const roles = new Set(nodes.map(({ data }) => data.role));
  return LEFT.some((role) => roles.has(role)) && RIGHT.some((role) => roles.has(role));
}

/**
 * Those in the middle in one line, the others in lines on their side, each near those it is tied to.
 *
 * Positions are in pixels of the drawing, the middle of the map at (0, 0).
 */
export function sides(elements: Elements, wide: boolean): Map<string, Point> {
  const side = (role: Role) => (LEFT.includes(role) ? -1 : RIGHT.includes(role) ? 1 : 0);
  const groups = Map.groupBy(elements.nodes, ({ data }) => side(data.role));
  const middle = (groups.get(0) ?? []).map(({ data }) => data.id);
  const places = new Map(column(middle, 0, 1));
  for (const which of [-1, 1] as const) {
    const ids = (groups.get(which) ?? []).map(({ data }) => data.id);
    const level = levels(elements, places);
    const ordered = ids.toSorted((a, b) => (level.get(a) ?? 0) - (level.get(b) ?? 0));
    const lines = Math.max(1, Math.ceil(ids.length / Math.max(10, middle.length)));
    for (const [id, place] of column(ordered, which, lines)) places.set(id, place);
  }
  if (wide) return places;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: y * 1.35, y: x * 0.9 }]));
}

/** Ids set out in `lines` lines on one side (-1, 0 or 1), filled a row at a time. */
function column(ids: string[], which: number, lines: number): [string, Point][] {
  const rows = Math.ceil(ids.length / lines);
  return ids.map((id, i) => {
    const [row, line] = [Math.floor(i / lines), i % lines];
    const stagger = (line / lines) * STEP.along;
    return [id, { x: which * (1.6 + line) * STEP.across, y: (row - (rows - 1) / 2) * STEP.along + stagger }];
  });
}

/** For each node, how far along its neighbours in the middle stand on average. */
function levels({ edges }: Elements, places: Map<string, Point>): Map<string, number> {
  const heights = new Map<string, number[]>();
  for (const { data } of edges) {
    for (const [id, other] of [
      [data.source, data.target],
      [data.target, data.source],
    ] as const) {
      const place = places.get(other);
      if (place && place.x === 0) heights.set(id, [...(heights.get(id) ?? []), place.y]);
    }
  }
  return new Map([...heights].map(([id, ys]) => [id, ys.reduce((sum, y) => sum + y, 0) / ys.length]));
}

/** Ids evenly round a circle, wide enough for their names. */
export function ring(ids: string[]): Map<string, Point> {
  const radius = Math.max(120, (ids.length * 90) / (2 * Math.PI));
  return new Map(
    ids.map((id, i) => {
      const angle = (2 * Math.PI * i) / ids.length;
      return [id, { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }];
    }),
  );
}
