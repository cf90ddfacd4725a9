import { expect, test } from 'vitest';
import type { Suggestion } from '#lib/api/types.ts';
import { fromOffering, fromSuggestion, introducedBy, message, reasons } from './asking.ts';

const ref = (label: string) => ({ kind: 'person' as const, id: `p-${label}`, label, also_in: [] });
const ME = { name: 'Bea Okoro', post: 'Warden', organisation: 'Homes' };
const SAM = { person: ref('Sam Lee'), post: 'Adviser', organisation: 'Advice Shop', sector: null };
const SUGGESTION: Suggestion = {
  who: SAM,
  listed_for: 'shared contacts',
  offers: ['Debt advice'],
  seeks: [],
  projects: [],
  events: ['Party', 'Workshop', 'Cinema'],
  shared: [ref('Ann'), ref('Ben')],
  shared_total: 5,
  through: [ref('Ann')],
  verdict: 'thin',
};

test('reasons go from what is sought to what is least', () => {
  expect(reasons(SUGGESTION)).toEqual([
    'Offers “Debt advice”, which you need',
    'You both know Ann, Ben and 3 others',
    'Your two sectors hardly meet',
    'You were both at “Party”, “Workshop” and 1 other',
  ]);
});

test('there is no reason where there is none', () => {
  const none = {
    ...SUGGESTION,
    offers: [],
    events: [],
    shared: [],
    shared_total: 0,
    verdict: 'connected' as const,
  };
  expect(reasons(none)).toEqual([]);
});

test('who could introduce: one, more in turn, nobody', () => {
  expect(introducedBy(['Ann'], 'Sam Lee')).toBe('Ann knows you both and could introduce you.');
  expect(introducedBy(['Ann', 'Ben'], 'Sam Lee')).toBe(
    'Ask Ann first: Ann and Ben lead to Sam Lee, in this order.',
  );
  expect(introducedBy([], 'Sam Lee')).toContain('Write to Sam Lee yourself');
});

test('the message asks the introducer, says whom and why, and is signed', () => {
  const { title, subject, text } = message(ME, fromSuggestion(SUGGESTION), false);
  expect(title).toBe('To Ann');
  expect(subject).toBe('Could you help me meet Sam Lee?');
  expect(text).toBe(
    'Dear Ann,\n\nWould you introduce me to Sam Lee (Adviser, Advice Shop)?\n\n' +
      'They offer “Debt advice”, which I am looking for.\n\nIf it does not suit, just say so.\n\n' +
      'Thank you,\nBea Okoro\nWarden, Homes',
  );
});

test('a longer way asks the first for the second', () => {
  const asking = { ...fromSuggestion(SUGGESTION), through: ['Ann', 'Ben'] };
  expect(message(ME, asking, false).text).toContain('you know Ben, who could lead me to them');
});

test('without an introducer, or if wished, it goes to the person', () => {
  const direct = message(ME, fromSuggestion(SUGGESTION), true);
  expect(direct.title).toBe('To Sam Lee');
  expect(direct.text).toContain(
    'I saw that you offer “Debt advice”, which I am looking for. We both know Ann and Ben.',
  );
  const offering = fromOffering({ who: SAM, steps: 1, through: [] }, 'Chairing');
  expect(message(ME, offering, false)).toMatchObject({ title: 'To Sam Lee', subject: 'About “Chairing”' });
});

test('somebody without post and organisation signs with their name alone', () => {
  const bare = { name: 'Bea Okoro', post: null, organisation: null };
  expect(message(bare, fromSuggestion(SUGGESTION), false).text).toMatch(/Thank you,\nBea Okoro$/);
});
