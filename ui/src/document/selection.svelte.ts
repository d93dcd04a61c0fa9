/** What is selected, and where the person is to be taken. */
import { sameTarget, targetKey, type Target } from './target';

class Selection {
  /** All that is selected, in the order it was chosen. */
  items: readonly Target[] = $state.raw([]);
  /**
   * The place the person asked to be taken to. Views that can show it scroll it into view; each
   * request is a new object, so that asking twice scrolls twice.
   */
  wanted: { readonly target: Target } | null = $state.raw(null);

  readonly #keys = $derived(new Set(this.items.map(targetKey)));

  /** What was chosen last, which the inspector shows. */
  readonly last: Target | null = $derived(this.items.at(-1) ?? null);

  has(target: Target): boolean {
    return this.#keys.has(targetKey(target));
  }

  select(target: Target | null): void {
    if (this.items.length === 1 && sameTarget(this.last, target)) return;
    this.items = target ? [target] : [];
  }

  /** Selects several things at once, the last of them shown by the inspector. */
  selectAll(targets: readonly Target[]): void {
    this.items = [...targets];
  }

  /** Adds a target to the selection, or takes it out. */
  toggle(target: Target): void {
    this.items = this.has(target)
      ? this.items.filter((item) => !sameTarget(item, target))
      : [...this.items, target];
  }

  clear(): void {
    this.items = [];
  }

  /** Selects a target and asks the views to scroll it into view. */
  goTo(target: Target): void {
    this.select(target);
    this.wanted = { target };
  }

  /** Asks the views to scroll a target into view, whatever is selected. */
  show(target: Target): void {
    this.wanted = { target };
  }

  /** Forgets what is no longer there. */
  keepOnly(there: (target: Target) => boolean): void {
    const kept = this.items.filter(there);
    if (kept.length !== this.items.length) this.items = kept;
  }
}

export const selection = new Selection();
