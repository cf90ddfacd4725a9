import { expect, it } from 'vitest';
import type { FoundGroup, FoundKind, Question } from '#lib/api/types.ts';
import { cellText, hintOf, hitGroups, hrefOf, wordsOf } from './results.ts';

const group = (
  kind: FoundKind,
  label: string,
  more: Partial<FoundGroup['found'][number]> = {},
): FoundGroup => ({
  kind,
  columns: {},
  total: 1,
  least: 0,
  most: 0,
  found: [{ id: 'x&y', label, matched: 'name', cells: {}, ...more }],
});
const questions = [{ name: 'gaps', title: 'Which sectors do not meet?' }] as Question[];
const titles = (typed: string, groups: FoundGroup[] = [], peopleKept = true) =>
  hitGroups(typed, groups, questions, peopleKept).map(({ title, hits }) => [
    title,
    ...hits.map(({ label }) => label),
  ]);

it('finds questions and pages beside what the API found', () => {
  const found = [group('organisations', 'Sector Skills'), { ...group('people', 'Sec Tor'), found: [] }];
  expect(titles('sector', found)).toEqual([
    ['Organisations', 'Sector Skills'],
    ['Pages', 'Sectors'],
    ['Questions', 'Which sectors do not meet?'],
  ]);
  // A page that is called just so comes first.
  expect(titles('Sectors', found)[0]).toEqual(['Pages', 'Sectors']);
  expect(titles('add a pro')).toEqual([['Pages', 'Add a project']]);
  expect(titles('nothing is called this')).toEqual([]);
});

it('names no page about people where there are none', () => {
  expect(titles('add', [], true)[0]).toContain('Add a person');
  expect(titles('add', [], false)[0]).not.toContain('Add a person');
  expect(titles('my net', [], false)).toEqual([]);
});

it('says that names are only similar, and how many more there are', () => {
  const similar = group('people', 'Nadia Rahman', { matched: 'words' });
  expect(titles('nadya', [similar])[0]?.[0]).toBe('People with a similar name');
  expect(titles('nhs', [{ ...group('organisations', 'NHS'), total: 7 }])[0]?.[0]).toBe(
    'Organisations, 1 of 7',
  );
});

it('leads to each kind of thing', () => {
  const href = (kind: FoundKind, cells = {}) =>
    hrefOf(kind, { id: 'x&y', label: '', matched: 'name', cells });
  expect(href('people')).toBe('/people/x&y');
  expect(href('events')).toBe('/events/x&y');
  expect(href('kept')).toBe('/kept/x&y');
  expect(href('tags')).toBe('/find?tag=x%26y');
  expect(href('places')).toBe('/find?place=x%26y');
  expect(href('sectors')).toBe('/sectors?level=group&open=x%26y&on=x%26y');
  expect(href('sectors', { part_of: 'Health' })).toContain('level=sector');
});

it('says days in words and numbers as they are', () => {
  expect([cellText('2017-02-20'), cellText(12), cellText(null), cellText('Brew 4')]).toEqual([
    '20 February 2017',
    '12',
    '',
    'Brew 4',
  ]);
});

it('says what something is beside its name, and not how many', () => {
  const hint = (kind: FoundKind, cells: FoundGroup['found'][number]['cells']) =>
    hintOf(kind, { id: '', label: '', matched: 'name', cells });
  expect(hint('people', { post: null, organisation: 'Homes', sector: 'Housing' })).toBe('Homes, Housing');
  expect(hint('events', { kind: 'brew', on: '2018-02-01', in: 'Baguley' })).toBe('brew, 1 February 2018');
  expect(hint('sectors', { part_of: 'Health', people: 3 })).toBe('part of Health');
  expect(hint('sectors', { part_of: null, people: 3 })).toBe('');
  expect(hint('kept', { sentence: 'A long one.', kept_on: '2018-02-01' })).toBe('saved on 1 February 2018');
});

it('reads what may have been looked for from an address', () => {
  expect(wordsOf('/people/Nadia%20Rahman')).toBe('Nadia Rahman');
  expect(wordsOf('/organisations-of/brookway-housing/')).toBe('brookway housing');
  expect(wordsOf('/old/map.html')).toBe('map');
  expect(wordsOf('/100%')).toBe('100%');
  expect(wordsOf('/')).toBe('');
});
