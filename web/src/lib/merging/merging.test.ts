import { expect, it } from 'vitest';
import type { Api } from '#lib/api/client.ts';
import type { MergeAsked } from '#lib/api/types.ts';
import { Merging } from './merging.svelte.ts';

const asked: MergeAsked = { kind: 'people', keep: 'a', merge: 'b', choices: {} };
const good = <T>(value: T) => ({ ok: true as const, value });
const bad = (status: number) => ({
  ok: false as const,
  problem: { status, title: '', detail: '', type: '' },
});

/** A merge over an API that previews what it is asked, and answers the merging itself as the test says. */
function merging(merge: unknown = good({ change: 'c', rows: 3 })) {
  const seen: MergeAsked[] = [];
  const api = {
    previewMerge: async (body: MergeAsked) => {
      seen.push(body);
      return good({ revision: String(seen.length) });
    },
    merge: async () => merge,
    undoChange: async (change: string) => good({ change: `undo ${change}`, rows: 3, left: [] }),
  } as unknown as Api;
  return { one: new Merging(api, asked), seen };
}

it('looks anew when another value is to stay', async () => {
  const { one, seen } = merging();
  await one.look();
  await one.choose('post', 'merge');
  expect(seen.map(({ choices }) => choices)).toEqual([{}, { post: 'merge' }]);
  expect(one.preview?.revision).toBe('2');
});

it('merges, takes that back and brings it back', async () => {
  const { one } = merging();
  await one.look();
  await one.apply();
  expect(one.merged).toBe('c');
  await one.undo('c');
  expect(one.undone?.change).toBe('undo c');
  await one.bringBack('undo c');
  expect(one.undone).toBe(null);
});

it('says that something was changed meanwhile, and looks anew', async () => {
  const { one } = merging(bad(409));
  await one.look();
  await one.apply();
  expect([one.moved, one.merged, one.preview?.revision]).toEqual([true, null, '2']);
});
