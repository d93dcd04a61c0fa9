/** What is marked on the board. */

import type { Place } from './items';

export interface Marks {
  readonly places: readonly Place[];
  /** Ids of selected stages, lanes and transitions. */
  readonly ids: ReadonlySet<string>;
  /** Where the focus ring stands; `null` while the board has no focus. */
  readonly cursor: Place | null;
  /** What the editor draws instead. */
  readonly edited: Place | null;
}

export const NO_MARKS: Marks = { places: [], ids: new Set(), cursor: null, edited: null };
