/** Where the rows of the table lie, and which are in sight. Rows are as tall as their words. */

/** Where each row begins, and at the end where the last one ends. */
export function offsetsOf(count: number, heightOf: (row: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row] ?? 0) + heightOf(row);
  return offsets;
}

/** The row at a height: the last that begins at it or above. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and the last row between two heights; the last is before the first where none is. */
export function inSight(offsets: Float64Array, top: number, bottom: number): { first: number; last: number } {
  const rows = offsets.length - 1;
  if (rows === 0) return { first: 0, last: -1 };
  return { first: rowAt(offsets, top), last: rowAt(offsets, Math.max(top, bottom)) };
}
