// What a search found, as the lists and the dialog show it: where each leads, and what is said beside its name.

import { resolve } from '$app/paths';
import type { FoundGroup, FoundKind, FoundThing, Question } from '#lib/api/types.ts';
import { fitting } from '#lib/fields/options.ts';
import { everyPage } from '#lib/layout/places.ts';
import { date } from '#lib/words.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** One line of what was found. */
export interface Hit {
  label: string;
  hint: string;
  href: string;
}

export interface HitGroup {
  title: string;
  hits: Hit[];
}

export const KIND_WORDS: Record<FoundKind, string> = {
  people: 'People',
  organisations: 'Organisations',
  sectors: 'Sectors',
  projects: 'Projects',
  events: 'Events',
  places: 'Places',
  tags: 'Tags',
  kept: 'Saved answers',
};

export const isFoundKind = (given: string | null): given is FoundKind =>
  given !== null && Object.hasOwn(KIND_WORDS, given);

/** The page of something that was found. */
export function hrefOf(kind: FoundKind, { id, cells }: FoundThing): string {
  switch (kind) {
    case 'people':
      return resolve('/people/[id]', { id });
    case 'organisations':
    case 'projects':
    case 'events':
      return resolve('/[kind=thing]/[id]', { kind, id });
    case 'kept':
      return resolve('/kept/[id]', { id });
    case 'sectors':
      return `${resolve('/sectors')}?${new URLSearchParams({ level: cells['part_of'] ? 'sector' : 'group', open: id, on: id })}`;
    case 'places':
      return `${resolve('/find')}?${new URLSearchParams({ place: id })}`;
    case 'tags':
      return `${resolve('/find')}?${new URLSearchParams({ tag: id })}`;
  }
}

/** What a column of a list says of something: numbers as they are, days in words, nothing as nothing. */
export const cellText = (value: string | number | null | undefined): string =>
  typeof value === 'string' && DAY.test(value) ? date(value) : String(value ?? '');

/** What is said of something beside its name: the first two of its texts, and not its numbers. */
export function hintOf(kind: FoundKind, { cells }: FoundThing): string {
  if (kind === 'kept') return `saved on ${cellText(cells['kept_on'])}`;
  if (kind === 'sectors') return cells['part_of'] ? `part of ${cells['part_of']}` : '';
  const texts = Object.values(cells).filter((value) => typeof value === 'string' && value);
  return texts.slice(0, 2).map(cellText).join(', ');
}

/** What the API found, and the questions and pages of that name, which only the page knows. */
export function hitGroups(
  typed: string,
  groups: FoundGroup[],
  questions: Question[],
  peopleKept: boolean,
): HitGroup[] {
  const found = groups
    .filter((group) => group.found.length)
    .map(({ kind, found, total }) => ({
      title: heading(kind, found, total),
      hits: found.map((thing) => ({
        label: thing.label,
        hint: hintOf(kind, thing),
        href: hrefOf(kind, thing),
      })),
    }));
  const asked = named(
    questions.map(({ name, title }) => ({
      words: title,
      href: resolve('/ask/[question]', { question: name }),
    })),
    typed,
  );
  const pages = named(everyPage(peopleKept), typed);
  const here = [
    { title: 'Pages', hits: pages },
    { title: 'Questions', hits: asked },
  ].filter(({ hits }) => hits.length);
  // A page that is called just so is what was meant.
  const exactly = pages.some(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
  return exactly ? [...here, ...found] : [...found, ...here];
}

function heading(kind: FoundKind, found: FoundThing[], total: number): string {
  const words = found[0]?.matched === 'words' ? `${KIND_WORDS[kind]} with a similar name` : KIND_WORDS[kind];
  return total > found.length ? `${words}, ${found.length} of ${total}` : words;
}

function named(places: { words: string; href: string }[], typed: string): Hit[] {
  const options = places.map(({ words, href }) => ({ value: href, label: words, hint: '' }));
  return fitting(options, typed).map(({ value, label, hint }) => ({ href: value, label, hint }));
}

/** What somebody may have looked for, from the words of an address that leads nowhere. */
export function wordsOf(path: string): string {
  let words = path;
  try {
    words = decodeURIComponent(path);
  } catch {
    // Not an encoding: as it stands.
  }
  const last = words.split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.\w{1,5}$/, '')
    .replace(/[-_+.]+/g, ' ')
    .trim();
}
