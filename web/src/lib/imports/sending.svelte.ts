// Files on their way to a preview: how much of them is sent, how far they are read, and a way to stop either.

import type { Outcome } from '#lib/api/client.ts';
import type { Preview } from '#lib/api/types.ts';
import { STOPPED, type Upload } from '#lib/api/upload.ts';
import { Reading, reading } from './reading.svelte.ts';

/** An id for an import: 32 hexadecimal digits. */
export const newId = () => crypto.randomUUID().replaceAll('-', '');

/** What is happening, in words. */
export function doing(sending: Sending): string {
  return sending.share < 1 && !sending.stopping ? 'Sending the files' : reading(sending);
}

export class Sending extends Reading {
  /** Share of the bytes that have been sent, from 0 to 1. */
  share = $state(0);
  private upload: Upload | undefined;

  /** The preview once all is read; a problem that is `STOPPED` if somebody stopped it. */
  async preview(upload: Upload): Promise<Outcome<Preview>> {
    this.upload = upload;
    const outcome = await this.during(upload.outcome);
    if (!this.stopping) return outcome;
    // It was read before it could be stopped: nobody waits for it any more.
    if (outcome.ok) await this.api.discardImport(this.id);
    return { ok: false, problem: STOPPED };
  }

  protected override async look(): Promise<void> {
    if (this.share >= 1) await super.look();
    else if (this.stopping) this.upload?.stop();
  }
}
