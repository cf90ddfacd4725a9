// The parts of the address that say how an answer is looked at: they change it without asking again.

import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Where the last change leads, until the page is there: a second change must not undo the first. */
let ahead: URL | null = null;

/** Put a view parameter into the address, or take it out with null. */
export function look(name: string, value: string | null): void {
  const url = new URL(ahead?.href ?? page.url.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  ahead = url;
  // What was asked stays the same, so nothing is asked again.
  void goto(url, { replace: true, reset: false }).finally(() => {
    if (ahead === url) ahead = null;
  });
}

/** The address of this page with one parameter changed. */
export function changed(name: string, value: string): string {
  const search = new URLSearchParams(page.url.search);
  search.set(name, value);
  return `${page.url.pathname}?${search}`;
}
