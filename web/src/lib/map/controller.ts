// The one owner of Cytoscape: nothing else on the page touches it. Loaded only where a map is drawn.

import type { Core, EdgeSingular, LayoutOptions, NodeSingular } from 'cytoscape';
import type { Elements, MapNode } from '#lib/api/types.ts';
import { inkOn, type Sectors } from '#lib/sectors/sectors.ts';
import { coloursOf, type Colours } from './colours.ts';
import { letters, look } from './look.ts';
import { apart, around, chain, hasSides, isChain, ring, sides, stretch, type Point } from './places.ts';
import type { DrawnLine, DrawnNode, Picture } from './svg.ts';
import { MAIN } from './words.ts';

const SHEET_ID = '__________cytoscape_stylesheet';
const PADDING = 24;
/** Few nodes do not fill the frame: larger than this, a map looks like a poster. */
const LARGEST = 1.5;

/** fcose: from where the nodes stand, without motion, leaving room for names. */
const FORCES = {
  name: 'fcose',
  animate: false,
  randomize: false,
  quality: 'proof',
  nodeDimensionsIncludeLabels: true,
  idealEdgeLength: () => 110,
  nodeRepulsion: () => 14_000,
  gravity: 0.6,
  gravityRange: 1.5,
};

export interface Drawing {
  choose(id: string | null): void;
  zoom(factor: number): void;
  fit(): void;
  /** The whole map as it is drawn, with the names that `labels` gives by id. */
  picture(labels: Map<string, string>): Picture;
  colours(): Colours;
  close(): void;
}

/**
 * Draw a map into an element that is positioned and has its size already.
 *
 * Nothing moves by itself: the layout is done before the first picture, for those who want no motion and because
 * the same answer should always look the same. Gives null where the element has left the page meanwhile: without a
 * place in it there are no colours to draw in.
 */
export async function draw(
  container: HTMLElement,
  elements: Elements,
  sectors: Sectors,
  onpress: (node: MapNode['data']) => void,
): Promise<Drawing | null> {
  const cytoscape = await program();
  if (!container.isConnected) return null;
  const cy = cytoscape({
    container,
    elements: drawable(elements, sectors),
    style: look(container),
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userZoomingEnabled: false, // the wheel scrolls the page; buttons zoom
    userPanningEnabled: false, // until zoomed in: a finger on the map scrolls the page
    maxZoom: 3,
  });
  arrange(cy, elements, sectors, container);
  return new CytoscapeDrawing(cy, container, onpress);
}

/** Cytoscape with what this page needs of it, for this folder alone. */
export async function program() {
  const [{ default: cytoscape }, { default: fcose }] = await Promise.all([
    import('cytoscape'),
    import('cytoscape-fcose'),
  ]);
  cytoscape.use(fcose);
  refuseStyleSheet();
  return cytoscape;
}

class CytoscapeDrawing implements Drawing {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly repaint = () => this.cy.style(look(this.container));
  private readonly resized: ResizeObserver;

  constructor(
    private readonly cy: Core,
    private readonly container: HTMLElement,
    onpress: (node: MapNode['data']) => void,
  ) {
    cy.on('zoom', () => this.keepReadable());
    cy.on('tap', 'node', ({ target }) => onpress(target.data()));
    cy.on('mouseover', 'node', ({ target }) => this.near(target));
    cy.on('mouseout', 'node', () => this.near(null));
    this.dark.addEventListener('change', this.repaint);
    this.resized = new ResizeObserver(() => {
      cy.resize();
      this.fit();
    });
    this.resized.observe(container); // calls at once, which fits the map for the first time
  }

  choose(id: string | null): void {
    this.cy.nodes().removeClass('chosen');
    if (id) this.cy.getElementById(id).addClass('chosen');
  }

  zoom(factor: number): void {
    const { width, height } = this.container.getBoundingClientRect();
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    this.cy.userPanningEnabled(true);
  }

