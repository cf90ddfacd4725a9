// What can be edited: of each kind of thing its fields, and what joins it to others. Forms and pages follow from it.

import type { JoinKind, ThingKind } from '#lib/api/client.ts';
import type { FinderName } from '#lib/fields/finding.ts';

export interface Field {
  name: string;
  label: string;
  /** How it is written; `level` is a choice whose values are numbers, `found` an id of something on the map. */
  as: 'text' | 'email' | 'lines' | 'day' | 'yes' | 'sector' | 'choice' | 'level' | 'found';
  hint?: string;
  /** What goes before its value in a line about a row, in place of its label. */
  said?: string;
  /** Of a choice: values and the words for them. */
  choices?: readonly (readonly [string, string])[];
  /** Of a choice or sector: the words for none. Without it one must be chosen. */
  none?: string;
  finder?: FinderName;
}

/** Rows of one kind that join a thing to others. */
export interface Link {
  kind: JoinKind;
  title: string;
  /** What one more is called, as the label of its field. */
  more: string;
  /** The column that names this thing, and the one that names the other. */
  own: string;
  other: string;
  finder: FinderName;
  /** Columns that are the same in all of these rows. */
  fixed?: Record<string, string>;
  /** What is said about each. */
  fields: Field[];
}

export interface Kind {
  /** "a project". */
  a: string;
  many: string;
  fields: Field[];
  links: Link[];
  /** Whether two entries of one are merged. */
  merged?: boolean;
}

