// A framed picture as a file.

import type { Sheet } from './framing.ts';

export type Format = 'svg' | 'png';

/** A PNG has this many pixels for each of the sheet's, enough for print. */
const FINE = 2;

export async function fileOf({ svg, width, height }: Sheet, format: Format): Promise<Blob> {
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * FINE, height * FINE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((give, fail) =>
    canvas.toBlob((blob) => (blob ? give(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}
