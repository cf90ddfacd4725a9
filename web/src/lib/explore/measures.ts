// The numbers that nodes are sized and coloured by: eight in plain words, and all others under “more”.

import type { OfferedMeasure } from '#lib/api/types.ts';

/** By `family.key`. A term in brackets is for those who look for it. */
const PLAINLY: Record<string, string> = {
  'centrality.degree': 'Number of ties',
  'centrality.strength': 'Strength of all ties together',
  'centrality.betweenness': 'Standing between others (betweenness)',
  'brokerage.total': 'Pairs linked who are not in touch (brokerage)',
  'mixing.outside': 'Ties to other sectors',
  'influence.within_two': 'Others within two steps',
  'holes.effective_size': 'Ties that do not overlap (effective size)',
  'two-mode.degree': 'Projects and events joined',
};

export const idOf = ({ family, key }: OfferedMeasure) => `${family}.${key}`;

export const titleOf = (measure: OfferedMeasure) => PLAINLY[idOf(measure)] ?? measure.title;

/** What `family.key` is called; empty where there is no such measure. */
export function titled(measures: OfferedMeasure[], id: string): string {
  const found = measures.find((one) => idOf(one) === id);
  return found ? titleOf(found) : '';
}

/** The eight in their order, and the others by family. */
export function offered(measures: OfferedMeasure[]): {
  first: OfferedMeasure[];
  more: [string, OfferedMeasure[]][];
} {
  const first = Object.keys(PLAINLY).flatMap((id) => measures.filter((one) => idOf(one) === id));
  return {
    first,
    more: [
      ...Map.groupBy(
        measures.filter((one) => !(idOf(one) in PLAINLY)),
        ({ of }) => of,
      ),
    ],
  };
}
