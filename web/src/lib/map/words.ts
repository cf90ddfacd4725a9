// What the signs on a map mean, in words; the legend, the list under the map and the map itself agree by this.

import type { Kind, Role, TieKind } from '#lib/api/types.ts';

export const KINDS: Record<Kind, string> = {
  person: 'person',
  organisation: 'organisation',
  sector: 'sector',
};

export const ROLES: Record<Role, string> = {
  broker: 'connects both sides',
  from: 'on the first side',
  to: 'on the other side',
  both: 'on both sides',
  introducer: 'knows both',
  a: 'to be introduced',
  b: 'to be introduced',
  centre: 'whose network this is',
  contact: 'in touch',
  other: '',
};

export const TIES: Record<TieKind, string> = {
  knows: 'know each other',
  projects: 'work on a project together',
  events: 'came to the same event',
  ties: 'are tied',
  gap: 'do not meet',
  suggested: 'should meet',
};

/** The parts that an answer is about: drawn large, with a double ring. */
export const MAIN: Role[] = ['broker', 'centre', 'a', 'b'];
