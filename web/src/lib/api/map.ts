/** The data of every page's head and foot: `invalidate(MAP)` asks again after the map has been changed. */
export const MAP = 'weft:map';
