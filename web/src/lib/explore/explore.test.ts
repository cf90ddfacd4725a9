import { expect, it } from 'vitest';
import type { Api, Outcome } from '#lib/api/client.ts';
import type { Explored } from '#lib/api/types.ts';
import { Explore } from './explore.svelte.ts';

const SHOWN: Explored = {
  level: 'people',
  of: 'people',
  grouped: null,
  people: 2,
  ties: 0,
  of_people: 2,
  as_of: '2018-12-31',
  evidence: ['knows'],
  version: 1,
  shown: ['a', 'b'].map((id) => ({
    id,
    kind: 'person' as const,
    label: id,
    sector: '',
    organisation: '',
    contacts: 0,
    people: 1,
  })),
  drawn: [],
  choices: { sector: [], organisation: [], project: [], event: [], evidence: [], strength: [], as_of: [] },
  asked: 0,
  answered: 0,
};

const settled = () => new Promise((done) => setTimeout(done));
const ok = <T>(value: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, value });

/** Explore with an API whose measures come when they are let go, and what it wrote into the history. */
function opened(search: string) {
  const held = new Map<string, () => void>();
  const api = {
    measures: () => ok({ measures: [] }),
    explore: () => ok(SHOWN),
    measure: (family: string) =>
      new Promise((give) =>
        held.set(family, () => give({ ok: true, value: { rows: [{ id: 'a', [family]: family.length }] } })),
      ),
  };
  const written: [string, number, boolean][] = [];
  const gone: number[] = [];
  const explore = new Explore(api as unknown as Api, () => 0, {
    write: async (...step) => void written.push(step),
    go: (by) => void gone.push(by),
  });
  explore.adopt(new URLSearchParams(search), 0);
  return { explore, written, gone, release: (family: string) => (held.get(family)?.(), settled()) };
}

it('shows a size with its own values, and the one before until they have come', async () => {
  const { explore, release } = opened('layout=sector&size=first.first');
  await settled();
  await release('first');
  expect([explore.seen.size, explore.size?.get('a')]).toEqual(['first.first', 5]);
  explore.set({ size: 'another.another' });
  await settled();
  expect([explore.view.size, explore.waiting]).toEqual(['another.another', true]);
  expect([explore.seen.size, explore.size?.get('a')]).toEqual(['first.first', 5]);
  await release('another');
  expect([explore.seen.size, explore.size?.get('a'), explore.waiting]).toEqual(['another.another', 7, false]);
  explore.set({ size: '' });
  await settled();
  expect([explore.seen.size, explore.size]).toEqual(['', null]);
});

it('writes each view as a step, moves by hand one after another as one, and the same view not at all', async () => {
  const { explore, written, gone } = opened('layout=sector');
  await settled();
  explore.set({ sector: ['health'] });
  explore.set({ sector: ['health'] });
  explore.set({ on: 'a' });
  for (const x of [1, 2, 3]) explore.set({ pins: new Map([['a', { x, y: 0 }]]) });
  await settled();
  expect(written.map(([search, ...step]) => [search.replace('layout=sector', ''), ...step])).toEqual([
    ['sector=health&', 1, false],
    ['sector=health&on=a&', 2, false],
    ['sector=health&on=a&&pins=a.1.0', 3, false],
    ['sector=health&on=a&&pins=a.2.0', 3, true],
    ['sector=health&on=a&&pins=a.3.0', 3, true],
  ]);
  explore.undo();
  explore.adopt(new URLSearchParams('layout=sector&sector=health&on=a'), 2);
  expect([gone, explore.canRedo, explore.view.pins.size]).toEqual([[-1], true, 0]);
  explore.adopt(new URLSearchParams('layout=sector'), 0);
  expect([explore.canUndo, explore.view.sector]).toEqual([false, []]);
});
