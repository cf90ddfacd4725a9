// Prints where a Chromium for the end-to-end tests is, unpacking it first: JSON {"executable", "libraries"}.
//
// The package unpacks into the temporary directory and takes what lies there for its own, so it gets a directory
// that only this checkout writes to. It holds libraries as well, for machines that have none for a browser.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../.build/chromium', import.meta.url));
mkdirSync(home, { recursive: true });
process.env.TMPDIR = home;

const { default: chromium } = await import('@sparticuz/chromium');
const executable = await chromium.executablePath();
const complete = !execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
let libraries = '';
if (!complete) {
  const { inflate } = await import(
    new URL('../node_modules/@sparticuz/chromium/build/lambdafs.js', import.meta.url).href
  );
  await inflate(
    fileURLToPath(new URL('../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url)),
  );
  libraries = `${home}/al2023/lib`;
}
console.log(JSON.stringify({ executable, libraries }));
