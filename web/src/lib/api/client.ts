// The one place that speaks to the API. A call never throws: it gives a value or a problem in plain words.

import type { Answer, FoundPerson, Health, Network, Person, Question, Sector } from './types.ts';

/** Why a request was not answered; `detail` is a plain sentence with the remedy in it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  given?: string;
  nearest?: string[];
  fields?: Record<string, string>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

type Query = Record<string, string>;

export class Api {
  constructor(private readonly fetch: typeof globalThis.fetch) {}

  health = () => this.get<Health>('/api/health');
  questions = () => this.get<{ questions: Question[] }>('/api/questions');
  sectors = () => this.get<{ sectors: Sector[] }>('/api/sectors');
  person = (id: string) => this.get<Person>(`/api/people/${encodeURIComponent(id)}`);
  network = (id: string, query: Query) =>
    this.get<Network>(`/api/people/${encodeURIComponent(id)}/network`, query);
  ask = (question: string, query: Query) =>
    this.get<Answer>(`/api/questions/${encodeURIComponent(question)}`, query);
  findPeople = (q: string, signal: AbortSignal) =>
    this.get<{ people: FoundPerson[] }>('/api/people', { q, limit: '8' }, signal);

  private async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Outcome<T>> {
    const search = new URLSearchParams(query).toString();
    try {
      const response = await this.fetch(search ? `${path}?${search}` : path, signal ? { signal } : {});
      if (response.ok) return { ok: true, value: (await response.json()) as T };
      return { ok: false, problem: await problemIn(response) };
    } catch {
      return { ok: false, problem: OUT_OF_REACH };
    }
  }
}

async function problemIn(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return (await response.json()) as Problem;
  }
  return { ...OUT_OF_REACH, status: response.status };
}

const OUT_OF_REACH: Problem = {
  type: 'https://weft.invalid/problems/out-of-reach',
  title: 'Weft does not answer',
  status: 0,
  detail: 'The page cannot reach Weft; see whether it is still running, then try again.',
};
