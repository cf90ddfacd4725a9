import { describe, expect, it } from 'vitest';
import { belongs, formOf, isMain, kindIn, missing, searchFor, valuesIn, wayOf } from './form.ts';

const fromTo = {
  from: { type: 'string', format: 'sector', title: 'From' },
  to: { type: 'string', format: 'sector', title: 'To' },
};
const whoConnects = formOf({
  required: ['from', 'to'],
  properties: {
    ...fromTo,
    of: { type: 'string', enum: ['people', 'organisations'], default: 'people' },
    evidence: { anyOf: [{ type: 'array', items: { enum: ['knows', 'projects'] } }, { type: 'null' }] },
    as_of: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], default: null },
    limit: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
  },
});
const introductions = formOf({
  properties: {
    person: { type: 'string', format: 'person' },
    ...fromTo,
    limit: { type: 'integer', default: 10 },
  },
});

describe('the form of a question', () => {
  it('knows each kind of field, seeing through "or null"', () => {
    expect(whoConnects.fields.map((field) => field.kind)).toEqual([
      'sector',
      'sector',
      'choice',
      'several',
      'date',
      'integer',
    ]);
    expect(whoConnects.fields.find((field) => field.name === 'evidence')?.choices).toEqual([
      'knows',
      'projects',
    ]);
    expect(whoConnects.fields.find((field) => field.name === 'as_of')?.preset).toBe('');
  });

  it('describes a field by what is asked about, where it means another thing', () => {
    const described = { people: 'What people said.', organisations: 'What was stated.' };
    const [own, same] = formOf({
      properties: {
        evidence: { type: 'array', description: 'Both.', 'x-descriptions': described },
        limit: { type: 'integer', description: 'How many.' },
      },
    }).fields;
    expect(own?.description).toEqual(described);
    expect(same?.description).toEqual({ people: 'How many.', organisations: 'How many.' });
  });

  it('reads an address and says it again without the presets', () => {
    const values = valuesIn(
      whoConnects,
      new URLSearchParams('from=health&to=housing&limit=10&of=organisations'),
    );
    expect(values).toMatchObject({
      from: 'health',
      to: 'housing',
      of: 'organisations',
      limit: '10',
      as_of: '',
    });
    expect(searchFor(whoConnects, values)).toBe('from=health&to=housing&of=organisations');
  });

  it('names what is still missing', () => {
    const values = valuesIn(whoConnects, new URLSearchParams('from=health'));
    expect(missing(whoConnects, values).map((field) => field.name)).toEqual(['to']);
  });

  it('asks one way at a time where there are several', () => {
    const between = valuesIn(introductions, new URLSearchParams('from=health&to=housing'));
    expect(wayOf(introductions, between)?.title).toBe('Between two sectors');
    expect(missing(introductions, between)).toEqual([]);
    const both = { ...between, person: 'p-abcdefgh' };
    expect(searchFor(introductions, both, introductions.ways.people[0])).toBe('from=health&to=housing');
    expect(searchFor(introductions, both, introductions.ways.people[1])).toBe('person=p-abcdefgh');
    const limit = introductions.fields.find((field) => field.name === 'limit');
    expect(limit && belongs(introductions, introductions.ways.people[0] ?? null, limit)).toBe(true);
  });

  it('asks what if a person or an organisation left', () => {
    const loss = formOf({
      properties: {
        person: { anyOf: [{ type: 'string' }, { type: 'null' }], format: 'person' },
        organisation: { anyOf: [{ type: 'string' }, { type: 'null' }], format: 'organisation' },
      },
    });
    expect(loss.ways.people.map((way) => way.title)).toEqual(['A person', 'An organisation']);
    const values = valuesIn(loss, new URLSearchParams('organisation=doorstep-friends'));
    expect(wayOf(loss, values)?.title).toBe('An organisation');
    expect(searchFor(loss, values)).toBe('organisation=doorstep-friends');
    expect(missing(loss, {}).map((field) => field.name)).toEqual(['person']);
  });

  it('asks between organisations of organisations', () => {
    const of = { enum: ['people', 'organisations'], default: 'people' };
    const end = { type: 'string', format: 'of' };
    const path = formOf({ required: ['from', 'to'], properties: { from: end, to: end, of } });
    const kinds = (values: Record<string, string>) => path.fields.map((field) => kindIn(field, values));
    expect(kinds({ of: 'people' })).toEqual(['person', 'person', 'choice']);
    expect(kinds({ of: 'organisations' })).toEqual(['organisation', 'organisation', 'choice']);
    expect(path.fields.every((field) => isMain(path, field))).toBe(true);

    const one = (format: string) => ({ anyOf: [{ type: 'string' }, { type: 'null' }], format });
    const parties = { person: one('person'), organisation: one('organisation'), of };
    const meet = formOf({ properties: { ...parties, ...fromTo } });
    const asked = valuesIn(meet, new URLSearchParams('organisation=gp&of=organisations'));
    expect(wayOf(meet, asked)?.title).toBe('For one organisation');
    expect(searchFor(meet, { ...asked, person: 'p-abcdefgh' })).toBe('organisation=gp&of=organisations');
    const people = { ...asked, of: 'people' };
    expect(wayOf(meet, people)?.title).toBe('Between two sectors');
    expect(searchFor(meet, people)).toBe('');

    const loss = formOf({ properties: parties });
    expect(loss.ways.organisations.map((way) => way.title)).toEqual(['An organisation']);
    expect(missing(loss, { of: 'organisations' }).map((field) => field.name)).toEqual(['organisation']);
    expect(searchFor(loss, { of: 'organisations', organisation: 'gp', person: 'p-abcdefgh' })).toBe(
      'organisation=gp&of=organisations',
    );
  });

  it('asks first for what the example names', () => {
    const count = { type: 'integer', default: 5 };
    const reach = formOf({ properties: { people: count, limit: count } }, { people: '5' });
    expect(reach.fields.map((field) => isMain(reach, field))).toEqual([true, false]);
  });
});
