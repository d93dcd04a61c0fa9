/** Where something that is dragged would land. */

import type { Subject } from '../ipc/types';
import { columnAt, rowAt } from './hit';
import type { Layout, Rect } from './layout';
import { CARD_GAP, CELL_PADDING, COLUMN, GUTTER } from './metrics';
import { stageEnd, stageStart } from './unfold';

/** A place between the cards of a cell. */
export interface DropPlace {
  readonly row: number;
  readonly column: number;
  /** In front of the card with this index; the number of cards puts it last. */
  readonly index: number;
  /** The line that shows the place, in board units. */
  readonly line: Rect;
}

/**
 * Where a card lands at a place in board units. A moment, comm or promise stays in its lane
 * wherever in the column it is let go; a plain card goes to the custom lane under the pointer; a
 * note to any lane.
 */
export function dropCard(
  layout: Layout,
  subject: Subject,
  homeRow: number,
  x: number,
  y: number,
): DropPlace | null {
  if (subject.of !== 'record') return null;
  const column = columnAt(layout, x);
  if (column < 0 || column >= layout.board.columns.length) return null;
  const under = Math.max(0, Math.min(rowAt(layout, y), layout.rows.length - 1));
  const row = accepts(layout, subject, homeRow, under) ? under : homeRow;
  const at = layout.rows[row];
  if (!at) return null;
  const cards = at.row.collapsed ? [] : layout.cell(row, column).cards;
  let index = 0;
  let lineY = at.y + CELL_PADDING - CARD_GAP / 2;
  for (const [place, card] of cards.entries()) {
    // Notes come after cards, and each only among its own kind.
    const other = card.face.subject;
    const sameKind = other.of === 'record' && other.record.kind === subject.record.kind;
    const before = other.of === 'record' && other.record.kind !== 'note' && subject.record.kind === 'note';
    if (before || (sameKind && at.y + card.y + card.height / 2 < y && row === under) || (sameKind && row !== under)) {
      index = place + 1;
      lineY = at.y + card.y + card.height + CARD_GAP / 2;
    }
  }
  return {
    row,
    column,
    index,
    line: { x: column * COLUMN + GUTTER, y: lineY, width: COLUMN - 2 * GUTTER, height: 0 },
  };
}

/** Whether a place in board units lies over the grid. */
export function isOverGrid(layout: Layout, x: number, y: number): boolean {
  const column = columnAt(layout, x);
  const row = rowAt(layout, y);
  return column >= 0 && column < layout.board.columns.length && row >= 0 && row < layout.rows.length;
}

/** Whether a card of one row may lie in another. */
export function accepts(layout: Layout, subject: Subject & { of: 'record' }, homeRow: number, row: number): boolean {
  if (row === homeRow) return true;
  const lane = layout.rows[row]?.row;
  if (!lane) return false;
  if (subject.record.kind === 'note') return true;
  return subject.record.kind === 'card' && lane.kind === 'custom';
}

/** Whether a card dropped there would lie where it lies now. */
export function staysPut(from: { row: number; column: number; index: number }, to: DropPlace): boolean {
  return (
    from.row === to.row &&
    from.column === to.column &&
    (to.index === from.index || to.index === from.index + 1)
  );
}

/**
 * In front of which column a stage, or a step within its stage, lands that is dragged from a column
 * to a place in board units. A stage never lands between the steps of another.
 */
export function dropStage({ board }: Layout, from: number, x: number): number {
  const nearest = Math.max(0, Math.min(board.columns.length, Math.round(x / COLUMN)));
  if (board.columns[from]?.step) {
    return Math.max(stageStart(board, from) + 1, Math.min(stageEnd(board, from), nearest));
  }
  if (!board.columns[nearest]?.step) return nearest;
  const [start, end] = [stageStart(board, nearest), stageEnd(board, nearest)];
  return nearest - start < end - nearest ? start : end;
}
