/** Where the person is on the board: one item, which stays the same while cards move round it. */

import { selection } from '../document/selection.svelte';
import type { Target } from '../document/target';
import { itemAt, placeOf, placeOfTarget, targetOf, type Item, type Place } from './items';
import type { Layout } from './layout';
import { firstPlace, nearest } from './walk';

/** What is there to stand on. */
export type Standing = Exclude<Item, { is: 'spot' }>;

export class Cursor {
  readonly #layout: () => Layout;
  #item: Standing | null = $state.raw(null);
  #last: Place | null = null;
  /** An item that is still to come, and what is selected until it does. */
  #awaited: { readonly item: Standing; readonly instead: Target | null } | null = null;

  constructor(layout: () => Layout) {
    this.#layout = layout;
  }

  /** Where it stands; beside its old place when what stood there is gone. */
  readonly place: Place | null = $derived.by(() => this.#find());

  /** What it stands on. */
  readonly item: Standing | null = $derived.by(() => this.place && itemAt(this.#layout(), this.place));

  #find(): Place | null {
    const layout = this.#layout();
    if (!this.#item) return null;
    this.#last = placeOf(layout, this.#item) ?? (this.#last && nearest(layout, this.#last));
    return this.#last;
  }

  /** Puts it somewhere and selects what is there. */
  put(place: Place | null): void {
    const item = this.stand(place);
    if (item) selection.select(targetOf(item));
  }

  /** Puts it somewhere, whatever is selected. */
  stand(place: Place | null): Standing | null {
    const item = place && itemAt(this.#layout(), place);
    this.#item = item;
    this.#awaited = null;
    if (place) this.#last = place;
    return item;
  }

  /** Puts it on an item that may not be there yet, which is selected as soon as it is. */
  await(item: Standing): void {
    this.#item = item;
    this.#awaited = { item, instead: selection.last };
  }

  /** Selects what was awaited and is there now; true when it has just come. */
  arrive(): boolean {
    const awaited = this.#awaited;
    if (!awaited) return false;
    const hasMoved = awaited.instead !== selection.last;
    const isThere = placeOf(this.#layout(), awaited.item) !== null;
    if (hasMoved || isThere) this.#awaited = null;
    if (hasMoved || !isThere) return false;
    selection.select(targetOf(awaited.item));
    return true;
  }

  /** Follows what was selected elsewhere in the window. */
  follow(): void {
    const target = selection.last;
    if (!target || this.#awaited) return;
    const item = this.item;
    const isThere = item !== null && JSON.stringify(targetOf(item)) === JSON.stringify(target);
    if (isThere) return;
    const place = placeOfTarget(this.#layout(), target);
    if (!place) return;
    this.#item = itemAt(this.#layout(), place);
    this.#last = place;
  }

  /** Where it would go on from: where it was last, or else the beginning. */
  resume(): Place | null {
    const layout = this.#layout();
    return this.place ?? (this.#last ? nearest(layout, this.#last) : firstPlace(layout));
  }

  leave(): void {
    this.#item = null;
    this.#awaited = null;
  }
}
