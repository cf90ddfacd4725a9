import { expect, it, vi } from 'vitest';
import type { Answer, Row } from '#lib/api/types.ts';

vi.mock('$app/paths', () => ({
  resolve: (route: string, { question }: { question: string }) => route.replace('[question]', question),
}));
const { nextFrom, onwardFrom } = await import('./onward.ts');

const answer = (question: string, parameters: Record<string, unknown> = {}) =>
  ({ question, parameters }) as unknown as Answer;
const thing = (kind: string, id: string) => ({ kind, id, label: id, also_in: [] }) as Row[string];
const NOW: [string, string][] = [
  ['level', 'group'],
  ['agreed', 'both'],
  ['as_of', '2018-01-01'],
  ['largest', '40'],
  ['of', 'organisations'],
];

it('takes along what counts as a tie, and between people or organisations', () => {
  const row = { from: thing('sector', 'care'), to: thing('sector', 'faith'), verdict: 'thin' };
  expect(onwardFrom(answer('gaps'), row, NOW).map(({ href }) => href)).toEqual([
    '/ask/introductions?from=care&to=faith&agreed=both&as_of=2018-01-01&largest=40&of=organisations',
    '/ask/who-connects?from=care&to=faith&agreed=both&as_of=2018-01-01&largest=40&of=organisations',
  ]);
});

it('asks whom to introduce only of sectors that do not meet', () => {
  const row = { from: thing('sector', 'care'), to: thing('sector', 'faith'), verdict: 'connected' };
  expect(onwardFrom(answer('gaps'), row, []).map(({ words }) => words)).toEqual(['Who connects them?']);
});

it('leads from who could step in to whom they should meet and how they know who leaves', () => {
  const row = { person: thing('person', 'p-2'), organisation: thing('organisation', 'gp') };
  expect(onwardFrom(answer('loss', { person: 'p-1' }), row, []).map(({ href }) => href)).toEqual([
    '/ask/introductions?person=p-2',
    '/ask/path?from=p-1&to=p-2',
  ]);
  expect(onwardFrom(answer('loss', { organisation: 'gp' }), row, [])).toHaveLength(1);
});

it('asks next about organisations where the answer is about them', () => {
  const of: [string, string][] = [['of', 'organisations']];
  const row = { organisation: thing('organisation', 'gp') };
  const asked = (question: string, parameters = {}, more = {}) =>
    onwardFrom(answer(question, parameters), { ...row, ...more }, of).map(({ href }) => href);
  expect(asked('loss', { organisation: 'church' })).toEqual([
    '/ask/introductions?organisation=gp&of=organisations',
    '/ask/path?from=church&to=gp&of=organisations',
  ]);
  expect(asked('reach', {}, { adds: null })).toEqual(['/ask/introductions?organisation=gp&of=organisations']);
  expect(asked('brokers')).toEqual(['/ask/loss?organisation=gp&of=organisations']);
  const pair = { organisation_a: thing('organisation', 'gp'), organisation_b: thing('organisation', 'pub') };
  expect(onwardFrom(answer('introductions'), pair, of)[0]?.href).toBe(
    '/ask/path?from=gp&to=pub&of=organisations',
  );
  const next = (question: string, parameters: Record<string, unknown>) =>
    nextFrom(answer(question, { of: 'organisations', ...parameters }), of).map(({ href }) => href);
  expect(next('path', { from: 'gp', to: 'pub' })).toEqual([
    '/ask/introductions?organisation=gp&of=organisations',
  ]);
  expect(next('loss', { organisation: 'gp' })).toEqual([
    '/ask/introductions?organisation=gp&of=organisations',
  ]);
  expect(nextFrom(answer('loss', { of: 'people', organisation: 'gp' }), [])).toEqual([]);
});

it('leads from an answer to the same two sectors asked otherwise', () => {
  const ends = { from: 'health', to: 'housing' };
  expect(nextFrom(answer('who-connects', ends), NOW)[0]?.href).toBe(
    '/ask/introductions?from=health&to=housing&agreed=both&as_of=2018-01-01&largest=40&of=organisations',
  );
  expect(nextFrom(answer('gaps'), NOW)).toEqual([]);
});
