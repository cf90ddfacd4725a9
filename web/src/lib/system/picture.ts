// The map of sectors as a file: drawn once more beside the page, with every colour written into it.

import { flushSync, mount, unmount } from 'svelte';
import type { Sheet } from '#lib/map/framing.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import Drawing from './Drawing.svelte';
import type { System } from './system.ts';

const WIDTH = 1200;
const HEIGHT = 960;

const WRITTEN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** The drawing as an SVG that needs nothing from the page. */
export function sheetOf(system: System, sectors: Sectors, on: string | null): Sheet {
  const room = document.createElement('div');
  room.className = 'unseen';
  document.body.append(room);
  const drawing = mount(Drawing, {
    target: room,
    props: { system, sectors, on, width: WIDTH, height: HEIGHT },
  });
  flushSync();
  const svg = room.querySelector('svg');
  const sheet = { svg: svg ? standalone(svg) : '', width: WIDTH, height: HEIGHT };
  void unmount(drawing);
  room.remove();
  return sheet;
}

function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [drawn, copied] = [svg, copy].map((one) => [one, ...one.querySelectorAll<SVGElement>('*')]);
  drawn?.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = copied?.[i];
    if (!target) return;
    for (const name of ['class', 'style', 'aria-label', 'role', 'data-key']) target.removeAttribute(name);
    if (element.tagName === 'title') return;
    for (const name of WRITTEN) target.setAttribute(name, plainColour(style.getPropertyValue(name)));
    if (style.stroke === 'rgba(0, 0, 0, 0)') target.remove();
  });
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--card').trim());
  copy.prepend(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

/** Mixed colours as other programs read them. */
function plainColour(value: string): string {
  return value.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)[^)]*\)/g, (_, ...parts: string[]) => {
    const [red, green, blue] = parts.slice(0, 3).map((part) => Math.round(255 * Number(part)));
    return `rgb(${red}, ${green}, ${blue})`;
  });
}
