import { expect, it } from 'vitest';
import { fitting, named } from './options.ts';

const option = (label: string) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label, hint: '' });
const options = ['Community health', 'Health', 'Mental health', 'Housing', 'Café owners'].map(option);

it('finds words anywhere in a name, names that begin so first', () => {
  expect(fitting(options, 'hea').map((o) => o.label)).toEqual([
    'Health',
    'Community health',
    'Mental health',
  ]);
  expect(fitting(options, 'mental he').map((o) => o.label)).toEqual(['Mental health']);
  expect(fitting(options, 'cafe').map((o) => o.label)).toEqual(['Café owners']);
  expect(fitting(options, 'zz')).toEqual([]);
  expect(fitting(options, ' ')).toEqual(options);
});

it('takes a name or an id typed in full', () => {
  expect(named(options, 'HOUSING')?.value).toBe('housing');
  expect(named(options, 'mental-health')?.label).toBe('Mental health');
  expect(named(options, 'heal')).toBeUndefined();
});

it('does not guess between two people of one name', () => {
  const two = [1, 2].map((n) => ({ value: `p-${n}`, label: 'Sam Lee', hint: '' }));
  expect(named(two, 'Sam Lee')).toBeUndefined();
});
