import { expect, it } from 'vitest';
import { Sectors } from '#lib/sectors/sectors.ts';
import { formOf } from './form.ts';
import { exampleOn, searchToday, toChoose } from './today.ts';

const sector = (id: string, people: number) => ({
  id,
  name: id,
  part_of: null,
  people,
  organisations: 0,
  asked: 0,
  answered: 0,
});
const SECTOR = { type: 'string', format: 'sector' };
const PERSON = { type: 'string', format: 'person' };
const ORGANISATION = { type: 'string', format: 'organisation' };
const BETWEEN = { properties: { from: SECTOR, to: SECTOR }, required: ['from', 'to'] };
const EXAMPLE = { from: 'health', to: 'housing' };

it('asks the example of the sectors it names, where the map has them', () => {
  const sectors = new Sectors([sector('faith', 90), sector('health', 3), sector('housing', 2)]);
  expect(exampleOn(sectors, formOf(BETWEEN, EXAMPLE), EXAMPLE)).toEqual(EXAMPLE);
});

it('asks it of the two largest sectors of a map that has others', () => {
  const sectors = new Sectors([sector('arts', 3), sector('faith', 90), sector('parks', 20)]);
  const question = { name: 'q', title: 'Q', asks: '', example: EXAMPLE, parameters: BETWEEN };
  expect(searchToday(sectors, question)).toBe('from=faith&to=parks');
});

it('asks nothing where there are no two sectors, or somebody must be chosen', () => {
  expect(exampleOn(new Sectors([sector('arts', 3)]), formOf(BETWEEN, EXAMPLE), EXAMPLE)).toBeNull();
  const end = { type: 'string', format: 'of' };
  const path = { properties: { from: end, to: end }, required: ['from', 'to'] };
  const named = { from: 'Ann', to: 'Bo' };
  expect(exampleOn(new Sectors([]), formOf(path, named), named)).toBeNull();
  expect(toChoose(formOf(path, named))).toBe('two people or organisations');
});

it('says that one of two kinds can be chosen', () => {
  const loss = { properties: { person: PERSON, organisation: ORGANISATION } };
  expect(toChoose(formOf(loss, { organisation: 'x' }))).toBe('a person or an organisation');
});

it('names no people where there are organisations only', () => {
  const of = { const: 'organisations', default: 'organisations' };
  const loss = { properties: { of, organisation: ORGANISATION } };
  expect(toChoose(formOf(loss))).toBe('an organisation');
  const end = { type: 'string', format: 'of' };
  expect(toChoose(formOf({ properties: { of, from: end, to: end }, required: ['from', 'to'] }))).toBe(
    'two organisations',
  );
});
