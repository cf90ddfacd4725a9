// Where everything on the map of sectors is: sectors on an oval, those opened in the middle with what is in them.
// Pure geometry, in pixels.

import { hierarchy, pack, packSiblings } from 'd3-hierarchy';
import type { Part } from '#lib/api/types.ts';

export interface Place {
  x: number;
  y: number;
  r: number;
}

/** Circles are no smaller than a finger needs. */
const SMALLEST = 12;
/** Room for the name under a circle on the oval. */
const NAME = 30;
/** How broad a name is. */
const BROAD = 68;
const GAP = 6;
/** The name of what is opened is in its circle, above what is in it. */
const TITLE = 0.17;
/** The rest of what is in a part takes at most this share of the room of what is shown. */
const MOST_REST = 0.4;

/**
 * Places of all parts, by key.
 *
 * @param sectors parts at the top, in the order in which they lie on the oval, clockwise from the top.
 * @param inside what is in a part.
 */
export function placesOf(
  sectors: Part[],
  inside: (key: string) => Part[],
  width: number,
  height: number,
): Map<string, Place> {
  const radius = radii(sectors, width, height);
  const largest = Math.max(...sectors.map(({ key }) => radius.get(key) ?? 0), SMALLEST);
  const margin = { x: Math.max(largest, 44) + 4, top: largest + 4, bottom: largest + NAME };
  const oval = {
    x: width / 2,
    y: (margin.top + height - margin.bottom) / 2,
    a: Math.max(width / 2 - margin.x, 1),
    b: Math.max((height - margin.top - margin.bottom) / 2, 1),
  };
  const places = new Map<string, Place>();
  const along = onOval(
    oval,
    sectors.map(({ key }) => Math.max(2 * (radius.get(key) ?? 0) + NAME, BROAD)),
  );
  sectors.forEach(({ key }, i) => {
    const point = along[i];
    if (point) places.set(key, { ...point, r: radius.get(key) ?? SMALLEST });
  });
  const opened = sectors.filter(({ open }) => open);
  const room = { ...oval, a: oval.a - largest - NAME, b: oval.b - largest - NAME };
  middle(
    opened.map(({ key }) => inside(key).length),
    room,
  ).forEach((place, i) => {
    const part = opened[i];
    if (!part) return;
    places.set(part.key, place);
    for (const [key, inner] of packed(part, inside, place)) places.set(key, inner);
  });
  return places;
}

/** Radii whose circles' areas are as people, as large as the oval has room for. */
function radii(sectors: Part[], width: number, height: number): Map<string, number> {
  const roots = sectors.map(({ size }) => Math.sqrt(size));
  const around = 2.2 * (width + height) * 0.5;
  const sum = roots.reduce((total, root) => total + root, 0);
  const each = Math.min(
    (around - sectors.length * (GAP + 10)) / (2 * sum || 1),
    (0.075 * Math.min(width, height)) / Math.max(...roots, 1),
  );
  return new Map(sectors.map(({ key }, i) => [key, Math.max(SMALLEST, each * (roots[i] ?? 0))]));
}

interface Oval {
  x: number;
  y: number;
  a: number;
  b: number;
}

/** Points on an oval for things of these widths, with as much room between each two. */
function onOval({ x, y, a, b }: Oval, widths: number[]): { x: number; y: number }[] {
  const STEPS = 720;
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / STEPS - Math.PI / 2;
    return { x: x + a * Math.cos(angle), y: y + b * Math.sin(angle) };
  });
  const length = [0];
  for (let i = 1; i <= STEPS; i++) {
    const [from, to] = [points[i - 1], points[i]];
    if (from && to) length.push((length.at(-1) ?? 0) + Math.hypot(to.x - from.x, to.y - from.y));
  }
  const whole = length.at(-1) ?? 0;
  const spare = (whole - widths.reduce((sum, width) => sum + width, 0)) / (widths.length || 1);
  let at = -(widths[0] ?? 0) / 2;
  return widths.map((width) => {
    const wanted = (at + width / 2 + whole) % whole;
    at += width + spare;
    return points[length.findIndex((reached) => reached >= wanted)] ?? { x, y };
  });
}

