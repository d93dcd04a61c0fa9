/**
 * The stage headers as they are seen from far away. The cards are tints by then; what is still read
 * keeps its size in the window: the names of the stages, their gaps, and the feeling curve.
 */

import { headerTop, type Camera, type Frame } from './camera';
import type { FeelingPoint, Layout } from './layout';
import { COLUMN } from './metrics';
import { wrap, type Measure, type TextStyle } from './text';

/** Below this zoom the words of cards are smaller than six and a half pixels, and nobody reads them. */
export const FAR_ZOOM = 0.5;
/** Below this zoom the lane of the curve is too low to be read, and the headers show the curve. */
export const CURVE_ZOOM = 0.26;

/** Names that stand level in their columns. */
export const LEVEL: TextStyle = { size: 13, line: 16, weight: 600 };
/** Names that rise where columns are narrower than they are. */
export const RISING: TextStyle = { size: 14, line: 18, weight: 600 };

const LINES = 3;
/** Rising names are cut off here, in window pixels along the line. */
export const LONGEST = 118;
/** From one rising name to the next, so that no two touch. */
const APART = 21;
const SLOPE = Math.SQRT1_2;

/** Heights in window pixels. */
export interface Far {
  /** Whether names rise at 45°, each from the middle of its column. */
  readonly rising: boolean;
  /** One stage in so many is named. */
  readonly every: number;
  readonly names: number;
  readonly badges: number;
  /** 0 where the curve can be read in its lane, or there is none. */
  readonly curve: number;
  /** How far the last name reaches beyond its column. */
  readonly overhang: number;
}

/** The headers at a zoom; `null` where they are near. */
export function farAt(layout: Layout, zoom: number, measure: Measure): Far | null {
  if (zoom >= FAR_ZOOM) return null;
  const { columns } = layout.board;
  const room = COLUMN * zoom - 8;
  const row = layout.rows[layout.feelingRow]?.row;
  const curve = zoom < CURVE_ZOOM && row && !row.collapsed && layout.board.curve.length > 1 ? 58 : 0;
  const lines = columns.map(({ name }) => levelLines(name, room, measure));
  if (lines.every((count) => count <= LINES)) {
    const most = Math.max(1, ...lines);
    return { rising: false, every: 1, names: 10 + most * LEVEL.line, badges: 22, curve, overhang: 0 };
  }
  const longest = Math.min(LONGEST, Math.max(0, ...columns.map(({ name }) => measure(name, RISING))));
  return {
    rising: true,
    every: Math.max(1, Math.ceil(APART / (COLUMN * zoom))),
    names: Math.ceil((longest + RISING.size) * SLOPE) + 4,
    badges: 20,
    curve,
    overhang: Math.ceil(longest * SLOPE),
  };
}

/** How many lines a name takes; too many where a word of it would have to be broken. */
function levelLines(name: string, room: number, measure: Measure): number {
  if (room < 40) return Infinity;
  const isBroken = name.split(/[\s/-]+/u).some((word) => measure(word, LEVEL) > room);
  return isBroken ? Infinity : wrap(name, room, LEVEL, measure, LINES + 1).length;
}

/** The column whose header is at a place of the window; a rising name counts as its stage. */
export function farColumnAt(camera: Camera, frame: Frame, far: Far, x: number, y: number): number {
  const column = COLUMN * camera.zoom;
  const above = headerTop(camera, frame) + far.names - y;
  if (!far.rising || above <= 0) return Math.floor((x - camera.x) / column);
  const at = (x - above - camera.x) / column;
  return far.every > 1 ? Math.round((at - 0.5) / far.every) * far.every : Math.floor(at);
}

/**
 * The points of the curve across the window, no two nearer than `apart` pixels. Of several that
 * would be, the one that is furthest from neutral stands for all: peaks are what is remembered.
 */
export function farPoints(points: readonly FeelingPoint[], zoom: number, apart: number): FeelingPoint[] {
  const kept: FeelingPoint[] = [];
  let from = -Infinity;
  for (const point of points) {
    if (point.feeling === null) continue;
    const last = kept.at(-1);
    if (last && (point.x - from) * zoom < apart) {
      if (Math.abs(point.feeling) > Math.abs(last.feeling ?? 0)) kept[kept.length - 1] = point;
    } else {
      kept.push(point);
      from = point.x;
    }
  }
  return kept;
}
