import { Leaving } from '#lib/answers/leaving.ts';
import { Api } from '#lib/api/client.ts';
import { newestOf } from '#lib/imports/counted.ts';
import { formOf, missing, searchFor, valuesIn } from '#lib/questions/form.ts';
import { namesOf } from '#lib/questions/names.ts';
import { Sectors } from '#lib/sectors/sectors.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
  const { questions, sectors } = await parent();
  const question = questions.find(({ name }) => name === params.question) ?? null;
  const form = formOf(question?.parameters ?? {}, question?.example);
  const values = valuesIn(form, url.searchParams);
  const api = new Api(fetch);
  const search = Object.fromEntries(new URLSearchParams(searchFor(form, values)));
  const ask = () => api.ask(params.question, search);
  const leaving = new Leaving(api, params.question, search);
  const newest = api.imports().then((found) => (found.ok ? newestOf(found.value.list) : null));
  // Not awaited: the page shows the question at once and the answer when it comes, with what it says of the newest
  // import, so that nothing moves afterwards.
  const asked = missing(form, values).length ? null : Promise.all([ask(), newest]).then(([answer]) => answer);
  return {
    name: params.question,
    question,
    form,
    values,
    names: await namesOf(api, form, values, new Sectors(sectors)),
    asked,
    ask,
    leaving,
    newest,
  };
};
