// Sends files to be looked at. fetch does not tell how far a file has got; the older way does.

import { OUT_OF_REACH, type Outcome } from './client.ts';
import type { Preview, Problem } from './types.ts';

export interface Upload {
  outcome: Promise<Outcome<Preview>>;
  stop: () => void;
}

/**
 * Ask what files would do to the map, under an id of our own, by which their reading is followed and stopped; `told`
 * hears which share of them has been sent, from 0 to 1.
 */
export function upload(files: File[], id: string, told: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  form.append('id', id);
  const outcome = new Promise<Outcome<Preview>>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, problem: OUT_OF_REACH });
    request.onabort = () => resolve({ ok: false, problem: STOPPED });
    request.onload = () => resolve(read(request));
  });
  request.open('POST', '/api/imports');
  request.send(form);
  return { outcome, stop: () => request.abort() };
}

function read(request: XMLHttpRequest): Outcome<Preview> {
  const type = request.getResponseHeader('content-type') ?? '';
  if (!type.includes('json')) return { ok: false, problem: OUT_OF_REACH };
  const body: unknown = JSON.parse(request.responseText);
  return request.status < 300
    ? { ok: true, value: (body as { preview: Preview }).preview }
    : { ok: false, problem: body as Problem };
}

export const STOPPED: Problem = {
  type: 'about:blank',
  title: 'Stopped',
  status: 0,
  detail: 'Nothing has changed. The files were not read.',
};
