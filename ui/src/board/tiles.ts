/**
 * A picture kept in tiles, so that panning copies pixels and an edit repaints only what it touched.
 * Tiles belong to one zoom. While the zoom changes, those of the last zoom and a small picture of
 * the whole are stretched instead, and the sharp ones follow.
 *
 * Places are window pixels from the picture's origin, which lies at some place of the canvas.
 */

import type { Rect } from './layout';

/** Edge of a tile in device pixels. */
const EDGE = 384;
/** Tiles kept beside the visible ones. */
const SPARE = 40;
/** Time for tiles that may come late, in milliseconds a frame. */
const BUDGET_MS = 7;
/** Edge of the picture of the whole in device pixels. */
const WHOLE = 1_600;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  column: number;
  row: number;
  stale: boolean;
  used: number;
}

/** Paints a part of the picture at a zoom into a context whose unit is a window pixel. */
export type PaintPart = (context: CanvasRenderingContext2D, part: Rect, zoom: number) => void;

/** What is to be seen of a picture. */
export interface View {
  /** Where the picture's origin lies on the canvas, in whole device pixels. */
  readonly origin: { readonly x: number; readonly y: number };
  /** The part of the canvas that shows the picture, in device pixels. */
  readonly area: Rect;
  readonly zoom: number;
  readonly dpr: number;
  /** The whole picture at this zoom. */
  readonly bounds: Rect;
  /** Whether the zoom is changing, so that sharp tiles are not worth their time. */
  readonly zooming: boolean;
}

export class Tiles {
  readonly #paint: PaintPart;
  readonly #keepsWhole: boolean;
  #tiles = new Map<string, Tile>();
  #zoom = 0;
  #dpr = 1;
  #old: { zoom: number; tiles: Tile[] } | null = null;
  #free: Tile[] = [];
  #tick = 0;
  #whole: { canvas: HTMLCanvasElement; zoom: number; bounds: Rect; stale: boolean } | null = null;

  /** `keepsWhole` keeps a small picture of the whole to be stretched while zooming out. */
  constructor(paint: PaintPart, keepsWhole: boolean) {
    this.#paint = paint;
    this.#keepsWhole = keepsWhole;
  }

