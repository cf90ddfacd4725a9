/**
 * The newest of a row of promises, for a page that keeps what it shows until what was asked next is there.
 * `value` is null before the first has come; `waiting` says whether a newer one is on its way.
 */
export class Latest<T> {
  value = $state.raw<T | null>(null);
  waiting = $state(true);
  private newest: Promise<T> | null = null;

  /** Take this promise as the newest; with `fresh`, what is shown goes at once. */
  async follow(promise: Promise<T>, fresh: boolean): Promise<void> {
    if (promise === this.newest) return;
    this.newest = promise;
    this.waiting = true;
    if (fresh) this.value = null;
    const value = await promise;
    if (this.newest !== promise) return;
    this.value = value;
    this.waiting = false;
  }
}
