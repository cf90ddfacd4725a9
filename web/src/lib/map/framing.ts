// The frame of every picture that leaves Weft: its title, what it shows and on which day, the map key, and what is
// withheld. Who sees it on somebody's slide has nothing else to read it by. Pure.

import type { Role } from '#lib/api/types.ts';
import type { Colours } from './colours.ts';
import { inkOn } from '#lib/sectors/sectors.ts';
import { isDark } from './look.ts';
import { pathOf } from './shapes.ts';
import type { Sign } from './signs.ts';
import { escaped, inner, wrapped, type Picture } from './svg.ts';

export interface Framed {
  title: string;
  /** Beneath it, each a sentence or two: the day, what is shown of how many, coverage. */
  lines: string[];
  signs: Sign[];
  /** At the foot: what is withheld, where it comes from. */
  notes: string[];
  /** One drawing, or two days beside each other, each with its name. */
  drawings: { title: string; picture: Picture }[];
}

export interface Sheet {
  svg: string;
  width: number;
  height: number;
}

const WIDTH = 1200;
const MARGIN = 40;
const TALLEST = 900;
const TITLE = 26;
const TEXT = 16;
const SMALL = 14;
const LETTER = 0.54;
const BOLD = 0.64;
const ROW = 28;

export function framed({ title, lines, signs, notes, drawings }: Framed, colours: Colours): Sheet {
  const parts: string[] = [];
  const wide = WIDTH - 2 * MARGIN;
  let y = MARGIN;
  const write = (text: string, size: number, ink: string, bold = false) => {
    for (const words of wrapped(text, wide / (size * (bold ? BOLD : LETTER)))) {
      y += size * 1.3;
      parts.push(written(words, MARGIN, y, size, ink, bold));
    }
  };
  write(title, TITLE, colours.ink, true);
  y += 6;
  for (const line of lines) write(line, TEXT, colours.soft);
  y += 20;

  const across = (wide - (drawings.length - 1) * MARGIN) / Math.max(drawings.length, 1);
  const names = drawings.some((one) => one.title) ? TEXT * 1.6 : 0;
  const tall = Math.max(
    0,
    ...drawings.map(({ picture }) => Math.min(TALLEST, (across * picture.height) / picture.width)),
  );
  drawings.forEach(({ title: name, picture }, i) => {
    const x = MARGIN + i * (across + MARGIN);
    if (name) parts.push(written(name, x, y + TEXT, TEXT, colours.ink, true));
    const box = [picture.x, picture.y, picture.width, picture.height].map(Math.round).join(' ');
    parts.push(
      `<svg x="${Math.round(x)}" y="${Math.round(y + names)}" width="${Math.round(across)}" height="${Math.round(tall)}" viewBox="${box}">`,
      ...inner(picture),
      '</svg>',
    );
  });
  y += names + tall + 20;

  let x = MARGIN;
  for (const sign of signs) {
    const width = 48 + sign.words.length * SMALL * LETTER;
    if (x + width > WIDTH - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + ROW];
    parts.push(...signed(sign, x, y + ROW / 2, colours));
    const indent = sign.sign === 'heading' ? 0 : 40;
    parts.push(written(sign.words, x + indent, y + ROW / 2 + SMALL * 0.35, SMALL, colours.ink));
    x += width + 16;
  }
  if (signs.length) y += ROW;
  y += 6;
  for (const note of notes) write(note, SMALL, colours.soft);
  const height = Math.round(y + MARGIN);
  return {
    width: WIDTH,
    height,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${WIDTH}" height="${height}" fill="${colours.card}"/>`,
      ...parts,
      '</svg>',
    ].join('\n'),
  };
}

const written = (words: string, x: number, y: number, size: number, ink: string, bold = false) =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}" fill="${ink}"${bold ? ' font-weight="bold"' : ''}>${escaped(words)}</text>`;

const DASHES: Partial<Record<string, string>> = {
  projects: '7 5',
  works_on: '7 5',
  partners: '7 5',
  events: '2 4',
  attended: '2 4',
  organisations: '8 3 2 3',
  gap: '7 5',
  lost: '7 5',
  suggested: '3 4',
};

/** A sign of the key, 32 wide, round a middle line. */
function signed(sign: Sign, x: number, y: number, colours: Colours): string[] {
  const outline = (kind: 'person' | Extract<Sign, { sign: 'shape' }>['kind'], width: number) =>
    `<path d="${pathOf(kind, { x: x + 16, y }, 18)}" fill="none" stroke="${colours.soft}" stroke-width="${width}"/>`;
  const mark = (code: string, fill: string, ink: string) => [
    `<rect x="${x}" y="${y - 10}" width="32" height="20" rx="3" fill="${fill}" stroke="${colours.line}"/>`,
    `<text x="${x + 16}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="bold" fill="${ink}">${escaped(code)}</text>`,
  ];
  switch (sign.sign) {
    case 'tone':
      return mark(sign.code, colours.tones[sign.tone] ?? '', inkOn(sign.tone));
    case 'step': {
      const fill = colours.levels[sign.level] ?? '';
      return mark(`${sign.level + 1}`, fill, isDark(fill) ? 'white' : 'black');
    }
    case 'shape':
      return [outline(sign.kind, 1.5)];
    case 'size':
      return [outline('person', 1.5)];
    case 'main':
      return ring(sign.role, x + 16, y, colours);
    case 'crossed': {
      const ink = sign.lost === 'last' ? colours.warn : colours.soft;
      const width = sign.lost === 'last' ? 3 : 2;
      return [
        `<path d="M${x} ${y}h32" stroke="${ink}" stroke-width="${width}" stroke-dasharray="6 5"/>`,
        `<path d="M${x + 16} ${y - 6}v12" stroke="${ink}" stroke-width="${width}"/>`,
      ];
    }
    case 'tie': {
      const ink = { gap: colours.warn, lost: colours.warn, new: colours.good, suggested: colours.accent }[
        sign.tie as string
      ];
      const dash = DASHES[sign.tie];
      return [
        `<path d="M${x} ${y}h32" stroke="${ink ?? colours.soft}" stroke-width="${ink ? 3 : 2}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
      ];
    }
    case 'heading':
      return [];
  }
}

/** The ring round a node that the answer is about: thick, dashed or double. */
function ring(role: Role, x: number, y: number, colours: Colours): string[] {
  const circle = (r: number, stroke: string, width: number, dash = '') =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${stroke}" stroke-width="${width}"${dash}/>`;
  if (role === 'centre') return [circle(9, colours.soft, 4)];
  if (role === 'cut_off') return [circle(9, colours.warn, 3, ' stroke-dasharray="6 3"')];
  return [circle(9, colours.soft, 1.5), circle(5.5, colours.soft, 1.5)];
}
