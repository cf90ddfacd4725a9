// Whether this Weft keeps people, or organisations only; and what of the page there is without them.

import { createContext } from 'svelte';
import type { Kind } from '#lib/editing/kinds.ts';
import type { Field } from '#lib/questions/form.ts';

/** Whether people are kept, set once by the layout for everything on the page. */
export const [getPeopleKept, setPeopleKept] = createContext<() => boolean>();

const PAGES = new Set<string | null>(['/me', '/people/[id]']);

/** Whether a page is about people: its route, and the kind of thing that its address names. */
export function isAboutPeople(route: string | null, kind: string | null | undefined): boolean {
  return PAGES.has(route) || kind === 'people';
}

/** Whether a field of a question leaves no choice: between what, where there are only organisations. */
export const isFixed = ({ name, choices }: Field): boolean => name === 'of' && !choices.length;

/** A kind of thing without what joins it to people, and without who said so. */
export function withoutPeople(kind: Kind): Kind {
  const impersonal = (fields: Kind['fields']) => fields.filter(({ finder }) => finder !== 'person');
  return {
    ...kind,
    fields: impersonal(kind.fields),
    links: kind.links
      .filter(({ finder }) => finder !== 'person')
      .map((link) => ({ ...link, fields: impersonal(link.fields) })),
  };
}
