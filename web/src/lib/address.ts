// The parts of the address that say how an answer is looked at: they change it without asking again.

import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Put a view parameter into the address, or take it out with null. */
export function look(name: string, value: string | null): void {
  const url = new URL(page.url.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  void goto(url, { replace: true, reset: false }); // what was asked stays the same, so nothing is asked again
}

/** The address of this page with one parameter changed. */
export function changed(name: string, value: string): string {
  const search = new URLSearchParams(page.url.search);
  search.set(name, value);
  return `${page.url.pathname}?${search}`;
}
