// How the page words dates, numbers and the values that parameters take. UK English.

import type { Stability } from '#lib/api/types.ts';
import type { Of } from '#lib/questions/form.ts';

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const INTEGER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

/** "23 November 2026" for "2026-11-23"; what is not a date comes back as it is. */
export function date(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : DATE.format(time);
}

export const integer = (value: number) => INTEGER.format(value);

/** A way to write all numbers of one column: with as many decimals as they need, two at most, the same for each. */
export function numberFormat(values: number[]): Intl.NumberFormat {
  const digits =
    [0, 1].find((n) => values.every((value) => Math.abs(value - Number(value.toFixed(n))) < 0.0005)) ?? 2;
  return new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const percent = (share: number) => PERCENT.format(share);

/** What a ranking lacks: "10% of ties and 20% of answers missing", or "10% of projects missing". */
export const missing = (of: Stability) =>
  `${list(
    [
      of.ties_missing && `${percent(of.ties_missing)} of ties`,
      of.answers_missing && `${percent(of.answers_missing)} of answers`,
      of.gatherings_missing && `${percent(of.gatherings_missing)} of ${of.gathered}`,
    ].filter((part) => typeof part === 'string'),
  )} missing`;

/** "1 person", "12 people". */
export function count(n: number, one: string, many: string): string {
  return `${integer(n)} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const CHOICES: Record<string, string> = {
  people: 'People',
  organisations: 'Organisations',
  knows: 'They say they know each other',
  projects: 'They work on a project together',
  events: 'They came to the same event',
  either: 'One of the two says so',
  both: 'Both sides say so',
  sector: 'Single sectors',
  group: 'Groups of sectors',
  any: 'Any',
  coordinator: 'Coordinator',
  itinerant: 'Itinerant',
  representative: 'Representative',
  gatekeeper: 'Gatekeeper',
  liaison: 'Liaison',
  undirected: 'Undirected',
  directed: 'Directed',
};

/** What counts as a tie; “organisations” are also those that a question is about. */
const EVIDENCE_CHOICES: Record<string, string> = {
  organisations: 'They belong to the same organisation, besides their main employer',
};
const OF_ORGANISATIONS_CHOICES: Record<string, string> = {
  knows: 'It was stated that they work together',
  projects: 'They are partners in a project',
  events: 'They came to the same event',
  organisations: 'The same person belongs to both',
};

/** A value that a parameter can take, in words; one the page has no words for is shown as it is. */
export function choice(value: string, parameter: string, of: Of): string {
  const own = of === 'people' ? EVIDENCE_CHOICES : OF_ORGANISATIONS_CHOICES;
  return (parameter === 'evidence' ? own[value] : undefined) ?? CHOICES[value] ?? value;
}

const EVIDENCE: Record<string, string> = {
  knows: 'what people said about who they know',
  projects: 'work on the same projects',
  events: 'coming to the same events',
  organisations: 'shared membership of organisations',
};
const OF_ORGANISATIONS: Record<string, string> = {
  knows: 'what was stated',
  projects: 'shared projects',
  events: 'the same events',
  organisations: 'people in both',
};

/** Projects and events with more people than this tie nobody, unless asked otherwise. */
const USUAL_LARGEST = 15;

/** What was counted as a tie between people, or between organisations, as part of a sentence. */
export function evidence(kinds: string[], largest = USUAL_LARGEST, of: Of = 'people'): string {
  const own = of === 'people' ? EVIDENCE : OF_ORGANISATIONS;
  const words = list(kinds.map((kind) => own[kind] ?? kind));
  const unusual = largest !== USUAL_LARGEST && kinds.some((kind) => kind !== 'knows');
  return unusual ? `${words} in groups of up to ${integer(largest)}` : words;
}
