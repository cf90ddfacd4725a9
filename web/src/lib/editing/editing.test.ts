import { expect, it } from 'vitest';
import type { Api, Cells } from '#lib/api/client.ts';
import type { Joined, PersonDetails } from '#lib/api/types.ts';
import { difference, differing, Editing } from './editing.svelte.ts';

const row = {
  id: 'p',
  name: 'Ann Lee',
  post: 'Nurse',
  sector: '',
  visibility: 'named',
  place: '',
  email: '',
};
const tie = (from: string, to: string) =>
  ({ kind: 'ties', row: { from, to, source: 'file' }, revision: 'r', label: to }) as unknown as Joined;
const details = (more = {}): PersonDetails =>
  ({ row, revision: '1', joined: [tie('p', 'q'), tie('q', 'p')], joined_total: 2, ...more }) as PersonDetails;

/** Somebody being edited, over an API that answers an edit as the test says and notes what it was sent. */
function editing(answer: (body: Cells) => unknown) {
  const sent: Cells[] = [];
  const undone: string[] = [];
  const send = async (body: Cells) => {
    sent.push(body);
    return answer(body);
  };
  const api = {
    personDetails: async () => ({ ok: true, value: details({ revision: '2' }) }),
    editPerson: (_: string, body: Cells) => send(body),
    editJoin: (_: string, body: Cells) => send(body),
    join: (_: string, body: Cells) => send(body),
    unjoin: (_: string, body: Cells) => send(body),
    undoChange: async (change: string) => {
      undone.push(change);
      return { ok: true, value: { change: 'u', rows: 1, left: [] } };
    },
  } as unknown as Api;
  const one = new Editing(api, 'p');
  one.take({ ok: true, value: details() });
  return { one, sent, undone };
}
const saved = () => ({ ok: true, value: { change: 'c', row: null, revision: '2' } });

it('sends what was changed with the revision that was seen, and can take it back', async () => {
  const { one, sent, undone } = editing(saved);
  await one.save({ ...row, post: 'Matron' });
  expect(sent).toEqual([{ post: 'Matron', revision: '1' }]);
  expect(one.details?.revision).toBe('2');
  await one.done?.undo();
  expect(undone).toEqual(['c']);
});

it('sends nothing where nothing was changed', async () => {
  const { one, sent } = editing(saved);
  await one.save({ ...row });
  expect(sent).toEqual([]);
});

it('shows what somebody else wrote beside what was given, and saves over it only when told to', async () => {
  const clash = {
    ok: false,
    problem: { status: 409, title: '', detail: '', type: '', now: { post: 'Director' }, revision: '9' },
  };
  const { one, sent } = editing((body) => (body['revision'] === '9' ? saved() : clash));
  await one.save({ ...row, post: 'Matron' });
  expect(one.clash?.fields).toEqual([{ name: 'post', theirs: 'Director', yours: 'Matron' }]);
  expect(one.done).toBe(null);
  await one.clash?.mine();
  expect(sent.at(-1)).toEqual({ post: 'Matron', revision: '9' });
  expect(one.clash).toBe(null);
});

it('names the row of a tie by its ends and its source', async () => {
  const { one, sent } = editing(saved);
  expect(one.joined('ties')).toHaveLength(1);
  await one.change(tie('p', 'q'), { strength: 4 });
  await one.remove(tie('p', 'q'));
  await one.add('ties', { from: 'p', to: 'z' }, 'a tie');
  expect(sent).toEqual([
    { from: 'p', to: 'q', source: 'file', strength: 4, revision: 'r' },
    { from: 'p', to: 'q', source: 'file', revision: 'r' },
    { from: 'p', to: 'z' },
  ]);
});

it('tells fields apart', () => {
  expect(difference({ a: 1, b: null }, { a: 1, b: 2 })).toEqual({ b: 2 });
  expect(differing({ strength: 3 }, { strength: 3, since: null })).toEqual([]);
});
