import { Api } from '#lib/api/client.ts';
import { formOf, searchFor, valuesIn } from '#lib/questions/form.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { questions } = await parent();
  // What is counted is chosen as for the question about gaps.
  const gaps = questions.find(({ name }) => name === 'gaps');
  const form = formOf(gaps?.parameters ?? {}, gaps?.example);
  const values = valuesIn(form, url.searchParams);
  const search = Object.fromEntries(new URLSearchParams(searchFor(form, values)));
  for (const name of ['open', 'most']) {
    const value = url.searchParams.get(name);
    if (value) search[name] = value;
  }
  const api = new Api(fetch);
  const ask = (more: Record<string, string> = {}) => api.sectorMap({ ...search, ...more });
  // Not awaited: the page stands at once, and the map fills its place when it comes.
  return { form, values, asked: ask(), ask };
};
