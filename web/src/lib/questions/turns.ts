// Asking a few at a time: the front page has many questions, and a user who presses one should not wait for them all.

export class Turns {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly lanes: number) {}

  /** Does the work when its turn has come; null where it is then not wanted any more. */
  async take<T>(wanted: () => boolean, work: () => Promise<T>): Promise<T | null> {
    if (this.busy >= this.lanes) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.busy += 1;
    try {
      return wanted() ? await work() : null;
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}

/** The front page's own: two at a time are half of what a small machine can do at once. */
export const onTheFrontPage = new Turns(2);
