/** The two journeys that are held side by side, and what the core says differs. */
import type { Mirror } from '../document/mirror.svelte';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { goToGap } from '../frame/gaps';
import type { Journey, JourneyComparison, JourneyId, RecordRef } from '../ipc/types';
import { counterpart } from './groups';

class Comparing {
  #wanted: { readonly a: JourneyId; readonly b: JourneyId } | null = $state.raw(null);
  #found: JourneyComparison | null = $state.raw(null);
  /** Leaves out what is the same. */
  onlyDifferences = $state(true);

  /** The two journeys; null while the list is on show, or when one of them is gone. */
  readonly pair: { readonly a: Journey; readonly b: Journey } | null = $derived.by(() => {
    const wanted = this.#wanted;
    const a = session.document?.find('journey', wanted?.a);
    const b = session.document?.find('journey', wanted?.b);
    return a && b ? { a, b } : null;
  });

  /** What differs between the two, once the core has said so. */
  readonly found: JourneyComparison | null = $derived(
    this.#found?.a === this.#wanted?.a && this.#found?.b === this.#wanted?.b ? this.#found : null,
  );

  /** Holds two journeys side by side. */
  choose(a: JourneyId, b: JourneyId): void {
    this.#wanted = { a, b };
  }

  /** Holds a journey against its counterpart; the as-is stands first. */
  begin(of: JourneyId): void {
    const journeys = session.document?.journeys ?? [];
    const own = journeys.find((journey) => journey.id === of);
    const other = counterpart(journeys, of);
    if (!own || !other) return;
    if (own.state === 'to_be' && other.state === 'as_is') this.choose(other.id, own.id);
    else this.choose(own.id, other.id);
    frame.view = 'journeys';
  }

  swap(): void {
    const wanted = this.#wanted;
    if (wanted) this.choose(wanted.b, wanted.a);
  }

  /** Back to the list. */
  leave(): void {
    this.#wanted = null;
    this.#found = null;
  }

  /** Asks the core what differs now. */
  async look(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    const found = await session.compare(wanted.a, wanted.b);
    if (this.#wanted === wanted && found) this.#found = found;
  }
}

export const comparing = new Comparing();

/** Takes the person to a record on the board of its journey. */
export function goToRecord(journey: JourneyId, record: RecordRef): void {
  frame.showJourney(journey);
  frame.view = 'board';
  selection.goTo(record);
}

/** Takes the person to a gap on the board of its journey. */
export function goToGapOf(document: Mirror, journey: JourneyId, key: string): void {
  const gap = document.view(journey)?.gap(key);
  if (!gap) return;
  frame.showJourney(journey);
  goToGap(gap);
}
