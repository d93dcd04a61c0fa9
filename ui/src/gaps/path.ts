/** A path in words, taken apart so that each stage of it can be chosen. */
import type { StageId } from '../ipc/types';

export interface Step {
  readonly stage: StageId;
  readonly name: string;
  /** The path leads back to it, and does not go on. */
  readonly isBack: boolean;
}

/**
 * The steps of a path. Where it leads back is written in its words alone, as `⟲` before the name,
 * so that is where it is read.
 */
export function stepsOf(
  stages: readonly StageId[],
  words: string,
  nameOf: (stage: StageId) => string,
): Step[] {
  let at = 0;
  return stages.map((stage, index) => {
    const name = nameOf(stage);
    const found = words.indexOf(name, at);
    const between = found < 0 ? '' : words.slice(at, found);
    if (found >= 0) at = found + name.length;
    return { stage, name, isBack: index > 0 && between.trim() === '⟲' };
  });
}
