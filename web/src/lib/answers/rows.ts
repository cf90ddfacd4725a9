// Long tables show their first rows, and all of them when the address says so.

import { page } from '$app/state';

/** Rows at first: of an answer, whose map stands beside them, and of a page's own table. */
export const OF_ANSWER = 5;
export const OF_PAGE = 25;

/** Whether the address asks for every row. Reactive. */
export const everyRow = () => page.url.searchParams.get('rows') === 'all';

/** Whether there are so many rows that some are left out at first: one more is no reason. */
export const isLong = (total: number, first: number) => total > first + 1;

/** The rows to show now. */
export const shownOf = <T>(rows: T[], first: number): T[] =>
  everyRow() || !isLong(rows.length, first) ? rows : rows.slice(0, first);
