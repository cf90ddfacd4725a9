import { expect, it } from 'vitest';
import type { Api } from '#lib/api/client.ts';
import type { SavedSummary } from '#lib/api/types.ts';
import { idsIn, SavedAnswers, toggled } from './saved.svelte.ts';

const saved = (id: string): SavedSummary => ({
  id,
  question: 'gaps',
  title: `Title of ${id}`,
  sentence: '',
  kept_on: '2026-11-24',
  version: 1,
  note: '',
});

/** An API that keeps its list in memory, and what was removed from it. */
function inMemory(...ids: string[]) {
  let list = ids.map(saved);
  const all = new Map(list.map((one) => [one.id, one]));
  const missing = { type: '', title: 'Not found', status: 404, detail: 'It is not there.' };
  const api = {
    savedList: async () => ({ ok: true, value: { kept: list, total: list.length } }),
    removeAnswer: async (id: string) => {
      if (!list.some((one) => one.id === id)) return { ok: false, problem: missing };
      list = list.filter((one) => one.id !== id);
      return { ok: true, value: all.get(id) };
    },
    restoreAnswer: async (id: string) => {
      list = ids.filter((one) => one === id || list.some((other) => other.id === one)).map(saved);
      return { ok: true, value: all.get(id) };
    },
  } as unknown as Api;
  return { api, given: { ok: true as const, value: { kept: list, total: list.length } } };
}

it('reads ids from an address, and puts one in or takes it out', () => {
  expect(idsIn(null)).toEqual([]);
  expect(idsIn('a,,b')).toEqual(['a', 'b']);
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

it('removes an answer and brings it back where it was', async () => {
  const { api, given } = inMemory('a', 'b', 'c');
  const answers = new SavedAnswers(api, given);
  await answers.remove(saved('b'));
  expect(answers.list.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(answers.total).toBe(2);
  expect(answers.done?.words).toBe('Removed: Title of b');
  await answers.done?.undo();
  expect(answers.list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(answers.total).toBe(3);
});

it('says what went wrong, and leaves the list as it is', async () => {
  const { api, given } = inMemory('a');
  const answers = new SavedAnswers(api, given);
  await answers.remove(saved('elsewhere'));
  expect(answers.problem?.status).toBe(404);
  expect(answers.list.map(({ id }) => id)).toEqual(['a']);
  expect(answers.done).toBeNull();
});
