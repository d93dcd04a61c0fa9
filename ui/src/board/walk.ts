/**
 * How the keyboard walks the grid.
 *
 * From top to bottom: the transitions, the stage headers, then lane by lane. Down and Up go through
 * the cards of a cell one by one and then on to the next cell of the column; Left and Right go to
 * the next stage in the same lane and, at the left end, to the lane's header. Home and End go to
 * the first and the last stage; with Mod to the first stage header and the last cell. PageUp and
 * PageDown go from lane to lane whatever lies in the cells. Below the last lane come the stickies
 * that lie free on the board, one after the other.
 */

import { ARCS, FREE, LANES, STAGES, countAt, itemAt, type Place } from './items';
import type { Layout } from './layout';

export type Step =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'lane-up'
  | 'lane-down';

/** The step a key stands for; `null` for any other. */
export function stepOf(key: string, mod: boolean): Step | null {
  switch (key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return mod ? 'first' : 'home';
    case 'End':
      return mod ? 'last' : 'end';
    case 'PageUp':
      return 'lane-up';
    case 'PageDown':
      return 'lane-down';
    default:
      return null;
  }
}

/** Where the cursor starts: the first stage header, or nothing on an empty board. */
export function firstPlace(layout: Layout): Place | null {
  if (layout.board.columns.length > 0) return { row: STAGES, column: 0, index: 0 };
  return layout.free.length > 0 ? { row: FREE, column: 0, index: 0 } : null;
}

/** Where a step leads; the same place at the end of the grid. */
export function walk(layout: Layout, from: Place, step: Step): Place {
  const lastColumn = layout.board.columns.length - 1;
  const lastRow = layout.rows.length - 1;
  const { row, column, index } = from;
  if (row === FREE) return walkFree(layout, from, step);
  const below = layout.free.length > 0 ? { row: FREE, column: 0, index: 0 } : from;
  switch (step) {
    case 'left': {
      const least = row >= 0 ? LANES : 0;
      return column > least ? settle(layout, row, column - 1, index) : from;
    }
    case 'right':
      return column < lastColumn ? settle(layout, row, column + 1, index) : from;
    case 'home':
      return settle(layout, row, 0, 0);
    case 'end':
      return settle(layout, row, lastColumn, 0);
    case 'first':
      return { row: STAGES, column: 0, index: 0 };
    case 'last':
      return settle(layout, lastRow, lastColumn, Infinity);
    case 'down': {
      if (index >= 0 && index + 1 < countAt(layout, row, column)) return { row, column, index: index + 1 };
      return row < lastRow ? settle(layout, row + 1, column, 0) : below;
    }
    case 'up': {
      if (index > 0) return { row, column, index: index - 1 };
      const above = row - 1;
      if (column === LANES) return above >= 0 ? settle(layout, above, column, 0) : from;
      if (above === ARCS && countAt(layout, ARCS, column) === 0) return from;
      return above >= ARCS ? settle(layout, above, column, Infinity) : from;
    }
    case 'lane-down':
      return row < lastRow ? settle(layout, row + 1, column, 0) : below;
    case 'lane-up': {
      const least = column === LANES ? 0 : STAGES;
      return row > least ? settle(layout, row - 1, column, 0) : from;
    }
  }
}

/** Through the stickies one by one, whichever way, and up again to the lanes. */
function walkFree(layout: Layout, from: Place, step: Step): Place {
  const last = layout.free.length - 1;
  const at = (index: number): Place =>
    index === from.index ? from : { row: FREE, column: 0, index: Math.max(0, Math.min(index, last)) };
  const lanes = layout.rows.length > 0 && layout.board.columns.length > 0;
  switch (step) {
    case 'left':
      return from.index > 0 ? at(from.index - 1) : from;
    case 'right':
    case 'down':
      return from.index < last ? at(from.index + 1) : from;
    case 'up':
      if (from.index > 0) return at(from.index - 1);
      return lanes ? settle(layout, layout.rows.length - 1, 0, Infinity) : from;
    case 'lane-up':
      return lanes ? settle(layout, layout.rows.length - 1, 0, 0) : from;
    case 'first':
      return firstPlace(layout) ?? from;
    case 'home':
      return at(0);
    case 'end':
    case 'last':
      return at(last);
    case 'lane-down':
      return from;
  }
}

/** The next card that way, whatever lies between; `null` where there is none. */
export function nextCard(layout: Layout, from: Place, step: Step): Place | null {
  let at = from;
  for (;;) {
    const next = walk(layout, at, step);
    if (next === at) return null;
    const item = itemAt(layout, next);
    if (item?.is === 'free' || (item?.is === 'card' && item.subject.of === 'record')) return next;
    at = next;
  }
}

/** The item nearest to an index in a cell; the cell itself if nothing lies there. */
function settle(layout: Layout, row: number, column: number, index: number): Place {
  const count = countAt(layout, row, column);
  if (row === ARCS && count === 0) return { row: STAGES, column, index: 0 };
  return { row, column, index: Math.min(Math.max(index, 0), count - 1) };
}

/** The place nearest to one that may be gone. */
export function nearest(layout: Layout, place: Place): Place | null {
  const columns = layout.board.columns.length;
  if (place.row === FREE && layout.free.length > 0) {
    return { row: FREE, column: 0, index: Math.min(place.index, layout.free.length - 1) };
  }
  if (columns === 0 || place.row === FREE) return firstPlace(layout);
  const row = Math.max(ARCS, Math.min(place.row, layout.rows.length - 1));
  const column = Math.max(row >= 0 ? LANES : 0, Math.min(place.column, columns - 1));
  return settle(layout, row, column, place.index);
}