  fit(): void {
    this.cy.fit(undefined, PADDING);
    if (this.cy.zoom() > LARGEST) {
      this.cy.zoom(LARGEST);
      this.cy.center();
    }
    this.cy.userPanningEnabled(false);
  }

  picture(labels: Map<string, string>): Picture {
    this.near(null);
    const { x1, y1, w, h } = this.cy.elements().boundingBox({ includeLabels: true });
    return {
      x: x1 - PADDING,
      y: y1 - PADDING,
      width: w + 2 * PADDING,
      height: h + 2 * PADDING,
      background: this.colours().card,
      // Who is not given a name here has none in the file.
      nodes: this.cy.nodes().map((node) => drawnNode(node, labels.get(node.id()) ?? '')),
      lines: this.cy.edges().map(drawnLine),
      words: [],
    };
  }

  colours(): Colours {
    return coloursOf(this.container);
  }

  close(): void {
    this.dark.removeEventListener('change', this.repaint);
    this.resized.disconnect();
    this.cy.destroy();
  }

  /** Names of those the answer is about stay readable however small the map is drawn. */
  private keepReadable(): void {
    const size = Math.max(13, 9.5 / this.cy.zoom());
    this.cy
      .nodes('[?main]')
      .style({ 'font-size': size, 'text-max-width': `${size > 13 ? size * 6 : 190}px` });
  }

  /** Show one node with its neighbours, everything else faint; all of it again with null. */
  private near(node: NodeSingular | null): void {
    this.container.classList.toggle('pressable', node !== null);
    this.cy.elements().removeClass('faint near');
    if (!node) return;
    const around = node.closedNeighborhood();
    this.cy.elements().difference(around).addClass('faint');
    around.addClass('near');
  }
}

function drawnNode(node: NodeSingular, name: string): DrawnNode {
  const tone = node.data('tone') as number;
  return {
    ...node.position(),
    width: node.width(),
    height: node.height(),
    kind: node.data('kind'),
    fill: node.style('background-color'),
    ink: inkOn(tone),
    border: {
      colour: node.style('border-color'),
      width: node.numericStyle('border-width'),
      double: node.style('border-style') === 'double',
      dashed: node.style('border-style') === 'dashed',
    },
    letters: node.data('code'),
    label: {
      text: name,
      size: node.numericStyle('font-size'),
      bold: node.numericStyle('font-weight') >= 600 || node.style('font-weight') === 'bold',
      colour: node.style('color'),
      width: node.numericStyle('text-max-width'),
    },
  };
}

const DASHES: Record<string, (edge: EdgeSingular) => number[]> = {
  dashed: (edge) => String(edge.style('line-dash-pattern')).split(/[ ,]+/).map(Number),
  dotted: () => [1, 3],
};

function drawnLine(edge: EdgeSingular): DrawnLine {
  return {
    from: edge.source().position(),
    to: edge.target().position(),
    colour: edge.style('line-color'),
    width: edge.numericStyle('width'),
    opacity: edge.numericStyle('line-opacity'),
    dashes: DASHES[edge.style('line-style')]?.(edge) ?? [],
    crossed: edge.style('mid-target-arrow-shape') === 'tee',
  };
}

function drawable(elements: Elements, sectors: Sectors) {
  const strongest = Math.max(5, ...elements.edges.map(({ data }) => data.strength ?? 1));
  return {
    nodes: elements.nodes.map(({ data }) => {
      const { code, tone } = sectors.mark(data.kind === 'sector' ? data.id : data.sector);
      return { data: { ...data, tone, code, letters: letters(code, tone), main: MAIN.includes(data.role) } };
    }),
    edges: elements.edges.map(({ data }) => ({
      data: { ...data, width: 0.75 + (2.25 * (data.strength ?? 1)) / strongest },
    })),
  };
}

