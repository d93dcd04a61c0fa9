/** Which promises the ledger shows. It outlives the view, as the filters of the gap register do. */
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import type { LedgerLine } from '../ipc/types';

/** A filter that lets everything through. */
export const ANY = '';
/** Promises that nobody answers for. */
export const NOBODY = 'nobody';

class LedgerFilter {
  state: string = $state(ANY);
  owner: string = $state(ANY);

  /** Every promise of the journey on show, in the order in which customers come to hear them. */
  readonly all: readonly LedgerLine[] = $derived(
    session.document?.view(frame.journey)?.ledger ?? [],
  );
  /** The owner that is filtered by; one that is gone filters nothing. */
  readonly ownerShown: string = $derived(
    this.owner === NOBODY || session.document?.find('owner', this.owner) ? this.owner : ANY,
  );
  readonly shown: readonly LedgerLine[] = $derived(this.all.filter((line) => this.#lets(line)));

  #lets(line: LedgerLine): boolean {
    const owner = session.document?.find('promise', line.promise)?.owner ?? NOBODY;
    return (
      (this.state === ANY || line.state === this.state) &&
      (this.ownerShown === ANY || owner === this.ownerShown)
    );
  }

  showAll(): void {
    this.state = this.owner = ANY;
  }
}

export const ledgerFilter = new LedgerFilter();
