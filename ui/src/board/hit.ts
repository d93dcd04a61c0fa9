/** What lies under a place of the window. */

import { middle, STATION, EXIT_RUN } from './arcs';
import { headerTop, laneLeft, toBoard, type Camera, type Frame } from './camera';
import { CURVE_ZOOM, farColumnAt } from './far';
import { FREE } from './items';
import type { Layout } from './layout';
import { ADD_STAGE, COLUMN, FOLD } from './metrics';
import { hasFold, stageEnd } from './unfold';

export type Spot =
  | { readonly on: 'card'; readonly row: number; readonly column: number; readonly index: number }
  | { readonly on: 'cell'; readonly row: number; readonly column: number }
  | { readonly on: 'stage'; readonly column: number }
  /** Where the steps of a stage are shown and hidden. */
  | { readonly on: 'unfold'; readonly column: number }
  /** Where a transition is drawn from. */
  | { readonly on: 'handle'; readonly column: number }
  /** Where a stage is put between two others; `before` is the column that moves on. */
  | { readonly on: 'insert'; readonly before: number }
  | { readonly on: 'lane'; readonly row: number }
  /** Where a lane is opened and closed. */
  | { readonly on: 'fold'; readonly row: number }
  | { readonly on: 'arc'; readonly arc: number }
  /** Where the end of a transition is taken to lead it elsewhere. */
  | { readonly on: 'end'; readonly arc: number }
  /** Index into the points of the layout. */
  | { readonly on: 'point'; readonly point: number }
  | { readonly on: 'nothing' };

/** How near to a line the pointer must come, in window pixels. */
const NEAR_LINE = 6;
const NEAR_POINT = 13;
const NEAR_HANDLE = 11;
const NEAR_END = 9;
const NOTHING: Spot = { on: 'nothing' };

/** The column at a place in board units; −1 left of the first, their number right of the last. */
export function columnAt(layout: Layout, x: number): number {
  return Math.max(-1, Math.min(layout.board.columns.length, Math.floor(x / COLUMN)));
}

/** The row at a height in board units; −1 above the first, their number below the last. */
export function rowAt(layout: Layout, y: number): number {
  if (y < 0) return -1;
  let low = 0;
  let high = layout.rows.length;
  while (low < high) {
    const at = (low + high) >> 1;
    const row = layout.rows[at];
    if (row && y >= row.y + row.height) low = at + 1;
    else high = at;
  }
  return low;
}

/** Where the handle of a stage stands, from which transitions are drawn. */
export function handlePlace(camera: Camera, frame: Frame, column: number): { x: number; y: number } {
  return {
    x: camera.x + (column + 1) * COLUMN * camera.zoom - 22 * frame.scale,
    y: Math.max(headerTop(camera, frame), 9),
  };
}

/** Where the station of a stage stands, at which transitions begin and end. */
export function stationPlace(camera: Camera, frame: Frame, column: number): { x: number; y: number } {
  return { x: camera.x + middle(column) * camera.zoom, y: camera.y - frame.header - frame.arcs.thread };
}

/** Where the sign stands that puts a stage in front of a column. */
export function insertPlace(camera: Camera, frame: Frame, before: number): { x: number; y: number } {
  return {
    x: camera.x + before * COLUMN * camera.zoom,
    y: headerTop(camera, frame) + frame.header / 2,
  };
}

/** What lies at a place of the window. `editable` is false where nothing can be added or drawn. */
export function hit(
  layout: Layout,
  camera: Camera,
  frame: Frame,
  x: number,
  y: number,
  editable: boolean,
): Spot {
  const columns = layout.board.columns.length;
  const top = headerTop(camera, frame);
  const left = laneLeft(camera, frame);
  const at = toBoard(camera, x, y);
  if (columns === 0) return hitFree(layout, at) ?? NOTHING;
  const header = y >= top && y < top + frame.header;
  const lanes = x >= left && x < left + frame.left;
  const column = columnAt(layout, at.x);

  if (lanes && (header || y >= top + frame.header)) {
    if (header) return NOTHING;
    const row = rowAt(layout, at.y);
    if (row < 0 || row >= layout.rows.length) return NOTHING;
    const rowTop = camera.y + (layout.rows[row]?.y ?? 0) * camera.zoom;
    const fold = x - left < 26 * frame.scale && y - Math.max(rowTop, top + frame.header) < 32 * frame.scale;
    return { on: fold ? 'fold' : 'lane', row };
  }
  if (editable && y >= top - NEAR_HANDLE && y < top + frame.header && !frame.far) {
    for (const near of [column, column - 1]) {
      if (near < 0 || near >= columns || stageEnd(layout.board, near) !== near + 1) continue;
      const handle = handlePlace(camera, frame, near);
      if (Math.hypot(x - handle.x, y - handle.y) <= NEAR_HANDLE) return { on: 'handle', column: near };
    }
    const boundary = Math.round(at.x / COLUMN);
    if (boundary >= 0 && boundary <= columns && !layout.board.columns[boundary]?.step) {
      const insert = insertPlace(camera, frame, boundary);
      if (Math.hypot(x - insert.x, y - insert.y) <= NEAR_HANDLE) return { on: 'insert', before: boundary };
    }
  }
  if (header && frame.far) {
    const stage = farColumnAt(camera, frame, frame.far, x, y);
    return stage >= 0 && stage < columns ? { on: 'stage', column: stage } : NOTHING;
  }
  if (header) {
    const head = layout.board.columns[column];
    if (head) {
      const inset = (x - camera.x - column * COLUMN * camera.zoom) / frame.scale;
      const isSign = hasFold(head) && inset < 2 * FOLD && (y - top) / frame.scale < 30;
      return { on: isSign ? 'unfold' : 'stage', column };
    }
    return editable && column === columns && at.x < layout.width + ADD_STAGE
      ? { on: 'insert', before: columns }
      : NOTHING;
  }
  if (y < top) return hitArcs(layout, camera, frame, x, y, editable);
  const free = hitFree(layout, at);
  if (free) return free;
  if (column < 0 || column >= columns) return NOTHING;
  const row = rowAt(layout, at.y);
  if (row < 0 || row >= layout.rows.length) return NOTHING;
  if (row === layout.feelingRow && camera.zoom >= CURVE_ZOOM) {
    const point = nearestPoint(layout, camera, x, y);
    if (point >= 0) return { on: 'point', point };
  }
  const cards = layout.rows[row]?.row.collapsed ? [] : layout.cell(row, column).cards;
  for (let index = 0; index < cards.length; index++) {
    const rect = layout.cardRect(row, column, index);
    if (
      rect &&
      at.x >= rect.x &&
      at.x < rect.x + rect.width &&
      at.y >= rect.y &&
      at.y < rect.y + rect.height
    ) {
      return { on: 'card', row, column, index };
    }
  }
  return { on: 'cell', row, column };
}

