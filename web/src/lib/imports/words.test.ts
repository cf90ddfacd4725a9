import { expect, it } from 'vitest';
import { csv } from '#lib/parts/csv.ts';
import { counted, field, fieldOf, many, moment, shape, size, whom } from './words.ts';

it('says what files bring in words', () => {
  expect([counted(1, 'people'), counted(2, 'works_for'), many('ties')]).toEqual([
    '1 person',
    '2 jobs',
    'ties',
  ]);
  expect([whom('lead'), whom('Ann Lee')]).toEqual(['a lead', 'Ann Lee']);
  expect(many('boats')).toBe('Boats');
  expect([field('first_name'), field('part_of')]).toEqual(['First name', 'Part of']);
  expect([fieldOf('ties', 'to'), fieldOf('works_with', 'to')]).toEqual(['Who they know', 'Works with']);
  expect([fieldOf('partners', 'part'), fieldOf('scores', 'on'), fieldOf('ties', 'recorded')]).toEqual([
    'Role',
    'Day',
    'Recorded',
  ]);
  expect([shape('attendance'), shape('people'), shape('')]).toEqual([
    'An attendance list',
    'Weft’s own list: people',
    'Not clear yet',
  ]);
});

it('says sizes and moments', () => {
  expect([size(1), size(999), size(1200), size(34_500), size(2_000_000)]).toEqual([
    '1 byte',
    '999 bytes',
    '1.2 kB',
    '35 kB',
    '2 MB',
  ]);
  expect(moment('2026-11-26T11:05:00')).toBe('26 November 2026, 11:05');
  expect(moment('never')).toBe('never');
});

it('writes a table that a spreadsheet reads as it is', async () => {
  const file = csv(
    ['Why', 'Row'],
    [
      ['“a”, "b"', 3],
      ['=1+1', 4],
    ],
  );
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await file.text()).toContain('Why,Row\r\n"“a”, ""b""",3\r\n\'=1+1,4\r\n');
});
