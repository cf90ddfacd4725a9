// The order of sectors along the two sides of the matrix.

import type { Part } from '#lib/api/types.ts';
import { isGap, type System } from './system.ts';

export type Order = 'group' | 'gaps' | 'size';

export const ORDERS: Record<Order, string> = {
  group: 'By group',
  gaps: 'Most gaps first',
  size: 'Largest first',
};

/** The order that an address asks for. */
export const orderIn = (given: string | null): Order =>
  given !== null && given in ORDERS ? (given as Order) : 'group';

/** Sectors in an order; those of which no sector is stated come last. */
export function ordered({ sectors, pairs }: System, order: Order): Part[] {
  if (order === 'group') return sectors;
  const weight = (part: Part): number => {
    if (part.id === '') return -1;
    if (order === 'size') return part.size;
    const gaps = pairs.filter((pair) => isGap(pair) && (pair.a === part.key || pair.b === part.key));
    return gaps.reduce((sum, gap) => sum + (gap.missing ?? 0), 0);
  };
  return sectors.toSorted((a, b) => weight(b) - weight(a));
}

/** Which cell an arrow key leads to, over the diagonal; null where the key leads nowhere. */
export function moved(key: string, [row, column]: [number, number], n: number): [number, number] | null {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
  if (!step) return null;
  let next: [number, number] = [row, column];
  do next = [next[0] + (step[0] ?? 0), next[1] + (step[1] ?? 0)];
  while (next[0] === next[1]);
  return next.every((at) => at >= 0 && at < n) ? next : null;
}
