// What is shown as nodes and lines to draw, and as elements for the list beneath. Pure.

import type { Drawn, Elements, Explored, Shown } from '#lib/api/types.ts';
import { letters } from '#lib/map/look.ts';
import type { Scene } from '#lib/map/roaming.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { TONES } from '#lib/sectors/sectors.ts';
import { pairOf, type Change } from './change.ts';
import { sizeOf, stepOf, type Step, type Values } from './levels.ts';
import type { Places } from './placing.ts';
import type { View } from './view.ts';

export interface Looks {
  sectors: Sectors;
  size: Values | null;
  colour: Values | null;
  steps: Step[];
}

/** Names that are shown from however far away. */
const NAMED = 10;
const NAMED_GROUPS = 30;
const USUAL = { few: 28, many: 20 };
const FEW = 600;

/** `change` is there for one of two days; lines then say what is new or lost. */
export function sceneOf(
  explored: Explored,
  view: View,
  looks: Looks,
  places: Places,
  change: Change | null,
): Scene {
  const sizes = sizesOf(explored, looks.size);
  const standing = withPins(
    explored.grouped || explored.level === 'organisations' ? roomy(places, sizes) : places,
    view.pins,
  );
  const ranked = explored.shown
    .toSorted((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0) || b.contacts - a.contacts)
    .map(({ id }) => id);
  const most = explored.grouped ? NAMED_GROUPS : change ? NAMED / 2 : NAMED;
  const lines = explored.of === 'organisations' ? 2 : 1;
  const named = apartFrom(ranked.slice(0, 8 * most), standing, most, lines);
  const strongest = Math.max(1, ...explored.drawn.map(({ ties }) => ties));
  const changed = changes(change);
  return {
    nodes: explored.shown.map((one) => ({
      id: one.id,
      kind: one.kind,
      label: one.label,
      size: sizes.get(one.id) ?? USUAL.few,
      named: named.has(one.id),
      ...colourOf(one, view, looks),
    })),
    ties: explored.drawn.map((tie) => ({
      id: pairOf(tie),
      source: tie.source,
      target: tie.target,
      kind: tie.kind,
      width: widthOf(tie, strongest),
      change: changed.get(pairOf(tie)) ?? '',
    })),
    places: standing,
  };
}

/** What is shown, for the list: groups and people in their order, most contacts first. */
export function elementsOf(explored: Explored): Elements {
  return {
    nodes: explored.shown.map(({ id, kind, label, sector }) => ({
      data: { id, kind, label, sector, role: 'other' },
    })),
    edges: explored.drawn.map((tie) => ({
      data: {
        id: pairOf(tie),
        source: tie.source,
        target: tie.target,
        kind: tie.kind,
        strength: tie.strength,
      },
    })),
    nodes_left_out: 0,
    edges_left_out: 0,
  };
}

/** The first so many whose names do not run into each other when everything is looked at; `lines` is how long they are. */
export function apartFrom(ranked: string[], places: Places, most: number, lines = 1): Set<string> {
  const points = [...places.values()];
  const reach = (axis: 'x' | 'y') =>
    points.reduce((far, point) => Math.max(far, point[axis]), -Infinity) -
    points.reduce((far, point) => Math.min(far, point[axis]), Infinity);
  const whole = Math.max(reach('x'), reach('y'), 1);
  const named = new Map<string, { x: number; y: number }>();
  for (const id of ranked) {
    const at = places.get(id);
    if (!at || named.size === most) continue;
    const clear = [...named.values()].every(
      ({ x, y }) => Math.abs(x - at.x) > NAME.wide * whole || Math.abs(y - at.y) > lines * NAME.high * whole,
    );
    if (clear) named.set(id, at);
  }
  return new Set(named.keys());
}

/** A name's size as a share of the whole map. */
const NAME = { wide: 0.2, high: 0.045 };

/** The same places so far from each other that no two groups touch, nor the name under one; three times as far at most. */
export function roomy(places: Places, sizes: Map<string, number>): Places {
  const all = [...places].map(([id, { x, y }]) => ({ x, y, r: (sizes.get(id) ?? 0) / 2 }));
  let stretch = 1;
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) {
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      stretch = Math.max(stretch, (one.r + other.r + NAME_UNDER) / Math.max(distance, 1));
    }
  });
  const times = Math.min(stretch, MOST_STRETCH);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: times * x, y: times * y }]));
}

/** Room for the two lines of a name. */
const NAME_UNDER = 44;
const MOST_STRETCH = 3;

function withPins(places: Places, pins: View['pins']): Places {
  return pins.size ? new Map([...places, ...pins]) : places;
}

/** Organisations stand further apart, as their names are long. */
const WIDER = 2.2;

function sizesOf({ shown, grouped, level }: Explored, values: Values | null): Map<string, number> {
  if (grouped) {
    const largest = Math.max(...shown.map(({ people }) => people));
    return new Map(shown.map(({ id, people }) => [id, 1.35 * sizeOf(people, largest)]));
  }
  const wider = level === 'organisations' ? WIDER : 1;
  const usual = wider * (shown.length > FEW ? USUAL.many : USUAL.few);
  if (!values) return new Map(shown.map(({ id }) => [id, usual]));
  const largest = Math.max(0, ...values.values());
  return new Map(shown.map(({ id }) => [id, wider * sizeOf(values.get(id), largest)]));
}

function colourOf(one: Shown, view: View, { sectors, colour, steps }: Looks) {
  if (one.kind === 'project' || one.kind === 'event')
    return { letters: letters(one.kind === 'project' ? 'Pr' : 'Ev', 0), tone: 0, level: -1 };
  const plain = { letters: letters('–', 0), tone: 0, level: -1 };
  if (!view.colour || !colour || (one.kind === 'organisation' && !colour.has(one.id))) {
    const { code, tone } = sectors.mark(one.sector);
    return { letters: letters(code, tone), tone, level: -1 };
  }
  const value = colour?.get(one.id);
  if (value === undefined) return plain;
  // The nine largest groups have a tone of their own; each group has its number.
  if (view.colour === 'groups') {
    const tone = value <= TONES ? value : 0;
    return { letters: letters(`${value}`, tone), tone, level: -1 };
  }
  return { ...plain, level: stepOf(steps, value) };
}

function widthOf({ strength, ties, kind }: Drawn, most: number): number {
  if (kind === 'ties') return 1 + 7 * Math.sqrt(ties / most);
  return 0.75 + (2.25 * (strength ?? 1)) / 5;
}

function changes(change: Change | null): Map<string, 'new' | 'lost'> {
  return new Map([
    ...(change?.added ?? []).map((tie): [string, 'new'] => [pairOf(tie), 'new']),
    ...(change?.lost ?? []).map((tie): [string, 'lost'] => [pairOf(tie), 'lost']),
  ]);
}
