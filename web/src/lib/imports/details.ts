// What is recorded beside an import, which the document leaves open: its files, its counts, what was kept and why.

import type { Choices, KindCounts, Recorded } from '#lib/api/types.ts';

interface Details {
  files: { name: string; bytes: number }[];
  counts: KindCounts[];
  kept: Choices['kept'];
}

export const detailsOf = ({ details }: Recorded): Details => ({
  files: [],
  counts: [],
  kept: [],
  ...(details as Partial<Details>),
});
