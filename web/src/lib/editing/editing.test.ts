import { expect, it } from 'vitest';
import type { Api } from '#lib/api/client.ts';
import type { Cells, Details, Joined } from '#lib/api/types.ts';
import { difference, differing, Editing, joinedBy } from './editing.svelte.ts';
import { KINDS, type Link } from './kinds.ts';

const row = {
  id: 'p',
  name: 'Ann Lee',
  post: 'Nurse',
  sector: '',
  visibility: 'named',
  place: '',
  email: '',
};
const FIELDS = KINDS.people.fields;
const [, KNOWS, KNOWN] = KINDS.people.links as [Link, Link, Link];
const joined = (kind: string, cells: Cells) =>
  ({ kind, row: cells, revision: 'r', label: 'the other' }) as unknown as Joined;
const tie = (from: string, to: string) => joined('ties', { from, to, source: 'file', strength: null });
const details = (more = {}) =>
  ({
    row,
    revision: '1',
    called: {},
    joined: [tie('p', 'q'), tie('q', 'p')],
    joined_total: 2,
    ...more,
  }) as Details;

/** Somebody being edited, over an API that answers an edit as the test says and notes what it was sent. */
function editing(answer: (body: Cells) => unknown) {
  const sent: Cells[] = [];
  const undone: string[] = [];
  const send = async (body: Cells) => {
    sent.push(body);
    return answer(body);
  };
  const api = {
    details: async () => ({ ok: true, value: details({ revision: '2' }) }),
    edit: (kind: string, id: string, body: Cells) => send({ kind, id, ...body }),
    editJoin: (_: string, body: Cells) => send(body),
    join: (_: string, body: Cells) => send(body),
    unjoin: (_: string, body: Cells) => send(body),
    remove: (kind: string, id: string, revision: string) => send({ kind, id, revision }),
    undoChange: async (change: string) => {
      undone.push(change);
      return { ok: true, value: { change: 'u', rows: 1, left: [] } };
    },
  } as unknown as Api;
  const one = new Editing(api, 'people', 'p');
  one.take({ ok: true, value: details() });
  return { one, sent, undone };
}
const saved = () => ({ ok: true, value: { change: 'c', row: null, revision: '2' } });
const refused = (more: object) => ({
  ok: false,
  problem: { status: 422, title: '', detail: '', type: '', ...more },
});

it('sends what was changed with the revision that was seen, and can take it back', async () => {
  const { one, sent, undone } = editing(saved);
  expect(await one.save(FIELDS, { ...row, post: 'Matron' })).toBe(true);
  expect(sent).toEqual([{ kind: 'people', id: 'p', post: 'Matron', revision: '1' }]);
  expect(one.details?.revision).toBe('2');
  await one.done?.undo();
  expect(undone).toEqual(['c']);
});

it('sends nothing where nothing was changed', async () => {
  const { one, sent } = editing(saved);
  expect(await one.save(FIELDS, { ...row })).toBe(true);
  expect(await one.change(KNOWS, tie('p', 'q'), { strength: null })).toBe(true);
  expect(sent).toEqual([]);
});

it('shows what somebody else wrote beside what was given, and saves over it only when told to', async () => {
  const clash = refused({ status: 409, now: { post: 'Director' }, revision: '9' });
  const { one, sent } = editing((body) => (body['revision'] === '9' ? saved() : clash));
  expect(await one.save(FIELDS, { ...row, post: 'Matron' })).toBe(false);
  expect(one.clash?.fields).toMatchObject([
    { field: { label: 'Job title' }, theirs: 'Director', yours: 'Matron' },
  ]);
  expect(one.done).toBe(null);
  await one.clash?.mine();
  expect(sent.at(-1)).toEqual({ kind: 'people', id: 'p', post: 'Matron', revision: '9' });
  expect(one.clash).toBe(null);
});

it('keeps what is written in the details while a tie is saved, though somebody else has saved theirs', async () => {
  const { one, sent } = editing(saved);
  await one.change(KNOWS, tie('p', 'q'), { strength: 4 });
  expect([one.seen, one.details?.revision]).toEqual(['1', '2']);
  await one.done?.undo();
  expect(one.seen).toBe('1');
  await one.save(FIELDS, { ...row, post: 'Matron' });
  expect(sent.at(-1)).toMatchObject({ post: 'Matron', revision: '1' });
  expect(one.seen).toBe('2');
});

