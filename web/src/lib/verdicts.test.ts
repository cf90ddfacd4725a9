import { expect, it } from 'vitest';
import { brief } from '#lib/board/board.ts';
import { matching } from '#lib/answers/filter.ts';
import type { Answer } from '#lib/api/types.ts';
import { said } from '#lib/saved/since.ts';
import { MEANING } from '#lib/system/system.ts';
import { textIn } from './verdicts.ts';

const words = {
  'not connected': 'do not meet',
  thin: 'hardly meet',
  connected: 'meet',
  'too few to tell': 'too few to tell',
};

it('says a verdict alike in tables, on the map of sectors, in changes and on paper', () => {
  for (const [value, is] of Object.entries(words)) expect(textIn('verdict', value)).toBe(is);
  expect([MEANING.gap, MEANING.thin, MEANING.unclear]).toEqual([
    'do not meet',
    'hardly meet',
    'too few to tell',
  ]);
  expect([MEANING.more, MEANING.expected]).toEqual(['meet more than expected', 'meet as expected']);
  expect(said('thin', 'verdict')).toBe('hardly meet');
  const column = { key: 'verdict', title: 'Verdict', type: 'verdict', counted: '' };
  const answer = { columns: [column], rows: [{ verdict: 'not connected' }], total: 1 } as unknown as Answer;
  expect(brief(answer, 1).rows).toEqual([['do not meet']]);
});

it('leaves the same text alone where it is no verdict', () => {
  expect(textIn('part', 'thin')).toBe('thin');
  expect(said('thin', 'part')).toBe('thin');
});

it('finds rows by the words that the table shows', () => {
  const rows = [{ verdict: 'thin' }, { verdict: 'connected' }, { verdict: null }];
  expect(matching(rows, { find: 'hardly', sector: '' })).toEqual([rows[0]]);
  expect(matching(rows, { find: 'connected', sector: '' })).toEqual([]);
});
