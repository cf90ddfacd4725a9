import { expect, it } from 'vitest';
import { svg, wrapped, type DrawnNode } from './svg.ts';

const NODE: DrawnNode = {
  x: 10,
  y: 20,
  width: 40,
  height: 40,
  shape: 'ellipse',
  fill: '#ddcc77',
  ink: 'black',
  border: { colour: '#000000', width: 1, double: false },
  letters: 'He',
  label: { text: 'Rao & Sons <Ltd>', size: 11, bold: false, colour: '#111111', width: 400 },
};
const BOX = { x: 0, y: 0, width: 100, height: 80, background: '#ffffff', lines: [] };

it('writes a name as it is, whatever signs it holds', () => {
  const drawn = svg({ ...BOX, nodes: [NODE] });
  expect(drawn).toContain('>Rao &amp; Sons &lt;Ltd&gt;</text>');
  expect(drawn).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 100 80"/);
});

it('gives each kind of node its shape, and those the answer is about two rings', () => {
  const shapes = (node: Partial<DrawnNode>) =>
    [...svg({ ...BOX, nodes: [{ ...NODE, ...node }] }).matchAll(/<(ellipse|polygon|rect)/g)].map(
      ([, s]) => s,
    );
  expect(shapes({})).toEqual(['rect', 'ellipse']);
  expect(shapes({ shape: 'hexagon' })).toEqual(['rect', 'polygon']);
  expect(shapes({ shape: 'round-rectangle' })).toEqual(['rect', 'rect']);
  expect(shapes({ border: { colour: '#000000', width: 6, double: true } })).toEqual([
    'rect',
    'ellipse',
    'ellipse',
  ]);
});

it('dashes a gap and leaves a tie whole', () => {
  const tie = { from: NODE, to: { x: 50, y: 60 }, colour: '#333333', width: 2, opacity: 1 };
  const drawn = svg({
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

it('breaks long names between words', () => {
  expect(wrapped('South Manchester Care Navigators', 16)).toEqual(['South Manchester', 'Care Navigators']);
  expect(wrapped('Neighbourhood', 5)).toEqual(['Neighbourhood']);
});
