// From an answer, and from a row of it, to the next thing one would ask about those in it.

import { resolve } from '$app/paths';
import type { Answer, Row, Thing } from '#lib/api/types.ts';

export interface Onward {
  words: string;
  href: string;
}

type Asked = [name: string, value: string][];

/** What counts as a tie, of people or of organisations, is taken along. */
const KEPT = ['evidence', 'agreed', 'as_of', 'largest', 'of'];

const GAPS = ['not connected', 'thin'];

/** In which column of an answer a row's next questions stand. */
const COLUMNS: Record<string, string> = {
  'who-connects': 'part',
  brokers: 'part',
  introductions: 'because',
  gaps: 'bridge',
  loss: 'organisation',
  reach: 'part',
};

/** The column's place; -1 where there is nothing to ask next. */
export const onwardIn = ({ question, columns }: Answer): number =>
  columns.findIndex(({ key }) => key === COLUMNS[question]);

/** The next questions about a row, asked of the same ties as `now`. */
export function onwardFrom(
  { question, parameters }: Answer,
  row: Row,
  now: Iterable<[string, string]>,
): Onward[] {
  const ask = asking(now);
  const [person, organisation, from, to] = [row.person, row.organisation, row.from, row.to].map(thing);
  const who = person ?? organisation;
  if (question === 'introductions') {
    const [a, b] = [thing(row.person_a ?? row.organisation_a), thing(row.person_b ?? row.organisation_b)];
    return a && b ? [ask('How are they connected?', 'path', between(a.id, b.id))] : [];
  }
  if (question === 'gaps') {
    if (!from || !to) return [];
    const ends = between(from.id, to.id);
    const connects = ask('Who connects them?', 'who-connects', ends);
    // Ask who to introduce only about sectors that do not meet.
    return GAPS.includes(String(row.verdict))
      ? [ask('Who to introduce?', 'introductions', ends), connects]
      : [connects];
  }
  if (question === 'loss' && who) {
    const leaving = parameters[who.kind];
    return [
      ask(`Who should ${pronoun(who.kind)} meet?`, 'introductions', [[who.kind, who.id]]),
      ...(typeof leaving === 'string'
        ? [ask('How are the two connected?', 'path', between(leaving, who.id))]
        : []),
    ];
  }
  if (question === 'reach' && who && row.adds === null)
    return [ask(`Who should ${pronoun(who.kind)} meet?`, 'introductions', [[who.kind, who.id]])];
  return who ? [ask(`What if ${pronoun(who.kind)} left?`, 'loss', [[who.kind, who.id]])] : [];
}

/** The next questions about an answer as a whole, asked of the same ties. */
export function nextFrom({ question, parameters }: Answer, now: Iterable<[string, string]>): Onward[] {
  const ask = asking(now);
  const { from, to, of } = parameters;
  const kind = of === 'organisations' ? 'organisation' : 'person';
  const leaving = parameters[kind];
  if (typeof from === 'string' && typeof to === 'string') {
    const ends = between(from, to);
    if (question === 'who-connects')
      return [
        ask('Who should we introduce between the two?', 'introductions', ends),
        ask('Which sectors do not meet?', 'gaps', []),
      ];
    if (question === 'introductions') return [ask('Who connects the two already?', 'who-connects', ends)];
    if (question === 'path') return [ask('Who else should the first meet?', 'introductions', [[kind, from]])];
  }
  if (question === 'loss' && typeof leaving === 'string')
    return [ask(`Who should ${pronoun(kind)} meet before leaving?`, 'introductions', [[kind, leaving]])];
  if (question === 'brokers') return [ask('Who should we brief?', 'reach', [])];
  if (question === 'reach') return [ask('Who are the strongest brokers?', 'brokers', [])];
  return [];
}

/** As the page of an organisation has it: “What if it left?” */
const pronoun = (kind: string) => (kind === 'organisation' ? 'it' : 'they');

const between = (from: string, to: string): Asked => [
  ['from', from],
  ['to', to],
];

function asking(now: Iterable<[string, string]>) {
  const address = [...now];
  return (words: string, question: string, asked: Asked): Onward => {
    const kept = address.filter(([name]) => KEPT.includes(name));
    const search = new URLSearchParams([...asked, ...kept]).toString();
    return { words, href: resolve('/ask/[question]', { question }) + (search && `?${search}`) };
  };
}

const thing = (value: Row[string] | undefined): Thing | null =>
  typeof value === 'object' && value !== null ? value : null;
