// Changes that were made, and undo for each: the list of earlier imports, the history of a person.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { Problem, Recorded, RecordedList, Undone } from '#lib/api/types.ts';

export class RecordedChanges {
  list = $state.raw<Recorded[] | null>(null);
  total = $state(0);
  problem = $state.raw<Problem | null>(null);
  /** Change -> the result of undoing it since the list was opened. */
  undone = $state.raw<Record<string, Undone>>({});
  private busy = false;

  constructor(
    private readonly api: Api,
    private readonly ask: () => Promise<Outcome<RecordedList>>,
    /** Told when the map has been changed. */
    private readonly onchange: () => void = () => undefined,
  ) {}

  take(outcome: Outcome<RecordedList>): void {
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    this.list = outcome.value.list;
    this.total = outcome.value.total;
  }

  /** Undo a change. */
  async undoChange(change: string): Promise<void> {
    const undone = await this.undo(change);
    if (undone) this.undone = { ...this.undone, [change]: undone };
  }

  /** Redo a change that was undone: `back` is the undo. */
  async bringBack(change: string, back: string): Promise<void> {
    if (!(await this.undo(back))) return;
    this.undone = Object.fromEntries(Object.entries(this.undone).filter(([id]) => id !== change));
  }

  private async undo(change: string): Promise<Undone | null> {
    if (this.busy) return null;
    this.busy = true;
    const outcome = await this.api.undoChange(change);
    const listed = outcome.ok ? await this.ask() : null;
    this.busy = false;
    if (listed) {
      this.take(listed);
      this.onchange();
    } else if (!outcome.ok) this.problem = outcome.problem;
    return outcome.ok ? outcome.value : null;
  }
}
