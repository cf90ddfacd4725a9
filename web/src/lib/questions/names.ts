// What the sectors, people and organisations that an address names are called.

import type { Api } from '#lib/api/client.ts';
import { FINDERS } from '#lib/fields/finding.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';
import { kindIn, type Form, type Values } from './form.ts';

/** Names by field, of the fields that name something. */
export async function namesOf(api: Api, form: Form, values: Values, sectors: Sectors): Promise<Values> {
  const named = form.fields.map(async (field): Promise<[string, string]> => {
    const [kind, name] = [kindIn(field, values), field.name];
    const given = values[name];
    if (given && kind === 'sector') return [name, sectors.mark(given).name];
    if (given && (kind === 'person' || kind === 'organisation'))
      return [name, await FINDERS[kind].name(api, given)];
    return [name, ''];
  });
  return Object.fromEntries(await Promise.all(named));
}
