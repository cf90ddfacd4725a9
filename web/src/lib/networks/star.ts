// What is around an organisation or a project, by sector: in groups for the list, and on an oval for the picture.

import type { Partner, Way } from '#lib/api/types.ts';

export interface Group {
  sector: string;
  partners: Partner[];
}

export interface Spot {
  partner: Partner;
  x: number;
  y: number;
}

/** Lines are told apart by the first of these that ties two. */
const FIRST: Way['kind'][] = ['stated', 'people', 'both', 'projects', 'events', 'role'];

/** What lines mean, in words. */
export const WAYS: Record<Way['kind'], string> = {
  stated: 'stated',
  people: 'through their people',
  both: 'the same people in both',
  projects: 'shared projects',
  events: 'the same events',
  role: 'takes part',
};

/** The kind of line to draw to a partner. */
export const lineOf = ({ ways }: Partner): Way['kind'] =>
  FIRST.find((kind) => ways.some((way) => way.kind === kind)) ?? 'role';

/** Partners by sector, in the sectors' order; within one in the order they came, those with most ways first. */
export function bySector(partners: Partner[], order: (sector: string) => number): Group[] {
  return [...Map.groupBy(partners, ({ sector }) => sector?.id ?? '')]
    .map(([sector, some]) => ({ sector, partners: some }))
    .toSorted((a, b) => order(a.sector) - order(b.sector) || a.sector.localeCompare(b.sector));
}

/** Room around the oval: for a sign and the lines of its name, to each side and below. */
export interface Room {
  side: number;
  top: number;
  bottom: number;
}

/** Places on an oval, clockwise from the top, sector after sector; of many every second one stands further in. */
export function spots(groups: Group[], width: number, height: number, room: Room): Spot[] {
  const gap = groups.length > 1 ? 0.5 : 0;
  const total = groups.reduce((sum, { partners }) => sum + partners.length + gap, 0);
  const across = Math.max(width / 2 - room.side, 1);
  const down = Math.max((height - room.top - room.bottom) / 2, 1);
  const many = total > 12;
  let before = 0;
  let number = 0;
  return groups.flatMap(({ partners }) => {
    const placed = partners.map((partner, i) => {
      const angle = (2 * Math.PI * (before + i)) / total - Math.PI / 2;
      const out = many && number++ % 2 ? 0.68 : 1;
      return {
        partner,
        x: width / 2 + out * across * Math.cos(angle),
        y: room.top + down + out * down * Math.sin(angle),
      };
    });
    before += partners.length + gap;
    return placed;
  });
}
