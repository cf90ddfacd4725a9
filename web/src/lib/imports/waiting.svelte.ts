// An import that waits for a decision: what it would do, what is chosen about it, and what became of it.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { Choices, Preview, Problem, Running, Undone, Unsorted } from '#lib/api/types.ts';
import { kept, toSort, without } from './choices.ts';
import { Reading } from './reading.svelte.ts';

/** How long the page waits before it asks again how far an import is. */
const PAUSE = 500;

export interface Applied {
  /** The change to undo; "" if nothing was written. */
  change: string;
  sentence: string;
}

export class Waiting {
  preview = $state.raw<Preview | null>(null);
  /** What is chosen, at once; the preview follows. */
  choices = $state.raw<Choices>(kept());
  /** Every organisation that had no sector when it was first seen: one that is sorted stays in its place. */
  sorting = $state.raw<Unsorted[]>([]);
  problem = $state.raw<Problem | null>(null);
  /** Whether a preview is on its way. */
  working = $state(false);
  /** The files being read again, as something else was chosen. */
  reading = $state.raw<Reading | null>(null);
  running = $state.raw<Running | null>(null);
  /** Whether the map was changed by somebody else after the preview. */
  moved = $state(false);
  applied = $state.raw<Applied | null>(null);
  undone = $state.raw<Undone | null>(null);
  discarded = $state(false);

  constructor(
    private readonly api: Api,
    readonly id: string,
    private readonly pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
  ) {}

  take(outcome: Outcome<Preview>): void {
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    this.preview = outcome.value;
    this.choices = outcome.value.choices;
    this.sorting = toSort(this.sorting, outcome.value);
  }

  /** Choose something; what is chosen meanwhile goes along with the next preview. */
  async choose(part: Partial<Choices>): Promise<void> {
    this.choices = { ...this.choices, ...part };
    if (this.working) return;
    this.working = true;
    let sent: Choices;
    let outcome: Outcome<Preview>;
    const reading = (this.reading = new Reading(this.api, this.id, this.pause));
    do {
      sent = this.choices;
      outcome = await reading.during(this.api.chooseImport(this.id, sent));
    } while (sent !== this.choices && !reading.stopping);
    this.reading = null;
    this.working = false;
    this.take(outcome);
    if (outcome.ok || !this.preview) return;
    this.choices = this.preview.choices;
    if (reading.stopping) this.problem = null; // the preview is as it was, as was asked for
  }

  /** Read a column into another field, or into none. */
  readAs = (file: string, column: string, field: string) =>
    this.choose({
      columns: { ...this.choices.columns, [file]: { ...this.choices.columns[file], [column]: field } },
    });

  /** Take a table for something else; what was chosen about its columns no longer means anything. */
  takeFor = (file: string, shape: string) =>
    this.choose({
      shapes: { ...this.choices.shapes, [file]: shape },
      columns: without(this.choices.columns, file),
    });

  sort = (sectors: Record<string, string>) =>
    this.choose({ sectors: { ...this.choices.sectors, ...sectors } });

  same = (doubt: string, same: boolean) => this.choose({ people: { ...this.choices.people, [doubt]: same } });

  keep = (file: string, column: string, reason: string) =>
    this.choose({ kept: kept(this.choices, file, column, reason).kept });

  leavePeopleOut = (left: boolean) => this.choose({ leave_people_out: left });

  /** Whether files hold people where none are kept, and nobody has chosen to import the rest. */
  get blocked(): boolean {
    return !!this.preview?.personal.length && !this.choices.leave_people_out;
  }

  /** Write what the preview says. */
  async apply(): Promise<void> {
    if (!this.preview || this.working || this.running || this.blocked) return;
    this.problem = null;
    this.moved = false;
    this.running = { state: 'applying', done: 0, total: 0, result: null, problem: '' };
    let outcome = await this.api.applyImport(this.id, this.preview.version);
    while (outcome.ok && outcome.value.state === 'applying') {
      this.running = outcome.value;
      await this.pause();
      outcome = await this.api.importProgress(this.id);
    }
    await this.ended(outcome);
    this.running = null;
  }

  private async ended(outcome: Outcome<Running>): Promise<void> {
    if (outcome.ok && outcome.value.result) {
      this.applied = outcome.value.result;
      return;
    }
    const why = outcome.ok ? stopped(outcome.value) : outcome.problem;
    // The map may have moved, and the plan with it: what is shown next is of the map as it is now.
    const anew = await this.api.waitingImport(this.id);
    this.moved = why.status === 409 && anew.ok && anew.value.version !== this.preview?.version;
    if (anew.ok) this.take(anew);
    this.problem = this.moved ? null : why;
  }

  /** Have it stop; what was written is put back. */
  async cancel(): Promise<void> {
    const outcome = await this.api.cancelImport(this.id);
    if (!outcome.ok) this.problem = outcome.problem;
  }

  /** Undo the import. */
  async undo(change: string): Promise<void> {
    this.undone = await this.back(change);
  }

  /** Redo the import: it is then as it was applied. */
  async bringBack(change: string): Promise<void> {
    if (await this.back(change)) this.undone = null;
  }

  private async back(change: string): Promise<Undone | null> {
    if (this.working) return null;
    this.working = true;
    const outcome = await this.api.undoChange(change);
    this.working = false;
    this.problem = outcome.ok ? null : outcome.problem;
    return outcome.ok ? outcome.value : null;
  }

  async discard(): Promise<void> {
    const outcome = await this.api.discardImport(this.id);
    this.problem = outcome.ok ? null : outcome.problem;
    this.discarded = outcome.ok;
  }
}

function stopped({ state, problem }: Running): Problem {
  const title = state === 'cancelled' ? 'Stopped' : 'Nothing was imported';
  const detail = state === 'cancelled' ? 'The map is as it was.' : problem;
  return { type: 'about:blank', title, detail, status: 409 };
}
