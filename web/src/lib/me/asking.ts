// Why two people might meet, and the message that asks for it: words that a member would write.

import type { Brief, Offering, Suggestion } from '#lib/api/types.ts';
import { VERDICTS } from '#lib/verdicts.ts';
import { count, list } from '#lib/words.ts';

/** Somebody to meet, the reasons as they are written to others, and who could introduce the two, in turn. */
export interface Asking {
  who: Brief;
  offers: string[];
  seeks: string[];
  projects: string[];
  shared: string[];
  through: string[];
}

export interface Message {
  title: string;
  subject: string;
  text: string;
}

/** The one who writes. */
export type Writer = Pick<Brief, 'post' | 'organisation'> & { name: string };

const quoted = (names: string[]) => list(names.map((name) => `“${name}”`));
const few = (names: string[], most = 2) => [
  ...names.slice(0, most).map((name) => `“${name}”`),
  ...(names.length > most ? [count(names.length - most, 'other', 'others')] : []),
];

export const fromSuggestion = (one: Suggestion): Asking => ({
  who: one.who,
  offers: one.offers,
  seeks: one.seeks,
  projects: one.projects,
  shared: one.shared.map(({ label }) => label),
  through: one.through.map(({ label }) => label),
});

export const fromOffering = (one: Offering, topic: string): Asking => ({
  who: one.who,
  offers: [topic],
  seeks: [],
  projects: [],
  shared: [],
  through: one.through.map(({ label }) => label),
});

/** "Practice manager, Orchard Gate Practice". */
export const doing = (who: Pick<Brief, 'post' | 'organisation'>) =>
  [who.post, who.organisation].filter(Boolean).join(', ');

/** Why to meet somebody, the reason that says most first. */
export function reasons(one: Suggestion): string[] {
  const others = one.shared_total - one.shared.length;
  const shared = [
    ...one.shared.map(({ label }) => label),
    ...(others ? [count(others, 'other', 'others')] : []),
  ];
  const said = [
    one.offers.length && `Offers ${quoted(one.offers)}, which you need`,
    one.seeks.length && `Needs ${quoted(one.seeks)}, which you offer`,
    one.projects.length && `You both work on ${list(few(one.projects))}`,
    shared.length && `You both know ${list(shared)}`,
    (one.verdict === 'not connected' || one.verdict === 'thin') &&
      `Your two sectors ${VERDICTS[one.verdict].words}`,
    one.events.length && `You were both at ${list(few(one.events))}`,
  ];
  return said.filter((words) => typeof words === 'string');
}

/** Who could introduce the two, as a sentence. */
export function introducedBy(through: string[], who: string): string {
  const [first, second] = through;
  if (!first) return `Write to ${who} yourself: no path leads to them through people you can see.`;
  if (!second) return `${first} knows you both and could introduce you.`;
  return `Ask ${first} first: ${list(through)} lead to ${who}, in this order.`;
}

/** The message that asks somebody to introduce, or, where `direct`, the message to the person themselves. */
export function message(me: Writer, ask: Asking, direct: boolean): Message {
  const [first, second] = ask.through;
  return direct || !first ? toThem(me, ask) : toIntroducer(me, ask, first, second);
}

function toIntroducer(me: Writer, ask: Asking, first: string, second: string | undefined): Message {
  const name = ask.who.person.label;
  const known = doing(ask.who) ? `${name} (${doing(ask.who)})` : name;
  const why = [
    ask.offers.length && `They offer ${quoted(ask.offers)}, which I am looking for.`,
    ask.seeks.length && `They are looking for ${quoted(ask.seeks)}, which I could offer.`,
    ask.projects.length && `We both work on ${list(few(ask.projects))}.`,
  ];
  const asks = second
    ? `I would like to meet ${known}. I believe that you know ${second}, who could lead me to them: would you ask?`
    : `Would you introduce me to ${known}?`;
  return {
    title: `To ${first}`,
    subject: `Could you help me meet ${name}?`,
    text: letter(first, [asks, spoken(why)], 'If it does not suit, just say so.', me),
  };
}

function toThem(me: Writer, ask: Asking): Message {
  const name = ask.who.person.label;
  const others = ask.shared.filter((shared) => shared !== name);
  const why = [
    ask.offers.length && `I saw that you offer ${quoted(ask.offers)}, which I am looking for.`,
    ask.seeks.length && `I saw that you are looking for ${quoted(ask.seeks)}, which I could offer.`,
    ask.projects.length && `We both work on ${list(few(ask.projects))}.`,
    others.length && `We both know ${list(others)}.`,
  ];
  return {
    title: `To ${name}`,
    subject: ask.offers[0] ? `About “${ask.offers[0]}”` : 'Could we meet?',
    text: letter(
      name,
      [spoken(why), 'Could we meet for half an hour?'],
      'If it does not suit, just say so.',
      me,
    ),
  };
}

const spoken = (why: (string | number)[]) => why.filter((words) => typeof words === 'string').join(' ');

function letter(to: string, parts: string[], last: string, me: Writer): string {
  const signed = [me.name, doing(me)].filter(Boolean).join('\n');
  return [`Dear ${to},`, ...parts.filter(Boolean), last, `Thank you,\n${signed}`].join('\n\n');
}
