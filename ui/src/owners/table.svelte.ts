/**
 * The table of owners: which are shown, in what order, and whose lists are unfolded. It outlives the
 * view, so that a look at the board and back costs nobody their place.
 */
import { SvelteSet } from 'svelte/reactivity';
import { session } from '../document/session.svelte';
import type { AgreementState, Owner, OwnerId } from '../ipc/types';
import { locale } from '../messages';
import { answersByOwner, noAnswers, type Answers } from './answers';
import { plain } from './choices';

/** A filter that lets everything through. */
export const ANY = '';

export const columns = ['stages', 'supports', 'moments', 'comms', 'promises', 'handOffs', 'gaps'] as const;
export type Column = (typeof columns)[number];

const nothing = noAnswers();
const collator = new Intl.Collator(locale, { numeric: true });

/** How much stands in a column of the table. */
export function countIn(column: Column, answers: Answers): number {
  switch (column) {
    case 'stages':
      return answers.count.stage;
    case 'supports':
      return answers.supports.length;
    case 'moments':
      return answers.count.moment;
    case 'comms':
      return answers.count.comm;
    case 'promises':
      return answers.count.promise;
    case 'handOffs':
      return answers.given.length + answers.received.length;
    case 'gaps':
      return answers.gaps.length;
  }
}

class OwnersTable {
  search: string = $state('');
  function: string = $state(ANY);
  /** What it is ordered by, the most first; `null` leaves the owners in their own order. */
  order: Column | 'name' | null = $state(null);
  readonly #unfolded = new SvelteSet<OwnerId>();

  readonly #answers: ReadonlyMap<OwnerId | null, Answers> = $derived(
    session.document ? answersByOwner(session.document) : new Map<OwnerId | null, Answers>(),
  );
  readonly all: readonly Owner[] = $derived(session.document?.links.owners ?? []);

  /** The owners on show, in their order. */
  readonly shown: readonly Owner[] = $derived.by(() => {
    const wanted = plain(this.search);
    const found = this.all.filter(
      (owner) =>
        (this.function === ANY || owner.function === this.function) && plain(owner.name).includes(wanted),
    );
    const { order } = this;
    if (order === null) return found;
    if (order === 'name') return found.toSorted((a, b) => collator.compare(a.name, b.name));
    return found.toSorted((a, b) => countIn(order, this.of(b.id)) - countIn(order, this.of(a.id)));
  });

  /** What an owner, or nobody, answers for. */
  of(owner: OwnerId | null): Answers {
    return this.#answers.get(owner) ?? nothing;
  }

  isUnfolded(owner: OwnerId): boolean {
    return this.#unfolded.has(owner);
  }

  fold(owner: OwnerId): void {
    if (!this.#unfolded.delete(owner)) this.#unfolded.add(owner);
  }

  /** Orders by a column, or once more by none. */
  orderBy(column: Column | 'name'): void {
    this.order = this.order === column ? null : column;
  }

  showAll(): void {
    this.search = '';
    this.function = ANY;
  }

  /** Another document has come. */
  forget(): void {
    this.showAll();
    this.order = null;
    this.#unfolded.clear();
  }
}

export const ownersTable = new OwnersTable();

const states: readonly AgreementState[] = [
  'missing',
  'proposed',
  'accepted_by_giver',
  'accepted_by_receiver',
  'agreed',
];

/** The state of the hand-off that is furthest from agreed; `null` without one. */
export function leastAgreed({ given, received }: Answers): AgreementState | null {
  const found = new Set([...given, ...received].map(({ agreement }) => agreement));
  return states.find((state) => found.has(state)) ?? null;
}
