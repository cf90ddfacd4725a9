// The one place that speaks to the API. A call never throws: it gives a value or a problem in plain words.

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.d.ts';
import type { Answer, Explored, Measured, Network, Problem } from './types.ts';

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Parameters as an address bar holds them; the API reads and checks them as text. */
type Text = Record<string, string>;
type Asked = '/api/questions/who-connects';

export class Api {
  private readonly client: Client<paths>;

  constructor(fetch: typeof globalThis.fetch) {
    this.client = createClient<paths>({ fetch: (request) => fetch(request) });
  }

  health = () => outcome(this.client.GET('/api/health'));
  questions = () => outcome(this.client.GET('/api/questions'));
  sectors = () => outcome(this.client.GET('/api/sectors'));
  findPeople = (q: string, signal: AbortSignal) =>
    outcome(this.client.GET('/api/people', { params: { query: { q, limit: 8 } }, signal }));
  findOrganisations = (q: string, signal?: AbortSignal) =>
    outcome(
      this.client.GET('/api/organisations', { params: { query: { q, limit: 8 } }, signal: signal ?? null }),
    );
  person = (person_id: string) =>
    outcome(this.client.GET('/api/people/{person_id}', { params: { path: { person_id } } }));
  network = (person_id: string, query: Text) =>
    outcome<Network>(
      this.client.GET('/api/people/{person_id}/network', {
        params: { path: { person_id }, query: query as never },
      }) as never,
    );

  /** Any question of the catalogue: all answers have one shape, and which parameters it takes the form knows. */
  ask = (question: string, query: Text) =>
    outcome<Answer>(
      this.client.GET(`/api/questions/${encodeURIComponent(question)}` as Asked, {
        params: { query: query as never },
      }) as never,
    );

  explore = (query: Text) =>
    outcome<Explored>(this.client.GET('/api/explore', { params: { query: query as never } }) as never);
  measures = () => outcome(this.client.GET('/api/explore/measures'));
  /** Any family of measures that starts from nobody: they all have one shape. */
  measure = (family: string, query: Text) =>
    outcome<Measured>(
      this.client.GET(`/api/measures/${encodeURIComponent(family)}` as '/api/measures/centrality', {
        params: { query: query as never },
      }) as never,
    );
}

async function outcome<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Outcome<T>> {
  try {
    const { data, error, response } = await call;
    if (data !== undefined) return { ok: true, value: data };
    const told = response.headers.get('content-type')?.startsWith('application/problem+json');
    return { ok: false, problem: told ? (error as Problem) : OUT_OF_REACH };
  } catch {
    return { ok: false, problem: OUT_OF_REACH };
  }
}

const OUT_OF_REACH: Problem = {
  type: 'https://weft.invalid/problems/out-of-reach',
  title: 'Weft does not answer',
  status: 0,
  detail: 'The page cannot reach Weft; see whether it is still running, then try again.',
};
