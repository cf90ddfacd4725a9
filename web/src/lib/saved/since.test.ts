import { describe, expect, it } from 'vitest';
import type { ChangedRow } from '#lib/api/types.ts';
import { about, by, place, said } from './since.ts';

const row = (place_then: number | null, place_now: number | null, moved = false): ChangedRow => ({
  who: [{ kind: 'person', id: 'p-1', label: 'Bea Okoro', also_in: [] }],
  place_then,
  place_now,
  moved,
  differences: [],
});

describe('the place of a row', () => {
  it('is new, gone, up or down, each in words beside its sign', () => {
    expect(place(row(null, 3))).toEqual({ sign: '+', words: 'new' });
    expect(place(row(3, null))).toEqual({ sign: '✕', words: 'no longer listed' });
    expect(place(row(3, 1, true))).toEqual({ sign: '▲', words: 'up 2' });
    expect(place(row(1, 12, true))).toEqual({ sign: '▼', words: 'down 11' });
  });

  it('says nothing of a row that was only pushed along', () => {
    expect(place(row(3, 4))).toBeNull();
  });
});

it('calls a pair by both', () => {
  const pair = row(1, 1);
  pair.who.push({ kind: 'person', id: 'p-2', label: 'Sam Lee', also_in: [] });
  expect(about(pair)).toBe('Bea Okoro and Sam Lee');
});

it('says by how much a number has changed, and of other things nothing', () => {
  expect(by(475, 480)).toBe('+5');
  expect(by(1.5, 0.25)).toBe('−1.25');
  expect(by(4, 4)).toBe('');
  expect(by('thin', 'connected')).toBe('');
});

it('shows a thing by its label and nothing as a dash', () => {
  expect(said({ kind: 'sector', id: 'gp', label: 'GPs', also_in: [] })).toBe('GPs');
  expect(said(null)).toBe('–');
  expect(said(1475)).toBe('1,475');
});
