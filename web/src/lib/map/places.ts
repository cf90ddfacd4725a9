// Where nodes stand, by the part they play. Pure, so that the same answer always gives the same map.

import type { Elements, Role } from '#lib/api/types.ts';
import { MAIN } from './words.ts';

export interface Point {
  x: number;
  y: number;
}

/** Room for one node with its name, in pixels of the drawing. */
const STEP = { across: 150, along: 74 };
/** The least distance between two nodes whose names may overlap a little. */
const ROOM = { across: 80, along: 56 };
/** Nodes that stand in one line before a second is begun, on a wide drawing and on a tall one. */
const LINE = { wide: 10, tall: 4 };
const LEFT: Role[] = ['from', 'a'];
const RIGHT: Role[] = ['to', 'b'];

/** Whether a map has two sides with somebody between them. */
export function hasSides({ nodes }: Elements): boolean {
  const roles = new Set(nodes.map(({ data }) => data.role));
  return LEFT.some((role) => roles.has(role)) && RIGHT.some((role) => roles.has(role));
}

/** Whether a map is one chain of people from one end to the other. */
export function isChain({ nodes, edges }: Elements): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return (
    first?.data.role === 'a' &&
    last?.data.role === 'b' &&
    nodes.slice(1, -1).every(({ data }) => data.role === 'introducer') &&
    !edges.some(({ data }) => data.kind === 'suggested')
  );
}

/** The nodes one after the other, to the right or downwards, bent so that ties past somebody are seen. */
export function chain({ nodes }: Elements, wide: boolean): Map<string, Point> {
  return new Map(
    nodes.map(({ data }, i) => {
      const [along, aside] = [i - (nodes.length - 1) / 2, zigzag(i)];
      return [
        data.id,
        wide ? { x: along * STEP.across * 1.4, y: aside } : { x: aside * 2, y: along * STEP.along * 1.6 },
      ];
    }),
  );
}

/**
 * Those in the middle in lines, the others in lines on their side, each near those it is tied to.
 *
 * Sides are left and right where the drawing is `wide`, else above and below. Positions are in pixels of the
 * drawing, the middle of the map at (0, 0).
 */
export function sides(elements: Elements, wide: boolean): Map<string, Point> {
  const side = (role: Role): number => (LEFT.includes(role) ? -1 : RIGHT.includes(role) ? 1 : 0);
  const groups = Map.groupBy(elements.nodes, ({ data }) => side(data.role));
  const ids = (which: number) => (groups.get(which) ?? []).map(({ data }) => data.id);
  const line = wide ? LINE.wide : LINE.tall;
  const large = (which: number) => (groups.get(which) ?? []).some(({ data }) => MAIN.includes(data.role));
  const middle = lines(ids(0), 0, line, large(0));
  const level = levels(elements, new Map(middle.places));
  const ordered = (which: number) => ids(which).toSorted((a, b) => (level.get(a) ?? 0) - (level.get(b) ?? 0));
  const places = [-1, 1].flatMap((which) => {
    const { places, depth } = lines(ordered(which), which, line, large(which));
    const away = which * (middle.depth / 2 + depth / 2 + STEP.across * 0.4);
    return places.map(([id, { x, y }]): [string, Point] => [id, { x: x + away, y }]);
  });
  const all: [string, Point][] = [...middle.places, ...places];
  // On a tall drawing the lines lie down. Names are wider than high: more room along a line, less between lines.
  return new Map(wide ? all : all.map(([id, { x, y }]) => [id, { x: y * 1.35, y: x * 0.45 }]));
}

/** Ids in as many lines as they need, filled a row at a time, around (0, 0); `depth` is how far across they reach. */
function lines(
  ids: string[],
  which: number,
  line: number,
  large: boolean,
): { places: [string, Point][]; depth: number } {
  const count = Math.max(1, Math.ceil(ids.length / line));
  const across = large ? STEP.across * 1.4 : STEP.across;
  const rows = Math.ceil(ids.length / count);
  const outward = which || 1;
  const places = ids.map((id, i): [string, Point] => {
    const [row, nth] = [Math.floor(i / count), i % count];
    return [
      id,
      {
        x: outward * (nth - (count - 1) / 2) * across + (count === 1 ? zigzag(row) : 0),
        // Each line a little lower than the one before, so that names do not run into one another.
        y: (row - (rows - 1) / 2 + nth / count - (count - 1) / (2 * count)) * STEP.along,
      },
    ];
  });
  return { places, depth: count * across };
}

