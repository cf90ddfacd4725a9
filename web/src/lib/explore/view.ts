// What somebody is looking at on Explore, and how it is written into an address. Everything that changes the picture
// is in here, and nothing that depends on the size of the screen: a link opens the same view everywhere.

import type { Point } from '#lib/map/places.ts';

export const LAYOUTS = {
  force: 'Those with ties close together',
  steps: 'By steps from one of them',
  sector: 'By sector',
};
export type Layout = keyof typeof LAYOUTS;

/** What is drawn; the API decides where none is chosen. */
export const LEVELS = {
  sectors: 'Sectors',
  organisations: 'Organisations',
  people: 'People',
  everything: 'Everything',
};
export type Level = keyof typeof LEVELS;

/** Filters of which several values can be chosen. */
export const FILTERS = ['sector', 'organisation', 'project', 'event'] as const;
export type Filter = (typeof FILTERS)[number];

export interface View extends Record<Filter, string[]> {
  level: Level | '';
  evidence: string[];
  agreed: string;
  as_of: string;
  /** The most people in a project or event that ties them; empty as usual. */
  largest: string;
  /** The day to compare with; empty where there is one map only. */
  versus: string;
  strength: string;
  /** Whose contacts are shown, in the order in which they were opened; empty shows everybody. */
  around: string[];
  /** The chosen person, and the one to find a path to. */
  on: string;
  to: string;
  /** Who stands in the middle of a layout by steps. */
  centre: string;
  /** `family.key` of a measure; colours may be `groups` too. Empty: all of one size, coloured by sector. */
  size: string;
  colour: string;
  layout: Layout;
  /** Where somebody was put by hand. */
  pins: ReadonlyMap<string, Point>;
}

export const PLAIN: View = {
  level: '',
  evidence: [],
  agreed: '',
  as_of: '',
  largest: '',
  versus: '',
  sector: [],
  organisation: [],
  project: [],
  event: [],
  strength: '',
  around: [],
  on: '',
  to: '',
  centre: '',
  size: '',
  colour: '',
  layout: 'force',
  pins: new Map(),
};

const TEXTS = [
  'agreed',
  'as_of',
  'largest',
  'versus',
  'strength',
  'on',
  'to',
  'centre',
  'size',
  'colour',
] as const;
const LISTS = ['evidence', ...FILTERS, 'around'] as const;

/** The view as an address holds it, without what is as usual. */
export function written(view: View): string {
  const search = new URLSearchParams();
  for (const name of LISTS) if (view[name].length) search.set(name, view[name].join(','));
  for (const name of TEXTS) if (view[name]) search.set(name, view[name]);
  if (view.level) search.set('level', view.level);
  if (view.layout !== PLAIN.layout) search.set('layout', view.layout);
  if (view.pins.size) search.set('pins', [...view.pins].map(pin).join('_'));
  // Commas need no escape in a query, and an address without escapes is shorter and can be read.
  return search.toString().replaceAll('%2C', ',');
}

/** The view that an address holds; what cannot be read is as usual. */
export function read(address: Pick<URLSearchParams, 'get'>): View {
  const view: View = { ...PLAIN };
  for (const name of LISTS) view[name] = (address.get(name) ?? '').split(',').filter(Boolean);
  for (const name of TEXTS) view[name] = address.get(name) ?? '';
  const level = address.get('level') ?? '';
  if (level in LEVELS) view.level = level as Level;
  const layout = address.get('layout') ?? '';
  if (layout in LAYOUTS) view.layout = layout as Layout;
  view.pins = new Map((address.get('pins') ?? '').split('_').flatMap(unpin));
  return view;
}

/** What the API is asked for: what is drawn, who is shown, on which day. */
export function asked(view: View, filtered = true): Record<string, string> {
  return { ...(view.level && { level: view.level }), ...counted(view, filtered) };
}

/** What counts as a tie, on which day; with the filters, unless `filtered` is false. */
export function counted(view: View, filtered = true): Record<string, string> {
  const search: Record<string, string> = {};
  const names = filtered ? LISTS : (['evidence'] as const);
  for (const name of names) if (view[name].length) search[name] = view[name].join(',');
  if (view.agreed) search['agreed'] = view.agreed;
  if (view.as_of) search['as_of'] = view.as_of;
  if (view.largest) search['largest'] = view.largest;
  if (filtered && view.strength) search['strength'] = view.strength;
  return search;
}

/** The same view of another level, without what only its own nodes have. */
export const atLevel = (level: Level): Partial<View> => ({
  level,
  around: [],
  on: '',
  to: '',
  centre: '',
  size: '',
  colour: '',
  pins: new Map(),
});

/** Whether somebody may be left out by a filter. */
export const isFiltered = (view: View) =>
  FILTERS.some((name) => view[name].length > 0) || view.strength !== '' || view.around.length > 0;

// Whole pixels to base 36: `jemoqkk6.2s.-1f` takes half as many letters as numbers in full.
const pin = ([id, { x, y }]: [string, Point]) =>
  [id, ...[x, y].map((n) => Math.round(n).toString(36))].join('.');

function unpin(text: string): [string, Point][] {
  const found = /^(.+)\.(-?[0-9a-z]{1,4})\.(-?[0-9a-z]{1,4})$/.exec(text);
  if (!found) return [];
  const [, id = '', x = '', y = ''] = found;
  return [[id, { x: parseInt(x, 36), y: parseInt(y, 36) }]];
}
