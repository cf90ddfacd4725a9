import { expect, it } from 'vitest';
import { roomIn } from './room.ts';

const FRAME = { x: 0, y: 100, width: 1000, height: 800 };

it('leaves the whole frame where nothing lies over it', () => {
  expect(roomIn(FRAME, [])).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
  expect(roomIn(FRAME, [{ x: 0, y: 0, width: 1000, height: 90 }])).toMatchObject({ y: 0, height: 800 });
});

it('gives a tall panel its side, and one beside the other takes nothing more', () => {
  const panel = { x: 10, y: 200, width: 300, height: 690 };
  const bar = { x: 10, y: 110, width: 300, height: 80 };
  expect(roomIn(FRAME, [bar, panel])).toEqual({ x: 310, y: 0, width: 690, height: 800 });
  const card = { x: 700, y: 110, width: 290, height: 600 };
  expect(roomIn(FRAME, [panel, card])).toEqual({ x: 310, y: 0, width: 390, height: 800 });
});

it('gives a sheet from below the foot, and a bar the head', () => {
  const phone = { x: 0, y: 60, width: 390, height: 740 };
  const sheet = { x: 0, y: 500, width: 390, height: 300 };
  const bar = { x: 8, y: 68, width: 374, height: 60 };
  expect(roomIn(phone, [bar, sheet])).toEqual({ x: 0, y: 68, width: 390, height: 372 });
});

it('lies under the panels where they leave next to nothing', () => {
  expect(roomIn(FRAME, [{ x: 0, y: 100, width: 900, height: 790 }])).toMatchObject({ width: 1000 });
});
