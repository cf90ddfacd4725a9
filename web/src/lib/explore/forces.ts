// Places by forces, worked out beside the page.

import type { Explored } from '#lib/api/types.ts';
import { type Places } from './placing.ts';

export interface Working {
  places: Promise<Places | null>;
  /** Stop; then there are no places. */
  stop: () => void;
}

/** Where forces put everybody: those tied together near each other. People without ties stand in rows below. */
export function byForces({ shown, drawn }: Pick<Explored, 'shown' | 'drawn'>): Working {
  const tied = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const worker = new Worker(new URL('./forces.worker.ts', import.meta.url), { type: 'module' });
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
  const left = points.length ? Math.min(...points.map(({ x }) => x)) : 0;
  const width = Math.max(600, ...points.map(({ x }) => x - left));
  const top = points.length ? Math.max(...points.map(({ y }) => y)) + 140 : 0;
  const across = Math.max(1, Math.floor(width / 70));
  return new Map([
    ...places,
    ...alone.map(
      (id, i) => [id, { x: left + (i % across) * 70, y: top + Math.floor(i / across) * 70 }] as const,
    ),
  ]);
}
