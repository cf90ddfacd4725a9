// The system as the page reads it: its parts by key, how two sectors meet, and all of that in words.

import type { Pair, Part, SectorMap } from '#lib/api/types.ts';
import { VERDICTS } from '#lib/verdicts.ts';
import { count, list } from '#lib/words.ts';

/** How two sectors meet: by the verdict, and of those connected whether by far more than expected. */
export type Sense = 'gap' | 'thin' | 'more' | 'expected' | 'unclear' | 'unstated';

/** Senses in the order in which one would read them, gaps first. */
export const SENSES: Sense[] = ['gap', 'thin', 'more', 'expected', 'unclear', 'unstated'];

/** What each sense means, as the legend has it. */
export const MEANING: Record<Sense, string> = {
  gap: VERDICTS['not connected'].words,
  thin: VERDICTS.thin.words,
  more: `${VERDICTS.connected.words} more than expected`,
  expected: `${VERDICTS.connected.words} as expected`,
  unclear: VERDICTS['too few to tell'].words,
  unstated: 'sector not stated',
};

/** A letter-like sign beside every colour. */
export const SIGN: Record<Sense, string> = {
  gap: VERDICTS['not connected'].sign,
  thin: VERDICTS.thin.sign,
  more: '▲',
  expected: VERDICTS.connected.sign,
  unclear: VERDICTS['too few to tell'].sign,
  unstated: '–',
};

/** More than expected by two standard deviations of a count that chance alone would bring. */
export function senseOf({ verdict, counted, expected }: Pair): Sense {
  if (verdict === null) return 'unstated';
  if (verdict === 'not connected') return 'gap';
  if (verdict === 'thin') return 'thin';
  if (verdict === 'too few to tell') return 'unclear';
  return expected !== null && counted > expected + 2 * Math.sqrt(expected) ? 'more' : 'expected';
}

export const isGap = (pair: Pair): boolean => ['gap', 'thin'].includes(senseOf(pair));

/** The key of a pair of sectors in an address. */
export const pairKey = (a: string, b: string): string => [a, b].toSorted().join('~');

/** Whether a part is another, or in it. */
export const isIn = (key: string, within: string): boolean => key === within || key.startsWith(`${within}/`);

export interface Met {
  pair: Pair;
  /** The other sector. */
  other: Part;
  sense: Sense;
}

export class System {
  readonly parts: Part[];
  readonly pairs: Pair[];
  /** Sectors, or groups of them, in the order given: each group's together. */
  readonly sectors: Part[];
  private readonly byKey: Map<string, Part>;
  private readonly byPair: Map<string, Pair>;

  constructor(
    readonly map: SectorMap,
    order: string[],
  ) {
    this.parts = map.parts;
    this.pairs = map.pairs;
    this.byKey = new Map(map.parts.map((part) => [part.key, part]));
    this.byPair = new Map(map.pairs.map((pair) => [pairKey(pair.a, pair.b), pair]));
    const place = new Map(order.map((id, i) => [id, i]));
    const last = order.length;
    this.sectors = map.parts
      .filter((part) => part.within === null)
      .toSorted((a, b) => (place.get(a.key) ?? last) - (place.get(b.key) ?? last));
  }

  part = (key: string): Part | undefined => this.byKey.get(key);
  pair = (a: string, b: string): Pair | undefined => this.byPair.get(pairKey(a, b));
  /** The pair that a key in the address stands for; undefined where it stands for a part. */
  pairAt(on: string): Pair | undefined {
    const [a, b, ...more] = on.split('~');
    return a && b && !more.length ? this.pair(a, b) : undefined;
  }
  inside = (key: string): Part[] => this.parts.filter((part) => part.within === key);
  name = (key: string): string => this.byKey.get(key)?.label ?? key;

  /** Whatever the part is in, the sector last. */
  above(part: Part): Part[] {
    const within = part.within === null ? undefined : this.byKey.get(part.within);
    return within ? [within, ...this.above(within)] : [];
  }

  /** How a sector meets each of the others, gaps first and then by how far ties are from what is expected. */
  meets(key: string): Met[] {
    return this.pairs
      .filter(({ a, b }) => a === key || b === key)
      .map((pair) => ({
        pair,
        other: this.byKey.get(pair.a === key ? pair.b : pair.a) as Part,
        sense: senseOf(pair),
      }))
      .toSorted(
        (x, y) =>
          SENSES.indexOf(x.sense) - SENSES.indexOf(y.sense) ||
          Math.abs(y.pair.missing ?? 0) - Math.abs(x.pair.missing ?? 0),
      );
  }

  /** The sector that a part is, or is in. */
  sectorOf = (key: string): Part | undefined => this.byKey.get(key.split('/')[0] ?? '');

  /** Ties of an organisation, of a person or of a rest with all others, by their sector, most first. */
  tiesOf(key: string): { sector: Part; ties: number }[] {
    const found = new Map<Part, number>();
    for (const { a, b, ties } of this.map.lines) {
      if (isIn(a, key) === isIn(b, key)) continue;
      const sector = this.sectorOf(isIn(a, key) ? b : a);
      if (sector) found.set(sector, (found.get(sector) ?? 0) + ties);
    }
    return [...found].map(([sector, ties]) => ({ sector, ties })).toSorted((x, y) => y.ties - x.ties);
  }

  /** One pair in a sentence. */
  inWords(pair: Pair): string {
    const names = `${this.name(pair.a)} and ${this.name(pair.b)}`;
    const { figures } = pair;
    const sense = senseOf(pair);
    if (sense === 'unstated')
      return `${figures} between ${this.name(pair.a)} and those whose sector is not stated.`;
    return sense === 'unclear'
      ? `Between ${names}, ${MEANING[sense]}: ${figures}.`
      : `${names} ${MEANING[sense]}: ${figures}.`;
  }

  /** What stands out of how a sector meets the others, in one sentence. */
  standsOut(key: string): string {
    const met = this.meets(key);
    const named = (sense: Sense) =>
      list(
        met.filter((one) => one.sense === sense).map(({ other, pair }) => `${other.label} (${pair.figures})`),
      );
    const said = [
      ['does not meet ', named('gap')],
      ['hardly meets ', named('thin')],
      ['meets more than expected: ', named('more')],
    ]
      .filter(([, who]) => who)
      .map((words) => words.join(''));
    return said.length
      ? `${this.name(key)} ${said.join('; it ')}.`
      : `${this.name(key)} meets no other sector far more or less than expected.`;
  }
}

/** What is in a part, in figures. */
export function sizeOf(part: Part, of: string): string {
  const people = of === 'people';
  if (part.kind === 'person') return 'one person';
  if (part.kind === 'organisation' && !people) return 'one organisation';
  const size = people
    ? count(part.size, 'person', 'people')
    : count(part.size, 'organisation', 'organisations');
  return people && part.organisations
    ? `${size}, ${count(part.organisations, 'organisation', 'organisations')}`
    : size;
}
