// Where to go when something asked for is not on the map: the nearest names, as addresses.

import { resolve } from '$app/paths';
import type { Problem } from '#lib/api/types.ts';
import type { Question } from '#lib/api/types.ts';
import { searchFor, type Form, type Values } from '#lib/questions/form.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';

export interface Instead {
  label: string;
  href: string;
}

/** Near questions, where the one asked for is unknown. */
export function nearQuestions(problem: Problem, questions: Question[]): Instead[] {
  return questions
    .filter(({ name }) => problem.nearest?.includes(name))
    .map(({ name, title }) => ({ label: title, href: resolve('/ask/[question]', { question: name }) }));
}

/** The same question with the unknown sector replaced by each near one. */
export function nearSectors(
  problem: Problem,
  name: string,
  form: Form,
  values: Values,
  sectors: Sectors,
): Instead[] {
  const wrong = form.fields.find(
    (field) => field.kind === 'sector' && values[field.name] && !sectors.has(values[field.name] ?? ''),
  );
  if (!wrong) return [];
  const here = resolve('/ask/[question]', { question: name });
  return (problem.nearest ?? []).map((id) => ({
    label: sectors.mark(id).name,
    href: `${here}?${searchFor(form, { ...values, [wrong.name]: id })}`,
  }));
}
