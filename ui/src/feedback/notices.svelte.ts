/**
 * What the window says back: announcements for screen readers, refusals shown where the person is
 * at work, and failures that want reading.
 */
import type { Failure, Refusal } from '../ipc/types';

/** A short message near the place it is about. */
export interface Notice {
  readonly id: number;
  readonly reason: string;
  readonly hint: string;
  /** The place on screen it is about; `null` shows it at the foot of the window. */
  readonly near: DOMRect | null;
}

class Notices {
  /** Read aloud when the person next pauses. */
  said: string = $state('');
  /** The refusal on show. A new one takes its place. */
  notice: Notice | null = $state.raw(null);
  /** The failure on show. */
  failure: Failure | null = $state.raw(null);

  #count = 0;

  /** Has a text read aloud. */
  say(text: string): void {
    // A live region stays silent when its text does not change, so the same words twice differ by
    // a space that is not read.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  /** Shows why something cannot be done now, near what has the focus. */
  refuse(refusal: Refusal, near: DOMRect | null = focusPlace()): void {
    this.#count += 1;
    this.notice = { id: this.#count, ...refusal, near };
  }

  /** Shows what is worth knowing about what was just done. */
  tell(reason: string, hint: string): void {
    this.refuse({ reason, hint });
  }

  /** Shows what went wrong. */
  fail(failure: Failure): void {
    this.failure = failure;
  }

  dismiss(): void {
    this.notice = null;
  }
}

export const notices = new Notices();

let lastFocus: EventTarget | null = null;
globalThis.document?.addEventListener('focusin', (event) => {
  lastFocus = event.target;
});

/** Where the person is at work: what has the focus, or had it until it was left with Enter. */
function focusPlace(): DOMRect | null {
  const active = document.activeElement;
  const focused = active && active !== document.body ? active : lastFocus;
  if (!(focused instanceof HTMLElement) || !focused.isConnected) return null;
  const place = focused.getBoundingClientRect();
  // The board and other large surfaces are no place to point at.
  return place.width > 600 && place.height > 300 ? null : place;
}