it('says what is wrong in the form that was saved, and in no other', async () => {
  const { one } = editing(() => refused({ fields: { since: 'is no day' } }));
  expect(await one.change(KNOWS, tie('p', 'q'), { since: 'x' })).toBe(false);
  expect(one.wrong()).toEqual({});
  expect(one.wrong('Who they say they know p q file')).toEqual({ since: 'is no day' });
});

it('names the row of a tie by its ends and its source, whoever says so', async () => {
  const { one, sent } = editing(saved);
  expect(one.joined(KNOWS).map(({ row: { to } }) => to)).toEqual(['q']);
  expect(one.joined(KNOWN).map(({ row: { from } }) => from)).toEqual(['q']);
  await one.change(KNOWS, tie('p', 'q'), { strength: 4 });
  await one.remove(KNOWS, tie('p', 'q'));
  await one.add(KNOWS, 'z');
  await one.add(KNOWN, 'z');
  expect(sent).toEqual([
    { from: 'p', to: 'q', source: 'file', strength: 4, revision: 'r' },
    { from: 'p', to: 'q', source: 'file', revision: 'r' },
    { from: 'p', to: 'z' },
    { from: 'z', to: 'p' },
  ]);
});

it('says which part of a partner is changed, beside the new one', async () => {
  const { one, sent } = editing(saved);
  const partners = KINDS.projects.links[0] as Link;
  const lead = joined('partners', { organisation: 'o', project: 'd', part: 'lead' });
  await one.change(partners, lead, { part: 'funder' });
  expect(sent).toEqual([{ organisation: 'o', project: 'd', as: 'lead', part: 'funder', revision: 'r' }]);
});

it('takes off the map what is as it was seen, and reads it anew where it is not', async () => {
  const { one, sent } = editing((body) => (body['revision'] === '2' ? saved() : refused({ status: 409 })));
  expect(await one.takeOff()).toBe(false);
  expect([one.problem?.status, one.details?.revision]).toEqual([409, '2']);
  expect(await one.takeOff()).toBe(true);
  expect(sent.at(-1)).toEqual({ kind: 'people', id: 'p', revision: '2' });
});

it('tells what a project grew from by its kind', () => {
  const from = (kind: string, id: string) =>
    joined('grew_from', { project: 'd', from_kind: kind, from: id, said_by: '' });
  const project = details({ row: { id: 'd' }, joined: [from('event', 'a'), from('project', 'b')] });
  const found = KINDS.projects.links.map((link) => joinedBy(project, link).map(({ row }) => row['from']));
  expect(found).toEqual([[], [], ['a'], ['b'], []]);
});

it('tells fields apart', () => {
  expect(difference({ a: 1, b: null }, { a: 1, b: 2 })).toEqual({ b: 2 });
  expect(differing(KNOWS.fields, { strength: 3 }, { strength: 3, since: null })).toEqual([]);
});

it('lists ties of an organisation by who says so, and those of both ways once, from either end', async () => {
  const works = (from: string, to: string, undirected: boolean) =>
    joined('works_with', { from, to, kind: 'referrals', source: 'file', undirected });
  const ties = [works('o', 'a', true), works('b', 'o', true), works('o', 'c', false), works('d', 'o', false)];
  const organisation = details({ row: { id: 'o' }, joined: ties });
  const links = KINDS.organisations.links.filter(({ kind }) => kind === 'works_with');
  const found = links.map((link) =>
    joinedBy(organisation, link).map(({ row }) => `${String(row['from'])}-${String(row['to'])}`),
  );
  expect(found).toEqual([['o-a', 'b-o'], ['o-c'], ['d-o']]);
  const { one, sent } = editing(saved);
  await one.remove(links[0] as Link, works('b', 'o', true));
  await one.add(links[2] as Link, 'e');
  expect(sent).toEqual([
    { from: 'b', to: 'o', source: 'file', as: 'referrals', revision: 'r' },
    { from: 'e', to: 'p', undirected: false },
  ]);
});

it('gives a score with its scale', async () => {
  const { one, sent } = editing(saved);
  const scores = KINDS.organisations.links.find(({ kind }) => kind === 'scores') as Link;
  const needed = scores.fields.find(({ name }) => name === scores.first);
  expect(needed?.choices?.map(([value]) => value)).toEqual(['1', '2', '3', '4', '5']);
  await one.add(scores, 'Influence', { value: 4 });
  expect(sent).toEqual([{ organisation: 'p', scale: 'Influence', value: 4 }]);
});
