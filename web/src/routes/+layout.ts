import '@fontsource-variable/source-sans-3/wght.css';
import { Api } from '#lib/api/client.ts';
import { MAP } from '#lib/api/map.ts';
import type { LayoutLoad } from './$types';

// The page runs in the browser alone: Flask serves one shell for every address.
export const ssr = false;

export const load: LayoutLoad = async ({ depends, fetch }) => {
  depends(MAP);
  const api = new Api(fetch);
  const [health, questions, sectors] = await Promise.all([
    api.health(),
    api.questions(),
    api.sectors(),
    typeface(),
  ]);
  return {
    problem: [health, questions, sectors].find((outcome) => !outcome.ok)?.problem ?? null,
    health: health.ok ? health.value : null,
    questions: questions.ok ? questions.value.questions : [],
    sectors: sectors.ok ? sectors.value.sectors : [],
  };
};

/** Nothing is shown in another typeface first: it would move. A browser that cannot load it has its own. */
const typeface = () => document.fonts.load('1em "Source Sans 3 Variable"').catch(() => []);
