import { expect, it } from 'vitest';
import type { Question } from '#lib/api/types.ts';
import { titleOf } from './catalogue.ts';
import { formOf } from './form.ts';

const question = (title: string) => ({ title }) as Question;
const form = formOf({
  properties: {
    from: { type: 'string', format: 'person' },
    to: { type: 'string', format: 'person' },
  },
});

it('puts names into the gaps of a title, or after it', () => {
  const path = question('How is … connected to …?');
  expect(titleOf(path, form, { from: 'Sam Lee', to: 'Ada Cole' })).toBe(
    'How is Sam Lee connected to Ada Cole?',
  );
  expect(titleOf(path, form, { from: '', to: '' })).toBe('How is … connected to …?');
  expect(titleOf(question('Who should we introduce?'), form, { from: 'Health', to: 'Housing' })).toBe(
    'Who should we introduce? Health and Housing',
  );
});

it('takes a name that holds a dollar sign as it is', () => {
  expect(titleOf(question('What if … left?'), form, { from: 'Save $& Co' })).toBe('What if Save $& Co left?');
});
