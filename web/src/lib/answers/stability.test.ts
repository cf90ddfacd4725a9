import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '#lib/api/client.ts';
import type { Answer } from '#lib/api/types.ts';
import { untilSettled, withFigures } from './stability.ts';

const MINUTES = 60_000;
const answer = (ready: boolean, sentence = '') =>
  ({
    sentence,
    steady: { runs: 100, ties_missing: 0.1, answers_missing: 0.2, error: 5, ready },
    elements: { nodes: [], edges: [], nodes_left_out: 0, edges_left_out: 0 },
  }) as unknown as Answer;
const ok = (value: Answer): Outcome<Answer> => ({ ok: true, value });
const refused = { ok: false, problem: { title: 'Weft does not answer' } } as Outcome<Answer>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks again until the figures are there, past an answer that fails, and then no more', async () => {
  const ask = vi.fn(async () => ok(answer(true)));
  ask.mockResolvedValueOnce(ok(answer(false))).mockResolvedValueOnce(refused);
  const settled = vi.fn();
  untilSettled(ask, settled);
  await vi.advanceTimersByTimeAsync(600);
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5 * MINUTES);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(settled).toHaveBeenCalledExactlyOnceWith(answer(true));
});

it('asks ever more slowly and gives up after two minutes', async () => {
  const asked: number[] = [];
  untilSettled(async () => {
    asked.push(Date.now());
    return ok(answer(false));
  }, vi.fn());
  const start = Date.now();
  await vi.advanceTimersByTimeAsync(10 * MINUTES);
  const waits = asked.map((time, i) => time - (asked[i - 1] ?? start));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.length).toBeGreaterThan(5);
  expect((asked.at(-1) ?? 0) - start).toBeLessThanOrEqual(2 * MINUTES);
});

it('stops when told to, even while an answer is on its way', async () => {
  const settled = vi.fn();
  let arrive: (outcome: Outcome<Answer>) => void = vi.fn();
  const ask = vi.fn(() => new Promise<Outcome<Answer>>((resolve) => (arrive = resolve)));
  const stop = untilSettled(ask, settled);
  await vi.advanceTimersByTimeAsync(2_000);
  stop();
  arrive(ok(answer(true)));
  await vi.advanceTimersByTimeAsync(5 * MINUTES);
  expect(ask).toHaveBeenCalledOnce();
  expect(settled).not.toHaveBeenCalled();
});

it('keeps the map that is drawn unless it has changed', () => {
  const shown = answer(false);
  const settled = withFigures(shown, answer(true, 'First in 71.'));
  expect(settled.sentence).toBe('First in 71.');
  expect(settled.elements).toBe(shown.elements);
  const other = { ...answer(true), elements: { ...shown.elements, nodes_left_out: 1 } };
  expect(withFigures(shown, other).elements).toBe(other.elements);
});
