import { expect, it } from 'vitest';
import type { Colours } from './colours.ts';
import { framed, type Framed } from './framing.ts';
import type { Picture } from './svg.ts';

const COLOURS: Colours = {
  card: '#ffffff',
  ink: '#111111',
  soft: '#555555',
  line: '#888888',
  accent: '#1c5078',
  good: '#1f6b45',
  warn: '#9a3412',
  tones: Array.from({ length: 10 }, (_, i) => `#00000${i}`),
  levels: ['#eeeeee', '#cccccc', '#999999', '#666666', '#333333'],
};
const picture = (width: number, height: number): Picture => ({
  x: 10,
  y: 20,
  width,
  height,
  background: '#ffffff',
  nodes: [],
  lines: [],
  words: [],
});
const FRAMED: Framed = {
  title: 'Health & housing',
  lines: ['31 December 2018', '12 of 261 people'],
  signs: [
    { sign: 'tone', code: 'He', tone: 3, words: 'Health' },
    { sign: 'tie', tie: 'lost', words: 'lost since the earlier day' },
  ],
  notes: ['3 people are described and not named.'],
  drawings: [{ title: '', picture: picture(400, 300) }],
};
const told = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words);

it('says in the picture all that is known of it, in the order in which one reads', () => {
  expect(told(framed(FRAMED, COLOURS).svg)).toEqual([
    'Health &amp; housing',
    '31 December 2018',
    '12 of 261 people',
    'He',
    'Health',
    'lost since the earlier day',
    '3 people are described and not named.',
  ]);
});

it('grows with what is in it, and breaks a long title', () => {
  const short = framed(FRAMED, COLOURS);
  const title = 'Somebody links Health to Housing, and three others do so as well. '.repeat(3).trim();
  const long = framed({ ...FRAMED, title }, COLOURS);
  expect(long.height).toBeGreaterThan(short.height);
  const lines = [...long.svg.matchAll(/<text[^>]*font-weight="bold">([^<]*)</g)].map(([, words]) => words!);
  expect(lines.slice(0, 3).join(' ')).toContain(title.slice(0, 150));
  // Letters of a bold sans-serif are some six tenths as wide as high.
  for (const line of lines) expect(line.length * 26 * 0.6).toBeLessThan(1120);
  expect(short.svg).toContain(`viewBox="0 0 ${short.width} ${short.height}"`);
});

it('sets two days side by side, each with its name, in half the width', () => {
  const days = ['2016', '2018'].map((title) => ({ title, picture: picture(400, 400) }));
  const { svg } = framed({ ...FRAMED, drawings: days }, COLOURS);
  const boxes = [...svg.matchAll(/<svg x="(\d+)" y="(\d+)" width="(\d+)"/g)].map(([, ...numbers]) =>
    numbers.map(Number),
  );
  expect(boxes.map(([x]) => x)).toEqual([40, 620]);
  expect(boxes[0]?.slice(1)).toEqual(boxes[1]?.slice(1));
  expect(boxes[0]?.[2]).toBe(540);
});
