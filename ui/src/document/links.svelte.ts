/** What refers to what, looked up from the other end. Worked out once for each change. */
import type {
  Agreement,
  Comm,
  CommentRecord,
  Decision,
  Keeping,
  Moment,
  PromiseRecord,
  Stage,
  Transition,
} from '../ipc/types';
import type { Mirror } from './mirror.svelte';
import { byRank } from './records';
import { counted } from './tags';

type Groups<T> = ReadonlyMap<string, readonly T[]>;

/** Answers from the other end of a document's references. */
export class Links {
  readonly #document: Mirror;

  readonly #keepingsOfPromise: Groups<Keeping> = $derived.by(() =>
    group(this.#document.all('keeping').values(), (keeping) => [keeping.promise]),
  );
  readonly #keepingsAtMoment: Groups<Keeping> = $derived.by(() =>
    group(this.#document.all('keeping').values(), (keeping) => [keeping.moment]),
  );
  readonly #promisesOfComm: Groups<PromiseRecord> = $derived.by(() =>
    group(this.#document.all('promise').values(), (promise) => promise.makers),
  );
  readonly #agreements: Groups<Agreement> = $derived.by(() =>
    group(this.#document.all('agreement').values(), (agreement) => [agreement.transition]),
  );
  readonly #decisions: Groups<Decision> = $derived.by(() =>
    group(this.#document.all('decision').values(), (decision) => [decision.journey]),
  );
  readonly #decisionsOnGap: Groups<Decision> = $derived.by(() =>
    group(this.#document.all('decision').values(), (decision) => [decision.gap]),
  );
  readonly #comments: Groups<CommentRecord> = $derived.by(() =>
    group(this.#document.all('comment').values(), (comment) => [comment.about.id]),
  );
  readonly #momentsIn: Groups<Moment> = $derived.by(() =>
    group(this.#document.all('moment').values(), (moment) => [moment.placement.stage]),
  );
  readonly #commsIn: Groups<Comm> = $derived.by(() =>
    group(this.#document.all('comm').values(), (comm) => [comm.placement.stage]),
  );
  readonly #promisesIn: Groups<PromiseRecord> = $derived.by(() =>
    group(this.#document.all('promise').values(), (promise) => [promise.placement.stage]),
  );
  readonly #transitionsAt: Groups<Transition> = $derived.by(() =>
    group(this.#document.all('transition').values(), (transition) =>
      transition.to === null || transition.to === transition.from
        ? [transition.from]
        : [transition.from, transition.to],
    ),
  );

  constructor(document: Mirror) {
    this.#document = document;
  }

  /** The keepings of a promise. */
  keepingsOf(promise: string): readonly Keeping[] {
    return this.#keepingsOfPromise.get(promise) ?? [];
  }

  /** The keepings at a moment. */
  keepingsAt(moment: string): readonly Keeping[] {
    return this.#keepingsAtMoment.get(moment) ?? [];
  }

  /** The promises a comm makes. */
  promisesOf(comm: string): readonly PromiseRecord[] {
    return this.#promisesOfComm.get(comm) ?? [];
  }

  /** The agreement on a transition. */
  agreementOn(transition: string): Agreement | undefined {
    return this.#agreements.get(transition)?.[0];
  }

  /** The decision about a gap of a journey. */
  decisionOn(journey: string | null, gap: string): Decision | undefined {
    return this.#decisionsOnGap.get(gap)?.find((decision) => decision.journey === journey);
  }

  /** The decisions of a journey, whether or not their gaps are there at present. */
  decisionsOf(journey: string): readonly Decision[] {
    return this.#decisions.get(journey) ?? [];
  }

  /** The comments about a record, the first written first. */
  commentsAbout(record: string): readonly CommentRecord[] {
    return (this.#comments.get(record) ?? []).toSorted((a, b) => a.at - b.at);
  }

  /** The moments in a stage, in their order. */
  momentsIn(stage: string): readonly Moment[] {
    return (this.#momentsIn.get(stage) ?? []).toSorted(byPlacement);
  }

  /** The comms in a stage, in their order. */
  commsIn(stage: string): readonly Comm[] {
    return (this.#commsIn.get(stage) ?? []).toSorted(byPlacement);
  }

  /** The promises whose card lies in a stage, in their order. */
  promisesIn(stage: string): readonly PromiseRecord[] {
    return (this.#promisesIn.get(stage) ?? []).toSorted(byPlacement);
  }

  /** The transitions that lead out of a stage or into it. */
  transitionsAt(stage: string): readonly Transition[] {
    return this.#transitionsAt.get(stage) ?? [];
  }

  /** The owners in their order. */
  readonly owners = $derived.by(() => [...this.#document.all('owner').values()].sort(byRank));

  /** The lanes from top to bottom, the hidden ones too. */
  readonly lanes = $derived.by(() => [...this.#document.all('lane').values()].sort(byRank));

  /** Every tag of the document by name, and on how many cards it is. */
  readonly tags = $derived.by(() => {
    const cards = (['moment', 'comm', 'promise', 'card', 'note'] as const).flatMap((kind) => [
      ...this.#document.all(kind).values(),
    ]);
    return counted(cards.map((card) => card.tags));
  });

  /** The stages of a journey in the order of its columns. */
  stagesOf(journey: string | null): readonly Stage[] {
    const columns = this.#document.view(journey)?.frame.columns ?? [];
    return columns
      .map((column) => this.#document.find('stage', column.stage))
      .filter((stage) => stage !== undefined);
  }
}

type Placed = { id: string; placement: { rank: string } };

function byPlacement(a: Placed, b: Placed): number {
  return byRank({ id: a.id, rank: a.placement.rank }, { id: b.id, rank: b.placement.rank });
}

function group<T>(records: Iterable<T>, keys: (record: T) => readonly string[]): Groups<T> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keys(record)) {
      const found = groups.get(key);
      if (found) found.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}
