/** What lies between two places of the table. */
import { STAGES, countAt, type Place, type Shape } from './walk';

/**
 * The places from one end to the other, both with them. In one column these are the entries between
 * the two; over several columns every entry of each cell. A range that begins with a stage is one
 * of stages; any other leaves the headers out.
 */
export function rangeOf(shape: Shape, anchor: Place, end: Place): Place[] {
  const ofStages = anchor.column === STAGES;
  const [first, last] = isBefore(anchor, end) ? [anchor, end] : [end, anchor];
  const left = ofStages ? STAGES : Math.max(0, Math.min(anchor.column, end.column));
  const right = ofStages ? STAGES : Math.max(0, anchor.column, end.column);
  const isNarrow = left === right;
  const places: Place[] = [];
  for (let row = Math.max(0, first.row); row <= last.row; row++) {
    for (let column = left; column <= right; column++) {
      const count = countAt(shape, row, column);
      if (count === 0) places.push({ row, column, index: -1 });
      const from = isNarrow && row === first.row ? Math.max(0, first.index) : 0;
      const to = isNarrow && row === last.row ? Math.min(last.index, count - 1) : count - 1;
      for (let index = from; index <= to; index++) places.push({ row, column, index });
    }
  }
  return places;
}

/** Every place but the headers. */
export function everything(shape: Shape): Place[] {
  if (shape.rows === 0 || shape.columns === 0) return [];
  const last = { row: shape.rows - 1, column: shape.columns - 1 };
  return rangeOf(shape, { row: 0, column: 0, index: 0 }, { ...last, index: Infinity });
}

function isBefore(a: Place, b: Place): boolean {
  return a.row < b.row || (a.row === b.row && a.index <= b.index);
}
