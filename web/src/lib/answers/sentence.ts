// An answer's sentence in parts: what it says first, what it adds, and what it says in one line.

/** A full stop after one of these ends no sentence. */
const TITLES = /\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Sr|Jr)\.$/;

/** The sentences of a text, each with its full stop. */
export function sentences(text: string): string[] {
  const parts = text.split(/(?<=\.) (?=\p{Lu}|\d)/u);
  return parts.reduce<string[]>((found, part) => {
    const before = found.at(-1);
    if (before !== undefined && TITLES.test(before)) found[found.length - 1] = `${before} ${part}`;
    else found.push(part);
    return found;
  }, []);
}

/** What is to be said before anything else: the first sentence, and the rest of them. */
export function parted(text: string): { first: string; rest: string } {
  const [first = '', ...rest] = sentences(text);
  return { first, rest: rest.join(' ') };
}

/**
 * An answer in one line, for a card: the first clause, never cut within, with the first of what it then lists. Where
 * the answer says that too few have answered for it to be sure, that is said too: a missing answer must not pass for
 * a finding.
 */
export function inShort(text: string): { line: string; unsure: string } {
  const [first = '', ...rest] = sentences(text);
  const [clause = '', listed = ''] = first.replace(/\.$/, '').split(': ');
  const items = listed.split('; ');
  const top = items.length > 1 ? `, first among them ${items[0]?.replace(/ \(.*/, '')}` : '';
  return {
    line: `${clause.split('; ', 1)[0]}${top}.`,
    unsure: rest.find((sentence) => /, so .* may /.test(sentence)) ?? '',
  };
}
