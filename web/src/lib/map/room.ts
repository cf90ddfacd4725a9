// What panels over a map leave free of it.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Less than this share of the frame is no room: then the map lies under the panels. */
const LEAST = 0.15;

/**
 * The part of a frame in which nothing lies over it, in the frame's own coordinates. What is tall takes a side of it,
 * what is wide its head or its foot; the largest first, and what lies beside what is left takes nothing more.
 */
export function roomIn(frame: Box, covers: Box[]): Box {
  let [left, top, right, bottom] = [frame.x, frame.y, frame.x + frame.width, frame.y + frame.height];
  for (const cover of covers.toSorted((a, b) => b.width * b.height - a.width * a.height)) {
    const over =
      cover.x < right && cover.x + cover.width > left && cover.y < bottom && cover.y + cover.height > top;
    if (!over) continue;
    if (cover.height / frame.height > cover.width / frame.width) {
      if (cover.x + cover.width / 2 < (left + right) / 2) left = cover.x + cover.width;
      else right = cover.x;
    } else if (cover.y + cover.height / 2 < (top + bottom) / 2) top = cover.y + cover.height;
    else bottom = cover.y;
  }
  const enough = right - left >= LEAST * frame.width && bottom - top >= LEAST * frame.height;
  if (!enough) return { x: 0, y: 0, width: frame.width, height: frame.height };
  return { x: left - frame.x, y: top - frame.y, width: right - left, height: bottom - top };
}
