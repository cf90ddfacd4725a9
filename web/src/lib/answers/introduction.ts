// The message that introduces two people to each other, made from the row of an answer that suggests it.

import type { Row, Thing } from '#lib/api/types.ts';

export interface Message {
  title: string;
  subject: string;
  text: string;
}

/** Null where a row suggests no two people. */
export function introduction(row: Row): Message | null {
  const [a, b, introducer] = [row.person_a, row.person_b, row.introducer].map(thing);
  if (!a || !b) return null;
  const paragraphs = [
    `Dear ${a.label} and ${b.label},`,
    'I would like to introduce you to each other.',
    said(typeof row.because === 'string' ? row.because : ''),
    introducer ? `${introducer.label} is in touch with you both and could bring you together.` : '',
    'Would you like to meet, perhaps over a cup of tea? Reply to all of us, and we will find a time.',
    'With best wishes,',
  ];
  return {
    title: `To ${a.label} and ${b.label}`,
    subject: `An introduction: ${a.label} and ${b.label}`,
    text: paragraphs.filter(Boolean).join('\n\n'),
  };
}

/** A reason as it is said to the two themselves rather than of them. */
function said(because: string): string {
  const turned = because
    // What is said of others, or of how Weft counts, is for the one who introduces.
    .replace(/, (who|which) ha(s|ve) few other contacts/gi, '')
    .replace(/(^|; )many short ways lead from one to the other/gi, '')
    .replace(/^; /, '')
    .replace(/(^|; )both /gi, (_, before: string) => `${before}you both `)
    .replace(/(^|; )their contacts /gi, '$1your contacts ')
    .replace(
      /(^|; )theirs would be the (.+?) tie between /gi,
      '$1you would make the $2 tie that we know of between ',
    );
  return turned.charAt(0).toUpperCase() + turned.slice(1);
}

const thing = (value: Row[string] | undefined): Thing | null =>
  typeof value === 'object' && value !== null ? value : null;
