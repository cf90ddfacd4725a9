// What lies over the nodes and ties of a map to walk about on: names, and the person pointed at with their
// neighbours. Drawn by itself on every frame, so that thousands of nodes need not be drawn again for it.

import { inkOn } from '#lib/sectors/sectors.ts';
import { apart, clusters, mostNames, nameAt, type Cluster, type Name } from './names.ts';
import type { Point } from './places.ts';
import { pathOf } from './shapes.ts';
import type { Scene, SceneNode } from './roaming.ts';

/** Letters, in pixels of the screen, however near one looks from. */
const SIZE = 12;
const GROUP = 15;
const UNDER = 3;
/** How much of everything else is still seen beside what is pointed at. */
const VEIL = 0.82;

/** Where one looks from; `whole` is the zoom at which everything is seen. */
export interface Viewpoint {
  pan: Point;
  zoom: number;
  whole: number;
}

/** What is chosen, and what is lit with it: nothing else is named. */
export interface Lit {
  first: string[];
  near: string[];
}

export interface Pointed {
  id: string;
  near: string[];
}

export class Overlay {
  private readonly canvas = document.createElement('canvas');
  private readonly pen = this.canvas.getContext('2d');
  private readonly widths = new Map<string, number>();
  private scene: Scene = { nodes: [], ties: [], places: new Map(), ranked: [] };
  private byId = new Map<string, SceneNode>();
  private groups: Cluster[] = [];
  private planned = 0;

  constructor(private readonly container: HTMLElement) {
    Object.assign(this.canvas.style, {
      position: 'absolute',
      inset: '0',
      zIndex: '1',
      pointerEvents: 'none',
    });
    container.append(this.canvas);
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.byId = new Map(scene.nodes.map((node) => [node.id, node]));
    this.groups = clusters(
      scene.nodes.map(({ id, group }) => ({ group, at: scene.places.get(id) ?? { x: 0, y: 0 } })),
    );
  }

  /** Draw with the next frame; `at` says where a node is now, which may be on its way. */
  plan(view: () => Viewpoint, at: (id: string) => Point | null, lit: Lit | null, pointed: Pointed | null) {
    cancelAnimationFrame(this.planned);
    this.planned = requestAnimationFrame(() => this.draw(view(), at, lit, pointed));
  }

  close(): void {
    cancelAnimationFrame(this.planned);
    this.canvas.remove();
  }

  private draw(view: Viewpoint, at: (id: string) => Point | null, lit: Lit | null, pointed: Pointed | null) {
    const { pen, canvas, container } = this;
    if (!pen) return;
    const [width, height] = [container.clientWidth, container.clientHeight];
    const fine = devicePixelRatio;
    if (canvas.width !== width * fine || canvas.height !== height * fine) {
      [canvas.width, canvas.height] = [width * fine, height * fine];
      Object.assign(canvas.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
    }
    pen.setTransform(fine, 0, 0, fine, 0, 0);
    pen.clearRect(0, 0, width, height);
    const computed = getComputedStyle(container);
    const colour = (name: string) => computed.getPropertyValue(`--${name}`).trim();
    const screen = (id: string) => {
      const place = at(id);
      return place && { x: place.x * view.zoom + view.pan.x, y: place.y * view.zoom + view.pan.y };
    };
    if (pointed) {
      pen.globalAlpha = VEIL;
      pen.fillStyle = colour('card');
      pen.fillRect(0, 0, width, height);
      pen.globalAlpha = 1;
      this.isolate(pen, pointed, screen, view.zoom, colour);
    }
    const frame = { x: 0, y: 0, width, height };
    const most = mostNames(frame, view.zoom / view.whole);
    const known = (ids: Iterable<string>) => this.names(ids, screen, view.zoom, computed.fontFamily);
    const near = pointed?.near ?? lit?.near;
    const must = apart(known(pointed ? [pointed.id] : (lit?.first ?? [])), frame, Infinity);
    const groups = near ? [] : apart(this.groupNames(view, computed.fontFamily), frame, Infinity, must);
    const ranked = near ? this.scene.ranked.filter((id) => near.includes(id)) : this.scene.ranked;
    const rest = apart(known(ranked), frame, near ? Infinity : most, [...must, ...groups]);
    const write = (name: Name, size: number, ink: string) => {
      pen.font = `600 ${size}px ${computed.fontFamily}`;
      [pen.textAlign, pen.textBaseline, pen.lineJoin] = ['center', 'top', 'round'];
      [pen.lineWidth, pen.strokeStyle, pen.fillStyle] = [4, colour('card'), ink];
      name.lines.forEach((line, i) => {
        pen.strokeText(line, name.x, name.y + i * size * 1.2);
        pen.fillText(line, name.x, name.y + i * size * 1.2);
      });
    };
    for (const name of groups) write(name, GROUP, colour('ink-soft'));
    for (const name of [...rest, ...must]) write(name, SIZE, colour('ink'));
    container.dataset['named'] = `${must.length + rest.length}`;
    container.dataset['near'] = `${pointed?.near.length ?? ''}`;
  }

  private isolate(
    pen: CanvasRenderingContext2D,
    { id, near }: Pointed,
    screen: (id: string) => Point | null,
    zoom: number,
    colour: (name: string) => string,
  ) {
    const from = screen(id);
    if (!from) return;
    [pen.strokeStyle, pen.lineWidth] = [colour('ink-soft'), 1];
    for (const other of near) {
      const to = screen(other);
      if (!to) continue;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
    for (const one of [...near, id]) {
      const [node, place] = [this.byId.get(one), screen(one)];
      if (!node || !place) continue;
      const size = Math.max(node.size * zoom, 6);
      const path = new Path2D(pathOf(node.kind, place, size));
      pen.fillStyle = node.level < 0 ? colour(`tone-${node.tone}`) : colour('accent');
      pen.strokeStyle = colour(one === id ? 'ink' : 'line-strong');
      pen.lineWidth = one === id ? 3 : 1;
      pen.fill(path);
      pen.stroke(path);
      if (size < 14) continue;
      pen.font = `bold ${size * 0.42}px sans-serif`;
      [pen.textAlign, pen.textBaseline] = ['center', 'middle'];
      pen.fillStyle = node.level < 0 ? inkOn(node.tone) : colour('accent-ink');
      pen.fillText(node.code, place.x, place.y);
    }
  }

  private *names(ids: Iterable<string>, screen: (id: string) => Point | null, zoom: number, family: string) {
    for (const id of ids) {
      const [node, place] = [this.byId.get(id), screen(id)];
      if (!node || !place) continue;
      const under = { x: place.x, y: place.y + (node.size * zoom) / 2 + UNDER };
      yield nameAt(id, node.label, under, SIZE, (text, size) => this.wide(text, size, family));
    }
  }

  private *groupNames({ pan, zoom, whole }: Viewpoint, family: string) {
    if (zoom > NEAR * whole) return; // from near one sees which sector each is of
    for (const { group, at, above } of this.groups) {
      const place = { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y - GROUP * (above ? 2 : 0.5) };
      yield nameAt(group, group, place, GROUP, (text, size) => this.wide(text, size, family));
    }
  }

  private wide(text: string, size: number, family: string): number {
    const key = `${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined || !this.pen) return known ?? 0;
    this.pen.font = `600 ${size}px ${family}`;
    const { width } = this.pen.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}

const NEAR = 2.5;
