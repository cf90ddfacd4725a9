// Who holds most together, as the map of sectors marks it.

import { resolve } from '$app/paths';
import type { Answer, Part, Thing } from '#lib/api/types.ts';
import { organisationPage } from './leads.ts';

export interface Broker {
  name: string;
  href: string;
  /** Ids of the person, the organisation and the sector, as far as they are known: the most exact first. */
  at: { kind: string; id: string }[];
}

/** The first of an answer about brokers; null where there is none. */
export function brokerIn(answer: Answer): Broker | null {
  const row = answer.rows[0];
  if (!row) return null;
  const at = ['person', 'organisation', 'sector']
    .map((key) => row[key] as Thing | null | undefined)
    .filter((ref) => ref != null);
  const who = at[0];
  if (!who) return null;
  const href =
    who.kind === 'person' ? resolve('/people/[id]', { id: who.id }) : organisationPage(who.id).href;
  return { name: who.label, href, at };
}

/** Where the broker is on the map: the person if shown, else the organisation, else the sector. */
export function homeOf(broker: Broker, parts: Part[]): Part | undefined {
  for (const { kind, id } of broker.at) {
    const found = parts.find((part) => part.kind === kind && part.id === id);
    if (found) return found;
  }
  return undefined;
}
