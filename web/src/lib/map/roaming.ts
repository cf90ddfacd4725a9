// A map to walk about on: pan, zoom, choose, move by hand. Cytoscape's other half: the maps of answers are drawn by
// `controller.ts`, and nothing else on the page touches it.

import type { Core, NodeSingular } from 'cytoscape';
import type { Kind, TieKind } from '#lib/api/types.ts';
import { program } from './controller.ts';
import { roamingLook } from './look.ts';
import { Overlay, type Lit, type Pointed } from './overlay.ts';
import type { Point } from './places.ts';
import { roomIn, type Box } from './room.ts';

export interface SceneNode {
  id: string;
  kind: Kind;
  label: string;
  tone: number;
  /** The letters or the number on it, and the same as a picture. */
  code: string;
  letters: string;
  /** A step of a measure, from 0, or -1: coloured by tone. */
  level: number;
  size: number;
  /** What those who stand together may be called; empty for none. */
  group: string;
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
  /** Whose names come first. */
  ranked: string[];
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
const FLIGHT = 450;
/** A notch of a wheel is 100 pixels and zooms by a sixth; two fingers on a trackpad say a hundredth of that. */
const NOTCH = 0.0015;
const PINCH = 0.01;
const CALM = 150;

/** What Cytoscape has and its types do not tell: while it zooms it moves a picture instead of drawing. */
interface Zooming {
  renderer(): {
    data: { wheelZooming: boolean };
    redrawHint(what: string, all: boolean): void;
    redraw(): void;
  };
}

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
  return new Roaming(cy, container, callbacks);
}

export const isMany = (nodes: number) => nodes > MANY;

