// The one place that speaks to the API. A call never throws: it gives a value or a problem in plain words.

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.d.ts';
import type {
  Answer,
  Cells,
  Choices,
  Details,
  Explored,
  ExportFormat,
  Found,
  SavedSummary,
  SavedAnswer,
  SavedList,
  Measured,
  MergeAsked,
  Merged,
  MergePreview,
  Names,
  Network,
  Preview,
  Problem,
  RecordedList,
  ReadSoFar,
  Running,
  Saved,
  SectorMap,
  Since,
  Undone,
  Visibility,
} from './types.ts';

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
  findThings = (kind: 'projects' | 'events' | 'places' | 'scales', q: string, signal?: AbortSignal) =>
    outcome(this.client.GET(`/api/${kind}`, { params: { query: { q, limit: 8 } }, signal: signal ?? null }));
  /** Everything with a name, in groups; or a page of one kind. */
  search = (query: Text, signal?: AbortSignal) =>
    outcome<Found>(
      this.client.GET('/api/search', { params: { query: query as never }, signal: signal ?? null }),
    );
  person = (person_id: string, names: Names = 'all') =>
    outcome(
      this.client.GET('/api/people/{person_id}', { params: { path: { person_id }, query: { names } } }),
    );
  network = (person_id: string, query: Text) =>
    outcome<Network>(
      this.client.GET('/api/people/{person_id}/network', {
        params: { path: { person_id }, query: query as never },
      }) as never,
    );

  /** What is around an organisation or a project. */
  organisationNetwork = (organisation_id: string) =>
    outcome(
      this.client.GET('/api/organisations/{organisation_id}/network', {
        params: { path: { organisation_id } },
      }),
    );
  projectNetwork = (project_id: string) =>
    outcome(this.client.GET('/api/projects/{project_id}/network', { params: { path: { project_id } } }));

  /** Any question of the catalogue: all answers have one shape, and which parameters it takes the form knows. */
  ask = (question: string, query: Text) =>
    outcome<Answer>(
      this.client.GET(`/api/questions/${encodeURIComponent(question)}` as Asked, {
        params: { query: query as never },
      }) as never,
    );

  // Saved answers
  savedList = () => outcome<SavedList>(this.client.GET('/api/kept'));
  saveAnswer = (question: string, parameters: Text) =>
    outcome<SavedSummary>(this.client.POST('/api/kept', { body: { question, parameters, note: '' } }));
  savedAnswer = (kept_id: string, names: Names = 'all') =>
    outcome<SavedAnswer>(
      this.client.GET('/api/kept/{kept_id}', {
        params: { path: { kept_id }, query: { names, format: 'json' } },
      }) as never,
    );
  since = (kept_id: string, names: Names = 'all') =>
    outcome<Since>(
      this.client.GET('/api/kept/{kept_id}/since', { params: { path: { kept_id }, query: { names } } }),
    );
  noteAnswer = (kept_id: string, note: string) =>
    outcome<SavedSummary>(
      this.client.PUT('/api/kept/{kept_id}/note', { params: { path: { kept_id } }, body: { note } }),
    );
  removeAnswer = (kept_id: string) =>
    outcome<SavedSummary>(this.client.DELETE('/api/kept/{kept_id}', { params: { path: { kept_id } } }));
  restoreAnswer = (kept_id: string) =>
    outcome<SavedSummary>(
      this.client.POST('/api/kept/{kept_id}/restored', { params: { path: { kept_id } } }),
    );
  /** The table of an answer as a file. */
  table = (question: string, query: Text, format: 'csv' | 'xlsx') =>
    outcome<Blob>(
      this.client.GET(`/api/questions/${encodeURIComponent(question)}` as Asked, {
        params: { query: { ...query, format } as never },
        parseAs: 'blob',
      }) as never,
    );
  // A member's own page; the id says who one chose to be.
  member = (person_id: string) =>
    outcome(this.client.GET('/api/members/{person_id}', { params: { path: { person_id } } }));
  memberNetwork = (person_id: string) =>
    outcome<Network>(
      this.client.GET('/api/members/{person_id}/network', {
        params: { path: { person_id }, query: { limit: 500 } },
      }) as never,
    );
  suggestions = (person_id: string, limit: number) =>
    outcome(
      this.client.GET('/api/members/{person_id}/suggestions', {
        params: { path: { person_id }, query: { limit } },
      }),
    );
  seenAs = (person_id: string) =>
    outcome(this.client.GET('/api/members/{person_id}/seen', { params: { path: { person_id } } }));
  memberFinds = (person_id: string, q: string, signal: AbortSignal) =>
    outcome(
      this.client.GET('/api/members/{person_id}/people', {
        params: { path: { person_id }, query: { q, limit: 8 } },
        signal,
      }),
    );
  pathTo = (person_id: string, to: string) =>
    outcome<Answer>(
      this.client.GET('/api/members/{person_id}/path', {
        params: { path: { person_id }, query: { to } },
      }) as never,
    );
  dismiss = (person_id: string, person: string, until: 'not now' | 'never') =>
    outcome(
      this.client.POST('/api/members/{person_id}/passed', {
        params: { path: { person_id } },
        body: { person, until },
      }),
    );
  restoreSuggestion = (person_id: string, other_id: string) =>
    outcome(
      this.client.DELETE('/api/members/{person_id}/passed/{other_id}', {
        params: { path: { person_id, other_id } },
      }),
    );
  setTopics = (person_id: string, kind: 'offers' | 'seeks', topics: string[]) =>
    outcome(
      this.client.PUT(`/api/members/{person_id}/${kind}`, {
        params: { path: { person_id } },
        body: { topics },
      }),
    );
  setDetails = (person_id: string, body: { post: string; visibility: Visibility; place: string }) =>
    outcome(this.client.PUT('/api/members/{person_id}/details', { params: { path: { person_id } }, body }));
  topics = (q: string) => outcome(this.client.GET('/api/topics', { params: { query: { q, limit: 8 } } }));
  /** The map of sectors; which parameters it takes the form of its counting and the address know. */
  sectorMap = (query: Text) =>
    outcome<SectorMap>(this.client.GET('/api/map', { params: { query: query as never } }));
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

  // Data in: files are sent by `upload.ts`, which tells how far they are.
  imports = () =>
    outcome<RecordedList>(
      renamed(this.client.GET('/api/imports'), ({ imports, total }) => ({ list: imports, total })),
    );
  waitingImport = (import_id: string) =>
    outcome<Preview>(
      renamed(
        this.client.GET('/api/imports/{import_id}', { params: { path: { import_id } } }),
        ({ preview }) => preview,
      ),
    );
  chooseImport = (import_id: string, body: Choices) =>
    outcome<Preview>(
      renamed(
        this.client.PUT('/api/imports/{import_id}/choices', { params: { path: { import_id } }, body }),
        ({ preview }) => preview,
      ),
    );
  readSoFar = (import_id: string) =>
    outcome<ReadSoFar>(
      this.client.GET('/api/imports/{import_id}/reading', { params: { path: { import_id } } }),
    );
  stopReading = (import_id: string) =>
    outcome<ReadSoFar>(
      this.client.DELETE('/api/imports/{import_id}/reading', { params: { path: { import_id } } }),
    );
  applyImport = (import_id: string, version: number) =>
    outcome<Running>(
      this.client.POST('/api/imports/{import_id}/apply', {
        params: { path: { import_id } },
        body: { version },
      }),
    );
  importProgress = (import_id: string) =>
    outcome<Running>(
      this.client.GET('/api/imports/{import_id}/progress', { params: { path: { import_id } } }),
    );
  cancelImport = (import_id: string) =>
    outcome<Running>(
      this.client.DELETE('/api/imports/{import_id}/progress', { params: { path: { import_id } } }),
    );
  discardImport = (import_id: string) =>
    outcome(this.client.DELETE('/api/imports/{import_id}/preview', { params: { path: { import_id } } }));

  // Data out: the files themselves are links.
  exportFormats = () =>
    outcome<ExportFormat[]>(renamed(this.client.GET('/api/exports'), ({ formats }) => formats));

  // What has been changed
  changesOf = (kind: ThingKind, of: string) =>
    outcome<RecordedList>(
      renamed(this.client.GET('/api/changes', { params: { query: { of, kind } } }), ({ changes, total }) => ({
        list: changes,
        total,
      })),
    );
  undoChange = (change_id: string) =>
    outcome<Undone>(
      renamed(
        this.client.DELETE('/api/changes/{change_id}', { params: { path: { change_id } } }),
        ({ undone }) => undone,
      ),
    );

  // Editing: what is left out stays as it is; `revision` is that of the row as it was seen.
  details = (kind: ThingKind, id_: string) =>
    outcome<Details>(
      this.client.GET(`/api/${kind}/{id_}/details` as '/api/people/{id_}/details', {
        params: { path: { id_ } },
      }) as never,
    );
  edit = (kind: ThingKind, id_: string, body: Cells) =>
    outcome<Saved>(
      this.client.PUT(`/api/${kind}/{id_}` as '/api/people/{id_}', {
        params: { path: { id_ } },
        body: body as never,
      }),
    );
  remove = (kind: ThingKind, id_: string, revision: string) =>
    outcome<Saved>(
      this.client.DELETE(`/api/${kind}/{id_}` as '/api/people/{id_}', {
        params: { path: { id_ }, query: { revision } },
      }),
    );
  add = (kind: ThingKind, body: Cells) =>
    outcome<Saved>(this.client.POST(`/api/${kind}` as '/api/people', { body: body as never }));
  join = (kind: JoinKind, body: Cells) =>
    outcome<Saved>(this.client.POST(JOINS[kind], { body: body as never }));
  editJoin = (kind: JoinKind, body: Cells) =>
    outcome<Saved>(this.client.PUT(JOINS[kind], { body: body as never }));
  unjoin = (kind: JoinKind, query: Cells) =>
    outcome<Saved>(this.client.DELETE(JOINS[kind], { params: { query: query as never } }));

  // Merging two entries of one person or organisation
  previewMerge = (body: MergeAsked) =>
    outcome<MergePreview>(renamed(this.client.POST('/api/merges', { body }), ({ preview }) => preview));
  merge = (body: MergeAsked, revision: string) =>
    outcome<Merged>(
      renamed(this.client.POST('/api/merges/apply', { body: { ...body, revision } }), ({ merged }) => merged),
    );
}

