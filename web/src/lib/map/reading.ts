// A map as a list: who is on it and who each is tied to. Holds exactly what the drawing shows.

import type { Elements, Lost, MapNode, TieKind } from '#lib/api/types.ts';

export interface Neighbour {
  id: string;
  label: string;
  kind: TieKind;
  lost: Lost | undefined;
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
    const { kind, lost } = data;
    source.neighbours.push({ id: target.node.id, label: target.node.label, kind, lost });
    target.neighbours.push({ id: source.node.id, label: source.node.label, kind, lost });
  }
  return [...byId.values()];
}

/** Neighbours by the kind of tie and whether it would go, in the order in which these first come. */
export function byTie(neighbours: Neighbour[]): Neighbour[][] {
  return [...Map.groupBy(neighbours, ({ kind, lost }) => `${kind} ${lost ?? ''}`).values()];
}