/**
 * A chain, two sides with brokers between them, and sectors in a ring stand where the answer's own shape puts them; any
 * other network is then loosened by forces, from a ring in which each sector stands together.
 */
function arrange(cy: Core, elements: Elements, sectors: Sectors, frame: HTMLElement): void {
  const proportions = frame.clientWidth / frame.clientHeight;
  const stand = (places: Map<string, Point>) =>
    cy.layout({ name: 'preset', positions: Object.fromEntries(places) }).run();
  if (isChain(elements)) return void stand(chain(elements, proportions > 1));
  if (hasSides(elements)) return void stand(sides(elements, proportions > 1));
  const ids = elements.nodes
    .toSorted((a, b) => sectors.mark(a.data.sector).tone - sectors.mark(b.data.sector).tone)
    .map(({ data }) => data.id);
  if (elements.nodes.every(({ data }) => data.kind === 'sector')) return void stand(ring(ids, proportions));
  stand(around(elements, ids));
  // Pinning one node also keeps fcose from setting those with a single tie aside, which throws them far out.
  const pinned = elements.nodes
    .slice(0, 1)
    .map(({ data }) => ({ nodeId: data.id, position: { x: 0, y: 0 } }));
  cy.layout({ ...FORCES, fixedNodeConstraint: pinned } as LayoutOptions).run();
  const { x, y } = stretch(cy.nodes().boundingBox(), frame);
  const places = cy
    .nodes()
    .map((node): [string, Point] => [node.id(), { x: node.position('x') * x, y: node.position('y') * y }]);
  const large = elements.nodes.filter(({ data }) => MAIN.includes(data.role)).map(({ data }) => data.id);
  stand(apart(new Map(places), new Set(large)));
}

/**
 * Cytoscape puts a style element into the page unless one of this id is there, and the page's policy refuses it.
 * All it says is that the container is positioned, which `MapView` says itself.
 */
function refuseStyleSheet(): void {
  if (document.getElementById(SHEET_ID)) return;
  const standIn = document.createElement('template');
  standIn.id = SHEET_ID;
  document.head.append(standIn);
}

/** On paper nobody zooms in: the people the answer is about can be read, others are named where there is room. */
function nameOnPaper(cy: Core): void {
  const large = Math.max(13, 10.5 / cy.zoom());
  cy.nodes('[?main]').style({ 'font-size': large, 'text-max-width': `${large * 14}px` });
  if (11 * cy.zoom() < 8)
    cy.nodes('[kind != "sector"][!main]').style({ 'text-opacity': 0, 'text-background-opacity': 0 });
}

/**
 * A picture of a map, drawn off the page: what stands on paper and goes into a document. Gives a PNG as a data: address,
 * `scale` times as fine as `size`, in the colours of the element class given, whatever those of the page are now.
 */
export async function picture(
  elements: Elements,
  sectors: Sectors,
  { width, height, scale, colours }: { width: number; height: number; scale: number; colours: string },
): Promise<string> {
  const frame = document.createElement('div');
  frame.className = colours;
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineStart: '-10000px',
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  });
  document.body.append(frame);
  try {
    const [{ default: cytoscape }, { default: fcose }] = await Promise.all([
      import('cytoscape'),
      import('cytoscape-fcose'),
    ]);
    cytoscape.use(fcose);
    refuseStyleSheet();
    const cy = cytoscape({ container: frame, elements: drawable(elements, sectors), style: look(frame) });
    arrange(cy, elements, sectors, frame);
    cy.fit(undefined, PADDING / 2);
    if (cy.zoom() > LARGEST) cy.zoom(LARGEST);
    cy.center();
    nameOnPaper(cy);
    // The letters of sectors are pictures, which are there a moment after the nodes.
    await new Promise((drawn) => cy.one('render', drawn));
    const png = cy.png({ output: 'base64uri', scale, bg: 'white' });
    cy.destroy();
    return png;
  } finally {
    frame.remove();
  }
}
