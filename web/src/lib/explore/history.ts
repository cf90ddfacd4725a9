// The steps to undo and redo. A new step forgets the undone ones.

/** Most steps that can be undone. */
const MOST = 200;

export class History<T> {
  private past: T[] = [];
  private future: T[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remember what was there before a deed. */
  did(before: T): void {
    this.past = [...this.past, before].slice(-MOST);
    this.future = [];
  }

  /** What was there before the last deed; `now` comes back by `redo`. */
  undo(now: T): T {
    const before = this.past.pop();
    if (before === undefined) return now;
    this.future.push(now);
    return before;
  }

  redo(now: T): T {
    const after = this.future.pop();
    if (after === undefined) return now;
    this.past.push(now);
    return after;
  }
}
