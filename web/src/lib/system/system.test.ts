import { describe, expect, it } from 'vitest';
import type { Pair, Part, SectorMap } from '#lib/api/types.ts';
import { changed, closing, opening } from './address.ts';
import { curve, nameIn, placesOf, wrapped, type Place } from './layout.ts';
import { moved, ordered } from './matrix.ts';
import { senseOf, System } from './system.ts';

const part = (key: string, size: number, more: Partial<Part> = {}): Part => ({
  key,
  kind: 'sector',
  id: key,
  label: key,
  within: null,
  sector: key,
  size,
  organisations: null,
  answered: null,
  inside: 0,
  outside: 0,
  opens: true,
  open: false,
  ...more,
});

const pair = (a: string, b: string, ties: number, expected: number, verdict: Pair['verdict']): Pair => ({
  a,
  b,
  ties,
  density: null,
  counted: ties,
  figures: `${ties} ties where about ${expected} would be usual`,
  expected,
  missing: expected - ties,
  verdict,
});

function system(parts: Part[], pairs: Pair[] = [], lines: SectorMap['lines'] = []): System {
  const map = { level: 'sector', of: 'people', sentence: '', parts, pairs, lines, cypher: [] };
  return new System(
    map as unknown as SectorMap,
    parts.map(({ key }) => key),
  );
}

describe('how two sectors meet', () => {
  it('calls more than expected only what chance would hardly bring', () => {
    expect(senseOf(pair('a', 'b', 25, 16, 'connected'))).toBe('more');
    expect(senseOf(pair('a', 'b', 24, 16, 'connected'))).toBe('expected');
    expect(senseOf(pair('a', 'b', 0, 12, 'not connected'))).toBe('gap');
    expect(senseOf({ ...pair('a', 'b', 3, 0, null), expected: null })).toBe('unstated');
    expect(senseOf({ ...pair('a', 'b', 3, 0, 'too few to tell'), expected: null })).toBe('unclear');
  });

  it('judges by what is counted, not by ties: one project of many people is one', () => {
    expect(senseOf({ ...pair('a', 'b', 90, 4, 'connected'), counted: 3 })).toBe('expected');
  });

  it('says in words what stands out of a sector, gaps before the rest', () => {
    const found = system(
      [part('Housing', 9), part('Advice', 4), part('Mental health', 5), part('Faith', 3)],
      [
        pair('Housing', 'Advice', 41, 25, 'connected'),
        pair('Housing', 'Mental health', 0, 6, 'not connected'),
        pair('Faith', 'Housing', 4, 4, 'connected'),
      ],
    );
    expect(found.standsOut('Housing')).toBe(
      'Housing does not meet Mental health (0 ties where about 6 would be usual); it meets more than ' +
        'expected: Advice (41 ties where about 25 would be usual).',
    );
    expect(found.meets('Housing').map(({ other }) => other.key)).toEqual([
      'Mental health',
      'Advice',
      'Faith',
    ]);
    expect(found.inWords(found.pairs[1] as Pair)).toBe(
      'Housing and Mental health do not meet: 0 ties where about 6 would be usual.',
    );
  });

  it('leaves names as their owners write them', () => {
    const found = system(
      [part('Housing', 9), part('Age UK & VCSE', 4), part('eSight', 5)],
      [
        pair('eSight', 'Age UK & VCSE', 0, 0.4, 'too few to tell'),
        { ...pair('Housing', '-', 2, 0, null), expected: null, figures: '2 ties' },
      ],
    );
    expect(found.inWords(found.pairs[0] as Pair)).toContain('eSight and Age UK & VCSE, too few to tell: ');
    expect(found.inWords(found.pairs[1] as Pair)).toContain('2 ties between Housing and those');
  });

  it('tells a pair in the address from a part', () => {
    const found = system([part('a', 1), part('b', 1)], [pair('a', 'b', 1, 1, 'connected')]);
    expect(found.pairAt('b~a')?.ties).toBe(1);
    expect(found.pairAt('a')).toBeUndefined();
    expect(found.pairAt('a/~rest')).toBeUndefined();
  });

  it('adds up the ties of an organisation by the sector of the others, its own ties left out', () => {
    const found = system(
      [
        part('a', 5, { open: true }),
        part('a/x', 3, { within: 'a' }),
        part('a/y', 2, { within: 'a' }),
        part('b', 4),
      ],
      [],
      [
        { a: 'a/x', b: 'a/y', ties: 2 },
        { a: 'a/x', b: 'b', ties: 3 },
      ],
    );
    expect(found.tiesOf('a/x').map(({ sector, ties }) => [sector.key, ties])).toEqual([
      ['b', 3],
      ['a', 2],
    ]);
  });
});

