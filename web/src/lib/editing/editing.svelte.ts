// A person as one edits them: their details, where they work and whom they say they know; each change can be undone.

import type { Api, Cells, JoinKind, Outcome } from '#lib/api/client.ts';
import type { Joined, PersonDetails, Problem, Saved } from '#lib/api/types.ts';
import type { Done } from '#lib/parts/Undo.svelte';

/** Somebody else changed what one was changing: what is there now, and what one gave. */
export interface Clash {
  fields: { name: string; theirs: string; yours: string }[];
  /** Save what one gave, over what is there now. */
  mine: () => Promise<void>;
  /** Leave what is there now. */
  theirs: () => Promise<void>;
}

export class Editing {
  details = $state.raw<PersonDetails | null>(null);
  problem = $state.raw<Problem | null>(null);
  clash = $state.raw<Clash | null>(null);
  done = $state.raw<Done | null>(null);

  constructor(
    private readonly api: Api,
    readonly id: string,
  ) {}

  take(outcome: Outcome<PersonDetails>): void {
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) this.details = outcome.value;
  }

  joined = (kind: JoinKind): Joined[] =>
    (this.details?.joined ?? []).filter(
      (one) => one.kind === kind && (kind !== 'ties' || one.row['from'] === this.id),
    );

  /** Save details; those that are as they were are not sent. */
  async save(given: Cells): Promise<void> {
    if (!this.details) return;
    const { row, revision } = this.details;
    const changed = difference(row, given);
    if (Object.keys(changed).length === 0) return;
    await this.write('Saved.', revision, changed, (body) => this.api.editPerson(this.id, body));
  }

  /** Change what is said with a job or a tie. */
  change = (one: Joined, given: Cells) =>
    this.write(`Changed: ${one.label}.`, one.revision, given, (body) =>
      this.api.editJoin(one.kind as JoinKind, { ...keyOf(one), ...body }),
    );

  remove = (one: Joined) =>
    this.write(`Taken out: ${one.label}.`, one.revision, {}, (body) =>
      this.api.unjoin(one.kind as JoinKind, { ...keyOf(one), ...body }),
    );

  add = (kind: JoinKind, body: Cells, label: string) =>
    this.write(`Added: ${label}.`, '', body, (cells) => this.api.join(kind, cells));

  private async write(
    words: string,
    revision: string,
    given: Cells,
    send: (body: Cells) => Promise<Outcome<Saved>>,
  ): Promise<void> {
    const outcome = await send(revision ? { ...given, revision } : given);
    this.problem = this.clash = null;
    if (outcome.ok) {
      await this.read();
      const { change } = outcome.value;
      if (change) this.done = { words, undo: () => this.undo(change) };
      return;
    }
    const { problem } = outcome;
    if (problem.status !== 409 || !problem.now || !problem.revision) return void (this.problem = problem);
    const now = problem.revision;
    this.clash = {
      fields: differing(problem.now, given),
      mine: () => this.write(words, now, given, send),
      theirs: async () => {
        this.clash = null;
        await this.read();
      },
    };
  }

  private async undo(change: string): Promise<void> {
    const outcome = await this.api.undoChange(change);
    if (!outcome.ok) return void (this.problem = outcome.problem);
    await this.read();
  }

  private async read(): Promise<void> {
    this.take(await this.api.personDetails(this.id));
  }
}

/** The fields of `given` that are not as they are in `row`. */
export function difference(row: object, given: Cells): Cells {
  const before = row as Cells;
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => before[name] !== value));
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Fields in which what is there now is not what was given. */
export function differing(now: Record<string, unknown>, given: Cells): Clash['fields'] {
  return Object.entries(given)
    .filter(([name, value]) => text(now[name]) !== text(value))
    .map(([name, value]) => ({ name, theirs: text(now[name]), yours: text(value) }));
}

/** What says which row it is. */
function keyOf({ kind, row }: Joined): Cells {
  const names = kind === 'ties' ? ['from', 'to', 'source'] : ['person', 'organisation'];
  return Object.fromEntries(names.map((name) => [name, row[name] ?? '']));
}
