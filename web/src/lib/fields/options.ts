// What a type-ahead offers, and which of it fits what was typed.

export interface Option {
  value: string;
  label: string;
  hint: string;
}

/** The options that have what was typed at the start of a word; those that begin with it first. */
export function fitting(options: Option[], typed: string): Option[] {
  const wanted = plain(typed.trim());
  if (!wanted) return options;
  const begins = (option: Option) => plain(option.label).startsWith(wanted);
  const fits = options.filter(
    (option) =>
      plain(option.label)
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(wanted)) || begins(option),
  );
  return [...fits.filter(begins), ...fits.filter((option) => !begins(option))];
}

/** The one option that the typed words name in full; none where two people share a name. */
export function named(options: Option[], typed: string): Option | undefined {
  const wanted = plain(typed.trim());
  const matches = options.filter((option) => plain(option.label) === wanted || option.value === wanted);
  return matches.length === 1 ? matches[0] : undefined;
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
