/** What can be selected. */
import type { LaneId, RecordRef, StageId } from '../ipc/types';

/** A record, a gap by its stable key, or a cell of the board that may be empty. */
export type Target =
  | RecordRef
  | { kind: 'gap'; key: string }
  | { kind: 'cell'; stage: StageId; lane: LaneId };

/** A text that two targets share only when they are the same. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'gap':
      return `gap:${target.key}`;
    case 'cell':
      return `cell:${target.stage}:${target.lane}`;
    default:
      return `${target.kind}:${target.id}`;
  }
}

/** Whether two targets are the same. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && targetKey(a) === targetKey(b));
}
