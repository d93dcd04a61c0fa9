/**
 * The geometry of the small map in the corner of the board. Width and height have scales of their
 * own, so that a journey of a thousand stages still has lanes to aim at.
 */

import { type Camera, type Frame, type Size } from './camera';
import type { Layout, Rect } from './layout';
import { BOARD_END } from './metrics';

/** Width of the map, in window pixels. */
export const MAP_WIDTH = 208;
/** Height of the strip above the lanes that shows whose the stages are and how bad their gaps. */
export const MAP_HEAD = 20;
const LEAST = 48;
const MOST = 104;

/** How the board is drawn on the map, in window pixels for each board unit. */
export interface Miniature {
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** The map of a board. */
export function miniature(layout: Layout): Miniature {
  const across = MAP_WIDTH / Math.max(layout.width, 1);
  const tall = Math.max(layout.height - BOARD_END, 1);
  const lanes = Math.max(LEAST, Math.min(MOST, tall * across));
  return { across, down: lanes / tall, width: MAP_WIDTH, height: MAP_HEAD + lanes };
}

/** The part of the board in sight, on the map. */
export function sight(map: Miniature, camera: Camera, frame: Frame, size: Size): Rect {
  const left = frame.left;
  const top = Math.max(frame.header, Math.min(camera.y, size.height));
  const onto = (x: number, y: number): { x: number; y: number } => ({
    x: Math.max(0, Math.min(map.width, ((x - camera.x) / camera.zoom) * map.across)),
    y: Math.max(MAP_HEAD, Math.min(map.height, MAP_HEAD + ((y - camera.y) / camera.zoom) * map.down)),
  });
  const from = onto(left, top);
  const to = onto(size.width, size.height);
  // As long as the first lane is in sight, so are the headers.
  const y = camera.y >= frame.header ? 0 : from.y;
  return { x: from.x, y, width: to.x - from.x, height: to.y - y };
}

/**
 * Where the window looks when a place of the map is in the middle of what the headers leave free, or
 * as near to it as the edges of the board allow.
 */
export function lookingAt(
  map: Miniature,
  place: { readonly x: number; readonly y: number },
  camera: Camera,
  frame: Frame,
  size: Size,
): Camera {
  const x = place.x / map.across;
  const y = (place.y - MAP_HEAD) / map.down;
  const { zoom } = camera;
  const wide = (map.width / map.across) * zoom;
  const tall = ((map.height - MAP_HEAD) / map.down) * zoom;
  const within = (value: number, least: number, most: number): number =>
    Math.max(Math.min(least, most), Math.min(most, value));
  return {
    zoom,
    x: within((frame.left + size.width) / 2 - x * zoom, size.width - wide, frame.left),
    y: within((frame.header + size.height) / 2 - y * zoom, size.height - tall, frame.top),
  };
}
