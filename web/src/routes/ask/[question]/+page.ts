import { Api } from '#lib/api/client.ts';
import { formOf, missing, searchFor, valuesIn } from '#lib/questions/form.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
  const { questions } = await parent();
  const question = questions.find(({ name }) => name === params.question) ?? null;
  const form = formOf(question?.parameters ?? {});
  const values = valuesIn(form, url.searchParams);
  const ready = missing(form, values).length === 0;
  return {
    name: params.question,
    question,
    form,
    values,
    // Not awaited: the page shows the question at once and the answer when it comes.
    asked: ready
      ? new Api(fetch).ask(params.question, Object.fromEntries(new URLSearchParams(searchFor(form, values))))
      : null,
  };
};