/** A single line is bent to and fro, or ties along it would be hidden behind its nodes. */
const zigzag = (row: number) => (row % 2 ? 1 : -1) * STEP.across * 0.2;

/** For each node, how far along its neighbours among the placed ones stand on average. */
function levels({ edges }: Elements, placed: Map<string, Point>): Map<string, number> {
  const ends = edges.flatMap(({ data }) => [
    [data.source, data.target] as const,
    [data.target, data.source] as const,
  ]);
  const near = Map.groupBy(
    ends.filter(([, other]) => placed.has(other)),
    ([id]) => id,
  );
  return new Map(
    [...near].map(([id, pairs]) => [
      id,
      pairs.reduce((sum, [, other]) => sum + (placed.get(other)?.y ?? 0), 0) / pairs.length,
    ]),
  );
}

/** Ids evenly round an ellipse of the drawing's own proportions (width by height), with room for their names. */
export function ring(ids: string[], proportions: number): Map<string, Point> {
  const height = Math.max(150, (ids.length * STEP.along) / (Math.PI * Math.min(proportions, 1.6)));
  return new Map(
    ids.map((id, i) => {
      const angle = (2 * Math.PI * i) / ids.length;
      return [id, { x: proportions * height * Math.sin(angle), y: -height * Math.cos(angle) }];
    }),
  );
}

/** The first of an answer's nodes in the middle, those tied to it around it, and everybody else further out. */
export function around({ nodes, edges }: Elements, ids: string[]): Map<string, Point> {
  const middle = nodes[0]?.data.id ?? '';
  const tied = new Set(
    edges.flatMap(({ data: { source, target } }) =>
      source === middle ? [target] : target === middle ? [source] : [],
    ),
  );
  const others = ids.filter((id) => id !== middle);
  const inner = ring(
    others.filter((id) => tied.has(id)),
    1,
  );
  const outer = ring(
    others.filter((id) => !tied.has(id)),
    1,
  );
  const beyond = 1.6 * Math.max(150, ...[...inner.values()].map(({ y }) => -y));
  const farther = [...outer].map(([id, { x, y }]): [string, Point] => {
    const factor = beyond / Math.hypot(x, y);
    return [id, { x: x * factor, y: y * factor }];
  });
  return new Map([[middle, { x: 0, y: 0 }], ...inner, ...farther]);
}

/** Nodes pushed apart, a little at a time, until none covers another or its name; `large` ones need more room. */
export function apart(places: Map<string, Point>, large: Set<string>): Map<string, Point> {
  const nodes = [...places].map(([id, { x, y }]) => ({ id, x, y, size: large.has(id) ? 1.35 : 1 }));
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(i + 1)) {
        const size = (a.size + b.size) / 2;
        const [across, along] = [(b.x - a.x) / (ROOM.across * size), (b.y - a.y) / (ROOM.along * size)];
        const distance = Math.hypot(across, along);
        if (distance >= 1) continue;
        // Two on one spot part sideways.
        const push = distance ? (1 - distance) / distance / 2 : 0;
        const x = distance ? across * push * ROOM.across * size : (ROOM.across * size) / 2;
        const y = along * push * ROOM.along * size;
        [a.x, a.y, b.x, b.y] = [a.x - x, a.y - y, b.x + x, b.y + y];
        moved = true;
      }
    }
    if (!moved) break;
  }
  return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
}

/** How much wider and higher to draw a map so that it fills a frame, without pulling it out of shape. */
export function stretch(
  map: { w: number; h: number },
  frame: { clientWidth: number; clientHeight: number },
): Point {
  const missing = frame.clientWidth / frame.clientHeight / (map.w / map.h);
  const most = 1.8;
  return missing > 1 ? { x: Math.min(missing, most), y: 1 } : { x: 1, y: Math.min(1 / missing, most) };
}
