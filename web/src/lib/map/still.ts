// A map to walk about on as it stands in a saved picture: all of it, with the names that have room. Pure.

import type { Colours } from './colours.ts';
import { inkOn } from '#lib/sectors/sectors.ts';
import { isDark } from './look.ts';
import { apart, clusters, LETTERS, mostNames, nameAt, type Measure } from './names.ts';
import type { Point } from './places.ts';
import type { Scene, SceneNode, SceneTie } from './roaming.ts';
import { LETTER, type DrawnLine, type Picture } from './svg.ts';

const MARGIN = 60;
const NAME = 13;
const GROUP = 17;
const SMALLEST = 5;
const DASHES: Partial<Record<SceneTie['kind'], number[]>> = {
  projects: [6, 4],
  works_on: [6, 4],
  partners: [6, 4],
  events: [1, 3],
  attended: [1, 3],
  organisations: [8, 3, 2, 3],
};

const measure: Measure = (text, size) => text.length * size * LETTER;

export function drawnScene(scene: Scene, colours: Colours, width: number): Picture {
  const points = [...scene.places].filter(([id]) => scene.nodes.some((node) => node.id === id));
  const span = (axis: 'x' | 'y') => {
    const all = points.map(([, point]) => point[axis]);
    const least = all.reduce((a, b) => Math.min(a, b), Infinity);
    return { least, wide: Math.max(1, all.reduce((a, b) => Math.max(a, b), -Infinity) - least) };
  };
  const [across, down] = [span('x'), span('y')];
  const zoom = Math.min((width - 2 * MARGIN) / across.wide, (0.8 * width - 2 * MARGIN) / down.wide, 1.3);
  const height = Math.round(down.wide * zoom + 2 * MARGIN);
  const indent = (width - across.wide * zoom) / 2;
  const at = (id: string): Point => {
    const { x, y } = scene.places.get(id) ?? { x: across.least, y: down.least };
    return { x: indent + (x - across.least) * zoom, y: MARGIN + (y - down.least) * zoom };
  };
  const sizeOf = ({ size }: SceneNode) => Math.max(SMALLEST, size * zoom);
  const frame = { x: 0, y: 0, width, height };
  const groups = apart(
    clusters(scene.nodes.map(({ id, group }) => ({ group, at: at(id) }))).map(
      ({ group, at: { x, y }, above }) =>
        nameAt(group, group, { x, y: y - GROUP * (above ? 2 : 0.5) }, GROUP, measure),
    ),
    frame,
    Infinity,
  );
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const names = scene.ranked.flatMap((id) => {
    const node = byId.get(id);
    if (!node?.label) return [];
    const { x, y } = at(id);
    return [nameAt(id, node.label, { x, y: y + sizeOf(node) / 2 + 3 }, NAME, measure)];
  });
  const named = new Set(apart(names, frame, mostNames(frame, 1.4), groups).map(({ id }) => id));
  return {
    ...frame,
    background: colours.card,
    lines: scene.ties.map((tie) => lineOf(tie, at, zoom, colours)),
    nodes: scene.nodes.map((node) => {
      const [size, fill] = [sizeOf(node), fillOf(node, colours)];
      return {
        ...at(node.id),
        width: size,
        height: size,
        kind: node.kind,
        fill,
        ink: node.level < 0 ? inkOn(node.tone) : isDark(fill) ? 'white' : 'black',
        border: { colour: colours.line, width: 1, double: false, dashed: false },
        letters: size < 11 ? '' : node.code,
        label: {
          text: named.has(node.id) ? node.label : '',
          size: NAME,
          bold: true,
          colour: colours.ink,
          width: LETTERS * NAME * LETTER,
        },
      };
    }),
    words: groups.map(({ x, y, lines }) => ({
      x,
      y: y + GROUP,
      text: lines.join(' '),
      size: GROUP,
      colour: colours.soft,
    })),
  };
}

const fillOf = ({ level, tone }: SceneNode, { levels, tones }: Colours) =>
  (level < 0 ? tones[tone] : levels[level]) ?? '';

function lineOf(
  { source, target, kind, width, change }: SceneTie,
  at: (id: string) => Point,
  zoom: number,
  colours: Colours,
): DrawnLine {
  const line = { from: at(source), to: at(target), dashes: DASHES[kind] ?? [], crossed: false };
  if (change === 'new') return { ...line, colour: colours.good, width: 2, opacity: 0.65 };
  if (change === 'lost') return { ...line, colour: colours.warn, width: 3, opacity: 1, dashes: [6, 4] };
  return { ...line, colour: colours.soft, width: Math.max(0.4, width * Math.min(1, zoom)), opacity: 0.4 };
}
