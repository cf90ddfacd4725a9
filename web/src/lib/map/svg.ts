// A drawn map as SVG: plain shapes, lines and text that a drawing program opens and changes.

import type { Kind } from '#lib/api/types.ts';
import type { Point } from './places.ts';
import { pathOf } from './shapes.ts';

export interface DrawnNode {
  x: number;
  y: number;
  width: number;
  height: number;
  kind: Kind;
  fill: string;
  ink: string;
  border: { colour: string; width: number; double: boolean; dashed: boolean };
  letters: string;
  label: { text: string; size: number; bold: boolean; colour: string; width: number };
}

export interface DrawnLine {
  from: Point;
  to: Point;
  colour: string;
  width: number;
  opacity: number;
  /** Lengths of dashes and gaps; none for a whole line. */
  dashes: number[];
  /** Whether a bar stands across its middle. */
  crossed: boolean;
}

export interface Picture {
  x: number;
  y: number;
  width: number;
  height: number;
  background: string;
  nodes: DrawnNode[];
  lines: DrawnLine[];
  /** Words that belong to no node: the middle of their first line's foot. */
  words: { x: number; y: number; text: string; size: number; colour: string }[];
}

/** How wide a letter is on average, in its own height. */
export const LETTER = 0.56;
const LINE = 1.2;

/** What is drawn, to stand in an SVG of the picture's box. */
export function inner({ x, y, width, height, background, nodes, lines, words }: Picture): string[] {
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${background}"/>`,
    ...lines.map(line),
    ...nodes.map(body),
    ...nodes.flatMap((node) => label(node, background)),
    ...words.map(({ text, size, colour, ...at }) => haloed(text, at, size, colour, background)),
  ];
}

/** Half of the bar across a tie that would go. */
const BAR = 6;

function line({ from, to, colour, width, opacity, dashes, crossed }: DrawnLine): string {
  const dashed = dashes.length ? ` stroke-dasharray="${dashes.map(round).join(' ')}"` : '';
  const stroke = (a: Point, b: Point, more: string) =>
    `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}" ` +
    `stroke="${colour}" stroke-width="${round(width)}" stroke-opacity="${opacity}"${more}/>`;
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  if (!crossed || !long) return stroke(from, to, dashed);
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [dx, dy] = [((from.y - to.y) / long) * BAR, ((to.x - from.x) / long) * BAR];
  return stroke(from, to, dashed) + stroke({ x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }, '');
}

/** A double border is two thin rings, a third of its width each. */
function body(node: DrawnNode): string {
  const { x, y, width, height, kind, fill, ink, border, letters } = node;
  const thin = border.double ? border.width / 3 : border.width;
  const rings = border.double ? [border.width / 3, -border.width / 3] : [0];
  const dashed = border.dashed ? ` stroke-dasharray="${round(2 * thin)} ${round(thin)}"` : '';
  const painted = rings.map(
    (out, i) =>
      `<path d="${pathOf(kind, { x, y }, width + 2 * out)}" fill="${i ? 'none' : fill}" stroke="${border.colour}" ` +
      `stroke-width="${round(thin)}"${dashed}/>`,
  );
  const code =
    `<text x="${round(x)}" y="${round(y + height * 0.15)}" text-anchor="middle" font-size="${round(height * 0.42)}" ` +
    `font-weight="bold" fill="${ink}">${escaped(letters)}</text>`;
  return [...painted, ...(letters ? [code] : [])].join('');
}

function label(
  { x, y, height, border, label: { text, size, bold, colour, width } }: DrawnNode,
  halo: string,
): string[] {
  const top = y + height / 2 + border.width / 2 + 3;
  const lines = text ? wrapped(text, width / (size * LETTER)) : [];
  return lines.map((words, i) =>
    haloed(words, { x, y: top + size * (1 + i * LINE) }, size, colour, halo, bold),
  );
}

/** Words that can be read over lines. */
const haloed = (words: string, { x, y }: Point, size: number, colour: string, halo: string, bold = true) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${round(size)}" ` +
  `${bold ? 'font-weight="bold" ' : ''}fill="${colour}" stroke="${halo}" stroke-width="3" ` +
  `paint-order="stroke">${escaped(words)}</text>`;

/** A text in lines of at most so many characters; a longer word gets its own line. */
export function wrapped(text: string, letters: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

const round = (n: number) => Math.round(n * 10) / 10;

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
