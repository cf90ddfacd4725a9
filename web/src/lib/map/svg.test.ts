import { expect, it } from 'vitest';
import { inner, wrapped, type DrawnNode, type Picture } from './svg.ts';

const NODE: DrawnNode = {
  x: 10,
  y: 20,
  width: 40,
  height: 40,
  kind: 'person',
  fill: '#ddcc77',
  ink: 'black',
  border: { colour: '#000000', width: 1, double: false, dashed: false },
  letters: 'He',
  label: { text: 'Rao & Sons <Ltd>', size: 11, bold: false, colour: '#111111', width: 400 },
};
const drawing = (picture: Picture) => inner(picture).join('\n');
const BOX = { x: 0, y: 0, width: 100, height: 80, background: '#ffffff', lines: [], words: [] };

it('writes a name as it is, whatever signs it holds', () => {
  const drawn = drawing({ ...BOX, nodes: [NODE] });
  expect(drawn).toContain('>Rao &amp; Sons &lt;Ltd&gt;</text>');
});

it('gives each kind of node its shape, and those the answer is about two rings', () => {
  const shapes = (node: Partial<DrawnNode>) =>
    [...drawing({ ...BOX, nodes: [{ ...NODE, ...node }] }).matchAll(/<path d="([^"]+)"/g)].map(([, path]) =>
      path!.includes('a') ? 'circle' : path!.split(/[ML]/).length - 1,
    );
  expect(shapes({})).toEqual(['circle']);
  expect(shapes({ kind: 'sector' })).toEqual([6]);
  expect(shapes({ kind: 'organisation' })).toEqual([4]);
  expect(shapes({ kind: 'event' })).toEqual([5]);
  expect(shapes({ border: { colour: '#000000', width: 6, double: true, dashed: false } })).toEqual([
    'circle',
    'circle',
  ]);
});

it('dashes a gap and leaves a tie whole', () => {
  const tie = { from: NODE, to: { x: 50, y: 60 }, colour: '#333333', width: 2, opacity: 1, crossed: false };
  const drawn = drawing({
    ...BOX,
    nodes: [],
    lines: [
      { ...tie, dashes: [] },
      { ...tie, dashes: [10, 6] },
    ],
  });
  expect(drawn.match(/<line/g)).toHaveLength(2);
  expect(drawn.match(/stroke-dasharray="10 6"/g)).toHaveLength(1);
});

it('crosses a tie that would go, at its middle, and dashes the ring of those cut off', () => {
  const tie = { from: { x: 0, y: 0 }, to: { x: 40, y: 0 }, colour: '#333333', width: 2, opacity: 1 };
  const drawn = drawing({
    ...BOX,
    nodes: [{ ...NODE, border: { ...NODE.border, width: 4, dashed: true } }],
    lines: [{ ...tie, dashes: [6, 5], crossed: true }],
  });
  expect(drawn).toContain('x1="20" y1="-6" x2="20" y2="6"');
  expect(drawn.match(/<line/g)).toHaveLength(2);
  expect(drawn).toMatch(/<path [^>]*stroke-dasharray="8 4"/);
});

it('breaks long names between words', () => {
  expect(wrapped('South Manchester Care Navigators', 16)).toEqual(['South Manchester', 'Care Navigators']);
  expect(wrapped('Neighbourhood', 5)).toEqual(['Neighbourhood']);
});

it('writes words of no node where they are to stand', () => {
  const words = [{ x: 5, y: 6, text: 'Health', size: 15, colour: '#333333' }];
  expect(drawing({ ...BOX, nodes: [], words })).toMatch(/<text x="5" y="6"[^>]*>Health</);
});
