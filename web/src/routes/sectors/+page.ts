import { mapIn } from '#lib/system/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = mapIn;