  /** Forgets everything, or what shows a part, given in pixels at zoom 1. */
  invalidate(part?: Rect): void {
    if (this.#whole) this.#whole.stale = true;
    const size = EDGE / (this.#zoom * this.#dpr);
    for (const tile of this.#tiles.values()) {
      tile.stale ||=
        !part ||
        (tile.column * size < part.x + part.width &&
          (tile.column + 1) * size > part.x &&
          tile.row * size < part.y + part.height &&
          (tile.row + 1) * size > part.y);
    }
    this.#forgetOld();
  }

  /** Draws what is to be seen. Returns whether another frame would make the picture sharper. */
  draw(context: CanvasRenderingContext2D, view: View): boolean {
    if (view.zoom !== this.#zoom || view.dpr !== this.#dpr) this.#rescale(view.zoom, view.dpr);
    this.#tick += 1;
    const start = performance.now();
    const { origin, area } = view;
    const seen = {
      left: Math.floor((area.x - origin.x) / EDGE),
      right: Math.floor((area.x + area.width - 1 - origin.x) / EDGE),
      top: Math.floor((area.y - origin.y) / EDGE),
      bottom: Math.floor((area.y + area.height - 1 - origin.y) / EDGE),
    };
    let late = false;
    const sharp: Tile[] = [];
    for (let row = seen.top; row <= seen.bottom; row++) {
      for (let column = seen.left; column <= seen.right; column++) {
        let tile = this.#tiles.get(`${column}:${row}`);
        const inTime = performance.now() - start < BUDGET_MS;
        // An edit is shown at once; what scrolls or zooms into sight may follow a frame later.
        if (tile?.stale) this.#fill(tile);
        else if (!tile && (!this.#canStretch() || (inTime && !view.zooming))) tile = this.#add(column, row);
        if (tile) sharp.push(tile);
        else late = true;
      }
    }
    if (late) this.#stretch(context, view);
    for (const tile of sharp) {
      tile.used = this.#tick;
      context.drawImage(tile.canvas, origin.x + tile.column * EDGE, origin.y + tile.row * EDGE);
    }
    if (late || view.zooming) return true;
    this.#forgetOld();
    this.#trim();
    return this.#prepare(seen, view.bounds, start);
  }

  /** Gets the tiles round the visible ones ready, and the picture of the whole. */
  #prepare(
    seen: { left: number; right: number; top: number; bottom: number },
    bounds: Rect,
    start: number,
  ): boolean {
    const edge = EDGE / this.#dpr;
    for (let row = seen.top - 1; row <= seen.bottom + 1; row++) {
      for (let column = seen.left - 1; column <= seen.right + 1; column++) {
        const isOutside =
          (column + 1) * edge <= bounds.x ||
          column * edge >= bounds.x + bounds.width ||
          (row + 1) * edge <= bounds.y ||
          row * edge >= bounds.y + bounds.height;
        const known = this.#tiles.get(`${column}:${row}`);
        if (isOutside || (known && !known.stale)) continue;
        if (performance.now() - start > BUDGET_MS) return true;
        if (known) this.#fill(known);
        else this.#add(column, row);
      }
    }
    if (this.#keepsWhole && (!this.#whole || this.#whole.stale)) {
      // It takes its time; the frame it comes in has nothing else to paint.
      if (performance.now() - start > 1) return true;
      this.#paintWhole(bounds);
    }
    return false;
  }

  #canStretch(): boolean {
    return this.#old !== null || (this.#whole !== null && !this.#whole.stale);
  }

  #forgetOld(): void {
    if (!this.#old) return;
    this.#free.push(...this.#old.tiles);
    this.#old = null;
  }

  #rescale(zoom: number, dpr: number): void {
    const tiles = [...this.#tiles.values()];
    if (dpr !== this.#dpr) {
      this.#forgetOld();
      this.#whole = null;
    }
    if (dpr === this.#dpr && this.#old === null && tiles.length > 0) {
      this.#old = { zoom: this.#zoom, tiles: tiles.filter((tile) => !tile.stale) };
      this.#free.push(...tiles.filter((tile) => tile.stale));
    } else {
      this.#free.push(...tiles);
    }
    this.#free.length = Math.min(this.#free.length, SPARE);
    this.#tiles.clear();
    this.#zoom = zoom;
    this.#dpr = dpr;
  }

  #stretch(context: CanvasRenderingContext2D, { area, origin, zoom, dpr }: View): void {
    context.imageSmoothingQuality = 'low';
    if (this.#whole) {
      const { canvas, bounds, zoom: drawn } = this.#whole;
      const factor = (zoom / drawn) * dpr;
      context.drawImage(
        canvas,
        origin.x + bounds.x * factor,
        origin.y + bounds.y * factor,
        bounds.width * factor,
        bounds.height * factor,
      );
    }
    if (this.#old) {
      const edge = EDGE * (zoom / this.#old.zoom);
      for (const tile of this.#old.tiles) {
        const x = origin.x + tile.column * edge;
        const y = origin.y + tile.row * edge;
        const isOutside =
          x > area.x + area.width || x + edge < area.x || y > area.y + area.height || y + edge < area.y;
        if (!isOutside) context.drawImage(tile.canvas, x, y, edge, edge);
      }
    }
  }

  #add(column: number, row: number): Tile {
    const tile = this.#free.pop() ?? freshTile();
    tile.column = column;
    tile.row = row;
    tile.used = this.#tick;
    this.#tiles.set(`${column}:${row}`, tile);
    this.#fill(tile);
    return tile;
  }

  #fill(tile: Tile): void {
    const dpr = this.#dpr;
    const { context, column, row } = tile;
    context.setTransform(dpr, 0, 0, dpr, -column * EDGE, -row * EDGE);
    const edge = EDGE / dpr;
    this.#paint(context, { x: column * edge, y: row * edge, width: edge, height: edge }, this.#zoom);
    tile.stale = false;
  }

  #paintWhole(now: Rect): void {
    const zoom = (this.#zoom * WHOLE) / Math.max(now.width, now.height, WHOLE / this.#dpr) / this.#dpr;
    const factor = zoom / this.#zoom;
    const bounds = {
      x: now.x * factor,
      y: now.y * factor,
      width: now.width * factor,
      height: now.height * factor,
    };
    const canvas = this.#whole?.canvas ?? document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(bounds.width * this.#dpr));
    canvas.height = Math.max(1, Math.ceil(bounds.height * this.#dpr));
    const context = drawingContext(canvas);
    context.setTransform(this.#dpr, 0, 0, this.#dpr, -bounds.x * this.#dpr, -bounds.y * this.#dpr);
    this.#paint(context, bounds, zoom);
    this.#whole = { canvas, zoom, bounds, stale: false };
  }

  #trim(): void {
    const spare = [...this.#tiles.entries()].filter(([, tile]) => tile.used !== this.#tick);
    if (spare.length <= SPARE) return;
    spare.sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of spare.slice(0, spare.length - SPARE)) {
      this.#tiles.delete(key);
      this.#free.push(tile);
    }
    this.#free.length = Math.min(this.#free.length, SPARE);
  }
}

function freshTile(): Tile {
  const canvas = document.createElement('canvas');
  canvas.width = EDGE;
  canvas.height = EDGE;
  return { canvas, context: drawingContext(canvas), column: 0, row: 0, stale: true, used: 0 };
}

/**
 * The context of a canvas of the board. Its pixels are kept where the processor reaches them: the
 * board is text and copied pixels, and where there is no graphics processor, as on many shared
 * desktops, WebKitGTK spends a third less on a frame that way and less than half on a zoom.
 */
export function drawingContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  // Every engine this runs in draws on canvases; without that there is no board to show.
  if (!context) throw new Error('This system cannot draw the board: it has no 2D canvas.');
  return context;
}
