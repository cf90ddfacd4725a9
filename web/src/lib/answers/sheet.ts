// An answer's map as a sheet that explains itself.

import type { Answer } from '#lib/api/types.ts';
import { restsOn } from '#lib/board/words.ts';
import type { Drawing } from '#lib/map/controller.ts';
import { framed, type Sheet } from '#lib/map/framing.ts';
import { signsOf } from '#lib/map/signs.ts';
import { onMap, onNames } from '#lib/map/words.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';

/** `leaving` is the answer as it leaves, `answer` the same as it is on the page. */
export function sheetOf(leaving: Answer, answer: Answer, drawing: Drawing, sectors: Sectors): Sheet {
  const labels = new Map(leaving.elements.nodes.map(({ data }) => [data.id, data.label]));
  const withheld = answer.elements.nodes.filter(({ data }) => labels.get(data.id) !== data.label).length;
  return framed(
    {
      title: leaving.sentence,
      lines: [restsOn(leaving), onMap(leaving.elements)],
      signs: signsOf(leaving.elements, sectors, leaving.question),
      notes: onNames(withheld),
      drawings: [{ title: '', picture: drawing.picture(labels) }],
    },
    drawing.colours(),
  );
}
