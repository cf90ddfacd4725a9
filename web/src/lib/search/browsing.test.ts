import { expect, it } from 'vitest';
import { askedIn, span } from './browsing.ts';

it('asks for what the address says, and for no kind that there is not', () => {
  const asked = (search: string) => askedIn(new URLSearchParams(search));
  expect(asked('q=+nhs+&kind=organisations&by=people&page=2&view=x')).toEqual({
    q: 'nhs',
    kind: 'organisations',
    by: 'people',
    page: '2',
  });
  expect(asked('q=&kind=toString&tag=damp')).toEqual({ tag: 'damp' });
});

it('counts rows and pages', () => {
  expect(span(1, 60)).toEqual({ first: 1, last: 25, pages: 3 });
  expect(span(3, 60)).toEqual({ first: 51, last: 60, pages: 3 });
  expect(span(1, 0)).toEqual({ first: 1, last: 0, pages: 1 });
});
