// Which names stand on a map, and where: the most important first, none over another, more as one comes nearer. Pure.

import type { Point } from './places.ts';
import type { Box } from './room.ts';
import { wrapped } from './svg.ts';

export interface Name {
  id: string;
  /** The middle of its upper edge, in the frame's coordinates. */
  x: number;
  y: number;
  lines: string[];
  width: number;
  height: number;
}

export interface Cluster {
  group: string;
  at: Point;
  above: boolean;
}

/** How wide a text is in a size of letters. */
export type Measure = (text: string, size: number) => number;

/** A name of this many letters goes on in a second line. */
export const LETTERS = 20;
const LINE = 1.2;
/** What stays free between two names. */
const FREE = { x: 8, y: 3 };
/** One name for so many square pixels where everything is looked at; nearer, so many more as things are further apart. */
const AREA = 36_000;

/** A name to stand under a point. */
export function nameAt(id: string, text: string, { x, y }: Point, size: number, measure: Measure): Name {
  const lines = wrapped(text, LETTERS);
  const width = Math.max(0, ...lines.map((line) => measure(line, size)));
  return { id, x, y, lines, width, height: lines.length * size * LINE };
}

/** How many names a frame holds; `nearer` is how many times larger than in full it is looked at. */
export const mostNames = (frame: { width: number; height: number }, nearer: number): number =>
  Math.round(((frame.width * frame.height) / AREA) * Math.max(1, nearer * nearer));

/** Those of the names, best first, that are within the frame and clear of the ones before, `most` of them. */
export function apart(names: Iterable<Name>, frame: Box, most: number, taken: Name[] = []): Name[] {
  const cells = new Map<string, Name[]>();
  const put = (name: Name) => {
    for (const key of cellsOf(name)) cells.set(key, [...(cells.get(key) ?? []), name]);
  };
  taken.forEach(put);
  const standing: Name[] = [];
  for (const name of names) {
    if (standing.length >= most) break;
    const inside =
      name.x + name.width / 2 > frame.x &&
      name.x - name.width / 2 < frame.x + frame.width &&
      name.y + name.height > frame.y &&
      name.y < frame.y + frame.height;
    if (!inside || cellsOf(name).some((key) => cells.get(key)?.some((other) => touch(name, other)))) continue;
    standing.push(name);
    put(name);
  }
  return standing;
}

const touch = (a: Name, b: Name) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + FREE.x &&
  a.y < b.y + b.height + FREE.y &&
  b.y < a.y + a.height + FREE.y;

const CELL = 120;

function cellsOf({ x, y, width, height }: Name): string[] {
  const [left, right] = [x - width / 2 - FREE.x, x + width / 2 + FREE.x].map((at) => Math.floor(at / CELL));
  const [top, bottom] = [y - FREE.y, y + height + FREE.y].map((at) => Math.floor(at / CELL));
  const keys: string[] = [];
  for (let c = left ?? 0; c <= (right ?? 0); c++)
    for (let r = top ?? 0; r <= (bottom ?? 0); r++) keys.push(`${c} ${r}`);
  return keys;
}

/** A group that stands together is named: in its middle, or above it where it keeps to itself; one that is scattered is not. */
export function clusters(nodes: { group: string; at: Point }[]): Cluster[] {
  const whole = spread(nodes.map(({ at }) => at));
  const groups = [...Map.groupBy(nodes, ({ group }) => group)].filter(([group]) => group !== '');
  if (groups.length < 2) return [];
  return groups
    .map(([group, own]) => ({ group, own: own.map(({ at }) => at) }))
    .filter(({ own }) => own.length >= FEWEST && spread(own) < TOGETHER * whole)
    .toSorted((a, b) => b.own.length - a.own.length)
    .map(({ group, own }) => {
      const { x, y } = middleOf(own);
      const alone = spread(own) < ALONE * whole;
      return { group, at: { x, y: alone ? Math.min(...own.map((point) => point.y)) : y }, above: alone };
    });
}

const FEWEST = 4;
const ALONE = 0.2;
/** A group's spread as a share of the whole map's. */
const TOGETHER = 0.62;

/** The median place: a few who stand far off do not draw a name away from the others. */
function middleOf(points: Point[]): Point {
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { x: middle(points.map(({ x }) => x)), y: middle(points.map(({ y }) => y)) };
}

/** The median distance from the middle. */
function spread(points: Point[]): number {
  const { x, y } = middleOf(points);
  const far = points.map((point) => Math.hypot(point.x - x, point.y - y)).toSorted((a, b) => a - b);
  return far[Math.floor(far.length / 2)] ?? 0;
}
