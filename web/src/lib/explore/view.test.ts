import { expect, it } from 'vitest';
import { asked, atLevel, counted, isFiltered, PLAIN, read, written, type View } from './view.ts';

const FULL: View = {
  level: 'people',
  evidence: ['knows', 'projects'],
  agreed: 'both',
  as_of: '2018-12-31',
  largest: '40',
  versus: '2016-12-31',
  sector: ['health', 'housing'],
  organisation: ['heron-bridge-practice'],
  project: ['complex-conditions'],
  event: ['workshop-1'],
  strength: '3',
  around: ['p-abg6ekp6', 'p-iqbzntms'],
  on: 'p-abg6ekp6',
  to: 'p-hxr2sit3',
  centre: 'p-iqbzntms',
  size: 'centrality.betweenness',
  colour: 'groups',
  layout: 'steps',
  pins: new Map([
    ['p-abg6ekp6', { x: 120, y: -45 }],
    ['p-iqbzntms', { x: -1900, y: 0 }],
  ]),
};

it('reads back what it wrote', () => {
  expect(read(new URLSearchParams(written(FULL)))).toEqual(FULL);
});

it('writes nothing of what is as usual', () => {
  expect(written(PLAIN)).toBe('');
  expect(read(new URLSearchParams(''))).toEqual(PLAIN);
});

it('stays short: thirty people put by hand, and filters, fit in any address bar', () => {
  const pins = new Map(
    Array.from(
      { length: 30 },
      (_, i) => [`p-abcdef${10 + i}`, { x: 1000 - 71 * i, y: 37 * i - 900 }] as const,
    ),
  );
  expect(written({ ...FULL, pins }).length).toBeLessThan(1000);
});

it('takes what cannot be read as usual', () => {
  const view = read(new URLSearchParams('layout=upside-down&pins=p-1.zz_p-2.1.2_.._&nonsense=1'));
  expect(view.layout).toBe('force');
  expect([...view.pins]).toEqual([['p-2', { x: 1, y: 2 }]]);
});

it('asks for everybody on the same day and evidence when not filtered', () => {
  expect(asked(FULL, false)).toEqual({
    level: 'people',
    evidence: 'knows,projects',
    agreed: 'both',
    as_of: '2018-12-31',
    largest: '40',
  });
  expect(asked(FULL)).toMatchObject({
    sector: 'health,housing',
    strength: '3',
    around: 'p-abg6ekp6,p-iqbzntms',
  });
  expect(isFiltered(PLAIN)).toBe(false);
  expect(isFiltered({ ...PLAIN, strength: '1' })).toBe(true);
});

it('asks for a level, and counts ties without it', () => {
  const view = { ...FULL, ...atLevel('organisations') };
  expect(asked(view)['level']).toBe('organisations');
  expect(asked(view, false)['level']).toBe('organisations');
  expect(counted(view)['level']).toBeUndefined();
  expect(asked(PLAIN)).toEqual({});
});

it('leaves what was chosen among people behind at another level, and keeps the filters', () => {
  const view = { ...FULL, ...atLevel('organisations') };
  expect([view.on, view.to, view.around, view.size, view.pins.size]).toEqual(['', '', [], '', 0]);
  expect([view.sector, view.organisation, view.as_of]).toEqual([FULL.sector, FULL.organisation, FULL.as_of]);
});
