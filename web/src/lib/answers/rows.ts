// Long tables show their first rows, and all of them when the address says so.

import { page } from '$app/state';

export const AT_FIRST = 25;

/** Whether the address asks for every row. Reactive. */
export const everyRow = () => page.url.searchParams.get('rows') === 'all';

/** The rows to show now. */
export const shownOf = <T>(rows: T[]): T[] => (everyRow() ? rows : rows.slice(0, AT_FIRST));
