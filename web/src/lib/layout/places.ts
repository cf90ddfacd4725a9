// The pages beside the questions: what the head links to, and what the search finds.

import { resolve } from '$app/paths';
import { KINDS, isThing } from '#lib/editing/kinds.ts';
import { isAboutPeople } from '#lib/people/keeping.ts';

export interface Place {
  words: string;
  href: string;
}

/** The pages that the head links to. */
export const places = (peopleKept: boolean): Place[] =>
  [
    { words: 'Sectors', href: resolve('/sectors') },
    { words: 'Explore', href: resolve('/explore') },
    { words: 'My network', href: resolve('/me') },
    { words: 'Saved answers', href: resolve('/kept') },
    { words: 'Find', href: resolve('/find') },
    { words: 'Import and export', href: resolve('/imports') },
  ].filter(({ href }) => peopleKept || !isAboutPeople(href, null));

/** Those, the front page, and the forms that add something. */
export const everyPage = (peopleKept: boolean): Place[] => [
  ...places(peopleKept),
  { words: 'Front page', href: resolve('/') },
  ...Object.keys(KINDS)
    .filter(isThing)
    .filter((kind) => peopleKept || kind !== 'people')
    .map((kind) => ({ words: `Add ${KINDS[kind].a}`, href: resolve('/add/[kind=thing]', { kind }) })),
];
