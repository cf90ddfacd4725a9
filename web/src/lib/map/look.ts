// How nodes and ties are drawn. Shape says what a node is, letters and tone its sector, a double ring that the
// answer is about it, a thick one that it is about this one's leaving or network; the kind of a line says what a tie rests on.

import type { StylesheetJson } from 'cytoscape';
import type { Lost } from '#lib/api/types.ts';
import { inkOn, TONES } from '#lib/sectors/sectors.ts';

/** The letters of a sector as a picture to lay on a node, whose one label is its name. */
export function letters(code: string, tone: number): string {
  return lettersIn(inkOn(tone), code);
}

function lettersIn(ink: 'white' | 'black', code: string): string {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><text x="40" y="53" text-anchor="middle" ` +
    `font-family="sans-serif" font-weight="bold" font-size="36" fill="${ink}">${code}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`;
}

/** The drawing's style sheet, in the colours and the typeface that the page has now. */
export function look(element: HTMLElement): StylesheetJson {
  const computed = getComputedStyle(element);
  const colour = (name: string) => computed.getPropertyValue(`--${name}`).trim();
  const accent = colour('accent');
  const tones = Array.from({ length: TONES + 1 }, (_, tone) => ({
    selector: `node[tone = ${tone}]`,
    style: { 'background-color': colour(`tone-${tone}`) },
  }));
  return [
    {
      selector: 'node',
      style: {
        width: 28,
        height: 28,
        'border-width': 1,
        'border-color': colour('line-strong'),
        'background-image': 'data(letters)',
        'background-fit': 'contain',
        label: 'data(label)',
        color: colour('ink'),
        'font-family': computed.fontFamily,
        'font-size': 11,
        'min-zoomed-font-size': 6,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'wrap',
        'text-max-width': '150px',
        'text-background-color': colour('card'),
        'text-background-opacity': 0.75,
        'text-background-padding': '1px',
        'text-background-shape': 'roundrectangle',
        'z-index': 1,
      },
    },
    ...tones,
    { selector: 'node[kind = "organisation"]', style: { shape: 'round-rectangle' } },
    {
      selector: 'node[kind = "sector"]',
      style: { shape: 'hexagon', width: 46, height: 42, 'font-size': 13 },
    },
    { selector: 'node[kind = "project"]', style: { shape: 'diamond' } },
    { selector: 'node[kind = "event"]', style: { shape: 'pentagon' } },
    {
      selector: 'node[?main]',
      style: {
        width: 42,
        height: 42,
        'font-size': 13,
        'font-weight': 700,
        'border-width': 6,
        'border-style': 'double',
        'border-color': colour('ink'),
        'z-index': 2,
      },
    },
    { selector: 'node[role = "centre"]', style: { 'border-style': 'solid', 'border-width': 5 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': colour('ink-soft'),
        'line-opacity': 0.4,
        'curve-style': 'straight',
      },
    },
    { selector: 'edge[kind = "projects"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[kind = "events"]', style: { 'line-style': 'dotted' } },
    {
      selector: 'edge[kind = "organisations"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 3, 2, 3] },
    },
    { selector: 'edge[kind = "works_on"], edge[kind = "partners"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[kind = "attended"]', style: { 'line-style': 'dotted' } },
    {
      selector: 'edge[kind = "gap"]',
      style: {
        'line-color': colour('warn'),
        'line-style': 'dashed',
        'line-dash-pattern': [10, 6],
        'line-opacity': 1,
        width: 3,
        'z-index': 1,
      },
    },
    {
      selector: 'edge[kind = "suggested"]',
      style: {
        'line-color': accent,
        'line-style': 'dashed',
        'line-dash-pattern': [4, 4],
        'line-opacity': 1,
        width: 3,
      },
    },
    ...lost('tie', colour('ink-soft'), { 'line-opacity': 0.7 }),
    ...lost('last', colour('warn'), { 'line-opacity': 1, width: 3, 'z-index': 1 }),
    {
      selector: 'node[role = "cut_off"]',
      style: { 'border-style': 'dashed', 'border-width': 4, 'border-color': colour('warn') },
    },
    { selector: '.faint', style: { opacity: 0.12 } },
    { selector: 'edge.near', style: { 'line-opacity': 0.9 } },
    { selector: 'node.chosen', style: { 'outline-width': 4, 'outline-color': accent, 'outline-offset': 2 } },
  ] as StylesheetJson;
}

/** Ties that would go: dashed, with a bar across. */
const lost = (which: Lost, colour: string, style: object) => [
  {
    selector: `edge[lost = "${which}"]`,
    style: {
      'line-color': colour,
      'line-style': 'dashed',
      'line-dash-pattern': [6, 5],
      'mid-target-arrow-shape': 'tee',
      'mid-target-arrow-color': colour,
      'arrow-scale': 1.2,
      ...style,
    },
  },
];

/** How a map to walk about on is drawn: sizes and colours by measure, names of the few that matter, what changed. */
export function roamingLook(element: HTMLElement): StylesheetJson {
  const computed = getComputedStyle(element);
  const colour = (name: string) => computed.getPropertyValue(`--${name}`).trim();
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const fill = levelFill(colour('card'), colour('accent'), level);
    return {
      selector: `node[level = ${level}]`,
      style: {
        'background-color': fill,
        'background-image': lettersIn(isDark(fill) ? 'white' : 'black', `${level + 1}`),
      },
    };
  });
  return [
    ...(look(element) as unknown as object[]),
    {
      selector: 'node',
      style: { width: 'data(size)', height: 'data(size)', label: '' }, // names lie over it: `overlay.ts`
    },
    ...levels,
    { selector: 'edge', style: { 'line-opacity': 0.28, 'curve-style': 'haystack', 'haystack-radius': 0 } },
    {
      selector: 'edge[change = "new"]',
      style: { 'line-color': colour('good'), 'line-opacity': 0.65, width: 2 },
    },
    {
      selector: 'edge[change = "lost"]',
      style: { 'line-color': colour('warn'), 'line-opacity': 1, 'line-style': 'dashed', width: 4 },
    },
    { selector: 'node.pinned', style: { 'border-width': 3, 'border-color': colour('ink') } },
    { selector: '.faint', style: { opacity: 0.25 } },
    { selector: 'edge.near', style: { 'line-opacity': 0.8 } },
    { selector: 'edge.way', style: { 'line-color': colour('accent'), 'line-opacity': 1, width: 5 } },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 5, 'outline-color': colour('accent'), 'outline-offset': 2 },
    },
  ] as StylesheetJson;
}

/** Steps that a measure is coloured in, from the card's colour to the accent: told apart by lightness alone. */
export const LEVELS = 5;
export const share = (level: number) => 0.12 + (0.88 * level) / (LEVELS - 1);

export const levelFill = (card: string, accent: string, level: number) => mixed(card, accent, share(level));

function mixed(from: string, to: string, part: number): string {
  const [a, b] = [from, to].map(channels) as [number[], number[]];
  return `rgb(${a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * part)).join(' ')})`.replaceAll(
    ' ',
    ',',
  );
}

export const isDark = (rgb: string) => {
  const [r = 0, g = 0, b = 0] = (rgb.match(/\d+/g) ?? []).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
};

/** Red, green and blue of a colour in hexadecimal. */
const channels = (hex: string) => {
  const digits = hex.slice(1).length === 3 ? [...hex.slice(1)].map((d) => d + d).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
};
