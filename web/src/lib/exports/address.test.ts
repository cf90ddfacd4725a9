import { expect, it } from 'vitest';
import { exportAddress } from './address.ts';

it('asks for a file with names, without, or under lasting ids', () => {
  expect(exportAddress('csv', { pseudonymised: false, stable: true })).toBe('/api/exports/csv');
  expect(exportAddress('csv', { pseudonymised: true, stable: false })).toBe(
    '/api/exports/csv?pseudonymised=true',
  );
  expect(exportAddress('a b', { pseudonymised: true, stable: true })).toBe(
    '/api/exports/a%20b?pseudonymised=true&ids=stable',
  );
});
