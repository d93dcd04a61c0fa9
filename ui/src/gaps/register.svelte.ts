/**
 * The register of gaps: which are shown, in what order, and which are chosen to be decided on. It
 * outlives the view, so that a look at the board and back costs nobody their filters.
 */
import { SvelteSet } from 'svelte/reactivity';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import type { Decision, GapReport, Severity } from '../ipc/types';
import type { Standing } from '../messages/gaps.en';

export type Sort = 'severity' | 'stage' | 'owner' | 'rule';

/** A filter that lets everything through. */
export const ANY = '';
/** Gaps that nobody answers for. */
export const NOBODY = 'nobody';
/** Gaps that lie in no stage. */
export const JOURNEY = 'journey';

export const severities: readonly Severity[] = ['high', 'medium', 'low'];

class Register {
  severities: string[] = $state([...severities]);
  owner: string = $state(ANY);
  rule: string = $state(ANY);
  stage: string = $state(ANY);
  standing: string = $state(ANY);
  sort: Sort = $state('severity');
  readonly #chosen = new SvelteSet<string>();
  /** Where a range begins. */
  #anchor: string | null = null;

  readonly #view = $derived(session.document?.view(frame.journey));
  /** Every gap of the journey on show, worst first. */
  readonly all: readonly GapReport[] = $derived(this.#view?.gaps ?? []);

  /** The stage that is filtered by; one of another journey, or one that is gone, filters nothing. */
  readonly stageShown: string = $derived(
    this.stage === JOURNEY || this.#view?.frame.columns.some((column) => column.stage === this.stage)
      ? this.stage
      : ANY,
  );
  /** The owner that is filtered by; one that is gone filters nothing. */
  readonly ownerShown: string = $derived(
    this.owner === NOBODY || session.document?.find('owner', this.owner) ? this.owner : ANY,
  );

  /** The gaps on show, in their order. */
  readonly shown: readonly GapReport[] = $derived.by(() => {
    const found = this.all.filter((gap) => this.#lets(gap));
    const place = this.#placing();
    // The order within a place stays that of the core, the worst first.
    return place ? found.toSorted((a, b) => place(a) - place(b)) : found;
  });

  /** The gaps chosen among those on show. */
  readonly chosen: readonly GapReport[] = $derived(
    this.shown.filter((gap) => this.#chosen.has(gap.key)),
  );

  /** Whether something is filtered out. */
  readonly isFiltered: boolean = $derived(
    this.severities.length < severities.length || this.#narrowed || this.standing !== ANY,
  );

  /** The decisions whose gaps are gone, the last to go first; filters that ask for more hide them. */
  readonly resolved: readonly Decision[] = $derived.by(() => {
    const { journey } = frame;
    const known = session.document?.links;
    const wanted = this.standing === 'resolved' || !this.isFiltered;
    if (!known || journey === null || !wanted) return [];
    return known
      .decisionsOf(journey)
      .filter((decision) => this.#view?.gap(decision.gap) === undefined)
      .toSorted((a, b) => (b.resolved ?? 0) - (a.resolved ?? 0));
  });

  get #narrowed(): boolean {
    return this.ownerShown !== ANY || this.rule !== ANY || this.stageShown !== ANY;
  }

  #lets(gap: GapReport): boolean {
    return (
      this.severities.includes(gap.severity) &&
      (this.ownerShown === ANY ||
        (this.ownerShown === NOBODY
          ? gap.owners.length === 0
          : gap.owners.includes(this.ownerShown))) &&
      (this.rule === ANY || gap.rule === this.rule) &&
      (this.stageShown === ANY || (gap.stage ?? JOURNEY) === this.stageShown) &&
      (this.standing === ANY || standingOf(gap) === this.standing)
    );
  }

  /** Puts gaps in the order of the columns, owners or rules, as the core has them. */
  #placing(): ((gap: GapReport) => number) | null {
    const document = session.document;
    if (!document) return null;
    const ranked = (ids: readonly string[]): ((id: string | null | undefined) => number) => {
      const places = new Map(ids.map((id, at) => [id, at]));
      return (id) => places.get(id ?? '') ?? ids.length;
    };
    switch (this.sort) {
      case 'severity':
        return null;
      case 'stage': {
        const place = ranked((this.#view?.frame.columns ?? []).map((column) => column.stage));
        return (gap) => place(gap.stage);
      }
      case 'owner': {
        const place = ranked(document.links.owners.map((owner) => owner.id));
        return (gap) => place(gap.owners[0]);
      }
      case 'rule': {
        const place = ranked(document.rules.map((words) => words.rule));
        return (gap) => place(gap.rule);
      }
    }
  }

  showAll(): void {
    this.severities = [...severities];
    this.owner = this.rule = this.stage = this.standing = ANY;
  }

  isChosen(gap: GapReport): boolean {
    return this.#chosen.has(gap.key);
  }

  /** Chooses a gap or leaves it, and with `range` everything from the last one on. */
  choose(gap: GapReport, range: boolean): void {
    const wanted = !this.#chosen.has(gap.key);
    const keys = this.shown.map((one) => one.key);
    const from = range && this.#anchor !== null ? keys.indexOf(this.#anchor) : -1;
    const to = keys.indexOf(gap.key);
    const run = from < 0 ? [gap.key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const key of run) {
      if (wanted) this.#chosen.add(key);
      else this.#chosen.delete(key);
    }
    this.#anchor = gap.key;
  }

  /** Chooses every gap on show, or none. */
  chooseAll(wanted: boolean): void {
    this.#chosen.clear();
    if (wanted) for (const gap of this.shown) this.#chosen.add(gap.key);
  }
}

/** How people stand to a gap that is there. */
export function standingOf(gap: GapReport): Exclude<Standing, 'resolved'> {
  const decision = session.document?.links.decisionOn(frame.journey, gap.key);
  return decision?.choice.choice ?? 'undecided';
}

/** Whether a gap is still to be closed. */
export function isOpen(standing: Standing): boolean {
  return standing === 'undecided' || standing === 'fixing';
}

export const register = new Register();
