// What is shown as nodes and lines to draw, and as elements for the list beneath. Pure.

import type { Drawn, Elements, Explored, Shown } from '#lib/api/types.ts';
import { letters } from '#lib/map/look.ts';
import type { Scene } from '#lib/map/roaming.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { pairOf, type Change } from './change.ts';
import { sizeOf, stepOf, type Step, type Values } from './levels.ts';
import type { Places } from './layouts.ts';
import type { View } from './view.ts';

export interface Looks {
  sectors: Sectors;
  size: Values | null;
  colour: Values | null;
  steps: Step[];
}

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
  const strongest = Math.max(1, ...explored.drawn.map(({ ties }) => ties));
  const changed = changes(change);
  return {
    nodes: explored.shown.map((one) => ({
      id: one.id,
      kind: one.kind,
      label: one.label,
      size: sizes.get(one.id) ?? USUAL.few,
      group: explored.grouped ? '' : groupOf(one, view, looks),
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
    ranked,
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
  if (one.kind === 'project' || one.kind === 'event') return signed(one.kind === 'project' ? 'Pr' : 'Ev', 0);
  const plain = signed('–', 0);
  if (!view.colour || !colour || (one.kind === 'organisation' && !colour.has(one.id))) {
    const { code, tone } = sectors.mark(one.sector);
    return signed(code, tone);
  }
  const value = colour?.get(one.id);
  if (value === undefined) return plain;
  // The nine largest groups have a tone of their own; each group has its number.
  if (view.colour === 'groups') {
    return signed(`${value}`, value <= COLOURED ? value : 0);
  }
  const level = stepOf(steps, value);
  return { ...plain, code: `${level + 1}`, level };
}

/** More colours than these say nothing at a glance. */
export const COLOURED = 9;
const signed = (code: string, tone: number) => ({ code, letters: letters(code, tone), tone, level: -1 });

/** Those who stand together are called by their sector; by its group where sectors have no place of their own. */
function groupOf({ sector }: Shown, { layout }: View, { sectors }: Looks): string {
  if (!sector) return '';
  return layout === 'sector' ? sectors.mark(sector).name : sectors.mark(sector).group;
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