export class Roaming {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly overlay: Overlay;
  private readonly resized: ResizeObserver;
  private readonly repaint = () => {
    this.cy.style(roamingLook(this.container));
    this.redraw();
  };
  private calm = 0;
  private readonly wheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    this.moved = true;
    const renderer = (this.cy as unknown as Zooming).renderer();
    renderer.data.wheelZooming = true;
    clearTimeout(this.calm);
    this.calm = window.setTimeout(() => {
      renderer.data.wheelZooming = false;
      renderer.redrawHint('eles', true);
      renderer.redraw();
    }, CALM);
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1);
    const { x, y } = this.container.getBoundingClientRect();
    this.cy.zoom({
      level: this.cy.zoom() * Math.exp(-pixels * (event.ctrlKey ? PINCH : NOTCH)),
      renderedPosition: { x: event.clientX - x, y: event.clientY - y },
    });
  };
  private fitted = '';
  private following = false;
  /** Whether somebody has zoomed or panned since everything was looked at: then their view is left alone. */
  private moved = false;
  private lit: Lit | null = null;
  /** The zoom at which everything is seen. */
  private far = 1;
  private pointed: Pointed | null = null;

  constructor(
    private readonly cy: Core,
    private readonly container: HTMLElement,
    private readonly callbacks: Callbacks,
  ) {
    this.overlay = new Overlay(container);
    cy.on('tap', 'node', ({ target }) => callbacks.onpress(target.id()));
    cy.on('tap', (event) => event.target === cy && callbacks.onpress(null));
    cy.on('dragfree', 'node', ({ target }) => callbacks.onmove(target.id(), { ...target.position() }));
    cy.on('mouseover', 'node', ({ target }) => this.point(target));
    cy.on('mouseout', 'node', () => this.point(null));
    cy.on('pinchzoom dragpan', () => (this.moved = true));
    cy.on('drag', 'node', () => this.redraw());
    cy.on('viewport', () => {
      this.redraw();
      if (!this.following) callbacks.onlook?.({ ...cy.pan() }, cy.zoom());
    });
    // Cytoscape's own way with a wheel takes it for a trackpad: a notch would zoom by a fiftieth.
    container.addEventListener('wheel', this.wheel, { capture: true, passive: false });
    this.dark.addEventListener('change', this.repaint);
    this.resized = new ResizeObserver(() => {
      cy.resize();
      this.refit();
      this.redraw();
    });
    this.resized.observe(container);
  }

  /** Show these nodes and ties; those that stay are moved, not drawn again. */
  show(scene: Scene): void {
    const { nodes, ties, places } = scene;
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
    this.pointed = null;
    this.far = this.whole().zoom;
    this.overlay.show(scene);
    this.redraw();
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
      const first = [...new Set([on, ...path])].filter(Boolean);
      this.lit = lit && { first, near: lit.nodes().map((node) => node.id()) };
      if (!lit) return;
      cy.elements().difference(lit).addClass('faint');
      lit.addClass('near');
    });
    this.redraw();
  }

  /** Go to these nodes, near enough to read their names. */
  fly(ids: string[]): void {
    const nodes = this.cy.nodes().filter((node) => ids.includes(node.id()));
    if (nodes.empty()) return;
    this.moved = true;
    const { at, zoom } = this.around(nodes.boundingBox({ includeLabels: false }));
    this.lookAt(at, ids.length > 1 ? zoom : Math.max(this.cy.zoom(), READABLE), true);
  }

  /** Bring a node out from under a panel; one that can be seen stays where it is. */
  reveal(id: string): void {
    const node = this.cy.getElementById(id);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const room = this.room();
    const seen = x > room.x && x < room.x + room.width && y > room.y && y < room.y + room.height;
    if (!seen) this.lookAt(node.position(), this.cy.zoom(), true);
  }

  /** Look from where another map is looked at. */
  look(pan: Point, zoom: number): void {
    this.following = true;
    this.cy.viewport({ pan: { ...pan }, zoom });
    this.following = false;
  }

  zoom(factor: number): void {
    this.moved = true;
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle(this.room()) });
  }

  /** Look at everything, in what the panels leave free. */
  fit(): void {
    if (this.cy.nodes().empty()) return;
    const { at, zoom } = this.whole();
    this.far = zoom;
    this.lookAt(at, zoom);
    this.moved = false;
  }

  /** The same after a change of the room, unless somebody has chosen a view. */
  refit(): void {
    if (!this.moved) this.fit();
  }

  close(): void {
    this.dark.removeEventListener('change', this.repaint);
    this.container.removeEventListener('wheel', this.wheel, { capture: true });
    clearTimeout(this.calm);
    this.resized.disconnect();
    this.overlay.close();
    this.cy.destroy();
  }

  /** From where a box is seen in full. */
  private around({ x1, y1, w, h }: { x1: number; y1: number; w: number; h: number }) {
    const room = this.room();
    const padding = Math.min(PADDING, room.width / 15);
    const zoom = Math.min(
      (room.width - 2 * padding) / Math.max(w, 1),
      (room.height - 2 * padding) / Math.max(h, 1),
    );
    return { at: { x: x1 + w / 2, y: y1 + h / 2 }, zoom: Math.min(zoom, LARGEST) };
  }

  private whole() {
    return this.around(this.cy.nodes().boundingBox({ includeLabels: false }));
  }

  /** Bring a point of the map into the middle of what is free. */
  private lookAt({ x, y }: Point, zoom: number, flying = false): void {
    const to = middle(this.room());
    const pan = { x: to.x - zoom * x, y: to.y - zoom * y };
    this.cy.stop();
    if (!flying || this.still.matches) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan, duration: FLIGHT, easing: 'ease-in-out-cubic' });
  }

  private room(): Box {
    return roomIn(this.container.getBoundingClientRect(), this.callbacks.covers());
  }

  private redraw(): void {
    const { cy } = this;
    const view = () => ({ pan: cy.pan(), zoom: cy.zoom(), whole: this.far });
    const at = (id: string) => {
      const node = cy.getElementById(id);
      return node.nonempty() ? node.position() : null;
    };
    this.overlay.plan(view, at, this.lit, this.pointed);
  }

  /** The one pointed at, with their neighbours; everything else pales. */
  private point(node: NodeSingular | null): void {
    this.container.classList.toggle('pressable', node !== null);
    this.pointed = node && { id: node.id(), near: node.neighborhood('node').map((other) => other.id()) };
    this.redraw();
  }
}
