// The page's colours as a picture has them written into it.

import { TONES } from '#lib/sectors/sectors.ts';
import { LEVELS, levelFill } from './look.ts';

export interface Colours {
  card: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
  good: string;
  warn: string;
  tones: string[];
  levels: string[];
}

export function coloursOf(element: Element): Colours {
  const computed = getComputedStyle(element);
  const colour = (name: string) => computed.getPropertyValue(`--${name}`).trim();
  return {
    card: colour('card'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('line-strong'),
    accent: colour('accent'),
    good: colour('good'),
    warn: colour('warn'),
    tones: Array.from({ length: TONES + 1 }, (_, tone) => colour(`tone-${tone}`)),
    levels: Array.from({ length: LEVELS }, (_, level) => levelFill(colour('card'), colour('accent'), level)),
  };
}
