// Two entries of one person or organisation that become one: what would stay, doing it, and undo.

import type { Api } from '#lib/api/client.ts';
import type { MergeAsked, MergePreview, Problem, Undone } from '#lib/api/types.ts';

type Which = 'keep' | 'merge';

export class Merging {
  preview = $state.raw<MergePreview | null>(null);
  problem = $state.raw<Problem | null>(null);
  working = $state(false);
  /** Whether something about the two was changed after the preview. */
  moved = $state(false);
  /** The change to undo, once the merge is made. */
  merged = $state<string | null>(null);
  undone = $state.raw<Undone | null>(null);

  constructor(
    private readonly api: Api,
    private asked: MergeAsked,
  ) {}

  get choices(): MergeAsked['choices'] {
    return this.asked.choices;
  }

  async look(): Promise<void> {
    this.working = true;
    const outcome = await this.api.previewMerge(this.asked);
    this.working = false;
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) this.preview = outcome.value;
  }

  /** Whose value stays where the two say different things. */
  async choose(column: string, which: Which): Promise<void> {
    this.asked = { ...this.asked, choices: { ...this.asked.choices, [column]: which } };
    await this.look();
  }

  async apply(): Promise<void> {
    if (!this.preview || this.working) return;
    this.working = true;
    const outcome = await this.api.merge(this.asked, this.preview.revision);
    this.working = false;
    this.moved = false;
    this.problem = null;
    if (outcome.ok) return void (this.merged = outcome.value.change);
    if (outcome.problem.status !== 409) return void (this.problem = outcome.problem);
    await this.look();
    this.moved = this.problem === null;
  }

  async undo(change: string): Promise<void> {
    const outcome = await this.api.undoChange(change);
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) this.undone = outcome.value;
  }

  async bringBack(change: string): Promise<void> {
    const outcome = await this.api.undoChange(change);
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) this.undone = null;
  }
}
