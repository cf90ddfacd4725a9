// What the signs on a map mean, in words; the legend, the list under the map and the map itself agree by this.

import type { Elements, Kind, Lost, Role, TieKind } from '#lib/api/types.ts';
import { VERDICTS } from '#lib/verdicts.ts';
import { count, integer } from '#lib/words.ts';

export const KINDS: Record<Kind, string> = {
  person: 'person',
  organisation: 'organisation',
  sector: 'sector',
  project: 'project',
  event: 'event',
};

const ROLES: Record<Role, string> = {
  broker: 'connects both sides',
  from: 'on the first side',
  to: 'on the other side',
  both: 'on both sides',
  introducer: 'knows both',
  a: 'to be introduced',
  b: 'to be introduced',
  centre: 'whose network this is',
  contact: 'in touch',
  cut_off: 'would be cut off',
  other: '',
};

/** What a part means where an answer gives it a meaning of its own. */
const OWN: Record<string, Partial<Record<Role, string>>> = {
  brokers: { broker: 'holds others together', other: 'in touch with them' },
  reach: { broker: 'to brief', contact: 'hears from them', other: 'stays unreached' },
  loss: { centre: 'would leave', broker: 'could step in', contact: 'would lose a contact' },
  path: { a: 'wants to reach', b: 'to be reached', introducer: 'in between' },
};

/** The part that a node plays on the map of a question, or of a person's network where there is none. */
export const roleIn = (question: string | null, role: Role): string =>
  OWN[question ?? '']?.[role] ?? ROLES[role];

export const TIES: Record<TieKind, string> = {
  knows: 'know each other',
  projects: 'work on a project together',
  events: 'came to the same event',
  organisations: 'belong to the same organisation',
  ties: 'are tied',
  gap: `${VERDICTS['not connected'].words} or ${VERDICTS.thin.words}`,
  suggested: 'should meet',
  works_for: 'works for',
  works_on: 'works on',
  partners: 'partner in',
  attended: 'came to',
  works_with: 'work together, as stated',
};

/** Ties that would go. */
export const LOST: Record<Lost, string> = {
  tie: 'would go',
  last: 'would go, the last between two sectors',
};

/** Ties between organisations. */
export const ORGANISATIONS_TIES: Partial<Record<TieKind, string>> = {
  knows: 'work together, as stated',
  projects: 'partners in a project together',
  events: 'came to the same event',
  organisations: 'have the same person',
};

/** What a tie means on a map with nodes of these kinds. */
export const tieAmong = (kinds: Kind[], tie: TieKind): string => {
  const organisations = kinds.includes('organisation') && !kinds.includes('person');
  return (organisations ? ORGANISATIONS_TIES[tie] : undefined) ?? TIES[tie];
};

/** The parts that an answer is about: drawn large, with a double ring. */
export const MAIN: Role[] = ['broker', 'centre', 'a', 'b'];

/** How much of what there is a map shows. */
export function onMap({ nodes, nodes_left_out, edges_left_out }: Elements): string {
  const all = integer(nodes.length + nodes_left_out);
  const shown = nodes_left_out
    ? `${integer(nodes.length)} of ${all} are on the map, the most important first.`
    : `All ${all} are on the map.`;
  const ties = edges_left_out
    ? ` ${count(edges_left_out, 'further tie among them is', 'further ties among them are')} not drawn.`
    : '';
  return shown + ties;
}

/** What a picture says of people who are described in it. */
export const onNames = (withheld: number): string[] =>
  withheld
    ? [
        `${count(withheld, 'person is', 'people are')} described and not named: they have not agreed to be named.`,
      ]
    : [];
