import { expect, it } from 'vitest';
import { Sectors, codesFor } from './sectors.ts';

const sector = (id: string, name: string, part_of: string | null = null) => ({
  id,
  name,
  part_of,
  people: 3,
  organisations: 2,
  asked: 0,
  answered: 0,
});

it('gives no two groups the same letters', () => {
  expect(codesFor(['Health', 'Heritage', 'Hearing', 'Housing'])).toEqual(['He', 'Hr', 'Ha', 'Ho']);
});

it('leaves the letters of a name in its case', () => {
  expect(codesFor(['NHS', 'DWP', 'Age UK & VCSE', 'nHealth'])).toEqual(['NH', 'DW', 'Ag', 'Ne']);
});

it('marks a part of a sector as its group, under its own name', () => {
  const sectors = new Sectors([
    sector('health', 'Health'),
    sector('housing', 'Housing'),
    sector('gp', 'GPs', 'health'),
  ]);
  expect(sectors.mark('gp')).toEqual({ name: 'GPs', group: 'Health', code: 'He', tone: 1 });
  expect(sectors.inOrder().map((s) => s.id)).toEqual(['health', 'gp', 'housing']);
});

it('shows a person without a sector as not stated rather than dropping them', () => {
  expect(new Sectors([]).mark('').name).toBe('Not stated');
});

it('counts the people and organisations of the parts in their group', () => {
  const sectors = new Sectors([sector('gp', 'GPs', 'health'), sector('health', 'Health')]);
  expect(sectors.groups()).toEqual([{ id: 'health', people: 6, organisations: 4 }]);
});
