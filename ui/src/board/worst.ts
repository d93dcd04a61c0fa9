/** Which of several gaps stands for all where there is no room for more than one sign. */

import type { Severity } from '../ipc/types';

const GRAVITY: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1 };

/** The worst of these; `null` where there is none. */
export function worstOf(severities: Iterable<Severity | null>): Severity | null {
  let worst: Severity | null = null;
  for (const here of severities) {
    if (here && (!worst || GRAVITY[here] > GRAVITY[worst])) worst = here;
  }
  return worst;
}
