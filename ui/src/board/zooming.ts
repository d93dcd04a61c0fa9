/** Where the window must look to show a part of the board as large as it can be. */

import { middle } from './arcs';
import type { Camera, Frame, Size } from './camera';
import { ARCS, LANES, STAGES, arcsFrom, pointsIn, type Place } from './items';
import type { Layout, Rect } from './layout';
import { BOARD_END, COLUMN } from './metrics';
import { stageEnd, stageStart } from './unfold';

/** From which zoom to which. */
export interface Zooms {
  readonly least: number;
  readonly most: number;
}

/** A selection is enlarged no further than this: beyond it nothing is read any better. */
export const SELECTION_MOST = 1.25;
/** A stage is shown whole where its words can be read then, else from its top. */
export const STAGE_ZOOMS: Zooms = { least: 0.75, most: 1.1 };

/** The largest zoom that `fits` lets through; the least where none does. */
export function largest(fits: (zoom: number) => boolean, { least, most }: Zooms): number {
  let high = most;
  let low = most;
  // The headers do not scale as the grid does, so that one zoom may fit and a smaller one not:
  // the search comes down from above.
  while (!fits(low)) {
    if (low <= least) return least;
    high = low;
    low = Math.max(least, low * 0.93);
  }
  for (let step = 0; step < 16 && high - low > 1e-4; step++) {
    const zoom = (low + high) / 2;
    if (fits(zoom)) low = zoom;
    else high = zoom;
  }
  return low;
}

/** Shows a part of the grid, in board units, in the middle of what the headers leave free. */
export function framed(
  rect: Rect,
  size: Size,
  frameOf: (zoom: number) => Frame,
  zooms: Zooms,
  air = 24,
): Camera {
  const atTop = rect.y <= 0;
  // What begins at the first lane is shown with the bands and transitions above it.
  const roofOf = (frame: Frame): number => (atTop ? frame.top : frame.header + air);
  const zoom = largest((tried) => {
    const frame = frameOf(tried);
    return (
      frame.left + rect.width * tried + 2 * air <= size.width &&
      roofOf(frame) + rect.height * tried + air <= size.height
    );
  }, zooms);
  const frame = frameOf(zoom);
  const roof = roofOf(frame);
  const spareX = size.width - frame.left - rect.width * zoom;
  const spareY = size.height - roof - air - rect.height * zoom;
  return {
    zoom,
    x: frame.left + Math.max(air, spareX / 2) - rect.x * zoom,
    y: roof + (atTop ? 0 : Math.max(0, spareY / 2)) - rect.y * zoom,
  };
}

/** What stands at a place, in board units; `null` where nothing does. */
export function partAt(layout: Layout, { row, column, index }: Place): Rect | null {
  if (row === ARCS) {
    const arc = layout.board.arcs[arcsFrom(layout, column)[index] ?? -1];
    if (!arc) return null;
    const ends = [middle(arc.from), middle(arc.to ?? arc.from + 1)];
    const x = Math.min(...ends);
    return { x, y: 0, width: Math.max(...ends) - x, height: 0 };
  }
  if (row === STAGES) {
    const isStep = layout.board.columns[column]?.step !== undefined;
    return isStep ? { x: column * COLUMN, y: 0, width: COLUMN, height: layout.height - BOARD_END } : stagePart(layout, column);
  }
  if (column === LANES) {
    const lane = layout.rows[row];
    return lane ? { x: 0, y: lane.y, width: layout.width, height: lane.height } : null;
  }
  if (row === layout.feelingRow && index >= 0) {
    const point = pointsIn(layout, column)[index];
    return point ? { x: point.x - 12, y: point.y - 12, width: 24, height: 24 } : null;
  }
  return layout.cardRect(row, column, index) ?? layout.cellRect(row, column);
}

/** The stage of a column with its steps and all that lies under them, in board units. */
export function stagePart(layout: Layout, column: number): Rect | null {
  const { board } = layout;
  if (column < 0 || column >= board.columns.length) return null;
  const from = stageStart(board, column);
  const count = stageEnd(board, column) - from;
  return { x: from * COLUMN, y: 0, width: count * COLUMN, height: layout.height - BOARD_END };
}

/** The smallest rectangle that holds all of these; `null` for none. */
export function around(parts: readonly Rect[]): Rect | null {
  if (parts.length === 0) return null;
  const x = Math.min(...parts.map((part) => part.x));
  const y = Math.min(...parts.map((part) => part.y));
  return {
    x,
    y,
    width: Math.max(...parts.map((part) => part.x + part.width)) - x,
    height: Math.max(...parts.map((part) => part.y + part.height)) - y,
  };
}

/** The column in the middle of what can be seen. */
export function columnInSight(layout: Layout, camera: Camera, frame: Frame, size: Size): number {
  const x = (frame.left + (size.width - frame.left) / 2 - camera.x) / camera.zoom;
  return Math.max(0, Math.min(layout.board.columns.length - 1, Math.floor(x / COLUMN)));
}
