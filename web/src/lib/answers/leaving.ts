// An answer as it leaves Weft, in a file or on paper: people who have not agreed to be named are described, unless
// the reader chooses otherwise.

import type { Api } from '#lib/api/client.ts';
import type { Answer } from '#lib/api/types.ts';
import { kindIn, type Form, type Values } from '#lib/questions/form.ts';

export class Leaving {
  constructor(
    private readonly api: Api,
    private readonly question: string,
    private readonly search: Values,
  ) {}

  answer(names: boolean) {
    return this.api.ask(this.question, this.query(names));
  }

  table(names: boolean, format: 'csv' | 'xlsx') {
    return this.api.table(this.question, this.query(names), format);
  }

  private query(names: boolean): Values {
    return { ...this.search, names: names ? 'all' : 'public' };
  }
}

/** What a file of this answer is called: nobody's name. */
export const fileName = ({ question, basis }: Answer, kind: string) =>
  `weft-${question}-${basis.as_of}.${kind}`;

/** The link to this answer: people by their id, whatever the address called them. */
export function shareLink(address: string, { parameters }: Answer): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of url.searchParams.keys()) {
    const id = parameters[name];
    if (typeof id === 'string') url.searchParams.set(name, id);
  }
  return url.href;
}

/** The labels in this answer of the people asked about; the given names if it does not show them. */
export function namesIn(answer: Answer, form: Form, names: Values): Values {
  const labels = new Map(answer.elements.nodes.map(({ data }) => [data.id, data.label]));
  const people = form.fields.filter(
    (field) => kindIn(field, answer.parameters) === 'person' && names[field.name],
  );
  return {
    ...names,
    ...Object.fromEntries(
      people.map(({ name }) => [name, labels.get(String(answer.parameters[name])) ?? 'somebody']),
    ),
  };
}
