// A map to walk about on: pan, zoom, choose, move by hand. Cytoscape's other half: the maps of answers are drawn by
// `controller.ts`, and nothing else on the page touches it.

import type { Core, NodeSingular } from 'cytoscape';
import type { Kind, TieKind } from '#lib/api/types.ts';
import { program } from './controller.ts';
import { roamingLook } from './look.ts';
import type { Point } from './places.ts';
import { roomIn, type Box } from './room.ts';

export interface SceneNode {
  id: string;
  kind: Kind;
  label: string;
  tone: number;
  letters: string;
  /** A step of a measure, from 0, or -1: coloured by tone. */
  level: number;
  size: number;
  /** Whether its name is shown however far away one looks from. */
  named: boolean;
}

export interface SceneTie {
  id: string;
  source: string;
  target: string;
  kind: TieKind;
  width: number;
  change: 'new' | 'lost' | '';
}

export interface Scene {
  nodes: SceneNode[];
  ties: SceneTie[];
  places: ReadonlyMap<string, Point>;
}

export interface Marked {
  on: string;
  path: string[];
  pinned: string[];
}

export interface Callbacks {
  onpress: (id: string | null) => void;
  onmove: (id: string, to: Point) => void;
  onlook?: (pan: Point, zoom: number) => void;
  /** What lies over the map, on the screen. */
  covers: () => Box[];
}

/** Past so many, panning moves the picture as a picture, which is drawn again at the end. */
const MANY = 600;
const PADDING = 44;
const CLOSEST = 3;
/** Few nodes do not fill the frame; a name can be read from so near. */
const LARGEST = 1.3;
const READABLE = 0.7;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Fetch what draws, while what is to be drawn is on its way. */
export const fetchAhead = () => void program();

/** Gives null where the element has left the page meanwhile. */
export async function roam(
  container: HTMLElement,
  many: boolean,
  callbacks: Callbacks,
): Promise<Roaming | null> {
  const cytoscape = await program();
  if (!container.isConnected) return null;
  const cy = cytoscape({
    container,
    style: roamingLook(container),
    autounselectify: true,
    boxSelectionEnabled: false,
    maxZoom: CLOSEST,
    minZoom: 0.02,
    textureOnViewport: many,
    hideEdgesOnViewport: false,
    ...(many ? { pixelRatio: 1 } : {}),
  });
  return new Roaming(cy, container, many, callbacks);
}

export const isMany = (nodes: number) => nodes > MANY;

export class Roaming {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly repaint = () => this.cy.style(roamingLook(this.container));
  private readonly resized: ResizeObserver;
  private fitted = '';
  private following = false;

  constructor(
    private readonly cy: Core,
    private readonly container: HTMLElement,
    private readonly many: boolean,
    private readonly callbacks: Callbacks,
  ) {
    cy.on('tap', 'node', ({ target }) => callbacks.onpress(target.id()));
    cy.on('tap', (event) => event.target === cy && callbacks.onpress(null));
    cy.on('dragfree', 'node', ({ target }) => callbacks.onmove(target.id(), { ...target.position() }));
    cy.on('mouseover', 'node', ({ target }) => this.hover(target));
    cy.on('mouseout', 'node', () => this.hover(null));
    cy.on('zoom', () => this.keepReadable());
    cy.on('viewport', () => this.following || callbacks.onlook?.({ ...cy.pan() }, cy.zoom()));
    this.dark.addEventListener('change', this.repaint);
    this.resized = new ResizeObserver(() => {
      cy.resize();
      this.fit();
    });
    this.resized.observe(container);
  }

  /** Show these nodes and ties; those that stay are moved, not drawn again. */
  show({ nodes, ties, places }: Scene): void {
    const wanted = new Set([...nodes, ...ties].map(({ id }) => id));
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const data of nodes) {
        const position = { ...(places.get(data.id) ?? { x: 0, y: 0 }) };
        const there = this.cy.getElementById(data.id);
        if (there.nonempty()) there.data(data).position(position);
        else this.cy.add({ group: 'nodes', data, position });
      }
      for (const data of ties) {
        const there = this.cy.getElementById(data.id);
        if (there.nonempty()) there.data(data);
        else this.cy.add({ group: 'edges', data });
      }
    });
    this.keepReadable();
  }

  /** Look at everything, once for each arrangement: what moves by hand leaves the view where it is. */
  fitOnce(arrangement: string): void {
    if (arrangement === this.fitted) return;
    this.fitted = arrangement;
    this.fit();
  }

  mark({ on, path, pinned }: Marked): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().removeClass('chosen faint near way pinned');
      for (const id of pinned) cy.getElementById(id).addClass('pinned');
      const chosen = cy.getElementById(on);
      chosen.addClass('chosen');
      let lit = chosen.nonempty() ? chosen.closedNeighborhood() : null;
      if (path.length) {
        const nodes = cy.nodes().filter((node) => path.includes(node.id()));
        const steps = new Set(path.slice(1).map((id, i) => [path[i], id].sort().join(' ')));
        const edges = nodes
          .edgesWith(nodes)
          .filter((edge) => steps.has([edge.source().id(), edge.target().id()].sort().join(' ')));
        lit = nodes.union(edges);
        lit.addClass('way');
      }
      if (!lit) return;
      cy.elements().difference(lit).addClass('faint');
      lit.addClass('near');
    });
    this.keepReadable();
  }

  /** Bring somebody into the middle, near enough to read their name. */
  centre(id: string): void {
    const node = this.cy.getElementById(id);
    if (node.empty()) return;
    this.lookAt(node.position(), Math.max(this.cy.zoom(), READABLE));
  }

  /** Look from where another map is looked at. */
  look(pan: Point, zoom: number): void {
    this.following = true;
    this.cy.viewport({ pan: { ...pan }, zoom });
    this.following = false;
  }

  zoom(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle(this.room()) });
  }

  /** Look at everything, in what the panels leave free. */
  fit(): void {
    const nodes = this.cy.nodes();
    if (nodes.empty()) return;
    const { x1, y1, w, h } = nodes.boundingBox({ includeLabels: false });
    const room = this.room();
    const padding = Math.min(PADDING, room.width / 15);
    const [wide, high] = [room.width - 2 * padding, room.height - 2 * padding];
    const zoom = Math.min(wide / Math.max(w, 1), high / Math.max(h, 1), LARGEST);
    this.lookAt({ x: x1 + w / 2, y: y1 + h / 2 }, zoom);
  }

  /** Bring a point of the map into the middle of what is free. */
  private lookAt({ x, y }: Point, zoom: number): void {
    const at = middle(this.room());
    this.cy.viewport({ zoom, pan: { x: at.x - zoom * x, y: at.y - zoom * y } });
  }

  private room(): Box {
    return roomIn(this.container.getBoundingClientRect(), this.callbacks.covers());
  }

  close(): void {
    this.dark.removeEventListener('change', this.repaint);
    this.resized.disconnect();
    this.cy.destroy();
  }

  /** Names of the few that matter keep their size, however far away one looks from. */
  private keepReadable(): void {
    const size = Math.min(60, Math.max(12, 11.5 / this.cy.zoom()));
    this.cy.nodes('[?named], .chosen, .way').style({ 'font-size': size, 'text-max-width': `${size * 11}px` });
  }

  private hover(node: NodeSingular | null): void {
    this.container.classList.toggle('pressable', node !== null);
    if (this.many) return;
    this.cy.elements('.hover').removeClass('hover');
    node?.closedNeighborhood().addClass('hover');
  }
}
