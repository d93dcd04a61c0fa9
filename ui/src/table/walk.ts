/**
 * How the keyboard walks the table.
 *
 * Down and Up go through the entries of a cell one by one and then on to the next cell of the
 * column; Left and Right go to the next cell of the row and, at the left end, to the stage. With
 * Mod, Down and Up skip the rest of a cell. Home and End go to the ends of the row, with Mod to the
 * first stage and to the last entry of the table.
 */

/**
 * A place in the table: row and column, and which of the entries there. Index −1 is a cell without
 * entries.
 */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** The row of the column headers. */
export const HEADERS = -1;
/** The column of the row headers. */
export const STAGES = -1;

/** How much there is to walk. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** How many entries stand in a cell. */
  count(row: number, column: number): number;
}

export type Step =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-up'
  | 'row-down'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'first'
  | 'last';

/** The step a key stands for; `null` for any other. */
export function stepOf(key: string, mod: boolean): Step | null {
  switch (key) {
    case 'ArrowLeft':
      return mod ? 'home' : 'left';
    case 'ArrowRight':
      return mod ? 'end' : 'right';
    case 'ArrowUp':
      return mod ? 'row-up' : 'up';
    case 'ArrowDown':
      return mod ? 'row-down' : 'down';
    case 'Home':
      return mod ? 'first' : 'home';
    case 'End':
      return mod ? 'last' : 'end';
    case 'PageUp':
      return 'page-up';
    case 'PageDown':
      return 'page-down';
    default:
      return null;
  }
}

/** Where a step leads; the same place at the end of the table. A page is so many rows. */
export function walk(shape: Shape, from: Place, step: Step, page = 1): Place {
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  const { row, column, index } = from;
  switch (step) {
    case 'left':
      return column > STAGES ? settle(shape, row, column - 1, index) : from;
    case 'right':
      return column < lastColumn ? settle(shape, row, column + 1, index) : from;
    case 'home':
      return settle(shape, row, STAGES, 0);
    case 'end':
      return settle(shape, row, lastColumn, 0);
    case 'first':
      return lastRow < 0 ? from : settle(shape, 0, STAGES, 0);
    case 'last':
      return settle(shape, lastRow, lastColumn, Infinity);
    case 'down':
      if (index >= 0 && index + 1 < countAt(shape, row, column)) return { row, column, index: index + 1 };
      return row < lastRow ? settle(shape, row + 1, column, 0) : from;
    case 'up':
      if (index > 0) return { row, column, index: index - 1 };
      return row > HEADERS ? settle(shape, row - 1, column, Infinity) : from;
    case 'row-down':
      return row < lastRow ? settle(shape, row + 1, column, 0) : from;
    case 'row-up':
      return row > HEADERS ? settle(shape, row - 1, column, 0) : from;
    case 'page-down':
      return settle(shape, Math.min(lastRow, row + Math.max(1, page)), column, 0);
    case 'page-up':
      return row <= 0 ? settle(shape, HEADERS, column, 0) : settle(shape, Math.max(0, row - Math.max(1, page)), column, 0);
  }
}

/** How many things stand at a row and column; a header is one. */
export function countAt(shape: Shape, row: number, column: number): number {
  return row === HEADERS || column === STAGES ? 1 : shape.count(row, column);
}

/** The place nearest to an index in a cell; the cell itself if nothing stands there. */
export function settle(shape: Shape, row: number, column: number, index: number): Place {
  return { row, column, index: Math.min(Math.max(index, 0), countAt(shape, row, column) - 1) };
}

/** The place nearest to one that may be gone. */
export function nearest(shape: Shape, { row, column, index }: Place): Place {
  return settle(
    shape,
    Math.max(HEADERS, Math.min(row, shape.rows - 1)),
    Math.max(STAGES, Math.min(column, shape.columns - 1)),
    index,
  );
}
