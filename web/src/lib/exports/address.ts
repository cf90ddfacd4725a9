// Where a file of the whole map is fetched from.

export interface Leaving {
  pseudonymised: boolean;
  /** Whether people have the same ids in every such file, so that two of them can be compared. */
  stable: boolean;
}

export function exportAddress(format: string, { pseudonymised, stable }: Leaving): string {
  const query = new URLSearchParams();
  if (pseudonymised) query.set('pseudonymised', 'true');
  if (pseudonymised && stable) query.set('ids', 'stable');
  const asked = query.size ? `?${query}` : '';
  return `/api/exports/${encodeURIComponent(format)}${asked}`;
}
