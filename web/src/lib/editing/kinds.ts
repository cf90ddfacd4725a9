// What can be edited: of each kind of thing its fields, and what joins it to others. Forms and pages follow from it.
// Which fields there are, what they are called and how they are asked for comes from the row types, by fields.ts.

import type { JoinKind, ThingKind } from '#lib/api/client.ts';
import type { FinderName } from '#lib/fields/finding.ts';
import { FIELDS } from './fields.ts';

export interface Field {
  name: string;
  label: string;
  /** How it is written; `level` is a choice whose values are numbers, `found` an id of something on the map. */
  as: 'text' | 'email' | 'url' | 'lines' | 'day' | 'yes' | 'sector' | 'choice' | 'level' | 'found';
  hint?: string;
  /** The text before its value in a line about a row, instead of its label. */
  said?: string;
  /** Of a choice: values and the words for them. */
  choices?: readonly (readonly [string, string])[];
  /** Of a choice or sector: the words for none. Without it one must be chosen. */
  none?: string;
  finder?: FinderName;
}

/** What fields.ts says of a field. */
type Asked = Pick<Field, 'label' | 'as' | 'finder'> & { readonly values?: readonly Choice[] };

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
  fixed?: Record<string, string | boolean>;
  /** Whether rows that have this thing in the place of the other are among them. */
  mirrored?: boolean;
  /** The name of a field that must be given with a new one. */
  first?: string;
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

type Fields = typeof FIELDS;
/** All values that may be chosen in forms. */
type Choice = {
  [K in keyof Fields]: {
    [F in keyof Fields[K]]: Fields[K][F] extends { values: readonly (infer V extends string)[] } ? V : never;
  }[keyof Fields[K]];
}[keyof Fields];

const CHOICES: Record<Choice, string> = {
  named: 'By name',
  listed: 'Only when someone searches for them',
  unnamed: 'By a description, with the name hidden',
  lead: 'Lead',
  partner: 'Partner',
  funder: 'Funder',
};

const fromOneToFive = (least: string, most: string): NonNullable<Field['choices']> => [
  ['1', `1 – ${least}`],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', `5 – ${most}`],
];

const PLACE = { hint: 'A ward or town on the map.' };
const TAGS = { hint: 'Words of your own, with “;” between them.' };
const SECTOR = { none: 'Not stated' };
const PERIOD = {
  since: { said: 'since' },
  until: { said: 'until', hint: 'The first day after it ended.' },
};

/** What forms and lines say of a field beside its label. */
const MORE: { [K in keyof Fields]?: { [F in keyof Fields[K]]?: Partial<Field> } } = {
  people: { sector: { none: 'Same as their organisation' }, place: PLACE, tags: TAGS },
  organisations: {
    kind: { hint: 'Such as charity, surgery or landlord.' },
    sector: SECTOR,
    place: PLACE,
    website: { hint: 'Begins with https:// or http://.' },
    tags: TAGS,
  },
  projects: { ended: { hint: 'The first day after it ended.' }, place: PLACE, tags: TAGS },
  events: { kind: { hint: 'Such as meeting, training or walk.' }, place: PLACE },
  works_for: { post: { said: '' }, main: { said: 'main employer' }, ...PERIOD },
  works_on: { part: { said: '' } },
  partners: { part: { said: '' } },
  works_with: {
    kind: { said: '', hint: 'Such as referrals, funding or shared staff.' },
    strength: { said: 'strength', none: 'Not stated', choices: fromOneToFive('barely', 'closely') },
    ...PERIOD,
    undirected: { said: 'both ways', hint: 'Without it, only the first of the two says so.' },
  },
  scores: {
    value: { said: '', choices: fromOneToFive('low', 'high') },
    on: { said: 'on' },
  },
  grew_from: { said_by: { said: 'as told by' } },
  ties: {
    strength: { said: 'strength', none: 'Not stated', choices: fromOneToFive('barely', 'closely') },
    ...PERIOD,
  },
};

/** The fields of a kind of row: `first` those that are named, in their order, then the others in that of the row. */
function fieldsOf(kind: keyof Fields, first: readonly string[] = []): Field[] {
  const more: Record<string, Partial<Field>> = MORE[kind] ?? {};
  const asked: Record<string, Asked> = FIELDS[kind];
  const place = ({ name }: Field) => (first.includes(name) ? first.indexOf(name) : first.length);
  return Object.entries(asked)
    .map(([name, { values, ...field }]): Field => {
      const choices = values?.map((value) => [value, CHOICES[value]] as const);
      return { name, ...field, ...(choices && { choices }), ...more[name] };
    })
    .sort((a, b) => place(a) - place(b));
}

const JOB = fieldsOf('works_for');
const WORK = fieldsOf('works_on');
const PARTNER = fieldsOf('partners');
const TIE = fieldsOf('ties');
const WORKING = fieldsOf('works_with');
const SCORE = fieldsOf('scores');
const ORIGIN = fieldsOf('grew_from');

