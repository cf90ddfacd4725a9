import { defineParams } from '@sveltejs/kit/params';
import { isThing } from '#lib/editing/kinds.ts';

export const params = defineParams({ thing: (given) => (isThing(given) ? given : undefined) });
