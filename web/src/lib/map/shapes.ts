// The shape of each kind of node, as an SVG path: the page's canvas and a saved picture draw the same one.

import type { Kind } from '#lib/api/types.ts';
import type { Point } from './places.ts';

const DIAMOND = [[0, -1], [1, 0], [0, 1], [-1, 0]]; // prettier-ignore
const HEXAGON = [[-1, 0], [-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1]]; // prettier-ignore
const PENTAGON = [[0, -1], [0.95, -0.31], [0.59, 0.81], [-0.59, 0.81], [-0.95, -0.31]]; // prettier-ignore
const SQUARE = [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]]; // prettier-ignore
const CORNERS: Partial<Record<Kind, number[][]>> = {
  organisation: SQUARE,
  sector: HEXAGON,
  project: DIAMOND,
  event: PENTAGON,
};

/** A person is a circle, everything else has corners; `size` is as wide as it is. */
export function pathOf(kind: Kind, { x, y }: Point, size: number): string {
  const r = size / 2;
  const n = (value: number) => Math.round(10 * value) / 10;
  const corners = CORNERS[kind];
  if (!corners)
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
  return `M${corners.map(([dx = 0, dy = 0]) => `${n(x + r * dx)} ${n(y + r * dy)}`).join('L')}z`;
}
