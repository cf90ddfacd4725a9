import { expect, it } from 'vitest';
import type { Answer } from '#lib/api/types.ts';
import { formOf } from '#lib/questions/form.ts';
import { namesIn, shareLink } from './leaving.ts';

const ANSWER = {
  parameters: { from: 'p-1', to: 'p-2', evidence: ['knows', 'projects'] },
  elements: { nodes: [{ data: { id: 'p-1', label: 'A nurse in Withington' } }] },
} as unknown as Answer;

it('links to people by id, and leaves the view as it is', () => {
  const address =
    'http://127.0.0.1/ask/path?from=Ann+Lee&to=Bo+Day&evidence=knows%2Cprojects&sort=-step#table';
  expect(shareLink(address, ANSWER)).toBe(
    'http://127.0.0.1/ask/path?from=p-1&to=p-2&evidence=knows%2Cprojects&sort=-step',
  );
});

it('calls people in the title what the leaving answer calls them, or nothing that names them', () => {
  const person = { type: 'string', format: 'person' };
  const form = formOf({ properties: { from: person, to: person }, required: ['from', 'to'] });
  expect(namesIn(ANSWER, form, { from: 'Ann Lee', to: 'Bo Day' })).toEqual({
    from: 'A nurse in Withington',
    to: 'somebody',
  });
});
