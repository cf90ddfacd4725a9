// Somebody or something as one edits it: its details and what joins it to others; each change can be undone.

import type { Api, JoinKind, Outcome, ThingKind } from '#lib/api/client.ts';
import type { Cells, Details, Joined, Problem, Saved } from '#lib/api/types.ts';
import type { Done } from '#lib/parts/Undo.svelte';
import { KEYS } from './fields.ts';
import type { Field, Link } from './kinds.ts';

/** Somebody else changed what one was changing: what is there now, and what one gave. */
export interface Clash {
  fields: { field: Field; theirs: Value; yours: Value }[];
  /** Save what one gave, over what is there now. */
  mine: () => Promise<void>;
  /** Leave what is there now. */
  theirs: () => Promise<void>;
}
export type Value = Cells[string] | undefined;

/** One write: what it is about, for which form, in which words it is said to be done, and how it is sent. */
interface Write {
  form: string;
  words: string;
  fields: Field[];
  given: Cells;
  send: (body: Cells) => Promise<Outcome<Saved>>;
}

export class Editing {
  details = $state.raw<Details | null>(null);
  /** The revision that the form of the details stands on: what is written in it stays while others are saved. */
  seen = $state('');
  problem = $state.raw<Problem | null>(null);
  clash = $state.raw<Clash | null>(null);
  done = $state.raw<Done | null>(null);
  /** The form that the problem is about: "" that of the details, else a row's. */
  private form = $state('');

  constructor(
    private readonly api: Api,
    readonly kind: ThingKind,
    readonly id: string,
  ) {}

  take(outcome: Outcome<Details>, form = ''): void {
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    this.details = outcome.value;
    if (!form) this.seen = outcome.value.revision;
  }

  /** What is wrong in one form, by field. */
  wrong = (form = ''): Record<string, string> =>
    (form === this.form ? this.problem?.fields : undefined) ?? {};

  joined = (link: Link): Joined[] => joinedBy(this.details, link);

  /** Save details; those that are as they were are not sent. */
  async save(fields: Field[], given: Cells): Promise<boolean> {
    if (!this.details) return false;
    const { row } = this.details;
    const changed = difference(row, given);
    if (Object.keys(changed).length === 0) return true;
    const send = (body: Cells) => this.api.edit(this.kind, String(row['id']), body);
    return this.write({ form: '', words: 'Saved.', fields, given: changed, send }, this.seen);
  }

  /** Change what is said with a job, a tie and the like. */
  async change(link: Link, one: Joined, given: Cells): Promise<boolean> {
    const changed = difference(one.row, given);
    if (Object.keys(changed).length === 0) return true;
    const send = (body: Cells) => this.api.editJoin(link.kind, { ...keyOf(link, one), ...body });
    const words = `Changed: ${one.label}.`;
    return this.write(
      { form: formOf(link, one), words, fields: link.fields, given: changed, send },
      one.revision,
    );
  }

  remove(link: Link, one: Joined): Promise<boolean> {
    const send = (body: Cells) => this.api.unjoin(link.kind, { ...keyOf(link, one), ...body });
    const words = `Removed: ${one.label}.`;
    return this.write({ form: formOf(link, one), words, fields: [], given: {}, send }, one.revision);
  }

  /** Join it to another; `first` is the field that must be given with it. */
  add(link: Link, other: string, first: Cells = {}): Promise<boolean> {
    const own = String(this.details?.row['id']);
    const given = { ...link.fixed, ...first, [link.own]: own, [link.other]: other };
    const send = (body: Cells) => this.api.join(link.kind, body);
    return this.write({ form: link.title, words: 'Added.', fields: [], given, send });
  }

  /** Delete it, with everything that joins it to others. */
  async takeOff(): Promise<boolean> {
    if (!this.details) return false;
    const { row, revision } = this.details;
    const outcome = await this.api.remove(this.kind, String(row['id']), revision);
    if (outcome.ok) return true;
    await this.read();
    this.problem = outcome.problem;
    return false;
  }

  private async write(one: Write, revision = ''): Promise<boolean> {
    const outcome = await one.send(revision ? { ...one.given, revision } : one.given);
    this.problem = this.clash = null;
    this.form = one.form;
    if (outcome.ok) {
      await this.read(one.form);
      const { change } = outcome.value;
      if (change) this.done = { words: one.words, undo: () => this.undo(change, one.form) };
      return true;
    }
    const { problem } = outcome;
    if (problem.status !== 409 || !problem.now || !problem.revision) {
      this.problem = problem;
      return false;
    }
    const now = problem.revision;
    this.clash = {
      fields: differing(one.fields, problem.now as Cells, one.given),
      mine: async () => void (await this.write(one, now)),
      theirs: async () => {
        this.clash = null;
        await this.read(one.form);
      },
    };
    return false;
  }

  private async undo(change: string, form: string): Promise<void> {
    const outcome = await this.api.undoChange(change);
    if (!outcome.ok) return void (this.problem = outcome.problem);
    await this.read(form);
  }

  private async read(form = ''): Promise<void> {
    this.take(await this.api.details(this.kind, this.id), form);
  }
}

/** The rows of one kind that join a thing to others. */
export function joinedBy(details: Details | null, link: Link): Joined[] {
  const same = Object.entries(link.fixed ?? {});
  const ends = link.mirrored ? [link.own, link.other] : [link.own];
  return (details?.joined ?? []).filter(
    ({ kind, row }) =>
      kind === link.kind &&
      ends.some((name) => row[name] === details?.row['id']) &&
      same.every(([name, value]) => row[name] === value),
  );
}

/** Which form a row has: what says which row it is, in a word. */
export const formOf = (link: Link, one: Joined) => [link.title, ...Object.values(keyOf(link, one))].join(' ');

/** The fields of `given` that are not as they are in `row`. */
export function difference(row: object, given: Cells): Cells {
  const before = row as Cells;
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => before[name] !== value));
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Fields in which what is there now is not what was given. */
export function differing(fields: Field[], now: Cells, given: Cells): Clash['fields'] {
  return fields
    .filter(({ name }) => name in given && text(now[name]) !== text(given[name]))
    .map((field) => ({ field, theirs: now[field.name], yours: given[field.name] }));
}

/** Kind of row -> one of its fields that says which row it is as well. */
const AS: { [K in JoinKind]?: string } = { partners: 'part', works_with: 'kind' };

/** What says which row it is. */
function keyOf({ kind }: Link, { row }: Joined): Cells {
  const named = Object.fromEntries(KEYS[kind].map((name) => [name, row[name] ?? '']));
  const as = AS[kind];
  return as ? { ...named, as: row[as] ?? '' } : named;
}
