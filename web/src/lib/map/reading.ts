// A map as a list: who is on it and who each is tied to. Holds exactly what the drawing shows.

import type { Elements, MapNode, TieKind } from '#lib/api/types.ts';

export interface Neighbour {
  id: string;
  label: string;
  kind: TieKind;
}

export interface Entry {
  node: MapNode['data'];
  neighbours: Neighbour[];
}

/** Every node with its neighbours, in the answer's own order, the most important first. */
export function entries(elements: Elements): Entry[] {
  const byId = new Map(
    elements.nodes.map(({ data }) => [data.id, { node: data, neighbours: [] as Neighbour[] }]),
  );
  for (const { data } of elements.edges) {
    const [source, target] = [byId.get(data.source), byId.get(data.target)];
    if (!source || !target) continue;
    source.neighbours.push({ id: target.node.id, label: target.node.label, kind: data.kind });
    target.neighbours.push({ id: source.node.id, label: source.node.label, kind: data.kind });
  }
  return [...byId.values()];
}

/** Neighbours by the kind of tie, in the order in which the kinds first come. */
export function byTie(neighbours: Neighbour[]): [TieKind, Neighbour[]][] {
  return [...Map.groupBy(neighbours, (neighbour) => neighbour.kind)];
}
