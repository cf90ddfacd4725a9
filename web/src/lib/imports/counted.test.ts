import { expect, it } from 'vitest';
import type { Answer, KindCounts, Recorded } from '#lib/api/types.ts';
import { askFor, countingOf, newestOf, searchOf, uncounted } from './counted.ts';

const rows = (...kinds: string[]): KindCounts[] =>
  kinds.map((kind) => ({ kind, new: 2, changed: 0, unchanged: 0, refused: 0 }));
const imported = (id: string, counts: KindCounts[], more: Partial<Recorded> = {}): Recorded => ({
  id,
  at: '2026-11-28T07:00:00Z',
  by: 'lead',
  what: 'import',
  words: 'Imported',
  size: 2,
  undone: false,
  under_way: false,
  details: { counts: counts as never },
  rows: [],
  ...more,
});
const answer = (evidence: string[], parameters: Record<string, string> = {}): Answer =>
  ({ question: 'gaps', parameters, basis: { evidence } }) as unknown as Answer;

it('offers what counts a tracker of projects, a map of organisations, a list of ties', () => {
  expect(countingOf(rows('organisations', 'projects', 'partners'))).toEqual({
    of: 'organisations',
    evidence: 'projects',
  });
  expect(countingOf(rows('partners', 'organisations', 'works_with'))).toEqual({
    of: 'organisations',
    evidence: 'knows',
  });
  expect(searchOf(countingOf(rows('people', 'ties', 'works_on'))!)).toBe('evidence=knows');
  expect(searchOf(countingOf(rows('partners'))!)).toBe('of=organisations&evidence=projects');
  expect(countingOf(rows('organisations', 'places'))).toBeNull();
  expect(countingOf([{ kind: 'ties', new: 0, changed: 0, unchanged: 9, refused: 0 }])).toBeNull();
});

it('says what to count where an answer counts none of the newest import', () => {
  const tracker = imported('b', rows('partners', 'projects'));
  expect(uncounted(tracker, answer(['knows']))).toEqual({ of: 'organisations', evidence: 'projects' });
  expect(uncounted(tracker, answer(['knows'], { of: 'organisations' }))).toEqual({
    of: 'organisations',
    evidence: 'projects',
  });
  expect(uncounted(tracker, answer(['knows', 'projects'], { of: 'organisations' }))).toBeNull();
  expect(uncounted(imported('c', rows('ties')), answer(['knows'], { of: 'organisations' }))).toBeNull();
  expect(uncounted(imported('d', rows('people')), answer(['knows']))).toBeNull();
  expect(uncounted(null, answer(['knows']))).toBeNull();
});

it('keeps the question where it stays about the same', () => {
  const here = new URLSearchParams('from=health&to=housing&as_of=2018-12-31');
  const work = { of: 'people', evidence: 'projects' } as const;
  expect(askFor(work, { ...answer(['knows']), question: 'who-connects' }, here)).toEqual({
    question: 'who-connects',
    search: 'from=health&to=housing&as_of=2018-12-31&evidence=projects',
  });
  expect(askFor({ of: 'organisations', evidence: 'projects' }, answer(['knows']), here)).toEqual({
    question: 'gaps',
    search: 'of=organisations&evidence=projects',
  });
});

it('passes over imports that were undone or are still being written', () => {
  const list = [
    imported('a', [], { undone: true }),
    imported('b', [], { under_way: true }),
    imported('c', rows('ties')),
  ];
  expect(newestOf(list)?.id).toBe('c');
  expect(newestOf([])).toBeNull();
});
