// Files that are being read on the server: how far they are, and a way to stop.

import type { Api } from '#lib/api/client.ts';
import type { ReadSoFar } from '#lib/api/types.ts';
import { count } from '#lib/words.ts';

/** How long the page waits before it asks again how far files are read. */
const PAUSE = 500;

/** What is happening, in words. */
export function reading({ far, stopping }: Reading): string {
  if (stopping) return 'Stopping';
  return far?.file ? `Reading ${far.file}: ${count(far.rows, 'row', 'rows')} so far` : 'Reading the files';
}

export class Reading {
  /** Null until it has taken a while. */
  far = $state.raw<ReadSoFar | null>(null);
  stopping = $state(false);

  constructor(
    protected readonly api: Api,
    protected readonly id: string,
    private readonly pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
  ) {}

  stop = () => {
    this.stopping = true;
  };

  /** Follow it, and stop it if that is asked for, until this work is done. */
  async during<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const follow = async () => {
      for (await this.pause(); !over; await this.pause()) await this.look();
    };
    void follow();
    try {
      return await work;
    } finally {
      over = true;
    }
  }

  protected async look(): Promise<void> {
    const said = await (this.stopping ? this.api.stopReading(this.id) : this.api.readSoFar(this.id));
    if (said.ok && said.value.reading) this.far = said.value;
  }
}
