/** Taking cards into the selection, one by one or all that a lasso has caught. */

import { cardsIn } from '../document/converting';
import { selection } from '../document/selection.svelte';
import { sameTarget, type Target } from '../document/target';
import { notices } from '../feedback/notices.svelte';
import { m } from '../messages';
import type { Cursor } from './cursor.svelte';
import { itemAt, placeOfTarget, targetOf, type Place } from './items';
import type { Layout } from './layout';
import { nextCard, type Step } from './walk';

export class Several {
  readonly #layout: () => Layout;
  readonly #cursor: Cursor;

  constructor(layout: () => Layout, cursor: Cursor) {
    this.#layout = layout;
    this.#cursor = cursor;
  }

  /** Takes in what is at a place, or lets it go again. An empty cell is nothing to take along. */
  toggle(place: Place): void {
    const item = itemAt(this.#layout(), place);
    if (!item || item.is === 'cell') return;
    this.#cursor.stand(place);
    selection.selectAll(withoutCells());
    selection.toggle(targetOf(item));
    this.#say();
  }

  /** Walks on to the next card and takes it in; back over one taken in, the last is let go again. */
  extend(step: Step): Place | null {
    const layout = this.#layout();
    const now = this.#cursor.place;
    const next = now && nextCard(layout, now, step);
    const item = next && itemAt(layout, next);
    if (!item) return null;
    const target = targetOf(item);
    const here = this.#cursor.item && targetOf(this.#cursor.item);
    const isBack = selection.has(target);
    this.#cursor.stand(next);
    selection.selectAll([
      ...withoutCells().filter((other) => !sameTarget(other, target) && !(isBack && sameTarget(other, here))),
      target,
    ]);
    this.#say();
    return next;
  }

  /** Takes in all of these; the last of them is where the person then is. */
  take(places: readonly Place[]): void {
    const layout = this.#layout();
    const last = places.at(-1);
    if (!last) return;
    const caught = places.map((place) => itemAt(layout, place)).filter((item) => item !== null);
    const targets = caught.map(targetOf);
    const kept = withoutCells().filter((target) => !targets.some((other) => sameTarget(other, target)));
    this.#cursor.stand(last);
    selection.selectAll([...kept, ...targets]);
    this.#say();
  }

  /** The places of all selected cards, if the card at a place is one of several. */
  together(place: Place): readonly Place[] | null {
    const layout = this.#layout();
    const item = itemAt(layout, place);
    if (!item || selection.items.length < 2 || !selection.has(targetOf(item))) return null;
    return cardsIn(selection.items)
      .map((card) => placeOfTarget(layout, card))
      .filter((one) => one !== null);
  }

  #say(): void {
    notices.say(m.several.selected(selection.items.length));
  }
}

function withoutCells(): readonly Target[] {
  return selection.items.filter((target) => target.kind !== 'cell');
}
