// Sectors as the page shows them: a name, and a sign of two letters and a tone that its whole group shares.

import type { Sector } from '#lib/api/types.ts';

/** How a sector is marked wherever it appears. `tone` is 1..TONES, 0 where no sector is stated. */
export interface Mark {
  name: string;
  group: string;
  code: string;
  tone: number;
}

export const TONES = 20;

/** Tones that need white letters. */
const DARK = [1, 4, 8, 9, 11, 12, 14, 19, 20];
/** The colour of letters on a tone. */
export const inkOn = (tone: number) => (DARK.includes(tone) ? 'white' : 'black');
const NOT_STATED: Mark = { name: 'Not stated', group: 'Not stated', code: '–', tone: 0 };

export class Sectors {
  private readonly marks = new Map<string, Mark>();

  constructor(readonly all: Sector[]) {
    const groups = all.filter((sector) => sector.part_of === null);
    const codes = codesFor(groups.map((group) => group.name));
    groups.forEach((group, i) => {
      const mark = { group: group.name, code: codes[i] ?? '', tone: (i % TONES) + 1 };
      for (const sector of [group, ...this.partsOf(group.id)]) {
        this.marks.set(sector.id, { ...mark, name: sector.name });
      }
    });
  }

  mark(id: string): Mark {
    return this.marks.get(id) ?? { ...NOT_STATED, name: id || NOT_STATED.name };
  }

  has(id: string): boolean {
    return this.marks.has(id);
  }

  /** The groups, with the people and organisations of their parts counted in. */
  groups(): { id: string; people: number; organisations: number }[] {
    return this.all
      .filter((sector) => sector.part_of === null)
      .map((group) => ({
        id: group.id,
        people: this.sum(group, ({ people }) => people),
        organisations: this.sum(group, ({ organisations }) => organisations),
      }));
  }

  /** Every sector, each group before its parts. */
  inOrder(): Sector[] {
    return this.all
      .filter((sector) => sector.part_of === null)
      .flatMap((group) => [group, ...this.partsOf(group.id)]);
  }

  private sum(group: Sector, of: (sector: Sector) => number): number {
    return [group, ...this.partsOf(group.id)].reduce((sum, sector) => sum + of(sector), 0);
  }

  private partsOf(id: string): Sector[] {
    return this.all.filter((sector) => sector.part_of === id);
  }
}

/** Two letters for each name, no two alike: the first letter and the earliest later one that is still free. */
export function codesFor(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = name.normalize('NFD').replace(/[^a-zA-Z]/g, '');
    const first = letters.charAt(0).toUpperCase();
    const rest = [...letters.slice(1), ...'abcdefghijklmnopqrstuvwxyz'];
    const code = rest.map((letter) => first + letter).find((one) => !taken.has(one.toLowerCase())) ?? first;
    taken.add(code.toLowerCase());
    return code;
  });
}
