// How the page words what files bring: kinds of rows, what a table was taken for, and what a column says.

import { FIELDS as FIELDS_OF_FORMS } from '#lib/editing/fields.ts';
import { count } from '#lib/words.ts';

const KINDS: Record<string, [string, string]> = {
  sectors: ['sector', 'sectors'],
  places: ['place', 'places'],
  topics: ['topic', 'topics'],
  scales: ['scale', 'scales'],
  organisations: ['organisation', 'organisations'],
  people: ['person', 'people'],
  projects: ['project', 'projects'],
  events: ['event', 'events'],
  works_for: ['job', 'jobs'],
  works_on: ['role in a project', 'roles in projects'],
  partners: ['partner in a project', 'partners in projects'],
  works_with: ['tie between organisations', 'ties between organisations'],
  attended: ['attendance', 'attendances'],
  organisations_attended: ['attendance of an organisation', 'attendances of organisations'],
  offers: ['offer', 'offers'],
  seeks: ['need', 'needs'],
  grew_from: ['origin of a project', 'origins of projects'],
  scores: ['score', 'scores'],
  ties: ['tie', 'ties'],
};

/** "person" for "people"; a kind that the page has no words for is shown as it is. */
export const one = (kind: string) => KINDS[kind]?.[0] ?? plain(kind);
/** "people"; what stands at the head of a row of counts. */
export const many = (kind: string) => KINDS[kind]?.[1] ?? plain(kind);
/** "3 people". */
export const counted = (n: number, kind: string) => count(n, one(kind), many(kind));

/** What a table can be taken for, in the order in which it is offered. */
export const SHAPES: Record<string, string> = {
  'people-list': 'A list of people',
  'tie-list': 'A list of ties between people',
  'organisation-list': 'A list of organisations',
  'organisation-tie-list': 'A list of ties between organisations',
  'score-list': 'A list of scores of organisations',
  attendance: 'An attendance list',
  tracker: 'A project tracker',
  survey: 'A survey: a row for each answer, a column for each person named',
  'gephi-nodes': 'Gephi: nodes',
  'gephi-edges': 'Gephi: edges',
};

/** Shapes that are a list of rows of one kind, as Weft's own files have it. */
export const shape = (name: string) =>
  SHAPES[name] ?? (name in KINDS ? `Weft’s own list: ${many(name)}` : name ? plain(name) : 'Not clear yet');

const FIELDS: Record<string, string> = {
  id: 'Id',
  name: 'Name',
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  post: 'Job title',
  contact: 'A person they know',
  event: 'An event they came to',
  partners: 'Partners',
  staff: 'People who work on it',
  lead: 'Lead organisation',
  started: 'Start',
  ended: 'End',
  project_id: 'Project id',
  from: 'Who says so',
  to: 'Who they know',
  tie_source: 'Source',
  from_organisation: 'Organisation',
  works_with: 'Organisations it works with',
  tie_kind: 'Kind of tie',
  both_ways: 'Which way it goes',
  value: 'Score',
  score: 'Score from 1 to 5',
  scored_on: 'Day of the score',
  score_source: 'Source of the score',
  asked: 'Asked on',
  answered: 'Answered on',
  synthetic: 'Invented',
  directed: 'One way only',
};

/** What a column is read into, as a reader says it. */
export const field = (name: string) => FIELDS[name] ?? plain(name);

const OF_KIND: Record<string, Record<string, string>> = {
  works_with: { from: 'Organisation', to: 'Works with', undirected: 'Both ways' },
  grew_from: { from: 'Grew from' },
};

const EDITED: Record<string, Record<string, { label: string }>> = FIELDS_OF_FORMS;

/** What a column of a kind of row says: what its form calls it, if it has one. */
export const fieldOf = (kind: string, name: string) =>
  OF_KIND[kind]?.[name] ?? EDITED[kind]?.[name]?.label ?? field(name);

/** "Part of" for "part_of". */
function plain(name: string): string {
  const words = name.replace(/_$/, '').replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When something was done: "26 November 2026, 11:05". */
export function moment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : MOMENT.format(time).replace(' at ', ', ');
}
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "12 kB", "3.4 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte', 'bytes');
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${n < 10 ? n.toFixed(1).replace('.0', '') : Math.round(n)} ${unit}`;
}

/** Who did something: a name, or a role until there are accounts. */
export const whom = (by: string) => ROLES[by] ?? by;
const ROLES: Record<string, string> = {
  lead: 'a lead',
  member: 'a member',
  analyst: 'an analyst',
  admin: 'an administrator',
};
