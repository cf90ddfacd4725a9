// How a question is named on the page once it is known what it is asked of.

import type { Question } from '#lib/api/types.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import type { Form, Values } from './form.ts';

const GAP = '…';

/** "Who connects Health to Housing?": the sectors asked for in the gaps of the title, or after it. */
export function titleOf(question: Question, form: Form, values: Values, sectors: Sectors): string {
  const asked = form.fields
    .filter((field) => field.kind === 'sector' && values[field.name])
    .map((field) => sectors.mark(values[field.name] ?? '').name);
  const filled = asked.reduce((title, name) => title.replace(GAP, name), question.title);
  if (!asked.length || filled !== question.title) return filled;
  return `${question.title} ${asked.join(' and ')}`;
}
