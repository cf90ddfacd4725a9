// Lays a network out by forces, away from the page's own thread, so that the page never stands still for it.

import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { loosened } from './loosen.ts';
import type { Places } from './layouts.ts';

export interface Laying {
  ids: string[];
  ties: [string, string][];
}

/** Everybody's place is worked out again each time, with the same random numbers: one network, one map. */
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
  const many = ids.length > MANY;
  cy.layout({
    name: 'fcose',
    // Finer forces take two seconds for 260 people and twenty for 2,000: past so many, fcose gives the shape and
    // `loosened` the room.
    quality: many ? 'draft' : 'proof',
    animate: false,
    randomize: true,
    packComponents: false,
    idealEdgeLength: () => 130,
    edgeElasticity: () => 0.1,
    nodeRepulsion: () => 30_000,
    nodeSeparation: 150,
    gravity: 0.2,
  } as LayoutOptions).run();
  const places: Places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  postMessage(many ? loosened(places, ties) : places);
};

const MANY = 150;
