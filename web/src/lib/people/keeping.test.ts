import { expect, test } from 'vitest';
import { KINDS } from '#lib/editing/kinds.ts';
import { isAboutPeople, withoutPeople } from './keeping.ts';

test('pages about people are known by their route or by what their address names', () => {
  expect(isAboutPeople('/me', undefined)).toBe(true);
  expect(isAboutPeople('/[kind=thing]/[id]/edit', 'people')).toBe(true);
  expect(isAboutPeople('/merge', 'organisations')).toBe(false);
  expect(isAboutPeople('/', null)).toBe(false);
});

test('without people a kind keeps what joins it to organisations, projects and events', () => {
  const titles = (kind: keyof typeof KINDS) => withoutPeople(KINDS[kind]).links.map(({ title }) => title);
  expect(titles('organisations')).toContain('Projects it takes part in');
  expect(titles('organisations')).not.toContain('People who work there');
  expect(titles('events')).not.toContain('People who came');
  const origin = withoutPeople(KINDS.projects).links.find(({ kind }) => kind === 'grew_from');
  expect(origin?.fields).toEqual([]);
});
