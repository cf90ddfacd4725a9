// What goes on paper names only those who agreed to it, unless the reader chooses otherwise. The browser's own menu
// prints at once, with no time to ask for descriptions of everybody else: pages say whether they may go on paper as
// they stand, and of those that may not, the layout prints only how to.
import { tick } from 'svelte';

/** How long maps have to be drawn again before they are printed: some ten seconds. */
const MOST_FRAMES = 600;

let ready: (() => boolean) | null = null;

/** Says of the page that is shown whether it may be printed as it stands; to be returned from an effect. */
export function onPaper(asItStands: () => boolean): () => void {
  ready = asItStands;
  return () => {
    if (ready === asItStands) ready = null;
  };
}

/** Whether the page may be printed as it stands; null for one that says nothing of paper. */
export const readyForPaper = () => ready?.() ?? null;

/** The page becomes what is to be printed, and is itself again when that is done. */
export async function print(put: () => void, takeOff: () => void): Promise<void> {
  addEventListener('afterprint', takeOff, { once: true });
  put();
  await tick();
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await frame();
  const waits = () => document.querySelector('.drawing[data-drawn=false]') !== null;
  for (let frames = 0; frames < MOST_FRAMES && waits(); frames += 1) await frame();
  await frame(); // painted, not only laid out
  window.print();
}

/** Whether this is Ctrl+P, or ⌘P. */
export const isPrint = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'p';
