/**
 * How the keyboard walks the grid.
 *
 * From top to bottom: the transitions, the stage headers, then lane by lane. Down and Up go through
 * the cards of a cell one by one and then on to the next cell of the column; Left and Right go to
 * the next stage in the same lane and, at the left end, to the lane's header. Home and End go to
 * the first and the last stage; with Mod to the first stage header and the last cell. PageUp and
 * PageDown go from lane to lane whatever lies in the cells.
 */

import { ARCS, LANES, STAGES, countAt, type Place } from './items';
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
  return layout.board.columns.length > 0 ? { row: STAGES, column: 0, index: 0 } : null;
}

/** Where a step leads; the same place at the end of the grid. */
export function walk(layout: Layout, from: Place, step: Step): Place {
  const lastColumn = layout.board.columns.length - 1;
  const lastRow = layout.rows.length - 1;
  const { row, column, index } = from;
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
      return row < lastRow ? settle(layout, row + 1, column, 0) : from;
    }
    case 'up': {
      if (index > 0) return { row, column, index: index - 1 };
      const above = row - 1;
      if (column === LANES) return above >= 0 ? settle(layout, above, column, 0) : from;
      if (above === ARCS && countAt(layout, ARCS, column) === 0) return from;
      return above >= ARCS ? settle(layout, above, column, Infinity) : from;
    }
    case 'lane-down':
      return row < lastRow ? settle(layout, row + 1, column, 0) : from;
    case 'lane-up': {
      const least = column === LANES ? 0 : STAGES;
      return row > least ? settle(layout, row - 1, column, 0) : from;
    }
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
  if (columns === 0) return null;
  const row = Math.max(ARCS, Math.min(place.row, layout.rows.length - 1));
  const column = Math.max(row >= 0 ? LANES : 0, Math.min(place.column, columns - 1));
  return settle(layout, row, column, place.index);
}
