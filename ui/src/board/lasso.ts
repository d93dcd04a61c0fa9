/** Which cards lie in a rectangle. */

import { columnAt, rowAt } from './hit';
import { FREE, type Place } from './items';
import type { Layout, Rect } from './layout';

/** The rectangle between two places. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Whether two rectangles share a place. */
export function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The cards that a rectangle in board units touches, in the order in which the board is read. */
export function caught(layout: Layout, rect: Rect): Place[] {
  const found: Place[] = [];
  const last = layout.board.columns.length - 1;
  const firstColumn = Math.max(0, columnAt(layout, rect.x));
  const lastColumn = Math.min(last, columnAt(layout, rect.x + rect.width));
  const firstRow = Math.max(0, rowAt(layout, rect.y));
  const lastRow = Math.min(layout.rows.length - 1, rowAt(layout, rect.y + rect.height));
  for (let column = firstColumn; column <= lastColumn; column++) {
    for (let row = firstRow; row <= lastRow; row++) {
      layout.cell(row, column).cards.forEach(({ face }, index) => {
        const card = layout.cardRect(row, column, index);
        if (card && face.subject.of === 'record' && meet(card, rect)) found.push({ row, column, index });
      });
    }
  }
  layout.free.forEach((card, index) => {
    if (meet(card, rect)) found.push({ row: FREE, column: 0, index });
  });
  return found;
}
