// Where contacts stand around me: the stronger the tie, the nearer; side by side with others of their sector, or of
// the same strength.

import type { Neighbour } from '#lib/api/types.ts';

export type By = 'sector' | 'strength';

export interface Group {
  key: string;
  people: Neighbour[];
}

export interface Spot {
  person: Neighbour;
  /** Both from -1 to 1, me at 0, 0. */
  x: number;
  y: number;
}

/** Rings from the middle, by strength; the last is for ties of which nobody said how strong they are. */
export const RINGS: (number | null)[] = [5, 4, 3, 2, 1, null];
const NEAREST = 0.35;

/** How far from the middle a ring is, from 0 to 1. */
export const radius = (strength: number | null) =>
  NEAREST + ((1 - NEAREST) * RINGS.indexOf(strength)) / (RINGS.length - 1);

/** Contacts in groups: by sector, the largest first; or by strength, the strongest first. */
export function groups(people: Neighbour[], by: By): Group[] {
  const found = new Map<string, Neighbour[]>();
  for (const one of people) {
    const key = by === 'sector' ? (one.sector?.id ?? '') : String(one.strength ?? '');
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  const all = [...found].map(([key, some]) => ({ key, people: some.toSorted(nearer) }));
  return by === 'strength'
    ? all.toSorted((a, b) => Number(b.key || 0) - Number(a.key || 0))
    : all.toSorted((a, b) => b.people.length - a.people.length || a.key.localeCompare(b.key));
}

/** A place for everybody: by sector in wedges, by strength evenly along each ring. */
export function spots(all: Group[], by: By): Spot[] {
  const total = all.reduce((sum, { people }) => sum + people.length, 0);
  let before = 0;
  return all.flatMap(({ people }, ring) =>
    people.map((person, i) => {
      // Rings are turned against each other, so that the first of each do not stand in a row.
      const turn = by === 'sector' ? (before++ + 0.5) / total : i / people.length + ring * 0.13;
      const angle = turn * 2 * Math.PI - Math.PI / 2;
      const away = radius(person.strength);
      return { person, x: away * Math.cos(angle), y: away * Math.sin(angle) };
    }),
  );
}

function nearer(a: Neighbour, b: Neighbour): number {
  return (b.strength ?? 0) - (a.strength ?? 0) || a.person.label.localeCompare(b.person.label);
}
