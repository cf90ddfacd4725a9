// Where people stand when no forces place them. Pure: the same people and ties always stand the same, on every screen.

import type { Point } from '#lib/map/places.ts';
import type { Drawn, Shown } from '#lib/api/types.ts';

/** Between two neighbours of one sector, and between two of a ring. */
const ROOM = 46;
const RING = 150;
/** Between somebody opened and their contacts. */
const REACH = 130;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export type Places = Map<string, Point>;
export type SectorOrder = (sector: string) => number;

/** Each sector a disc of its own, the discs in a ring. */
export function bySector(shown: Shown[], order: SectorOrder): Places {
  const discs = [...Map.groupBy(shown, ({ sector }) => sector)]
    .toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
    .map(([, people]) => ({ people, radius: ROOM * Math.sqrt(people.length) * 0.62 + ROOM }));
  const round = discs.reduce((sum, { radius }) => sum + 2 * radius, 0);
  // A single disc stands in the middle, as do two beside each other.
  const away =
    discs.length < 2 ? 0 : Math.max(round / (2 * Math.PI), ...discs.map(({ radius }) => radius * 1.1));
  const places: Places = new Map();
  let along = 0;
  for (const { people, radius } of discs) {
    const angle = (2 * Math.PI * (along + radius)) / round;
    along += 2 * radius;
    const [x, y] = [away * 1.25 * Math.sin(angle), -away * Math.cos(angle)];
    people.forEach(({ id }, i) => {
      const out = ROOM * 0.62 * Math.sqrt(i);
      places.set(id, { x: x + out * Math.cos(i * GOLDEN), y: y + out * Math.sin(i * GOLDEN) });
    });
  }
  return places;
}

/** One person in the middle, their contacts round them, theirs further out; who is not reached stands outermost. */
export function bySteps(shown: Shown[], drawn: Drawn[], centre: string, order: SectorOrder): Places {
  const far = distances(drawn, centre);
  const rings = [...Map.groupBy(shown, ({ id }) => far.get(id) ?? Infinity)].toSorted(([a], [b]) => a - b);
  const places: Places = new Map();
  let radius = 0;
  for (const [distance, people] of rings) {
    if (distance > 0) radius += RING;
    // Many as far out as each other stand in a band of rings, or the map would be all emptiness.
    const rows = Math.max(1, Math.ceil((people.length * ROOM) / (2 * Math.PI * Math.max(radius, 1))));
    const band = distance > 0 ? rows : 1;
    people
      .toSorted((a, b) => order(a.sector) - order(b.sector))
      .forEach(({ id }, i) => {
        const angle = (2 * Math.PI * i) / people.length;
        const out = radius + (i % band) * ROOM;
        places.set(id, { x: out * Math.sin(angle), y: -out * Math.cos(angle) });
      });
    radius += (band - 1) * ROOM;
  }
  return places;
}

/** In how few steps each is reached from one person. */
export function distances(drawn: Drawn[], from: string): Map<string, number> {
  const contacts = contactsOf(drawn);
  const far = new Map([[from, 0]]);
  for (const [one, distance] of far) {
    // A map goes on over what is put into it on the way.
    for (const other of contacts.get(one) ?? []) if (!far.has(other)) far.set(other, distance + 1);
  }
  return far;
}

/**
 * People opened one after the other, each with contacts round them where there is room.
 *
 * People who were there before somebody is opened keep their place. `opened` is in the order of opening.
 */
export function byOpening(shown: Shown[], drawn: Drawn[], opened: string[]): Places {
  const contacts = contactsOf(drawn);
  const there = new Set(shown.map(({ id }) => id));
  const sectors = new Map(shown.map(({ id, sector }) => [id, sector]));
  const places: Places = new Map();
  for (const one of opened) {
    if (!there.has(one)) continue;
    const at = places.get(one) ?? free(places, beside(places), 0)[0] ?? { x: 0, y: 0 };
    places.set(one, at);
    const fresh = [...(contacts.get(one) ?? [])]
      .filter((id) => !places.has(id))
      .toSorted((a, b) => ((sectors.get(a) ?? '') + a < (sectors.get(b) ?? '') + b ? -1 : 1));
    const spots = free(places, at, fresh.length);
    fresh.forEach((id, i) => places.set(id, spots[i] ?? at));
  }
  // People that a filter leaves without a tie to anybody opened, as a tie may hold on one day and not on another.
  const rest = shown.filter(({ id }) => !places.has(id));
  const spots = free(places, beside(places), rest.length);
  rest.forEach(({ id }, i) => places.set(id, spots[i] ?? { x: 0, y: 0 }));
  return places;
}

/** Free spots round a point, on as many rings as it takes; a point itself where none is asked for. */
function free(places: Places, at: Point, wanted: number): Point[] {
  if (!wanted) return [at];
  const taken = [...places.values()];
  const outward = Math.hypot(at.x, at.y) > 1 ? Math.atan2(at.y, at.x) : 0;
  const spots: Point[] = [];
  for (let ring = 1; spots.length < wanted && ring < 60; ring++) {
    const radius = REACH + (ring - 1) * ROOM * 1.5;
    const steps = Math.floor((2 * Math.PI * radius) / (ROOM * 1.6));
    for (let step = 0; step < steps && spots.length < wanted; step++) {
      // To the right and to the left of outward in turn, so that a few contacts stand away from the rest.
      const turn = (step % 2 ? 1 : -1) * Math.ceil(step / 2);
      const angle = outward + (2 * Math.PI * turn) / steps;
      const spot = { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
      if (taken.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) >= ROOM * 1.2)) {
        spots.push(spot);
        taken.push(spot);
      }
    }
  }
  return spots;
}

/** A point to the right of everything placed, for a second person to start from. */
function beside(places: Places): Point {
  if (!places.size) return { x: 0, y: 0 };
  return { x: Math.max(...[...places.values()].map(({ x }) => x)) + 3 * REACH, y: 0 };
}

function contactsOf(drawn: Drawn[]): Map<string, Set<string>> {
  const contacts = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = contacts.get(one);
    if (known) known.add(other);
    else contacts.set(one, new Set([other]));
  };
  for (const { source, target } of drawn) {
    add(source, target);
    add(target, source);
  }
  return contacts;
}
