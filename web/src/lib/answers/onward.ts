// From a row of an answer to the next thing one would ask about those in it.

import { resolve } from '$app/paths';
import type { Answer, Row, Thing } from '#lib/api/types.ts';

export interface Onward {
  words: string;
  href: string;
}

/** What counts as a tie is taken along. */
const KEPT = ['evidence', 'agreed', 'as_of'];

/** In which column of an answer the next question stands; -1 where there is none to ask. */
export function onwardIn({ question, columns }: Answer): number {
  const column = { 'who-connects': 'part', brokers: 'part', introductions: 'because' }[question];
  return columns.findIndex(({ key }) => key === column);
}

/** The next question about a row, asked of the same ties as `now`. */
export function onwardFrom({ question }: Answer, row: Row, now: Iterable<[string, string]>): Onward | null {
  const kept = [...now].filter(([name]) => KEPT.includes(name));
  const ask = (words: string, question: string, asked: [string, string][]): Onward => ({
    words,
    href: `${resolve('/ask/[question]', { question })}?${new URLSearchParams([...asked, ...kept])}`,
  });
  if (question === 'introductions') {
    const [a, b] = [thing(row.person_a), thing(row.person_b)];
    return (
      a &&
      b &&
      ask('How are they connected?', 'path', [
        ['from', a.id],
        ['to', b.id],
      ])
    );
  }
  const who = thing(row.person) ?? thing(row.organisation);
  return who && ask('What if they left?', 'loss', [[who.kind, who.id]]);
}

const thing = (value: Row[string] | undefined): Thing | null =>
  typeof value === 'object' && value !== null ? value : null;
