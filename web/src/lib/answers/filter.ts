// Finding rows in an answer's table: by any text in the row, and by a sector in it.

import type { Row, Thing, Value } from '#lib/api/types.ts';
import { textIn } from '#lib/verdicts.ts';

export interface Sought {
  /** Every word of it must be somewhere in the row. */
  find: string;
  /** Id of a sector, or nothing. */
  sector: string;
}

/** What the address looks for. */
export const soughtIn = (address: { get(name: string): string | null }): Sought => ({
  find: address.get('find') ?? '',
  sector: address.get('in') ?? '',
});

export function matching(rows: Row[], { find, sector }: Sought): Row[] {
  const words = plain(find).split(/\s+/).filter(Boolean);
  if (!words.length && !sector) return rows;
  return rows.filter((row) => {
    const text = plain(
      Object.entries(row)
        .map(([column, value]) => read(column, value))
        .join(' '),
    );
    return (
      words.every((word) => text.includes(word)) &&
      (!sector || sectorsOf(row).some(({ id }) => id === sector))
    );
  });
}

/** The sectors that rows name, each once, by name. */
export function sectorsIn(rows: Row[]): Thing[] {
  const found = new Map(rows.flatMap(sectorsOf).map((sector) => [sector.id, sector]));
  return [...found.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

const sectorsOf = (row: Row) =>
  Object.values(row).filter(
    (value): value is Thing => typeof value === 'object' && value !== null && value.kind === 'sector',
  );

function read(column: string, value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return textIn(column, String(value));
  return [value.label, ...(value.also_in ?? [])].join(' ');
}

/** Without capitals and accents: who types "jose" finds "José". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');
