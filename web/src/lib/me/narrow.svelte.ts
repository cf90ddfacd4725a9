// Whether the page is as narrow as on a phone, where less is shown at first.

import { MediaQuery } from 'svelte/reactivity';

const query = new MediaQuery('max-width: 40rem');

/** Reactive. */
export const narrow = () => query.current;
