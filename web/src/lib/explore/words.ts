// How Explore says what is on the map.

import type { Explored } from '#lib/api/types.ts';
import { count, date, evidence, integer, list } from '#lib/words.ts';
import type { Change } from './change.ts';
import { FILTERS, isFiltered, type View } from './view.ts';

/** What is shown, in a sentence. */
export function summary(shown: Explored, view: View): string {
  const ties = count(shown.ties, 'tie', 'ties');
  const of =
    shown.of === 'people' ? (['person', 'people'] as const) : (['organisation', 'organisations'] as const);
  const resting = `counted by ${evidence(shown.evidence, Number(view.largest) || undefined, shown.of)}${view.agreed === 'both' ? ', where both said so' : ''}`;
  const day = view.as_of || view.versus ? `on ${date(shown.as_of)}` : 'today';
  if (shown.level === 'sectors' || shown.level === 'organisations') {
    const what = shown.level === 'sectors' ? 'between them' : 'among them';
    const organisations = isFiltered(view)
      ? `${integer(shown.people)} of ${count(shown.of_people, 'organisation', 'organisations')}`
      : count(shown.people, 'organisation', 'organisations');
    const sectors =
      shown.grouped === 'sector'
        ? ` in ${count(shown.shown.filter(({ id }) => id).length, 'sector', 'sectors')}`
        : '';
    return `${organisations}${sectors} and ${shown.ties === 0 ? `no ties ${what}` : `${ties} ${what}`} ${day}, ${resting}.`;
  }
  if (shown.level === 'everything' && !shown.grouped) {
    const number = (kind: string) => shown.shown.filter((one) => one.kind === kind).length;
    const people = shown.of === 'people';
    const what = list([
      ...(people ? [count(number('person'), 'person', 'people')] : []),
      count(number('organisation'), 'organisation', 'organisations'),
      count(number('project'), 'project', 'projects'),
      count(number('event'), 'event', 'events'),
    ]);
    return `${what}, and what joins them, ${day}${people ? `; ties of people ${resting}` : ''}.`;
  }
  if (shown.grouped) {
    const by = shown.grouped === 'organisation' ? 'organisation' : 'sector';
    return (
      `${count(shown.people, `${of[0]} is`, `${of[1]} are`)} too many to draw one by one: they are shown by ${by}. ` +
      `Press one to see its ${of[1]}, filter, or search by name. ${ties} ${day}, ${resting}.`
    );
  }
  const who = isFiltered(view)
    ? `${integer(shown.people)} of ${count(shown.of_people, of[0], of[1])}`
    : count(shown.people, of[0], of[1]);
  return `${who} and ${shown.ties === 0 ? 'no ties among them' : `${ties} among them`} ${day}, ${resting}.`;
}

/** The end of a year by its year, any other day in full. */
export const yearOrDay = (iso: string) => (iso.endsWith('-12-31') ? `End of ${iso.slice(0, 4)}` : date(iso));

/** What changed between the two days, in a sentence. */
export function changed({ added, lost, kept }: Change, before: Explored, after: Explored): string {
  return (
    `Between ${date(before.as_of)} and ${date(after.as_of)}: ${integer(added.length)} new, ${integer(lost.length)} lost, ` +
    `${integer(kept.length)} kept; ${count(before.ties, 'tie', 'ties')} then, ${integer(after.ties)} later.`
  );
}

/** The filters that are on, as part of a sentence; who is opened by the names that `labels` gives. */
export function filtersIn(shown: Explored, view: View, labels: Map<string, string>): string {
  const chosen = FILTERS.flatMap((name) =>
    view[name].map((id) => shown.choices[name].find((one) => one.id === id)?.label ?? id),
  );
  const around = view.around.map((id) => labels.get(id)).filter((label) => label !== undefined);
  return list([
    ...chosen,
    ...(around.length ? [`who ${list(around)} ${around.length > 1 ? 'have' : 'has'} ties with`] : []),
    ...(view.strength ? [`ties of strength ${view.strength} or more`] : []),
  ]);
}