/** Circles for what is opened, side by side, as large as the middle of the oval has room for. */
function middle(counts: number[], { x, y, a, b }: Oval): Place[] {
  const circles = packSiblings(counts.map((number) => ({ x: 0, y: 0, r: Math.sqrt(6 + number) })));
  if (!circles.length) return [];
  // Side by side where the oval is wide, one above the other where it is high.
  const turned = a < b ? circles.map((circle) => ({ x: circle.y, y: circle.x, r: circle.r })) : circles;
  const span = (low: (c: Place) => number, high: (c: Place) => number) => ({
    low: Math.min(...turned.map(low)),
    high: Math.max(...turned.map(high)),
  });
  const [across, down] = [
    span(
      (c) => c.x - c.r,
      (c) => c.x + c.r,
    ),
    span(
      (c) => c.y - c.r,
      (c) => c.y + c.r,
    ),
  ];
  const centred = turned.map((c) => ({
    x: c.x - (across.low + across.high) / 2,
    y: c.y - (down.low + down.high) / 2,
    r: c.r,
  }));
  const fits = (scale: number) =>
    centred.every((c) =>
      Array.from({ length: 16 }, (_, i) => (Math.PI * i) / 8).every(
        (angle) =>
          (scale * (c.x + c.r * Math.cos(angle))) ** 2 / a ** 2 +
            (scale * (c.y + c.r * Math.sin(angle))) ** 2 / b ** 2 <=
          1,
      ),
    );
  let [low, high] = [0, Math.max(a, b, 0)];
  for (let i = 0; i < 40; i++) {
    const half = (low + high) / 2;
    if (a > 0 && b > 0 && fits(half)) low = half;
    else high = half;
  }
  return centred.map((c) => ({ x: x + low * c.x, y: y + low * c.y, r: low * c.r }));
}

/** What is in an opened part, packed into its circle. */
function packed(part: Part, inside: (key: string) => Part[], { x, y, r }: Place): [string, Place][] {
  const shown = (key: string): number =>
    inside(key).reduce((sum, child) => sum + (child.kind === 'rest' ? 0 : child.size), 0);
  const tree = hierarchy(part, (each) => (each.open ? inside(each.key) : []))
    .sum((each) => {
      if (each.open) return 0;
      // People of an organisation that is opened get room to be told apart.
      const deeper = each.key.split('/').length - part.key.split('/').length;
      const most = each.kind === 'rest' ? MOST_REST * shown(each.within ?? '') : Infinity;
      const size = Math.min(each.size, most);
      return Math.max(size, 0.5) * 3 ** (deeper - 1);
    })
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const room = r * (1 - TITLE / 2);
  return pack<Part>()
    .size([2 * room, 2 * room])
    .padding(Math.min(5, r / 20))(tree)
    .descendants()
    .slice(1)
    .map((node) => [node.data.key, { x: x - room + node.x, y: y + r - 2 * room + node.y, r: node.r }]);
}

export interface Curve {
  /** As an SVG path has it. */
  d: string;
  /** Where its sign stands. */
  x: number;
  y: number;
}

/** A line from the edge of one circle to that of another, drawn in towards a point so that lines part, or straight; its sign stands `at` so
    much of its length. */
export function curve(a: Place, b: Place, towards: { x: number; y: number }, bend: number, at = 0.5): Curve {
  const bent = {
    x: ((a.x + b.x) / 2) * (1 - bend) + towards.x * bend,
    y: ((a.y + b.y) / 2) * (1 - bend) + towards.y * bend,
  };
  const [from, to] = bend ? [edge(a, bent), edge(b, bent)] : [edge(a, b), edge(b, a)];
  if (!bend) [bent.x, bent.y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    d: `M${round(from.x)} ${round(from.y)}Q${round(bent.x)} ${round(bent.y)} ${round(to.x)} ${round(to.y)}`,
    x: (1 - at) ** 2 * from.x + 2 * at * (1 - at) * bent.x + at ** 2 * to.x,
    y: (1 - at) ** 2 * from.y + 2 * at * (1 - at) * bent.y + at ** 2 * to.y,
  };
}

function edge(circle: Place, towards: { x: number; y: number }): { x: number; y: number } {
  const length = Math.hypot(towards.x - circle.x, towards.y - circle.y);
  const share = length > circle.r ? circle.r / length : 0;
  return {
    x: circle.x + (towards.x - circle.x) * share,
    y: circle.y + (towards.y - circle.y) * share,
  };
}

/** A name in lines of about so many letters each. */
export function wrapped(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name inside a circle: in lines where it fits, else the first letters of its words, else nothing. */
export function nameIn(name: string, r: number, letter: number, line: number): string[] {
  const lines = wrapped(name, Math.floor((1.7 * r) / letter));
  const corner = Math.hypot(
    (Math.max(...lines.map(({ length }) => length)) * letter) / 2,
    (lines.length * line) / 2,
  );
  if (corner <= r + 2) return lines;
  const initials = name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3);
  return r >= 9 ? [initials] : [];
}
