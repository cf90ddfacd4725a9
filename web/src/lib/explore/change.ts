// What changed between two days: ties that are new, lost or kept, and who has a first tie or none any more.

import type { Drawn, Explored, Shown } from '#lib/api/types.ts';

export interface Change {
  added: Drawn[];
  lost: Drawn[];
  kept: Drawn[];
  /** People who have ties now and had none; people who had some and have none. */
  joined: Shown[];
  left: Shown[];
}

export const pairOf = ({ source, target }: Pick<Drawn, 'source' | 'target'>) =>
  source < target ? `${source} ${target}` : `${target} ${source}`;

export function change(before: Explored, after: Explored): Change {
  const [had, has] = [before, after].map(({ drawn }) => new Set(drawn.map(pairOf))) as [
    Set<string>,
    Set<string>,
  ];
  const [were, are] = [before, after].map(tied) as [Set<string>, Set<string>];
  return {
    added: after.drawn.filter((tie) => !had.has(pairOf(tie))),
    lost: before.drawn.filter((tie) => !has.has(pairOf(tie))),
    kept: after.drawn.filter((tie) => had.has(pairOf(tie))),
    joined: after.shown.filter(({ id }) => are.has(id) && !were.has(id)),
    left: before.shown.filter(({ id }) => were.has(id) && !are.has(id)),
  };
}

/** Both days as one network, so that everybody has one place on both maps. */
export function together(before: Explored, after: Explored): Pick<Explored, 'shown' | 'drawn'> {
  return {
    shown: [...new Map([...after.shown, ...before.shown].map((one) => [one.id, one])).values()],
    drawn: [...new Map([...after.drawn, ...before.drawn].map((tie) => [pairOf(tie), tie])).values()],
  };
}

const tied = ({ drawn }: Explored) => new Set(drawn.flatMap(({ source, target }) => [source, target]));
