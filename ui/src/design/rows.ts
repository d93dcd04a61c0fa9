/** Where the rows of a long list stand, of which most have never been measured. */

/** From the top of the list to the top of each row, and last to the foot of the list. */
export function placesOf(
  count: number,
  heightOf: (at: number) => number | undefined,
  usual: number,
): Float64Array {
  const places = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) places[at + 1] = (places[at] ?? 0) + (heightOf(at) ?? usual);
  return places;
}

/** The row at a height: the first at or above the top, the last at or below the foot. */
export function rowAt(places: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(places.length - 2, 0);
  while (low < high) {
    const at = (low + high + 1) >> 1;
    if ((places[at] ?? 0) <= y) low = at;
    else high = at - 1;
  }
  return low;
}

/** The rows between two heights, and one more that is always there, from top to bottom. */
export function rowsBetween(places: Float64Array, from: number, to: number, also: number): number[] {
  const count = places.length - 1;
  if (count <= 0) return [];
  const first = rowAt(places, from);
  const last = rowAt(places, to);
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (also >= 0 && also < first) rows.unshift(also);
  else if (also > last && also < count) rows.push(also);
  return rows;
}
