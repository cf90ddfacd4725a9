import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/api/types.ts';
import { boardIn, brief, TITLE } from './board.ts';
import { asTabs, asText } from './copying.ts';
import { fileName } from './file.ts';
import { filled } from './pages.ts';
import { restsOn, stability } from './words.ts';

const column = (key: string, title: string, type: 'person' | 'text' | 'integer' | 'number') => ({
  key,
  title,
  type,
  counted: '',
});
const person = (label: string) => ({ kind: 'person' as const, id: label, label, also_in: [] });

const answer: Answer = {
  question: 'who-connects',
  method: 1,
  parameters: { of: 'people' },
  sentence: 'Bea links them most.',
  columns: [
    column('person', 'Person', 'person'),
    column('part', 'Part played', 'text'),
    column('pairs', 'Pairs', 'integer'),
    column('credit', 'Credit', 'number'),
    column('first_in', 'First in', 'integer'),
  ],
  rows: [
    { person: person('Bea Okoro'), part: 'in\thousing', pairs: 1475, credit: 3.5, first_in: 83 },
    { person: person('Sam Lee'), part: null, pairs: 9, credit: 1, first_in: 4 },
  ],
  total: 12,
  truncated: true,
  elements: { nodes: [], edges: [], nodes_left_out: 0, edges_left_out: 0 },
  cypher: [],
  basis: {
    people: 261,
    ties: 1436,
    evidence: ['knows'],
    agreed: 'either',
    as_of: '2026-11-24',
    version: 3,
    undated: 0,
    coverage: [
      { sector: 'a', name: 'A', people: 10, asked: 8, answered: 6 },
      { sector: 'b', name: 'B', people: 5, asked: 0, answered: 0 },
    ],
    left_out: {},
    largest: 15,
  },
  steady: {
    runs: 100,
    ties_missing: 0.1,
    answers_missing: 0.2,
    gatherings_missing: 0,
    gathered: '',
    error: 5,
    ready: true,
  },
};

describe('the address of the pages', () => {
  it('names nobody who has not agreed, and shows maps, unless it says so', () => {
    expect(boardIn(new URLSearchParams('answers=a,b,a'))).toEqual({
      answers: ['a', 'b'],
      title: TITLE,
      rows: 5,
      maps: true,
      names: 'public',
    });
    const chosen = boardIn(new URLSearchParams('answers=a&names=all&rows=10&maps=no&title=June'));
    expect(chosen).toMatchObject({ names: 'all', rows: 10, maps: false, title: 'June' });
  });

  it('takes nothing that it does not know', () => {
    const odd = boardIn(new URLSearchParams(`rows=1000&names=everybody&title=${'x'.repeat(500)}`));
    expect(odd).toMatchObject({ answers: [], rows: 5, names: 'public' });
    expect(odd.title).toHaveLength(120);
  });
});

it('leaves out of a table what a page has no room for', () => {
  const { columns, rows, total } = brief(answer, 1);
  expect(columns.map(({ key }) => key)).toEqual(['person', 'part', 'pairs']);
  expect(rows).toEqual([['Bea Okoro', 'in\thousing', '1,475']]);
  expect(total).toBe(12);
});

it('says in a line each what an answer rests on, and how stable it is', () => {
  expect(restsOn(answer)).toBe(
    'Based on 261 people and 1,436 ties from what people said about who they know, as of 24 November 2026. ' +
      '6 of the 8 people asked have answered.',
  );
  expect(stability(answer)).toContain('the first row came first in 83 of 100.');
  expect(stability({ ...answer, steady: null })).toBe('');
});

it('writes an answer as text for a document', () => {
  expect(asText('Who connects?', answer, brief(answer, 2)).split('\n').slice(0, 7)).toEqual([
    'Who connects?',
    '',
    'Bea links them most.',
    '',
    '1. Bea Okoro; part played: in\thousing; pairs: 1,475',
    '2. Sam Lee; pairs: 9',
    '(the first 2 of 12)',
  ]);
});

it('keeps the name of a sector in a title as it is written', () => {
  const columns = [column('person', 'Person', 'person'), column('contacts_from', 'In NHS', 'integer')];
  expect(asText('', answer, { columns, rows: [['Bea Okoro', '7']], total: 1 })).toContain(
    '1. Bea Okoro; in NHS: 7',
  );
});

it('keeps a line a row and a tab between cells, whatever is in them', () => {
  expect(asTabs(brief(answer, 2))).toBe(
    'Person\tPart played\tPairs\nBea Okoro\tin housing\t1,475\nSam Lee\t\t9',
  );
});

it('names a file by its title', () => {
  expect(fileName('What our network shows: June é')).toBe('what-our-network-shows-june-e.html');
  expect(fileName('…')).toBe('weft.html');
});

describe('pages', () => {
  it('begin anew with what does not fit', () => {
    expect(filled([50, 40], 100)).toBe(1);
    expect(filled([50, 60], 100)).toBe(2);
    expect(filled([60, 60, 30], 100)).toBe(2);
    expect(filled([60, 60, 60], 100)).toBe(3);
  });

  it('go on where something is longer than one', () => {
    expect(filled([250], 100)).toBe(3);
    expect(filled([100], 100)).toBe(1);
    expect(filled([], 100)).toBe(1);
  });
});
