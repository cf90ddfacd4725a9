// Which answer counts what was imported, and whether an answer counts any of the newest import.

import type { Answer, KindCounts, Recorded } from '#lib/api/types.ts';
import { ofIn, type Of } from '#lib/questions/form.ts';
import { detailsOf } from './details.ts';

/** What counts as a tie, and between which. */
export interface Counting {
  of: Of;
  evidence: string;
}

/** The answers that count each kind of row, the first to be offered first: stated ties, then shared work. */
const BY_KIND: readonly (readonly [kind: string, ...Counting[]])[] = [
  ['works_with', { of: 'organisations', evidence: 'knows' }],
  ['ties', { of: 'people', evidence: 'knows' }, { of: 'organisations', evidence: 'knows' }],
  ['partners', { of: 'organisations', evidence: 'projects' }],
  ['organisations_attended', { of: 'organisations', evidence: 'events' }],
  ['works_on', { of: 'people', evidence: 'projects' }],
  ['attended', { of: 'people', evidence: 'events' }, { of: 'organisations', evidence: 'events' }],
];

const countings = (counts: KindCounts[]): Counting[] =>
  BY_KIND.filter(([name]) => counts.some((one) => one.kind === name && one.new + one.changed > 0)).flatMap(
    ([, ...some]) => some,
  );

/** What to count so that imported rows are counted; null where they tie nobody. */
export const countingOf = (counts: KindCounts[]): Counting | null => countings(counts)[0] ?? null;

/** Parameters of a question that counts this. */
export const searchOf = ({ of, evidence }: Counting): string =>
  new URLSearchParams({ ...(of === 'organisations' && { of }), evidence }).toString();

/** The newest import that is on the map. */
export const newestOf = (imports: Recorded[]): Recorded | null =>
  imports.find(({ undone, under_way }) => !undone && !under_way) ?? null;

/** What to count instead, where an answer counts none of an import's ties; null where it counts some. */
export function uncounted(newest: Recorded | null, { basis, parameters }: Answer): Counting | null {
  if (!newest) return null;
  const all = countings(detailsOf(newest).counts);
  const of = ofIn(parameters);
  const counted = all.some((one) => one.of === of && basis.evidence.some((kind) => kind === one.evidence));
  // The same people or organisations, if they can be counted otherwise.
  return counted ? null : (all.find((one) => one.of === of) ?? all[0] ?? null);
}

/** The question that counts it and its parameters: the same where it is about the same, otherwise the gaps. */
export function askFor(
  instead: Counting,
  { question, parameters }: Answer,
  search: Iterable<[string, string]>,
): { question: string; search: string } {
  if (instead.of !== ofIn(parameters)) return { question: 'gaps', search: searchOf(instead) };
  const same = new URLSearchParams([...search]);
  same.set('evidence', instead.evidence);
  return { question, search: same.toString() };
}
