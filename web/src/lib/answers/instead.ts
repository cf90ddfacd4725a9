// Where to go when something asked for is not on the map: the nearest names, as addresses.

import { resolve } from '$app/paths';
import type { Problem } from '#lib/api/types.ts';
import type { Question } from '#lib/api/types.ts';
import { formOf, searchFor, type Values } from '#lib/questions/form.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';

export interface Instead {
  label: string;
  href: string;
}

/** The same question with the unknown sector replaced by each near one, or near questions for an unknown one. */
export function insteadOf(
  problem: Problem,
  question: Question | null,
  values: Values,
  sectors: Sectors,
): Instead[] {
  const near = problem.nearest ?? [];
  if (!question)
    return near.map((name) => ({ label: name, href: resolve('/ask/[question]', { question: name }) }));
  const form = formOf(question.parameters);
  const wrong = form.fields.find(
    (field) => field.kind === 'sector' && values[field.name] && !sectors.has(values[field.name] ?? ''),
  );
  if (!wrong) return [];
  const here = resolve('/ask/[question]', { question: question.name });
  return near.map((id) => ({
    label: sectors.mark(id).name,
    href: `${here}?${searchFor(form, { ...values, [wrong.name]: id })}`,
  }));
}
