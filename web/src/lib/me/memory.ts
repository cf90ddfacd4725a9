// The person chosen last time, only on this computer: an id, never a name.

const KEY = 'weft.me';

export function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser that keeps nothing
  }
}

export function remember(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // then it is chosen again the next time
  }
}
