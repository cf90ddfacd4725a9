// How a question is named on the page once it is known what it is asked of.

import type { Question } from '#lib/api/types.ts';
import type { Form, Values } from './form.ts';

const GAP = '…';

/**
 * "Who connects Health to Housing?": the names of what is asked for in the gaps of the title, or after it.
 *
 * @param names what a sector, a person or an organisation is called, by field; one not known leaves its gap.
 */
export function titleOf(question: Question, form: Form, names: Values): string {
  const asked = form.fields.map((field) => names[field.name] ?? '').filter(Boolean);
  const filled = asked.reduce((title, name) => title.replace(GAP, () => name), question.title);
  if (!asked.length || filled !== question.title) return filled;
  return `${question.title} ${asked.join(' and ')}`;
}
