// Lays a network out by forces, away from the page's own thread, so that the page never stands still for it.

import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Places } from './placing.ts';

export interface Laying {
  ids: string[];
  ties: [string, string][];
}

/** Everybody's place is sought anew each time, by chances that are the same each time: one network, one map. */
function sameChances() {
  let state = 20_181_231;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

onmessage = ({ data: { ids, ties } }: MessageEvent<Laying>) => {
  sameChances();
  cytoscape.use(fcose);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 30, height: 30 } }],
    elements: {
      nodes: ids.map((id) => ({ data: { id } })),
      edges: ties.map(([source, target], i) => ({ data: { id: `${i}`, source, target } })),
    },
  });
  cy.layout({
    name: 'fcose',
    quality: ids.length > 600 ? 'default' : 'proof',
    animate: false,
    randomize: true,
    packComponents: false,
    idealEdgeLength: () => 95,
    edgeElasticity: () => 0.2,
    nodeRepulsion: () => 9000,
    nodeSeparation: 110,
    gravity: 0.35,
    numIter: ids.length > 600 ? 1000 : 2500,
  } as LayoutOptions).run();
  const places: Places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  postMessage(places);
};
