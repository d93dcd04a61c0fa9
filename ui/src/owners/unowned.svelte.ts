/** The work nobody answers for: what of it is shown, and what is chosen to be assigned together. */
import { SvelteSet } from 'svelte/reactivity';
import { ownedKinds, type Owned, type OwnedKind } from './answers';
import { ownersTable } from './table.svelte';

/** A filter that lets everything through. */
export const ALL = 'all';

class Unowned {
  kind: OwnedKind | typeof ALL = $state(ALL);
  readonly #chosen = new SvelteSet<string>();
  /** Where a range begins. */
  #anchor: string | null = null;

  /** All of it, in the order of the journeys and of their columns. */
  readonly all: readonly Owned[] = $derived(ownersTable.of(null).owned);
  /** The kinds there are among it. */
  readonly kinds: readonly OwnedKind[] = $derived(
    ownedKinds.filter((kind) => ownersTable.of(null).count[kind] > 0),
  );
  /** The kind that is filtered by; one of which nothing is left filters nothing. */
  readonly kindShown: OwnedKind | typeof ALL = $derived(
    this.kinds.some((kind) => kind === this.kind) ? this.kind : ALL,
  );
  readonly shown: readonly Owned[] = $derived(
    this.kindShown === ALL ? this.all : this.all.filter(({ kind }) => kind === this.kindShown),
  );
  /** What is chosen of what is on show. */
  readonly chosen: readonly Owned[] = $derived(this.shown.filter(({ id }) => this.#chosen.has(id)));

  isChosen({ id }: Owned): boolean {
    return this.#chosen.has(id);
  }

  /** Chooses one or leaves it, and with `range` everything from the last one on. */
  choose({ id }: Owned, range: boolean): void {
    const wanted = !this.#chosen.has(id);
    const ids = this.shown.map((one) => one.id);
    const from = range && this.#anchor !== null ? ids.indexOf(this.#anchor) : -1;
    const to = ids.indexOf(id);
    const run = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const one of run) {
      if (wanted) this.#chosen.add(one);
      else this.#chosen.delete(one);
    }
    this.#anchor = id;
  }

  /** Chooses everything on show, or nothing. */
  chooseAll(wanted: boolean): void {
    this.#chosen.clear();
    if (wanted) for (const { id } of this.shown) this.#chosen.add(id);
  }

  /** Another document has come. */
  forget(): void {
    this.kind = ALL;
    this.#chosen.clear();
    this.#anchor = null;
  }
}

export const unowned = new Unowned();
