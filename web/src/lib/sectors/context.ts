import { createContext } from 'svelte';
import type { Sectors } from './sectors.ts';

/** The sectors of this graph, set once by the layout for everything on the page. */
export const [getSectors, setSectors] = createContext<() => Sectors>();
