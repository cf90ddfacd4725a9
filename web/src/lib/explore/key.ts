// What colours, sizes and lines mean on the map of Explore.

import type { Explored, OfferedMeasure, TieKind } from '#lib/api/types.ts';
import { sectorSigns, type Sign } from '#lib/map/signs.ts';
import { KINDS, ORGANISATIONS_TIES, TIES } from '#lib/map/words.ts';
import { integer } from '#lib/words.ts';
import { numbers } from './levels.ts';
import { titled } from './measures.ts';
import { COLOURED, type Looks } from './scene.ts';
import type { View } from './view.ts';

export interface Keyed {
  shown: Explored;
  view: View;
  looks: Looks;
  measures: OfferedMeasure[];
  /** Whether two days are compared. */
  compared: boolean;
}

export function keyOf({ shown, view, looks, measures, compared }: Keyed): Sign[] {
  const meaning = (kind: TieKind) =>
    (shown.of === 'organisations' ? ORGANISATIONS_TIES[kind] : undefined) ?? TIES[kind];
  const shapes = [...new Set(shown.shown.map(({ kind }) => kind))];
  const ties = [...new Set(shown.drawn.map(({ kind }) => kind))];
  return [
    ...(shown.grouped
      ? [
          { sign: 'size' as const, words: `larger: more ${shown.of}` },
          { sign: 'tie' as const, tie: 'ties' as const, words: 'thicker: more ties' },
        ]
      : []),
    ...colours({ shown, view, looks, measures, compared }),
    ...(view.size && !shown.grouped ? largest(shown, view, looks, measures) : []),
    ...(shapes.length > 1 ? shapes : []).map((kind): Sign => ({ sign: 'shape', kind, words: KINDS[kind] })),
    ...(!shown.grouped && ties.length > 1 ? ties : []).map((tie): Sign => ({
      sign: 'tie',
      tie,
      words: meaning(tie),
    })),
    ...(compared
      ? [
          { sign: 'tie' as const, tie: 'new' as const, words: 'new since the earlier day' },
          { sign: 'tie' as const, tie: 'lost' as const, words: 'lost since the earlier day' },
        ]
      : []),
  ];
}

function colours({ shown, view, looks, measures }: Keyed): Sign[] {
  if (!view.colour || shown.grouped) {
    const placed = shown.shown.filter(({ kind }) => kind !== 'project' && kind !== 'event');
    return sectorSigns(
      placed.map(({ sector }) => sector),
      looks.sectors,
    );
  }
  if (view.colour === 'groups') {
    const groups = [...Map.groupBy(shown.shown, ({ id }) => looks.colour?.get(id) ?? 0)]
      .filter(([group]) => group > 0 && group <= COLOURED)
      .toSorted(([a], [b]) => a - b);
    return [
      ...groups.map(([group, some]): Sign => ({
        sign: 'tone',
        code: `${group}`,
        tone: group,
        words: `${integer(some.length)} ${shown.of}`,
      })),
      { sign: 'tone', code: `${COLOURED + 1}`, tone: 0, words: 'and up: smaller groups' },
    ];
  }
  return [
    { sign: 'heading', words: `${titled(measures, view.colour)}:` },
    ...looks.steps.map(({ words }, level): Sign => ({ sign: 'step', level, words })),
  ];
}

function largest({ shown }: Explored, view: View, { size }: Looks, measures: OfferedMeasure[]): Sign[] {
  if (!size) return [];
  const first = shown.toSorted((a, b) => (size.get(b.id) ?? 0) - (size.get(a.id) ?? 0))[0];
  const value = first && size.get(first.id);
  if (!first || value === undefined) return [];
  const words = `larger: ${titled(measures, view.size).toLowerCase()}; most: ${first.label}, ${numbers([...size.values()])(value)}`;
  return [{ sign: 'size', words }];
}
