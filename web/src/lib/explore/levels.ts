// A measure as sizes and as five steps of colour.

import { numberFormat } from '#lib/words.ts';

/** A measure's values by person; people without a value are not in it. */
export type Values = Map<string, number>;

export const STEPS = 5;

export interface Step {
  /** From this value up to the next step's. */
  from: number;
  words: string;
}

/** Five steps with about as many people in each; fewer where many share a value. */
export function stepsOf(values: Values): Step[] {
  const sorted = [...values.values()].sort((a, b) => a - b);
  if (!sorted.length) return [];
  const starts = Array.from(
    { length: STEPS },
    (_, i) => sorted[Math.floor((i * sorted.length) / STEPS)] ?? 0,
  );
  const distinct = [...new Set(starts)];
  const format = numbers(sorted);
  const largest = sorted.at(-1) ?? 0;
  return distinct.map((from, i) => {
    const below = distinct[i + 1] ?? Infinity;
    const to = sorted.findLast((value) => value < below) ?? largest;
    return { from, words: from === to ? format(from) : `${format(from)} to ${format(to)}` };
  });
}

/** The step that a value is on, from 0; -1 for nobody's value. */
export const stepOf = (steps: Step[], value: number | undefined) =>
  value === undefined ? -1 : steps.findLastIndex(({ from }) => value >= from);

/** A node's width: its area grows with the value. */
export function sizeOf(value: number | undefined, largest: number): number {
  const [least, most] = [14, 58];
  if (value === undefined || value <= 0 || largest <= 0) return least;
  return least + (most - least) * Math.sqrt(value / largest);
}

/** How to write a measure's values: small shares with as many digits as tell them apart. */
export function numbers(values: number[]): (value: number) => string {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest > 0 && largest < 1) {
    const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
    return (value) => small.format(value);
  }
  const usual = numberFormat(values);
  return (value) => usual.format(value);
}
