import { boardIn } from '#lib/board/board.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => ({ board: boardIn(url.searchParams) });