/** Kinds of things that are edited by hand. */
export type ThingKind = 'people' | 'organisations' | 'projects' | 'events';
const JOINS = {
  ties: '/api/ties',
  works_for: '/api/memberships/works_for',
  works_on: '/api/memberships/works_on',
  partners: '/api/memberships/partners',
  grew_from: '/api/memberships/grew_from',
  works_with: '/api/memberships/works_with',
  scores: '/api/memberships/scores',
  // What has no fields of its own is added and taken out, never changed: its address is that of the others in shape.
  attended: '/api/memberships/attended' as '/api/memberships/works_on',
  organisations_attended: '/api/memberships/organisations_attended' as '/api/memberships/works_on',
} as const;
export type JoinKind = keyof typeof JOINS;

/** A call whose value is taken out of the body that it comes in. */
async function renamed<B, T>(
  call: Promise<{ data?: B; error?: unknown; response: Response }>,
  take: (body: B) => T,
): Promise<{ data?: T; error?: unknown; response: Response }> {
  const { data, ...rest } = await call;
  return data === undefined ? rest : { ...rest, data: take(data) };
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

export const OUT_OF_REACH: Problem = {
  type: 'https://weft.invalid/problems/out-of-reach',
  title: 'Weft does not answer',
  status: 0,
  detail: 'Check that Weft is still running, then try again: the page cannot reach it.',
};