export const KINDS: Record<ThingKind, Kind> = {
  people: {
    a: 'a person',
    many: 'People',
    merged: true,
    fields: fieldsOf('people', ['name', 'post', 'email', 'sector', 'place']),
    links: [
      {
        kind: 'works_for',
        title: 'Where they work',
        more: 'Add organisation',
        own: 'person',
        other: 'organisation',
        finder: 'organisation',
        fields: JOB,
      },
      {
        kind: 'ties',
        title: 'Who they say they know',
        more: 'Add person',
        own: 'from',
        other: 'to',
        finder: 'person',
        fields: TIE,
      },
      {
        kind: 'ties',
        title: 'Who says they know them',
        more: 'Add person who knows them',
        own: 'to',
        other: 'from',
        finder: 'person',
        fields: TIE,
      },
      {
        kind: 'works_on',
        title: 'Projects they work on',
        more: 'Add project',
        own: 'person',
        other: 'project',
        finder: 'project',
        fields: WORK,
      },
      {
        kind: 'attended',
        title: 'Events they came to',
        more: 'Add event',
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
    fields: fieldsOf('organisations'),
    links: [
      {
        kind: 'works_for',
        title: 'People who work there',
        more: 'Add person',
        own: 'organisation',
        other: 'person',
        finder: 'person',
        fields: JOB,
      },
      {
        kind: 'partners',
        title: 'Projects it takes part in',
        more: 'Add project',
        own: 'organisation',
        other: 'project',
        finder: 'project',
        fields: PARTNER,
      },
      {
        kind: 'works_with',
        title: 'Organisations it works with',
        more: 'Add organisation',
        own: 'from',
        other: 'to',
        finder: 'organisation',
        fixed: { undirected: true },
        mirrored: true,
        fields: WORKING,
      },
      {
        kind: 'works_with',
        title: 'Organisations it says it works with',
        more: 'Add organisation that it names',
        own: 'from',
        other: 'to',
        finder: 'organisation',
        fixed: { undirected: false },
        fields: WORKING,
      },
      {
        kind: 'works_with',
        title: 'Organisations that say they work with it',
        more: 'Add organisation that names it',
        own: 'to',
        other: 'from',
        finder: 'organisation',
        fixed: { undirected: false },
        fields: WORKING,
      },
      {
        kind: 'organisations_attended',
        title: 'Events it came to',
        more: 'Add event',
        own: 'organisation',
        other: 'event',
        finder: 'event',
        fields: [],
      },
      {
        kind: 'scores',
        title: 'Scores',
        more: 'Add score on',
        own: 'organisation',
        other: 'scale',
        finder: 'scale',
        first: 'value',
        fields: SCORE,
      },
    ],
  },
  projects: {
    a: 'a project',
    many: 'Projects',
    fields: fieldsOf('projects'),
    links: [
      {
        kind: 'partners',
        title: 'Organisations in it',
        more: 'Add organisation',
        own: 'project',
        other: 'organisation',
        finder: 'organisation',
        fields: PARTNER,
      },
      {
        kind: 'works_on',
        title: 'People who work on it',
        more: 'Add person',
        own: 'project',
        other: 'person',
        finder: 'person',
        fields: WORK,
      },
      {
        kind: 'grew_from',
        title: 'Events it grew from',
        more: 'Add event',
        own: 'project',
        other: 'from',
        finder: 'event',
        fixed: { from_kind: 'event' },
        fields: ORIGIN,
      },
      {
        kind: 'grew_from',
        title: 'Projects it grew from',
        more: 'Add project it grew from',
        own: 'project',
        other: 'from',
        finder: 'project',
        fixed: { from_kind: 'project' },
        fields: ORIGIN,
      },
      {
        kind: 'grew_from',
        title: 'Projects that grew from it',
        more: 'Add project that grew from it',
        own: 'from',
        other: 'project',
        finder: 'project',
        fixed: { from_kind: 'project' },
        fields: ORIGIN,
      },
    ],
  },
  events: {
    a: 'an event',
    many: 'Events',
    fields: fieldsOf('events'),
    links: [
      {
        kind: 'attended',
        title: 'People who came',
        more: 'Add person',
        own: 'event',
        other: 'person',
        finder: 'person',
        fields: [],
      },
      {
        kind: 'organisations_attended',
        title: 'Organisations that came',
        more: 'Add organisation',
        own: 'event',
        other: 'organisation',
        finder: 'organisation',
        fields: [],
      },
      {
        kind: 'grew_from',
        title: 'Projects that grew from it',
        more: 'Add project',
        own: 'from',
        other: 'project',
        finder: 'project',
        fixed: { from_kind: 'event' },
        fields: ORIGIN,
      },
    ],
  },
};

export const isThing = (given: string): given is ThingKind => Object.hasOwn(KINDS, given);
