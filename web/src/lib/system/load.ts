// What the map of sectors is asked for: by the front page and by the page about sectors, with the same address.

import { Api } from '#lib/api/client.ts';
import type { Question } from '#lib/api/types.ts';
import { formOf, searchFor, valuesIn } from '#lib/questions/form.ts';

interface Event {
  fetch: typeof globalThis.fetch;
  parent: () => Promise<{ questions: Question[] }>;
  url: URL;
}

/** What the address says is counted and opened, and the map of it, which is not awaited: the page stands at once. */
export async function mapIn({ fetch, parent, url }: Event) {
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
  return { form, values, asked: ask(), ask };
}
