/** Which parts of the picture a new layout changes. */

import type { FeelingPoint, Layout, Rect } from './layout';

/** The parts to paint anew, in board units; `'all'` where nothing can be kept. */
export function changedParts(before: Layout | null, after: Layout): Rect[] | 'all' {
  if (!before || before.board.columns.length !== after.board.columns.length) return 'all';
  const parts: Rect[] = [];
  const columns = after.board.columns.length;
  const end = Math.max(before.height, after.height);
  for (let index = 0; index < Math.max(before.rows.length, after.rows.length); index++) {
    const old = before.rows[index];
    const now = after.rows[index];
    const moved =
      !old ||
      !now ||
      old.y !== now.y ||
      old.height !== now.height ||
      old.row.lane !== now.row.lane ||
      old.row.collapsed !== now.row.collapsed;
    if (moved) {
      // Everything below has moved too.
      const y = Math.min(old?.y ?? end, now?.y ?? end);
      parts.push({ x: 0, y, width: after.width, height: end - y });
      break;
    }
    for (let column = 0; column < columns; column++) {
      const isOpen = (layout: Layout): boolean =>
        layout.opening?.row === index && layout.opening.column === column;
      const touched = isOpen(before) || isOpen(after);
      if (touched || before.cell(index, column) !== after.cell(index, column)) {
        parts.push(after.cellRect(index, column));
      }
    }
    if (index === after.feelingRow && !samePoints(before.points, after.points)) {
      parts.push({ x: 0, y: now.y, width: after.width, height: now.height });
    }
  }
  return parts;
}

function samePoints(before: readonly FeelingPoint[], after: readonly FeelingPoint[]): boolean {
  return (
    before.length === after.length &&
    before.every((point, index) => {
      const other = after[index];
      return other?.moment === point.moment && other.x === point.x && other.y === point.y && other.feeling === point.feeling;
    })
  );
}
