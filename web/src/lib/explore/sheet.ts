// A view of Explore as a picture: drawn from the same scene as the map, whole, in a sheet that explains itself.

import type { Explored } from '#lib/api/types.ts';
import type { Colours } from '#lib/map/colours.ts';
import { framed, type Sheet } from '#lib/map/framing.ts';
import { drawnScene } from '#lib/map/still.ts';
import { onNames } from '#lib/map/words.ts';
import { count, date, integer } from '#lib/words.ts';
import type { Change } from './change.ts';
import { keyOf, type Keyed } from './key.ts';
import type { Places } from './layouts.ts';
import { sceneOf } from './scene.ts';
import { LEVELS } from './view.ts';
import { changed, filtersIn, summary } from './words.ts';

export interface Still extends Omit<Keyed, 'compared'> {
  before: Explored | null;
  change: Change | null;
  places: Places;
  /** Names as they may leave, by id. */
  labels: Map<string, string>;
  /** In the reader's words; empty for what the view is. */
  title: string;
}

export function sheetOf(still: Still, colours: Colours): Sheet {
  const { shown, before, change, view, looks, places, measures, labels } = still;
  const [now, then] = [shown, before].map((one) => one && renamed(one, labels)) as [
    Explored,
    Explored | null,
  ];
  const days = then ? [then, now] : [now];
  const people = new Map(
    [shown, before].flatMap((one) => one?.shown ?? []).map(({ id, label }) => [id, label]),
  );
  const withheld = [...people].filter(([id, label]) => (labels.get(id) ?? '') !== label).length;
  const filters = filtersIn(shown, view, labels);
  return framed(
    {
      title: still.title || usualTitle(shown),
      lines: [
        date(shown.as_of),
        summary(shown, view),
        ...(change && before ? [changed(change, before, shown)] : []),
        ...(filters ? [`Only ${filters}.`] : []),
        ...(shown.asked
          ? [
              `${integer(shown.answered)} of the ${count(shown.asked, 'person', 'people')} asked have answered.`,
            ]
          : []),
      ],
      signs: keyOf({ shown: now, view, looks, measures, compared: change !== null }),
      notes: onNames(withheld),
      drawings: days.map((one) => ({
        title: then ? date(one.as_of) : '',
        picture: drawnScene(sceneOf(one, view, looks, places, change), colours, then ? 900 : 1120),
      })),
    },
    colours,
  );
}

/** What the picture is called where nobody says. */
export const usualTitle = ({ level }: Explored) =>
  level === 'everything' ? 'People, organisations, projects and events' : `${LEVELS[level]} and their ties`;

const renamed = (one: Explored, labels: Map<string, string>): Explored => ({
  ...one,
  shown: one.shown.map((node) => ({ ...node, label: labels.get(node.id) ?? '' })),
});
