import { expect, it } from 'vitest';
import type { Elements } from '#lib/api/types.ts';
import { byTie, entries } from './reading.ts';

const node = (id: string) => ({
  data: { id, kind: 'person', label: id.toUpperCase(), sector: '', role: 'other' } as const,
});
const edge = (source: string, target: string, kind: 'knows' | 'suggested') => ({
  data: { id: `${source} ${target} ${kind}`, source, target, kind, strength: null },
});
const elements: Elements = {
  nodes: ['a', 'b', 'c'].map(node),
  edges: [edge('a', 'b', 'knows'), edge('b', 'c', 'suggested')],
  nodes_left_out: 0,
  edges_left_out: 0,
};

it('lists everybody with everybody they are tied to, from either end', () => {
  const list = entries(elements);
  expect(list.map((entry) => [entry.node.id, entry.neighbours.map((n) => n.label)])).toEqual([
    ['a', ['B']],
    ['b', ['A', 'C']],
    ['c', ['B']],
  ]);
  expect(byTie(list[1]?.neighbours ?? []).map((who) => who.map(({ id, kind }) => [id, kind]))).toEqual([
    [['a', 'knows']],
    [['c', 'suggested']],
  ]);
});

it('tells ties that would go from those that stay', () => {
  const gone = edge('b', 'c', 'knows');
  const some = {
    ...elements,
    edges: [edge('a', 'b', 'knows'), { data: { ...gone.data, lost: 'last' as const } }],
  };
  const [, b] = entries(some);
  expect(byTie(b?.neighbours ?? []).map((who) => who.map(({ id, lost }) => [id, lost]))).toEqual([
    [['a', undefined]],
    [['c', 'last']],
  ]);
});
