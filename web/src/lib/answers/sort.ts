// Sorting of an answer's rows, as the address says it: "credit" ascending, "-credit" descending.

import type { Column, Row, Value } from '#lib/api/types.ts';

export interface Sort {
  key: string;
  descending: boolean;
}

export function sortIn(address: string | null): Sort | null {
  if (!address) return null;
  return address.startsWith('-')
    ? { key: address.slice(1), descending: true }
    : { key: address, descending: false };
}

/** The sort that pressing a column's head gives: numbers start at the largest, words at A, and again turns it. */
export function pressed(column: Column, now: Sort | null): string {
  const numeric = column.type === 'integer' || column.type === 'number';
  const descending = now?.key === column.key ? !now.descending : numeric;
  return (descending ? '-' : '') + column.key;
}

/** The rows in the order asked for; what has no value comes last either way, equals keep the answer's order. */
export function sorted(rows: Row[], sort: Sort | null): Row[] {
  if (!sort) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [plain(a[sort.key]), plain(b[sort.key])];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      direction * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)))
    );
  });
}

const { compare } = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function plain(value: Value | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? value.label : value;
}
