// What can be asked without anybody choosing anything: for the cards of the front page.

import type { Question } from '#lib/api/types.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { isFixed } from '#lib/people/keeping.ts';
import { formOf, missing, searchFor, wayOf, type FieldKind, type Form, type Values } from './form.ts';

/**
 * A question's own example, asked of this map: where it has not the example's sectors, of the two largest.
 * Null where somebody must be chosen first.
 */
export function exampleOn(sectors: Sectors, form: Form, example: Values): Values | null {
  const largest = sectors
    .groups()
    .toSorted((a, b) => b.people - a.people || b.organisations - a.organisations)
    .map(({ id }) => id);
  const named = form.fields.filter(({ kind, name }) => kind === 'sector' && example[name]);
  const there = named.every(({ name }) => sectors.has(example[name] ?? ''));
  if (!there && largest.length < named.length) return null;
  const values = {
    ...example,
    ...(there ? {} : Object.fromEntries(named.map(({ name }, i) => [name, largest[i] ?? '']))),
  };
  const somebody = form.fields.some((field) => SOMEBODY.includes(field.kind) && values[field.name]);
  return somebody || missing(form, values).length ? null : values;
}

/** Kinds of fields that name somebody. */
const SOMEBODY: FieldKind[] = ['person', 'organisation', 'of'];

/** The part of an address that asks a question's example of this map; null where somebody must be chosen first. */
export function searchToday(sectors: Sectors, { parameters, example }: Question): string | null {
  const form = formOf(parameters, example);
  const values = exampleOn(sectors, form, example);
  return values && searchFor(form, values);
}

/** What must be chosen before a question can be asked: "two people or organisations", "a person or an organisation". */
export function toChoose(form: Form): string {
  const only = form.fields.some(isFixed);
  const ways = form.ways[only ? 'organisations' : 'people'];
  if (ways.length) {
    const kinds = ways.map(({ fields }) => form.fields.find(({ name }) => fields.includes(name))?.kind);
    return kinds.map((kind) => `${kind === 'organisation' ? 'an' : 'a'} ${kind}`).join(' or ');
  }
  const wanted = missing(form, {}, wayOf(form, {}));
  if (wanted.length === 2 && wanted.every(({ kind }) => kind === 'of'))
    return only ? 'two organisations' : 'two people or organisations';
  return wanted.map(({ kind }) => `a ${kind}`).join(' and ');
}
