// How many printed pages a sheet takes, measured on the screen, where it is set as on paper.

/** What is left of an A4 page within the margins of `paper.css`, in millimetres. */
const PAGE = { width: 180, height: 269 };
const MILLIMETRE = 96 / 25.4;
/** What is not torn apart at the foot of a page, in the order in which it is set. */
const WHOLE = '.paper-head, .paper-top, .paper-last, .paper-foot';
/** Between two of them. */
const SPACE = 3 * MILLIMETRE;

/** About how many pages; null where the sheet is too narrow to tell, as on a phone. */
export function pages(sheet: HTMLElement): number | null {
  const { paddingLeft, paddingRight } = getComputedStyle(sheet);
  const width = sheet.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  if (width < (PAGE.width - 2) * MILLIMETRE) return null;
  const parts = [...sheet.querySelectorAll<HTMLElement>(WHOLE)].map((part) => part.offsetHeight + SPACE);
  return filled(parts, PAGE.height * MILLIMETRE);
}

/** How many pages of this height parts fill that stay whole: one that does not fit any more begins the next. */
export function filled(parts: number[], page: number): number {
  let [count, used] = [1, 0];
  for (const part of parts) {
    if (used > 0 && used + part > page) [count, used] = [count + 1, 0];
    used += part;
    // What is longer than a page goes on.
    count += Math.max(0, Math.ceil(used / page) - 1);
    used -= page * Math.max(0, Math.ceil(used / page) - 1);
  }
  return count;
}
