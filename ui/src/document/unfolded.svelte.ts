/** Which stages show their steps. It is how a person looks at the board, and in no document. */
import type { StageId } from '../ipc/types';

class Unfolded {
  /** A new set whenever it changes. */
  stages: ReadonlySet<StageId> = $state.raw(new Set());
  /** The stage that a person looked closer at last; each time a new object, so that it is brought into view. */
  wanted: { readonly stage: StageId } | null = $state.raw(null);

  has(stage: StageId): boolean {
    return this.stages.has(stage);
  }

  /** Shows the steps of these stages beside those that are shown already. */
  show(stages: Iterable<StageId>): void {
    const fresh = [...stages].filter((stage) => !this.stages.has(stage));
    if (fresh.length > 0) this.stages = new Set([...this.stages, ...fresh]);
    const [stage] = fresh;
    if (stage !== undefined && fresh.length === 1) this.wanted = { stage };
  }

  hide(stage: StageId): void {
    this.stages = new Set([...this.stages].filter((other) => other !== stage));
  }

  hideAll(): void {
    this.stages = new Set();
  }
}

export const unfolded = new Unfolded();
