// Files on their way to a preview: how much of them is sent, how far they are read, and a way to stop either.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { Preview, ReadSoFar } from '#lib/api/types.ts';
import { STOPPED, type Upload } from '#lib/api/upload.ts';
import { count } from '#lib/words.ts';

/** How long the page waits before it asks again how far files are read. */
const PAUSE = 500;

/** An id for an import: 32 hexadecimal digits. */
export const newId = () => crypto.randomUUID().replaceAll('-', '');

/** What is happening, in words. */
export function doing({ share, far, stopping }: Sending): string {
  if (stopping) return 'Stopping';
  if (share < 1) return 'Sending the files';
  return far?.file ? `Reading ${far.file}: ${count(far.rows, 'row', 'rows')} so far` : 'Reading the files';
}

export class Sending {
  /** Share of the bytes that have been sent, from 0 to 1. */
  share = $state(0);
  far = $state.raw<ReadSoFar | null>(null);
  stopping = $state(false);
  private over = false;

  constructor(
    private readonly api: Api,
    private readonly id: string,
    private readonly pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
  ) {}

  /** The preview once all is read; a problem that is `STOPPED` if somebody stopped it. */
  async preview(upload: Upload): Promise<Outcome<Preview>> {
    void this.follow(upload);
    const outcome = await upload.outcome;
    this.over = true;
    if (!this.stopping) return outcome;
    // It was read before it could be stopped: nobody waits for it any more.
    if (outcome.ok) await this.api.discardImport(this.id);
    return { ok: false, problem: STOPPED };
  }

  stop = () => {
    this.stopping = true;
  };

  private async follow(upload: Upload): Promise<void> {
    for (await this.pause(); !this.over; await this.pause()) {
      if (this.share < 1) {
        if (this.stopping) upload.stop();
      } else {
        const said = await (this.stopping ? this.api.stopReading(this.id) : this.api.readSoFar(this.id));
        if (said.ok && said.value.reading) this.far = said.value;
      }
    }
  }
}
