/** The feeling curve: a smooth line that passes through every point and overshoots none. */

/** A point in board units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier segment from the end of the one before. */
export interface Segment {
  readonly c1: Point;
  readonly c2: Point;
  readonly end: Point;
}

/**
 * Monotone cubic interpolation through points of ascending `x` (Fritsch and Carlson 1980), as
 * Bézier segments that follow the first point. Between two points the line stays between them, so
 * it never shows a feeling that nobody named.
 */
export function smooth(points: readonly Point[]): Segment[] {
  const slopes: number[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i];
    const b = points[i + 1];
    if (a && b) slopes.push((b.y - a.y) / Math.max(b.x - a.x, 1e-6));
  }
  const tangents = points.map((_, i) => {
    const before = slopes[i - 1];
    const after = slopes[i];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    // The harmonic mean keeps the tangent within three times the flatter slope, which is the
    // Fritsch–Carlson condition; at a peak or a plateau the line runs level.
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i];
    const b = points[i + 1];
    if (!a || !b) continue;
    const third = (b.x - a.x) / 3;
    segments.push({
      c1: { x: a.x + third, y: a.y + third * (tangents[i] ?? 0) },
      c2: { x: b.x - third, y: b.y - third * (tangents[i + 1] ?? 0) },
      end: b,
    });
  }
  return segments;
}
