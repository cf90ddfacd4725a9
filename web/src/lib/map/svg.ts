// A drawn map as an SVG file: plain shapes, lines and text that a drawing program opens and changes.

export interface DrawnNode {
  x: number;
  y: number;
  width: number;
  height: number;
  shape: string;
  fill: string;
  ink: string;
  border: { colour: string; width: number; double: boolean };
  letters: string;
  label: { text: string; size: number; bold: boolean; colour: string; width: number };
}

export interface DrawnLine {
  from: { x: number; y: number };
  to: { x: number; y: number };
  colour: string;
  width: number;
  opacity: number;
  /** Lengths of dashes and gaps; none for a whole line. */
  dashes: number[];
}

export interface Picture {
  x: number;
  y: number;
  width: number;
  height: number;
  background: string;
  nodes: DrawnNode[];
  lines: DrawnLine[];
}

/** How wide a letter is on average, in its own height. */
const LETTER = 0.56;
const LINE = 1.2;

export function svg({ x, y, width, height, background, nodes, lines }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(round).join(' ')}" ` +
      `width="${round(width)}" height="${round(height)}" font-family="sans-serif">`,
    rect(x, y, width, height, 0, `fill="${background}"`),
    ...lines.map(line),
    ...nodes.flatMap((node) => [...body(node), ...label(node, background)]),
    '</svg>',
  ].join('\n');
}

function line({ from, to, colour, width, opacity, dashes }: DrawnLine): string {
  const dashed = dashes.length ? ` stroke-dasharray="${dashes.map(round).join(' ')}"` : '';
  return (
    `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" ` +
    `stroke="${colour}" stroke-width="${round(width)}" stroke-opacity="${opacity}"${dashed}/>`
  );
}

/** A double border is two thin rings, a third of its width each. */
function body(node: DrawnNode): string[] {
  const { x, y, height, fill, ink, border, letters } = node;
  const thin = border.double ? border.width / 3 : border.width;
  const rings = border.double ? [border.width / 3, -border.width / 3] : [0];
  const painted = rings.map((out, i) =>
    outline(node, out, `fill="${i ? 'none' : fill}" stroke="${border.colour}" stroke-width="${round(thin)}"`),
  );
  const size = round(height * 0.42);
  const code =
    `<text x="${round(x)}" y="${round(y + height * 0.15)}" text-anchor="middle" font-size="${size}" ` +
    `font-weight="bold" fill="${ink}">${escaped(letters)}</text>`;
  return [...painted, ...(letters ? [code] : [])];
}

function outline({ x, y, width, height, shape }: DrawnNode, out: number, paint: string): string {
  const [w, h] = [width / 2 + out, height / 2 + out];
  if (shape === 'hexagon') {
    const corners = [
      [-w, 0],
      [-w / 2, -h],
      [w / 2, -h],
      [w, 0],
      [w / 2, h],
      [-w / 2, h],
    ];
    const points = corners.map(([dx = 0, dy = 0]) => `${round(x + dx)},${round(y + dy)}`).join(' ');
    return `<polygon points="${points}" ${paint}/>`;
  }
  if (shape !== 'ellipse') return rect(x - w, y - h, 2 * w, 2 * h, w / 4, paint);
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(w)}" ry="${round(h)}" ${paint}/>`;
}

function label(
  { x, y, height, border, label: { text, size, bold, colour, width } }: DrawnNode,
  halo: string,
) {
  const top = y + height / 2 + border.width / 2 + 3;
  return wrapped(text, width / (size * LETTER)).map(
    (words, i) =>
      `<text x="${round(x)}" y="${round(top + size * (1 + i * LINE))}" text-anchor="middle" font-size="${round(size)}" ` +
      `${bold ? 'font-weight="bold" ' : ''}fill="${colour}" stroke="${halo}" stroke-width="3" ` +
      `paint-order="stroke">${escaped(words)}</text>`,
  );
}

/** A text in lines of at most so many characters; a longer word gets its own line. */
export function wrapped(text: string, letters: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

function rect(x: number, y: number, width: number, height: number, radius: number, paint: string): string {
  const corners = radius ? ` rx="${round(radius)}"` : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corners} ${paint}/>`;
}

const round = (n: number) => Math.round(n * 10) / 10;

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
