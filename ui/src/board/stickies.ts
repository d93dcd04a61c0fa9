/** Where new stickies go on the board outside the grid. */

import { headerTop, laneLeft, toWindow, type Camera, type Frame } from './camera';
import { isOverGrid } from './drop';
import { meet } from './lasso';
import type { Layout, Rect } from './layout';
import { BOARD_END, CARD, STICKY_GAP, STICKY_HEIGHT } from './metrics';

/** Whether a place in board units is room for stickies: outside the grid and not under the headers. */
export function isOpen(layout: Layout, camera: Camera, frame: Frame, at: { x: number; y: number }): boolean {
  if (at.x < 0 || at.y < 0 || isOverGrid(layout, at.x, at.y)) return false;
  const place = toWindow(camera, { ...at, width: 0, height: 0 });
  return place.x >= laneLeft(camera, frame) + frame.left && place.y >= headerTop(camera, frame) + frame.header;
}

/** Stickies that stand side by side before the next row begins. */
const ACROSS = 8;

/**
 * Places for so many new stickies, beside each other and clear of the grid and of other stickies:
 * near a place in board units if it lies outside the grid, or else below the grid there.
 */
export function freeSpots(layout: Layout, near: { x: number; y: number }, count: number): { x: number; y: number }[] {
  const foot = layout.height - BOARD_END + STICKY_GAP;
  const isBeside = near.x >= layout.width;
  const start = {
    x: Math.round(Math.max(0, isBeside ? near.x : near.x - CARD / 2)),
    y: Math.round(isBeside ? Math.max(0, near.y) : Math.max(near.y, foot)),
  };
  const taken: Rect[] = layout.free.map((card) => card);
  const spots: { x: number; y: number }[] = [];
  for (let at = 0; spots.length < count; at++) {
    const spot = {
      x: start.x + (at % ACROSS) * (CARD + STICKY_GAP),
      y: start.y + Math.floor(at / ACROSS) * (STICKY_HEIGHT + STICKY_GAP),
    };
    const rect = { ...spot, width: CARD, height: STICKY_HEIGHT };
    if (!taken.some((other) => meet(other, rect))) spots.push(spot);
  }
  return spots;
}
