// The saved answers on the page that lists them: what is there, what was just deleted, and what is chosen.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { SavedSummary, SavedList, Problem } from '#lib/api/types.ts';
import type { Done } from '#lib/parts/Undo.svelte';

/** Ids in an address, as "a,b". */
export const idsIn = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);

/** The ids with this one put in at the end or taken out. */
export const toggled = (ids: string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

export class SavedAnswers {
  list = $state.raw<SavedSummary[]>([]);
  total = $state(0);
  problem = $state.raw<Problem | null>(null);
  done = $state.raw<Done | null>(null);

  constructor(
    private readonly api: Api,
    given: Outcome<SavedList>,
    /** Told when an answer that was removed is back. */
    private readonly onback: (id: string) => void = () => undefined,
  ) {
    this.take(given);
  }

  async remove(summary: SavedSummary): Promise<void> {
    const outcome = await this.api.removeAnswer(summary.id);
    if (!outcome.ok) return void (this.problem = outcome.problem);
    this.list = this.list.filter(({ id }) => id !== summary.id);
    this.total -= 1;
    this.done = { words: `Removed: ${summary.title}`, undo: () => this.restore(summary.id) };
  }

  private async restore(id: string): Promise<void> {
    const outcome = await this.api.restoreAnswer(id);
    if (!outcome.ok) return void (this.problem = outcome.problem);
    this.take(await this.api.savedList());
    this.onback(id);
  }

  private take(outcome: Outcome<SavedList>): void {
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    this.list = outcome.value.kept;
    this.total = outcome.value.total;
  }
}
