// Which panels of Explore are open, remembered on this computer.

const KEY = 'weft.explore.open';

class Folds {
  private chosen = $state.raw<Record<string, boolean>>(stored());

  /** As it was left here; `usual` where it was never touched. */
  isOpen(name: string, usual = true): boolean {
    return this.chosen[name] ?? usual;
  }

  set(name: string, open: boolean): void {
    if (this.chosen[name] === open) return;
    this.chosen = { ...this.chosen, [name]: open };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.chosen));
    } catch {
      // a browser that keeps nothing: then it is so for this visit
    }
  }
}

function stored(): Record<string, boolean> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found ? { ...(found as Record<string, boolean>) } : {};
  } catch {
    return {};
  }
}

export const folds = new Folds();
