// Places by forces, worked out beside the page.

import type { Explored } from '#lib/api/types.ts';
import { type Places } from './layouts.ts';

export interface Working {
  places: Promise<Places | null>;
  /** Stop; then there are no places. */
  stop: () => void;
}

/** Fetched while the people are still on their way, so that forces can begin when they have come. */
let ahead: Worker | null = null;
const make = () => new Worker(new URL('./forces.worker.ts', import.meta.url), { type: 'module' });

export function getReady(): void {
  ahead ??= make();
}

/** Where forces put everybody: those tied together near each other. People without ties stand in rows below. */
export function byForces({ shown, drawn }: Pick<Explored, 'shown' | 'drawn'>): Working {
  const tied = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const worker = ahead ?? make();
  ahead = null;
  let stop = () => {};
  const places = new Promise<Places | null>((resolve) => {
    stop = () => {
      worker.terminate();
      resolve(null);
    };
    worker.onerror = stop;
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      worker.terminate();
      resolve(
        withRows(
          data,
          shown.filter(({ id }) => !tied.has(id)).map(({ id }) => id),
        ),
      );
    };
  });
  worker.postMessage({
    ids: shown.map(({ id }) => id).filter((id) => tied.has(id)),
    ties: drawn.map(({ source, target }) => [source, target]),
  });
  return { places, stop };
}

/** Those without ties in rows under the others, for forces would scatter them. */
export function withRows(places: Places, alone: string[]): Places {
  const points = [...places.values()];
  const [left, right] = points.length
    ? [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
    : [-400, 400];
  const top = points.length ? Math.max(...points.map(({ y }) => y)) + 1.5 * GAP : 0;
  const across = Math.max(1, Math.floor((right - left) / GAP));
  return new Map([
    ...places,
    ...alone.map((id, i) => {
      const row = Math.floor(i / across);
      const inRow = Math.min(across, alone.length - row * across);
      const x = (left + right) / 2 + ((i % across) - (inRow - 1) / 2) * GAP;
      return [id, { x, y: top + row * GAP }] as const;
    }),
  ]);
}

const GAP = 70;
