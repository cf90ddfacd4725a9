// Reads the JSON Schema of a question's parameters as a form, and the form's values from and to an address.

export type FieldKind =
  'sector' | 'person' | 'organisation' | 'of' | 'date' | 'choice' | 'several' | 'stops' | 'integer' | 'text';

export interface Field {
  name: string;
  title: string;
  /** What it means between people, and between organisations. */
  description: Record<Of, string>;
  /** `of`: a person or an organisation, as the field `of` says. */
  kind: FieldKind;
  required: boolean;
  /** Whether the question's own example names it: what one would ask with first. */
  typical: boolean;
  preset: string;
  choices: string[];
  /** Of a number that one chooses beside the answer: the values that are offered. */
  stops: Stop[];
  minimum: number | null;
  maximum: number | null;
}

export interface Stop {
  value: number;
  title: string;
  /** What it does, and its price. */
  description: string;
}

/** One of several ways to ask a question: the parameters that belong to it alone. */
export interface Way {
  title: string;
  fields: string[];
}

export interface Form {
  fields: Field[];
  /** The ways to ask between people, or between organisations. */
  ways: Record<Of, Way[]>;
}

export type Of = 'people' | 'organisations';

export type Values = Record<string, string>;

interface Property {
  type?: string;
  format?: string;
  title?: string;
  description?: string;
  'x-descriptions'?: Record<Of, string>;
  'x-stops'?: Stop[];
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  items?: Property;
  anyOf?: Property[];
  minimum?: number;
  maximum?: number;
}

interface Schema {
  properties?: Record<string, Property>;
  required?: string[];
}

/** The form of a question's parameters; `example` is how one would ask it. */
export function formOf(schema: Schema, example: Values = {}): Form {
  const fields = Object.entries(schema.properties ?? {}).map(([name, given]) => {
    const property = withoutNull(given);
    return {
      name,
      title: property.title ?? name,
      description: property['x-descriptions'] ?? {
        people: property.description ?? '',
        organisations: property.description ?? '',
      },
      kind: kindOf(property),
      required: schema.required?.includes(name) ?? false,
      typical: name in example,
      preset: presetOf(property.default),
      choices: (property.items?.enum ?? property.enum ?? []).map(String),
      stops: property['x-stops'] ?? [],
      minimum: property.minimum ?? null,
      maximum: property.maximum ?? null,
    };
  });
  return {
    fields,
    ways: { people: waysOf(fields, 'people'), organisations: waysOf(fields, 'organisations') },
  };
}

/** A question that may take a person or something else, but needs neither, is asked of the one or of the other. */
function waysOf(fields: Field[], of: Of): Way[] {
  const way = (title: string, kind: FieldKind): Way => ({
    title,
    fields: fields.filter((field) => field.kind === kind && !field.required).map((field) => field.name),
  });
  const between = way('Between two sectors', 'sector');
  const organisation = way('An organisation', 'organisation');
  const choices = {
    people: [
      [between, way('For one person', 'person')],
      [way('A person', 'person'), organisation],
    ],
    organisations: [[between, way('For one organisation', 'organisation')], [organisation]],
  };
  return choices[of].find((ways) => ways.every((each) => each.fields.length)) ?? [];
}

/** Whether the values ask between people or between organisations. */
export const ofIn = (values: { of?: unknown }): Of =>
  values.of === 'organisations' ? 'organisations' : 'people';

/** What a field takes with these values: one that follows `of`, a person or an organisation. */
export function kindIn(field: Field, values: { of?: unknown }): Exclude<FieldKind, 'of'> {
  if (field.kind !== 'of') return field.kind;
  return ofIn(values) === 'people' ? 'person' : 'organisation';
}

/** An optional parameter is described as "this or null"; the form needs the "this". */
function withoutNull(property: Property): Property {
  const some = property.anyOf?.find((option) => option.type !== 'null');
  return some ? { ...some, ...property } : property;
}

const FORMATS = ['sector', 'person', 'organisation', 'of', 'date'] as const;

function kindOf({ type, format, enum: choices, 'x-stops': stops }: Property): FieldKind {
  if (stops) return 'stops';
  if (type === 'array') return 'several';
  if (choices) return 'choice';
  if (type === 'integer') return 'integer';
  return FORMATS.find((known) => known === format) ?? 'text';
}

function presetOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The values that an address gives, by field; a field that it does not name has its preset. */
export function valuesIn(form: Form, address: { get(name: string): string | null }): Values {
  return Object.fromEntries(
    form.fields.map((field) => [field.name, address.get(field.name) ?? field.preset]),
  );
}

/** The part of an address that says these values: presets, gaps and other ways to ask are left unsaid. */
export function searchFor(form: Form, values: Values, way: Way | null = wayOf(form, values)): string {
  const said = form.fields
    .map((field) => [field, values[field.name]?.trim() ?? ''] as const)
    .filter(([field, value]) => value !== '' && value !== field.preset && belongs(form, way, field))
    .map(([field, value]) => [field.name, value]);
  return new URLSearchParams(said).toString();
}

/** The way to ask that the values are filled in for; the first where none is, null where there is only one. */
export function wayOf(form: Form, values: Values): Way | null {
  const ways = form.ways[ofIn(values)];
  return ways.find((way) => way.fields.some((name) => values[name])) ?? ways[0] ?? null;
}

/** Whether a field is asked for under a way: fields of other ways are not, between people or organisations. */
export function belongs(form: Form, way: Way | null, field: Field): boolean {
  return way === null || way.fields.includes(field.name) || !isOfAWay(form, field);
}

/** Whether a field belongs to some ways alone. */
const isOfAWay = (form: Form, field: Field): boolean =>
  Object.values(form.ways).some((ways) => ways.some((way) => way.fields.includes(field.name)));

/** The fields that must still be filled in before the question can be asked. */
export function missing(form: Form, values: Values, way: Way | null = wayOf(form, values)): Field[] {
  return form.fields.filter(
    (field) => !values[field.name]?.trim() && (field.required || way?.fields.includes(field.name)),
  );
}

/** What is asked first; everything else sits under "More choices". */
export function isMain(form: Form, field: Field): boolean {
  return field.required || field.typical || field.name === 'of' || isOfAWay(form, field);
}
