// Whether two sectors meet, in the words and signs that every page and the paper for the board have for it. The
// command line has the same words; the API and files keep the values.

import type { Pair } from '#lib/api/types.ts';

export type Verdict = NonNullable<Pair['verdict']>;

export const VERDICTS: Record<Verdict, { words: string; sign: string }> = {
  'not connected': { words: 'do not meet', sign: '✕' },
  thin: { words: 'hardly meet', sign: '◔' },
  connected: { words: 'meet', sign: '●' },
  'too few to tell': { words: 'too few to tell', sign: '?' },
};

/** The column in which verdicts stand. */
export const COLUMN = 'verdict';

const isVerdict = (value: string): value is Verdict => Object.hasOwn(VERDICTS, value);

/** A cell of a table that is text, as a reader should see it. */
export const textIn = (column: string, value: string): string =>
  column === COLUMN && isVerdict(value) ? VERDICTS[value].words : value;