describe('the address', () => {
  const search = new URLSearchParams('open=housing,care/home&level=sector');

  it('opens a part beside what is open, and looks at it', () => {
    expect(opening(search, 'care')).toBe('?open=housing,care/home,care&level=sector&on=care');
    expect(opening(search, 'housing/keyhole')).toBe(
      '?open=care/home,housing/keyhole&level=sector&on=housing/keyhole',
    );
  });

  it('closes a part with all that is in it, and leaves what it is in open', () => {
    expect(closing(search, 'care')).toBe('?open=housing&level=sector&on=care');
    expect(closing(search, 'care/home')).toBe('?open=housing,care&level=sector&on=care/home');
    expect(closing(new URLSearchParams('open=a'), 'a')).toBe('?on=a');
  });

  it('leaves out what is null', () => {
    expect(changed(search, { open: null, view: 'matrix' })).toBe('?level=sector&view=matrix');
  });
});

describe('places', () => {
  const sectors = [30, 1, 12, 400, 7, 60, 25, 25, 9, 3, 18, 90, 44, 2, 61].map((size, i) =>
    part(`s${i}`, size),
  );
  const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
  const sizes: [number, number][] = [
    [780, 700],
    [340, 544],
  ];

  it.each(sizes)('keeps sectors apart and in the picture of %i by %i', (width, height) => {
    const places = [...placesOf(sectors, () => [], width, height).values()];
    expect(places).toHaveLength(sectors.length);
    places.forEach((a, i) => {
      expect(Math.min(a.x, width - a.x, a.y, height - a.y)).toBeGreaterThanOrEqual(a.r);
      for (const b of places.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(0);
    });
  });

  it('draws areas as people, and nothing too small to press', () => {
    const places = placesOf(sectors, () => [], 780, 700);
    const r = (key: string) => places.get(key)?.r ?? 0;
    expect(r('s3') / r('s11')).toBeCloseTo(Math.sqrt(400 / 90), 5);
    expect(r('s1')).toBe(12);
  });

  it.each(sizes)(
    'puts what is opened in the middle with all that is in it, others staying where they are',
    (width, height) => {
      const children = [6, 3, 3, 1].map((size, i) =>
        part(`s0/${i}`, size, { within: 's0', kind: 'organisation' }),
      );
      const opened = sectors.map((one, i) => (i === 0 || i === 5 ? { ...one, open: true } : one));
      const inside = (key: string) => (key === 's0' ? children : []);
      const before = placesOf(sectors, () => [], width, height);
      const places = placesOf(opened, inside, width, height);
      const place = (key: string) => places.get(key) as Place;
      for (const { key, open } of opened) if (!open) expect(place(key)).toEqual(before.get(key));
      for (const { key } of children) {
        const { x, y, r } = place(key);
        expect(Math.hypot(x - place('s0').x, y - place('s0').y) + r).toBeLessThanOrEqual(
          place('s0').r + 0.01,
        );
      }
      expect(apart(place('s0'), place('s5'))).toBeGreaterThanOrEqual(-0.01);
      for (const { key, open } of opened)
        if (!open) expect(apart(place('s0'), place(key))).toBeGreaterThan(0);
    },
  );
});

it('draws a line from edge to edge, its sign in the middle of what is seen, however large a circle is', () => {
  const line = curve({ x: 0, y: 0, r: 80 }, { x: 120, y: 0, r: 20 }, { x: 0, y: 0 }, 0);
  expect(line).toEqual({ d: 'M80 0Q90 0 100 0', x: 90, y: 0 });
});

it('breaks a name between words, and shortens to initials what has no room', () => {
  expect(wrapped('Community health', 12)).toEqual(['Community', 'health']);
  expect(nameIn('Keyhole South', 40, 6, 13)).toEqual(['Keyhole', 'South']);
  expect(nameIn('Four Chimneys Housing Co-operative', 20, 6, 13)).toEqual(['FCH']);
  expect(nameIn('Keyhole South', 5, 6, 13)).toEqual([]);
});

it('orders the matrix by what is missing or by size, not stated last', () => {
  const found = system(
    [part('-', 99, { id: '' }), part('a', 1), part('b', 5), part('c', 3)],
    [pair('a', 'c', 0, 9, 'not connected'), pair('a', 'b', 9, 9, 'connected')],
  );
  const keys = (order: 'gaps' | 'size') => ordered(found, order).map(({ key }) => key);
  expect(keys('gaps')).toEqual(['a', 'c', 'b', '-']);
  expect(keys('size')).toEqual(['b', 'c', 'a', '-']);
});

it('walks the matrix by arrow keys, over the diagonal and not out of it', () => {
  expect(moved('ArrowRight', [1, 0], 3)).toEqual([1, 2]);
  expect(moved('ArrowLeft', [1, 0], 3)).toBeNull();
  expect(moved('ArrowDown', [0, 1], 3)).toEqual([2, 1]);
  expect(moved('ArrowRight', [2, 1], 3)).toBeNull();
  expect(moved('a', [0, 1], 3)).toBeNull();
});
