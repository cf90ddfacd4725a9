// Whether this reader wants every column of a table: remembered by the browser where it can.

const KEY = 'weft.columns';
const ALL = 'all';

let all = $state(remembered());

/** Reactive. */
export const everyColumn = () => all;

export function chooseColumns(every: boolean): void {
  all = every;
  try {
    if (every) localStorage.setItem(KEY, ALL);
    else localStorage.removeItem(KEY);
  } catch {
    // Then it holds for this visit.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === ALL;
  } catch {
    return false;
  }
}
