// The stability of a ranking: worked out beside the answer, which is asked for again until the figures are there.

import type { Outcome } from '#lib/api/client.ts';
import type { Answer, Column } from '#lib/api/types.ts';

/** In milliseconds: when to ask first, how much longer to wait each time after, when to stop. */
const WAIT = { first: 700, factor: 1.5, longest: 120_000 };

/** Columns that count rankings, of as many as were made. */
const COUNTED = ['first_in', 'top_five_in'];

export const counts = ({ key }: Column) => COUNTED.includes(key);

/** Whether the figures of an answer are still being worked out. */
export const unsettled = (answer: Answer) => answer.steady?.ready === false;

/** Ask again, ever more slowly, until the figures are there; returns a way to stop. Skips an answer that fails. */
export function untilSettled(
  ask: () => Promise<Outcome<Answer>>,
  settled: (answer: Answer) => void,
): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout>;
  const waitFor = (wait: number, waited: number) => {
    if (waited + wait > WAIT.longest) return;
    timer = setTimeout(async () => {
      const outcome = await ask();
      if (stopped) return;
      if (outcome.ok && !unsettled(outcome.value)) settled(outcome.value);
      else waitFor(wait * WAIT.factor, waited + wait);
    }, wait);
  };
  waitFor(WAIT.first, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** The answer with its figures, keeping the map that is drawn where it is the same: it need not be drawn again. */
export function withFigures(shown: Answer, settled: Answer): Answer {
  const same = JSON.stringify(shown.elements) === JSON.stringify(settled.elements);
  return same ? { ...settled, elements: shown.elements } : settled;
}
