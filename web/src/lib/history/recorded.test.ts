import { expect, it } from 'vitest';
import type { Api } from '#lib/api/client.ts';
import type { Recorded, Undone } from '#lib/api/types.ts';
import { RecordedChanges } from './recorded.svelte.ts';

const recorded = (id: string, undone = false) => ({ id, words: `Imported ${id}`, undone }) as Recorded;

/** An API over changes in memory: taking one back marks it, taking that back takes the mark away. */
function over(...ids: string[]) {
  const undone = new Set<string>();
  let told = 0;
  const list = async () => ({
    ok: true as const,
    value: { list: ids.map((id) => recorded(id, undone.has(id))), total: ids.length },
  });
  const api = {
    undoChange: async (id: string) => {
      if (id === 'gone') return { ok: false, problem: { status: 409, title: '', detail: 'No.', type: '' } };
      if (id.startsWith('undo ')) undone.delete(id.slice(5));
      else undone.add(id);
      return { ok: true, value: { change: `undo ${id}`, rows: 1, left: [] } satisfies Undone };
    },
  } as unknown as Api;
  return { changes: new RecordedChanges(api, list, () => (told += 1)), told: () => told };
}

it('takes a change back and brings it back', async () => {
  const { changes, told } = over('a', 'b');
  await changes.undoChange('a');
  expect(changes.list?.map(({ undone }) => undone)).toEqual([true, false]);
  expect(changes.undone['a']?.change).toBe('undo a');
  await changes.bringBack('a', 'undo a');
  expect(changes.list?.map(({ undone }) => undone)).toEqual([false, false]);
  expect(changes.undone).toEqual({});
  expect(told()).toBe(2);
});

it('says why a change cannot be taken back', async () => {
  const { changes, told } = over('gone');
  await changes.undoChange('gone');
  expect(changes.problem?.detail).toBe('No.');
  expect(changes.undone).toEqual({});
  expect(told()).toBe(0);
});
