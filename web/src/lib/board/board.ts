// What goes on the pages for the board, as their address says it.

import type { Answer, Column, Names, Row, Value } from '#lib/api/types.ts';
import { textIn } from '#lib/verdicts.ts';
import { numberFormat } from '#lib/words.ts';

export interface Board {
  /** Ids of saved answers, in the order of the page. */
  answers: string[];
  title: string;
  /** How many rows of each table. */
  rows: number;
  maps: boolean;
  names: Names;
}

export const ROWS = [3, 5, 10];
export const TITLE = 'What our network shows';
export const LONGEST_TITLE = 120;

/** Columns that a printed page has no room for; the answer itself has them. */
const LEFT_OUT = [
  'contacts_from',
  'contacts_to',
  'credit',
  'people_from',
  'people_to',
  'density',
  'missing',
  'shared',
  'closes',
  'z',
  'chance',
  'first_in',
  'top_five_in',
];

export function boardIn(search: URLSearchParams): Board {
  const rows = Number(search.get('rows'));
  return {
    answers: [...new Set((search.get('answers') ?? '').split(',').filter(Boolean))],
    title: (search.get('title') ?? '').slice(0, LONGEST_TITLE) || TITLE,
    rows: ROWS.includes(rows) ? rows : 5,
    maps: search.get('maps') !== 'no',
    names: search.get('names') === 'all' ? 'all' : 'public',
  };
}

/** An answer's table as a page has room for it: each row as texts, in the order of the columns. */
export interface Brief {
  columns: Column[];
  rows: string[][];
  total: number;
}

export function brief(answer: Answer, most: number): Brief {
  const columns = answer.columns.filter(({ key }) => !LEFT_OUT.includes(key));
  const says = columns.map(({ key }) => {
    const numbers = answer.rows.map((row) => row[key]).filter((value) => typeof value === 'number');
    const format = numberFormat(numbers);
    return (n: number) => format.format(n);
  });
  return {
    columns,
    rows: answer.rows
      .slice(0, most)
      .map((row: Row) => columns.map(({ key }, c) => text(key, row[key], says[c]))),
    total: answer.total,
  };
}

function text(column: string, value: Value | undefined, say: ((n: number) => string) | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.label;
  return typeof value === 'number' ? (say ?? String)(value) : textIn(column, value);
}

export const numeric = ({ type }: Column) => type === 'integer' || type === 'number';
