import { expect, it } from 'vitest';
import { introduction } from './introduction.ts';

const person = (label: string) => ({ kind: 'person' as const, id: label, label, also_in: [] });
const ROW = {
  person_a: person('Ann Lee'),
  person_b: person('Bo Day'),
  introducer: null,
  because:
    'Both know Cy Ash; both were at “Tea”; Ann Lee offers “Sewing”, which Bo Day is looking for; theirs would be ' +
    'the second tie between Care and NHS.',
};

it('says to the two what was said of them', () => {
  const { subject, text } = introduction(ROW) ?? { subject: '', text: '' };
  expect(subject).toBe('An introduction: Ann Lee and Bo Day');
  expect(text).toContain('Dear Ann Lee and Bo Day,\n\n');
  expect(text).toContain(
    'You both know Cy Ash; you both were at “Tea”; Ann Lee offers “Sewing”, which Bo Day is looking for; you would ' +
      'make the second tie that we know of between Care and NHS.',
  );
  expect(text).not.toMatch(/in touch with you both|\n\n\n/);
});

it('says what carries the two to themselves', () => {
  const text = (because: string) => introduction({ ...ROW, because })?.text;
  expect(text('Both know Cy Ash; their contacts know each other.')).toContain(
    'You both know Cy Ash; your contacts know each other.',
  );
  // Not how Weft came to it, nor what it thinks of others.
  expect(text('Both know Cy Ash; many short ways lead from one to the other.')).toContain(
    'You both know Cy Ash.',
  );
  expect(text('Both know Cy Ash, who has few other contacts; both were at “Tea”.')).toContain(
    'You both know Cy Ash; you both were at “Tea”.',
  );
});

it('names who could introduce them, where somebody could', () => {
  expect(introduction({ ...ROW, introducer: person('Cy Ash') })?.text).toContain(
    'Cy Ash is in touch with you both and could bring you together.',
  );
});

it('is nothing for a row about anything else', () => {
  expect(introduction({ person: person('Ann Lee') })).toBeNull();
});