/** The sticky at a place in board units; the one drawn last lies on top. */
function hitFree(layout: Layout, at: { x: number; y: number }): Spot | null {
  const index = layout.free.findLastIndex(
    (card) => at.x >= card.x && at.x < card.x + card.width && at.y >= card.y && at.y < card.y + card.height,
  );
  return index < 0 ? null : { on: 'card', row: FREE, column: 0, index };
}

function nearestPoint(layout: Layout, camera: Camera, x: number, y: number): number {
  let best = -1;
  let least = NEAR_POINT;
  layout.points.forEach((point, index) => {
    const distance = Math.hypot(
      camera.x + point.x * camera.zoom - x,
      camera.y + point.y * camera.zoom - y,
    );
    if (distance <= least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** Where the end of a transition is taken: at its head, above the station it arrives at. */
export function endPlace(layout: Layout, camera: Camera, frame: Frame, arc: number): { x: number; y: number } | null {
  const foot = camera.y - frame.header;
  const thread = foot - frame.arcs.thread;
  const scale = frame.arcScale;
  const piece = layout.routing.pieces.find((other) => other.arc === arc);
  if (piece) return { x: camera.x + piece.right * camera.zoom - 6 * scale, y: thread };
  const route = layout.routing.routes.find((other) => other.arc === arc);
  if (!route) return null;
  if (route.arrives) return { x: camera.x + route.to * camera.zoom, y: thread - 14 * scale };
  return { x: camera.x + route.from * camera.zoom + EXIT_RUN * scale, y: foot - frame.arcs.line(route.track) };
}

function hitEnds(layout: Layout, camera: Camera, frame: Frame, x: number, y: number): Spot | null {
  let best: Spot | null = null;
  let least = NEAR_END;
  layout.board.arcs.forEach((_, arc) => {
    const end = endPlace(layout, camera, frame, arc);
    const distance = end ? Math.hypot(x - end.x, y - end.y) : Infinity;
    if (distance < least) {
      least = distance;
      best = { on: 'end', arc };
    }
  });
  return best;
}

/** A line of a transition in the window, between two places. */
interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function hitArcs(
  layout: Layout,
  camera: Camera,
  frame: Frame,
  x: number,
  y: number,
  editable: boolean,
): Spot {
  const end = editable && COLUMN * camera.zoom >= 44 ? hitEnds(layout, camera, frame, x, y) : null;
  if (end) return end;
  const foot = camera.y - frame.header;
  const thread = foot - frame.arcs.thread;
  const across = (place: number): number => camera.x + place * camera.zoom;
  let best: Spot = NOTHING;
  let least = NEAR_LINE;
  const consider = (spot: Spot, stretch: Stretch): void => {
    const distance = distanceTo(stretch, x, y);
    if (distance < least) {
      least = distance;
      best = spot;
    }
  };
  for (const piece of layout.routing.pieces) {
    consider(
      { on: 'arc', arc: piece.arc },
      { x1: across(piece.left), y1: thread, x2: across(piece.right), y2: thread },
    );
  }
  for (const route of layout.routing.routes) {
    const line = foot - frame.arcs.line(route.track);
    const spot: Spot = { on: 'arc', arc: route.arc };
    const from = across(route.from);
    const to = route.arrives ? across(route.to) : from + EXIT_RUN * frame.arcScale;
    consider(spot, { x1: from, y1: thread, x2: from, y2: line });
    consider(spot, { x1: Math.min(from, to), y1: line, x2: Math.max(from, to), y2: line });
    if (route.arrives) consider(spot, { x1: to, y1: thread, x2: to, y2: line });
  }
  if (best !== NOTHING) return best;
  const column = columnAt(layout, (x - camera.x) / camera.zoom);
  const onStation =
    column >= 0 &&
    column < layout.board.columns.length &&
    Math.abs(y - thread) <= 10 * frame.arcScale &&
    Math.abs((x - camera.x) / camera.zoom - middle(column)) <= STATION;
  return onStation ? { on: 'handle', column } : NOTHING;
}

/** The distance from a place to a line that runs level or upright. */
function distanceTo(line: Stretch, x: number, y: number): number {
  const nearX = Math.max(Math.min(line.x1, line.x2), Math.min(x, Math.max(line.x1, line.x2)));
  const nearY = Math.max(Math.min(line.y1, line.y2), Math.min(y, Math.max(line.y1, line.y2)));
  return Math.hypot(x - nearX, y - nearY);
}
