// Whether a name that is about to be given is another's already.

import type { Api, ThingKind } from '#lib/api/client.ts';
import type { Cells } from '#lib/api/types.ts';

export interface Same {
  id: string;
  label: string;
  /** What tells it apart, such as job title and organisation. */
  about: string;
}

/** So many with one name are enough to ask about. */
const MOST = '10';

/** As names are compared: whatever their case, accents and signs. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Who or what has this name already; none where the name does not change.
 *
 * @param own id of what is being renamed; "" where it is new.
 */
export async function sameNamed(
  api: Api,
  kind: ThingKind,
  given: Cells,
  now: Cells,
  own: string,
): Promise<Same[]> {
  const name = String(given['name'] ?? '');
  const wanted = plain(name);
  if (!wanted || wanted === plain(String(now['name'] ?? ''))) return [];
  const found = await api.search({ q: name, kind, limit: MOST });
  if (!found.ok) return []; // What is saved is checked by the API in any case.
  return found.value.groups
    .filter((group) => group.kind === kind)
    .flatMap((group) => group.found)
    .filter(({ id, label }) => id !== own && plain(label) === wanted)
    .map(({ id, label, cells }) => ({
      id,
      label,
      about: Object.values(cells)
        .filter((cell) => typeof cell === 'string' && cell)
        .slice(0, 2)
        .join(', '),
    }));
}
