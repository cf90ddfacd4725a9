// What the signs on a map mean, as a list: the map key on the page and on a saved picture are drawn from it.

import type { Elements, Kind, Lost, Role, TieKind } from '#lib/api/types.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { KINDS, LOST, MAIN, roleIn, tieAmong } from './words.ts';

export type Sign = { words: string } & (
  | { sign: 'tone'; code: string; tone: number }
  | { sign: 'step'; level: number }
  | { sign: 'shape'; kind: Kind }
  | { sign: 'main'; role: Role }
  | { sign: 'size' }
  | { sign: 'tie'; tie: TieKind | 'new' | 'lost' }
  | { sign: 'crossed'; lost: Lost }
  | { sign: 'heading' }
);

/** Sectors by their group, each once, in the order of their tones. */
export function sectorSigns(ids: string[], sectors: Sectors): Sign[] {
  const marks = ids.map((id) => sectors.mark(id)).toSorted((a, b) => a.tone - b.tone);
  return [...new Map(marks.map((mark) => [mark.code, mark])).values()].map(({ code, tone, group }) => ({
    sign: 'tone',
    code,
    tone,
    words: group,
  }));
}

/** The key of an answer's map. */
export function signsOf({ nodes, edges }: Elements, sectors: Sectors, question: string | null): Sign[] {
  const kinds = [...new Set(nodes.map(({ data }) => data.kind))];
  const mains = new Map(
    nodes
      .filter(({ data }) => MAIN.includes(data.role) || data.role === 'cut_off')
      .map(({ data }) => [roleIn(question, data.role), data.role]),
  );
  return [
    ...sectorSigns(
      nodes.map(({ data }) => (data.kind === 'sector' ? data.id : data.sector)),
      sectors,
    ),
    ...(kinds.length > 1 ? kinds : []).map((kind): Sign => ({ sign: 'shape', kind, words: KINDS[kind] })),
    ...[...mains].map(([words, role]): Sign => ({ sign: 'main', role, words })),
    ...[...new Set(edges.filter(({ data }) => !data.lost).map(({ data }) => data.kind))].map((tie): Sign => ({
      sign: 'tie',
      tie,
      words: tieAmong(kinds, tie),
    })),
    ...[...new Set(edges.flatMap(({ data }) => data.lost ?? []))].map((lost): Sign => ({
      sign: 'crossed',
      lost,
      words: `tie that ${LOST[lost]}`,
    })),
  ];
}
