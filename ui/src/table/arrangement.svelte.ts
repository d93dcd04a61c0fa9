/**
 * How the table is filtered and sorted. It outlives the view, as the filters of the gap register do.
 */
import { SvelteSet } from 'svelte/reactivity';
import { session } from '../document/session.svelte';
import { tagKey } from '../document/tags';
import { ANY, NOBODY, everything, type Filters } from './filter';
import { nextSort, type Sort } from './sort';

class Arrangement {
  #wanted: Filters = $state.raw(everything);
  /** How the rows are sorted; `null` leaves them in the order of the board. */
  sort: Sort | null = $state.raw(null);
  /** Stages and entries, by key, that stay in sight though the filters would not show them. */
  readonly kept = new SvelteSet<string>();

  /** What is filtered by; an owner or a tag that is gone filters nothing. */
  readonly filters: Filters = $derived.by(() => {
    const { owner, tag } = this.#wanted;
    const isKnown = owner === ANY || owner === NOBODY || session.document?.find('owner', owner);
    const known = tag === ANY ? undefined : session.document?.links.tags.find((one) => tagKey(one.tag) === tagKey(tag));
    return { ...this.#wanted, owner: isKnown ? owner : ANY, tag: known?.tag ?? ANY };
  });

  /** Whether something is filtered out. */
  readonly isFiltered: boolean = $derived(Object.values(this.filters).some((value) => value !== ANY));

  narrow(to: Partial<Filters>): void {
    this.#wanted = { ...this.#wanted, ...to };
    this.kept.clear();
  }

  showAll(): void {
    this.narrow(everything);
  }

  /** Keeps something in sight until the filters change: it was just written or asked for. */
  keep(stage: string, key: string): void {
    if (!this.isFiltered) return;
    this.kept.add(stage);
    this.kept.add(key);
  }

  sortBy(column: string): void {
    this.sort = nextSort(this.sort, column);
  }

  /** As a document is first shown. */
  reset(): void {
    this.showAll();
    this.sort = null;
  }
}

export const arrangement = new Arrangement();
