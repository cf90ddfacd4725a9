import { expect, it } from 'vitest';
import type { OfferedMeasure } from '#lib/api/types.ts';
import { offered, titled, titleOf } from './measures.ts';

const measure = (family: string, key: string, title: string): OfferedMeasure => ({
  family,
  key,
  title,
  of: family.toUpperCase(),
  counted: '',
});
const ALL = [
  measure('brokerage', 'liaison', 'Liaison'),
  measure('brokerage', 'total', 'Total'),
  measure('centrality', 'betweenness', 'Betweenness'),
  measure('centrality', 'degree', 'Contacts'),
  measure('centrality', 'pagerank', 'PageRank'),
];

it('offers plain words first and every other measure once, by family', () => {
  const { first, more } = offered(ALL);
  expect(first.map(titleOf)).toEqual([
    'Number of ties',
    'Standing between others (betweenness)',
    'Pairs linked who are not in touch (brokerage)',
  ]);
  expect(more.map(([of, list]) => [of, list.map(titleOf)])).toEqual([
    ['BROKERAGE', ['Liaison']],
    ['CENTRALITY', ['PageRank']],
  ]);
});

it('calls a measure the same everywhere', () => {
  expect(titled(ALL, 'centrality.degree')).toBe('Number of ties');
  expect(titled(ALL, 'centrality.pagerank')).toBe('PageRank');
  expect(titled(ALL, 'nothing.here')).toBe('');
});
