// What a printed page says under an answer, each in one line.

import type { Answer, Elements, TieKind } from '#lib/api/types.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { LOST, MAIN, roleIn, tieAmong } from '#lib/map/words.ts';
import { ofIn } from '#lib/questions/form.ts';
import { count, date, evidence, integer, list, missing } from '#lib/words.ts';

/** "Rests on 261 people and 1,436 ties from …, as of 24 November 2026." */
export function restsOn({ basis, parameters }: Answer): string {
  const of = ofIn(parameters);
  const on = count(basis.people, of === 'people' ? 'person' : 'organisation', of);
  const asked = basis.coverage.reduce((sum, row) => sum + row.asked, 0);
  const answered = basis.coverage.reduce((sum, row) => sum + row.answered, 0);
  const share = asked ? ` ${integer(answered)} of the ${integer(asked)} people asked have answered.` : '';
  return `Based on ${on} and ${count(basis.ties, 'tie', 'ties')} from ${evidence(basis.evidence, basis.largest, of)}, as of ${date(basis.as_of)}.${share}`;
}

/** The stability of the first place; empty if nothing is ranked. */
export function stability({ steady, rows }: Answer): string {
  const first = rows[0]?.first_in;
  if (!steady?.ready || typeof first !== 'number') return '';
  return (
    `Ranked ${integer(steady.runs)} more times, each time with ${missing(steady)}: ` +
    `the first row came first in ${integer(first)} of 100.`
  );
}

/** Lines that are not plain, as they are drawn. */
const LINES: Partial<Record<TieKind, string>> = {
  gap: 'Broken red line',
  suggested: 'Dotted blue line',
  projects: 'Broken line',
  events: 'Dotted line',
  organisations: 'Line of dashes and dots',
};

/** What a picture's signs mean. */
export function signs(elements: Elements, sectors: Sectors, question: string): string {
  const marks = new Map(
    elements.nodes
      .map(({ data }) => sectors.mark(data.kind === 'sector' ? data.id : data.sector))
      .toSorted((a, b) => a.tone - b.tone)
      .map(({ code, group }) => [code, group]),
  );
  const mains = new Set(
    elements.nodes
      .filter(({ data }) => MAIN.includes(data.role))
      .map(({ data }) => roleIn(question, data.role)),
  );
  const large = mains.size ? ` Large: ${list([...mains].filter(Boolean))}.` : '';
  const kinds = elements.nodes.map(({ data }) => data.kind);
  const cutOff = elements.nodes.some(({ data }) => data.role === 'cut_off')
    ? ` Broken ring: ${roleIn(question, 'cut_off')}.`
    : '';
  const lost = new Set(elements.edges.map(({ data }) => data.lost));
  const going = [
    lost.has('tie') ? ` Broken line with a bar: ${LOST.tie}.` : '',
    lost.has('last') ? ` In red: ${LOST.last}.` : '',
  ].join('');
  const ties = [...new Set(elements.edges.filter(({ data }) => !data.lost).map(({ data }) => data.kind))]
    .filter((kind) => LINES[kind])
    .map((kind) => ` ${LINES[kind]}: ${tieAmong(kinds, kind)}.`)
    .join('');
  const left = elements.nodes_left_out ? ` ${integer(elements.nodes_left_out)} more are not drawn.` : '';
  return `${[...marks].map(([code, group]) => `${code} ${group}`).join(' · ')}.${large}${cutOff}${ties}${going}${left}`;
}
