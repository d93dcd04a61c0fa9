/** A walk past everything nobody answers for, one by one, by keyboard alone. */
import { nameOf, stageOf } from '../document/naming';
import { session } from '../document/session.svelte';
import { notices } from '../feedback/notices.svelte';
import type { OwnerId } from '../ipc/types';
import { m } from '../messages';
import type { Owned } from './answers';
import { assign } from './assigning';
import type { OwnerChoice } from './choices';

class Walk {
  /** What was without an owner when the walk began. */
  #items: readonly Owned[] = $state.raw([]);
  #at: number = $state(0);
  /** Who was chosen last; likely to be meant again. */
  #last: OwnerId | null = $state(null);
  /** Assignments reach the core one after the other, so that a name typed twice makes one owner. */
  #assigned: Promise<unknown> = Promise.resolve();

  /** Those that are still in the document. */
  readonly items: readonly Owned[] = $derived(this.#items.filter((item) => session.document?.has(item)));
  /** What the person stands at; `null` when they have come to the end. */
  readonly item: Owned | null = $derived(
    this.#items.slice(this.#at).find((item) => this.items.includes(item)) ?? null,
  );
  /** The place of that, from 1 on. */
  readonly place: number = $derived(this.item ? this.items.indexOf(this.item) + 1 : this.items.length);

  /** Those that still have no owner. */
  readonly left: readonly Owned[] = $derived(this.items.filter((item) => ownerOf(item) === null));

  /** How many each owner has come by, the most first. */
  readonly outcome: readonly { owner: OwnerId; count: number }[] = $derived.by(() => {
    const counts = new Map<OwnerId, number>();
    for (const item of this.items) {
      const owner = ownerOf(item);
      if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...counts].map(([owner, count]) => ({ owner, count })).toSorted((a, b) => b.count - a.count);
  });

  /** Whose it may be: who has it, who answers for its stage, who was chosen last, who supports. */
  readonly suggested: readonly OwnerId[] = $derived.by(() => {
    const { item } = this;
    const stage = session.document?.find('stage', item?.stage);
    return [item && ownerOf(item), stage?.owner, this.#last, ...(stage?.supporting ?? [])].filter(
      (owner) => owner != null,
    );
  });

  begin(items: readonly Owned[]): void {
    this.#items = items;
    this.#at = 0;
    this.#last = null;
  }

  /** Goes on without an owner. */
  skip(): void {
    if (!this.item) return;
    this.#goTo(this.#items.indexOf(this.item) + 1);
    notices.say(this.#here());
  }

  /** Goes back to the one before. */
  back(): void {
    const before = this.items[(this.item ? this.place - 1 : this.items.length) - 1];
    if (!before) return;
    this.#goTo(this.#items.indexOf(before));
    notices.say(this.#here());
  }

  /** Whether there is one before. */
  get canGoBack(): boolean {
    return this.item ? this.place > 1 : this.items.length > 0;
  }

  /** Makes an owner answer for it, and goes on at once; back again where the core refuses. */
  assign(choice: OwnerChoice): Promise<void> {
    const { item } = this;
    if (!item) return Promise.resolve();
    const walk = this.#items;
    const at = walk.indexOf(item);
    this.#goTo(at + 1);
    if ('owner' in choice) this.#last = choice.owner;
    const done = this.#assigned.then(async () => {
      const owner = await assign([item], choice);
      if (this.#items !== walk) return;
      if (owner === null) {
        this.#goTo(at);
        return;
      }
      this.#last = owner;
      const document = session.document;
      if (!document) return;
      const name = nameOf(document, { kind: 'owner', id: owner });
      notices.say(`${m.ownership.assigned(name, nameOf(document, item))} ${this.#here()}`);
    });
    this.#assigned = done.catch(() => undefined);
    return done;
  }

  #goTo(at: number): void {
    this.#at = at;
  }

  /** Where the person stands, read aloud. */
  #here(): string {
    const { document } = session;
    const { item } = this;
    if (!document) return '';
    if (!item) return m.ownership.walked(this.items.length - this.left.length, this.items.length);
    const stage = stageOf(document, item);
    return m.ownership.here(
      m.ownership.progress(this.place, this.items.length),
      m.words.kind[item.kind],
      nameOf(document, item),
      item.kind === 'stage' || stage === null ? null : nameOf(document, { kind: 'stage', id: stage }),
    );
  }
}

/** Who answers for it now. */
export function ownerOf({ kind, id }: Owned): OwnerId | null {
  return session.document?.find(kind, id)?.owner ?? null;
}

export const walk = new Walk();
