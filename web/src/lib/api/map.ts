/** What the head and foot of every page rest on: `invalidate(MAP)` asks anew after the map has been changed. */
export const MAP = 'weft:map';
