/** The columns of the table: the phase of a stage, then the lanes in the order of the board. */
import type { LaneId, LaneKind, Row } from '../ipc/types';

export type ColumnKind = 'phase' | LaneKind;

export interface TableColumn {
  /** The id of the lane, or `phase`. */
  readonly key: string;
  readonly kind: ColumnKind;
  readonly name: string;
  readonly lane: LaneId | null;
}

/** The key of the column of row headers. */
export const STAGE = 'stage';
const PHASE = 'phase';

/** The width of the row headers, in rem. */
export const HEADER_WIDTH = 13;
/** The least widths in rem; what room is left over is shared out in the same proportions. */
const WIDTHS: Record<ColumnKind, number> = {
  phase: 8,
  goal: 14,
  moments: 17,
  feeling: 12,
  comms: 17,
  promises: 17,
  owner: 11,
  gaps: 14,
  custom: 14,
};

export function columnsOf(rows: readonly Row[], phase: string): TableColumn[] {
  return [
    { key: PHASE, kind: 'phase', name: phase, lane: null },
    ...rows.map(({ lane, kind, name }): TableColumn => ({ key: lane, kind, name, lane })),
  ];
}

/** The columns as tracks of a CSS grid, that of the row headers first. */
export function tracks(columns: readonly TableColumn[]): string {
  const body = columns.map(({ kind }) => `minmax(${WIDTHS[kind]}rem, ${WIDTHS[kind]}fr)`);
  // With large text in a small window the headers leave room for what they head.
  return [`min(${HEADER_WIDTH}rem, 22vw)`, ...body].join(' ');
}

/** The least width of a row, in rem. */
export function leastWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { kind }) => sum + WIDTHS[kind], HEADER_WIDTH);
}
