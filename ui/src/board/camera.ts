/**
 * Where the window looks: the place of the grid's first cell in the window, and the zoom. The
 * headers above and at the left have scales of their own, so that they stay readable.
 */

import { arcBand, type ArcBand } from './arcs';
import type { Far } from './far';
import type { Layout, Rect } from './layout';
import {
  ACT_BAND,
  ADD_STAGE,
  ARC_BAND_MAX,
  LANE_HEADER,
  PHASE_BAND,
  STAGE_FOOT,
  ZOOM_MAX,
  ZOOM_MIN,
} from './metrics';
import { TEXT } from './text';
import { largest } from './zooming';

export interface Camera {
  /** Window place of the left edge of the first column. */
  readonly x: number;
  /** Window place of the top of the first lane when it is not scrolled. */
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Heights and widths of the headers at a zoom, in window pixels. */
export interface Frame {
  /** Scale of stage and lane headers. */
  readonly scale: number;
  /** Scale of the transitions. */
  readonly arcScale: number;
  /** Width of the lane headers, which stay at the left. */
  readonly left: number;
  /** Height of the stage headers, which stay at the top. */
  readonly header: number;
  /** Lines of it for the state of the promise. */
  readonly stateLines: number;
  readonly acts: number;
  readonly phases: number;
  readonly arcs: ArcBand;
  /** What the headers show from far away; `null` near by. */
  readonly far: Far | null;
  /** Acts, phases, transitions and stage headers together: where the first lane starts. */
  readonly top: number;
}

/** Sizes of the headers from far away, in window pixels: of what leaves room for the stages. */
const FAR_ACTS = 22;
const FAR_PHASES = 8;
const FAR_ARCS = 84;
const FAR_LANES = 112;
/** The strip of owners and the air above it. */
const FAR_FOOT = 10;

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** The headers at a zoom; from far away they keep their size. */
export function frameAt(layout: Layout, zoom: number, nameLines: number, stateLines = 0, far: Far | null = null): Frame {
  const scale = far ? 1 : clamp(zoom, 0.62, 1.3);
  const arcScale = clamp(zoom, 0.45, 1.25);
  const acts = layout.board.acts.length > 0 ? (far ? FAR_ACTS : ACT_BAND * scale) : 0;
  const phases = layout.board.phases.length > 0 ? (far ? FAR_PHASES : PHASE_BAND * scale) : 0;
  const header = far
    ? far.names + far.badges + far.curve + FAR_FOOT
    : Math.round((14 + nameLines * TEXT.stage.line + STAGE_FOOT + stateLines * TEXT.state.line) * scale);
  const arcs =
    layout.board.columns.length === 0
      ? arcBand(0, 0, 0, 0)
      : arcBand(layout.routing.tracks, arcScale, far ? 0 : layout.threadLines, far ? FAR_ARCS : ARC_BAND_MAX * arcScale);
  return {
    scale,
    arcScale,
    left: far ? FAR_LANES : Math.round(LANE_HEADER * clamp(zoom, 0.7, 1.15)),
    header,
    stateLines,
    far,
    acts,
    phases,
    arcs,
    top: Math.round(acts + phases + arcs.height + header),
  };
}

/** Where the stage headers stand: in their place, or at the top when that is scrolled away. */
export function headerTop(camera: Camera, frame: Frame): number {
  return Math.max(0, camera.y - frame.header);
}

/** Where the lane headers stand: in their place, or at the left when that is scrolled away. */
export function laneLeft(camera: Camera, frame: Frame): number {
  return Math.max(0, camera.x - frame.left);
}

/** From a place in the window to board units. */
export function toBoard(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) / camera.zoom, y: (y - camera.y) / camera.zoom };
}

/** From board units to the window. */
export function toWindow(camera: Camera, rect: Rect): Rect {
  return {
    x: camera.x + rect.x * camera.zoom,
    y: camera.y + rect.y * camera.zoom,
    width: rect.width * camera.zoom,
    height: rect.height * camera.zoom,
  };
}

/** Keeps a part of the board in sight. */
export function held(camera: Camera, layout: Layout, frame: Frame, size: Size): Camera {
  const width = layout.reach.width * camera.zoom;
  const height = layout.reach.height * camera.zoom;
  const spareX = Math.min(size.width * 0.5, 320);
  const spareY = Math.min(size.height * 0.5, 240);
  return {
    zoom: camera.zoom,
    x: clamp(camera.x, Math.min(frame.left, spareX - width), Math.max(frame.left, size.width - spareX)),
    y: clamp(camera.y, Math.min(frame.header, spareY - height), Math.max(frame.top, size.height - spareY)),
  };
}

/** The zooms offered: a wide journey may be shown whole whatever that takes. */
export function zoomRange(layout: Layout, size: Size): { least: number; most: number } {
  const whole = (size.width - LANE_HEADER - FAR_LANES) / Math.max(layout.width + ADD_STAGE, layout.reach.width, 1);
  return { least: Math.min(ZOOM_MIN, Math.max(whole, 0.001)), most: ZOOM_MAX };
}

/** Zooms while the board stays put under a place of the window. */
export function zoomed(camera: Camera, zoom: number, x: number, y: number): Camera {
  const factor = zoom / camera.zoom;
  return { zoom, x: x - (x - camera.x) * factor, y: y - (y - camera.y) * factor };
}

/** Shows the whole board. */
export function fitted(
  layout: Layout,
  size: Size,
  frameOf: (zoom: number) => Frame,
  least: number,
  most = 1,
): Camera {
  const zoom = largest((tried) => {
    const frame = frameOf(tried);
    return (
      frame.left + layout.width * tried + Math.max(ADD_STAGE * 0.5 * tried, frame.far?.overhang ?? 0) <= size.width &&
      frame.left + layout.reach.width * tried <= size.width &&
      frame.top + (layout.reach.height - 40) * tried <= size.height
    );
  }, { least, most });
  const frame = frameOf(zoom);
  return { zoom, x: frame.left, y: frame.top };
}

/** Moves just far enough that a rectangle of the board is in sight, with some air round it. */
export function revealed(camera: Camera, rect: Rect, frame: Frame, size: Size, air = 24): Camera {
  const at = toWindow(camera, rect);
  const left = frame.left + air;
  const top = frame.header + air;
  let { x, y } = camera;
  if (at.x < left || at.width > size.width - left - air) x += left - at.x;
  else if (at.x + at.width > size.width - air) x -= at.x + at.width - (size.width - air);
  if (at.y < top || at.height > size.height - top - air) y += top - at.y;
  else if (at.y + at.height > size.height - air) y -= at.y + at.height - (size.height - air);
  return { ...camera, x, y };
}
