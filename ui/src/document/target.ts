/** What can be selected. */
import type { LaneId, RecordRef, StageId, StepId } from '../ipc/types';

/** A record, a gap by its stable key, or a cell of the board that may be empty. */
export type Target =
  | RecordRef
  | { kind: 'gap'; key: string }
  | CellTarget;

/** A cell of the board; with a step, the part of the stage's cell that is shown as the step's. */
export interface CellTarget {
  kind: 'cell';
  stage: StageId;
  lane: LaneId;
  step?: StepId;
}

export function cellTarget(stage: StageId, lane: LaneId, step: StepId | undefined): CellTarget {
  return step === undefined ? { kind: 'cell', stage, lane } : { kind: 'cell', stage, lane, step };
}

/** A text that two targets share only when they are the same. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'gap':
      return `gap:${target.key}`;
    case 'cell':
      return `cell:${target.stage}:${target.lane}${target.step === undefined ? '' : `:${target.step}`}`;
    default:
      return `${target.kind}:${target.id}`;
  }
}

/** Whether two targets are the same. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && targetKey(a) === targetKey(b));
}
