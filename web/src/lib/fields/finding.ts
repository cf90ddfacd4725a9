// What the API finds as somebody types, and what it calls what an address names.

import type { Api } from '#lib/api/client.ts';
import type { Option } from './options.ts';

/** How one kind of thing is found. Nothing is found where the API does not answer. */
export interface Finder {
  find: (api: Api, typed: string, signal: AbortSignal) => Promise<Option[]>;
  /** The name behind an id; the words themselves where nothing has this id. */
  name: (api: Api, given: string) => Promise<string>;
}

const people: Finder = {
  async find(api, typed, signal) {
    const found = await api.findPeople(typed, signal);
    if (!found.ok) return [];
    return found.value.people.map(({ id, label, post, organisation }) => ({
      value: id,
      label,
      hint: [post, organisation].filter(Boolean).join(', '),
    }));
  },
  async name(api, given) {
    const found = await api.person(given);
    return found.ok ? found.value.label : given;
  },
};

const organisations: Finder = {
  async find(api, typed, signal) {
    const found = await api.findOrganisations(typed, signal);
    if (!found.ok) return [];
    return found.value.organisations.map(({ id, label, kind, sector }) => ({
      value: id,
      label,
      hint: [kind, sector].filter(Boolean).join(', '),
    }));
  },
  async name(api, given) {
    const found = await api.findOrganisations(given);
    const same = found.ok && found.value.organisations.find(({ id }) => id === given);
    return same ? same.label : given;
  },
};

/** Projects, events, places and scales: an id is found by itself. */
const things = (kind: 'projects' | 'events' | 'places' | 'scales'): Finder => ({
  async find(api, typed, signal) {
    const found = await api.findThings(kind, typed, signal);
    return found.ok ? found.value.found.map(({ id, label }) => ({ value: id, label, hint: '' })) : [];
  },
  async name(api, given) {
    const found = await api.findThings(kind, given);
    return (found.ok && found.value.found.find(({ id }) => id === given)?.label) || given;
  },
});

/** Scales; a name that none has is offered as a new one. */
const scales: Finder = {
  ...things('scales'),
  async find(api, typed, signal) {
    const found = await things('scales').find(api, typed, signal);
    const there = found.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
    return there ? found : [...found, { value: typed, label: typed, hint: 'new scale' }];
  },
};

export const FINDERS = {
  person: people,
  organisation: organisations,
  project: things('projects'),
  event: things('events'),
  place: things('places'),
  scale: scales,
};
export type FinderName = keyof typeof FINDERS;
