import { expect, it } from 'vitest';
import type { Api, Outcome } from '#lib/api/client.ts';
import type { Preview } from '#lib/api/types.ts';
import { STOPPED } from '#lib/api/upload.ts';
import { Sending, doing, newId } from './sending.svelte.ts';

const good = <T>(value: T) => ({ ok: true as const, value });

/** Files on their way over an API of which the test gives what it needs; their preview comes when the test says so. */
function sending(api: Partial<Record<keyof Api, unknown>>) {
  let settle: (outcome: Outcome<Preview>) => void = () => undefined;
  const outcome = new Promise<Outcome<Preview>>((resolve) => (settle = resolve));
  const stopped: string[] = [];
  const one = new Sending(api as unknown as Api, 'i', () => new Promise((resolve) => setTimeout(resolve, 1)));
  const preview = one.preview({ outcome, stop: () => stopped.push('upload') });
  return { one, preview, settle, stopped };
}
const moments = () => new Promise((resolve) => setTimeout(resolve, 30));

it('says how much is sent, then how far it is read', async () => {
  const far = good({ reading: true, file: 'people.csv', rows: 12_000 });
  const { one, preview, settle } = sending({ readSoFar: async () => far });
  expect(doing(one)).toBe('Sending the files');
  one.share = 1;
  expect(doing(one)).toBe('Reading the files');
  await moments();
  expect(doing(one)).toBe('Reading people.csv: 12,000 rows so far');
  settle(good({ id: 'i' } as Preview));
  expect(await preview).toEqual(good({ id: 'i' }));
});

it('stops an upload', async () => {
  const { one, preview, settle, stopped } = sending({});
  one.stop();
  await moments();
  expect(stopped[0]).toBe('upload');
  settle({ ok: false, problem: STOPPED });
  expect(await preview).toEqual({ ok: false, problem: STOPPED });
});

it('stops a reading, and discards what was read all the same', async () => {
  const done: string[] = [];
  const { one, preview, settle } = sending({
    stopReading: async (id: string) => {
      done.push(`stop ${id}`);
      return good({ reading: true, file: '', rows: 0 });
    },
    discardImport: async (id: string) => done.push(`discard ${id}`),
  });
  one.share = 1;
  one.stop();
  expect(doing(one)).toBe('Stopping');
  await moments();
  settle(good({ id: 'i' } as Preview));
  expect(await preview).toEqual({ ok: false, problem: STOPPED });
  expect([done[0], done.at(-1)]).toEqual(['stop i', 'discard i']);
});

it('makes ids that the API takes', () => {
  expect(newId()).toMatch(/^[0-9a-f]{32}$/);
});