const NAME: Field = { name: 'name', label: 'Name', as: 'text' };
const POST: Field = { name: 'post', label: 'Post', as: 'text', said: '' };
const SECTOR: Field = { name: 'sector', label: 'Sector', as: 'sector', none: 'Not stated' };
const PLACE: Field = {
  name: 'place',
  label: 'Place',
  as: 'found',
  finder: 'place',
  hint: 'A ward or town that is on the map.',
};
const SINCE: Field = { name: 'since', label: 'Since', as: 'day', said: 'since' };
const UNTIL: Field = {
  name: 'until',
  label: 'Until',
  as: 'day',
  said: 'until',
  hint: 'The first day on which it no longer holds.',
};
const VISIBILITY: Field = {
  name: 'visibility',
  label: 'How others see them',
  as: 'choice',
  choices: [
    ['named', 'By name'],
    ['listed', 'By name only where somebody looks them up'],
    ['unnamed', 'By a description, without their name'],
  ],
};
const STRENGTH: Field = {
  name: 'strength',
  label: 'How well they know each other',
  as: 'level',
  said: 'strength',
  none: 'Not stated',
  choices: [
    ['1', '1 – barely'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5 – closely'],
  ],
};
const PART: Field = {
  name: 'part',
  label: 'Part',
  as: 'choice',
  said: '',
  choices: [
    ['lead', 'Lead'],
    ['partner', 'Partner'],
    ['funder', 'Funder'],
  ],
};
const JOB = [
  POST,
  { name: 'main', label: 'Their main employer', as: 'yes', said: 'main employer' } as const,
  SINCE,
  UNTIL,
];
const WORK: Field[] = [{ name: 'part', label: 'Part in it', as: 'text', said: '' }];
const TIE = [STRENGTH, SINCE, UNTIL];
const SAID: Field[] = [
  { name: 'said_by', label: 'Who says so', as: 'found', finder: 'person', said: 'as told by' },
];

export const KINDS: Record<ThingKind, Kind> = {
  people: {
    a: 'a person',
    many: 'People',
    merged: true,
    fields: [
      NAME,
      POST,
      { name: 'email', label: 'E-mail', as: 'email' },
      { ...SECTOR, none: 'That of their organisation' },
      PLACE,
      VISIBILITY,
    ],
    links: [
      {
        kind: 'works_for',
        title: 'Where they work',
        more: 'One more organisation',
        own: 'person',
        other: 'organisation',
        finder: 'organisation',
        fields: JOB,
      },
      {
        kind: 'ties',
        title: 'Whom they say they know',
        more: 'One more person',
        own: 'from',
        other: 'to',
        finder: 'person',
        fields: TIE,
      },
      {
        kind: 'ties',
        title: 'Who says they know them',
        more: 'One more who knows them',
        own: 'to',
        other: 'from',
        finder: 'person',
        fields: TIE,
      },
      {
        kind: 'works_on',
        title: 'Projects they work on',
        more: 'One more project',
        own: 'person',
        other: 'project',
        finder: 'project',
        fields: WORK,
      },
      {
        kind: 'attended',
        title: 'Events they came to',
        more: 'One more event',
        own: 'person',
        other: 'event',
        finder: 'event',
        fields: [],
      },
    ],
  },
  organisations: {
    a: 'an organisation',
    many: 'Organisations',
    merged: true,
    fields: [
      NAME,
      { name: 'kind', label: 'Kind', as: 'text', hint: 'Charity, surgery, landlord and the like.' },
      SECTOR,
      PLACE,
    ],
    links: [
      {
        kind: 'works_for',
        title: 'People who work there',
        more: 'One more person',
        own: 'organisation',
        other: 'person',
        finder: 'person',
        fields: JOB,
      },
      {
        kind: 'partners',
        title: 'Projects it has a part in',
        more: 'One more project',
        own: 'organisation',
        other: 'project',
        finder: 'project',
        fields: [PART],
      },
    ],
  },
  projects: {
    a: 'a project',
    many: 'Projects',
    fields: [
      NAME,
      { name: 'description', label: 'What it is about', as: 'lines' },
      { name: 'status', label: 'Status', as: 'text' },
      { name: 'started', label: 'Start', as: 'day' },
      { name: 'ended', label: 'End', as: 'day', hint: 'The first day on which it is no longer on.' },
      PLACE,
    ],
    links: [
      {
        kind: 'partners',
        title: 'Organisations in it',
        more: 'One more organisation',
        own: 'project',
        other: 'organisation',
        finder: 'organisation',
        fields: [PART],
      },
      {
        kind: 'works_on',
        title: 'People who work on it',
        more: 'One more person',
        own: 'project',
        other: 'person',
        finder: 'person',
        fields: WORK,
      },
      {
        kind: 'grew_from',
        title: 'Events it grew from',
        more: 'One more event',
        own: 'project',
        other: 'from',
        finder: 'event',
        fixed: { from_kind: 'event' },
        fields: SAID,
      },
      {
        kind: 'grew_from',
        title: 'Projects it grew from',
        more: 'One more project it grew from',
        own: 'project',
        other: 'from',
        finder: 'project',
        fixed: { from_kind: 'project' },
        fields: SAID,
      },
      {
        kind: 'grew_from',
        title: 'Projects that grew from it',
        more: 'One more project that grew from it',
        own: 'from',
        other: 'project',
        finder: 'project',
        fixed: { from_kind: 'project' },
        fields: SAID,
      },
    ],
  },
  events: {
    a: 'an event',
    many: 'Events',
    fields: [
      NAME,
      { name: 'kind', label: 'Kind', as: 'text', hint: 'Meeting, training, walk and the like.' },
      { name: 'on', label: 'Day', as: 'day' },
      PLACE,
    ],
    links: [
      {
        kind: 'attended',
        title: 'People who came',
        more: 'One more person',
        own: 'event',
        other: 'person',
        finder: 'person',
        fields: [],
      },
      {
        kind: 'grew_from',
        title: 'Projects that grew from it',
        more: 'One more project',
        own: 'from',
        other: 'project',
        finder: 'project',
        fixed: { from_kind: 'event' },
        fields: SAID,
      },
    ],
  },
};

export const isThing = (given: string): given is ThingKind => Object.hasOwn(KINDS, given);

/** The columns that say which row of what joins things is meant, in the words of the API. */
export const KEYS: Record<JoinKind, readonly string[]> = {
  ties: ['from', 'to', 'source'],
  works_for: ['person', 'organisation'],
  works_on: ['person', 'project'],
  partners: ['organisation', 'project'],
  attended: ['person', 'event'],
  grew_from: ['project', 'from_kind', 'from'],
};
