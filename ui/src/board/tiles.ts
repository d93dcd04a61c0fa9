/**
 * A picture of the grid kept in tiles, so that panning copies pixels and an edit repaints only
 * what it touched. Tiles belong to one zoom. While the zoom changes, those of the last zoom and a
 * small picture of the whole are stretched instead, and the sharp ones follow.
 */

import type { Rect } from './layout';

/** Edge of a tile in device pixels. */
const EDGE = 384;
/** Tiles kept beside the visible ones. */
const SPARE = 48;
/** Time for tiles that are not visible yet or may come late, in milliseconds a frame. */
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

/** Paints a part of the grid, in board units, into a context that is set to board units. */
export type PaintPart = (context: CanvasRenderingContext2D, part: Rect, zoom: number) => void;

export class Tiles {
  readonly #paint: PaintPart;
  #tiles = new Map<string, Tile>();
  #zoom = 0;
  #dpr = 1;
  #old: { zoom: number; tiles: Tile[] } | null = null;
  #free: Tile[] = [];
  #tick = 0;
  #whole: { canvas: HTMLCanvasElement; scale: number; stale: boolean } | null = null;

  constructor(paint: PaintPart) {
    this.#paint = paint;
  }

  /** Forgets everything, or what shows a part of the grid. */
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
    if (this.#old) {
      this.#free.push(...this.#old.tiles);
      this.#old = null;
    }
  }

  /**
   * Draws what is visible. `origin` is the place of the grid's top left in device pixels, whole
   * numbers; `view` the visible part in device pixels. While `moving`, sharp tiles may come late.
   * Returns whether another frame would make the picture sharper or get neighbours ready.
   */
  draw(
    context: CanvasRenderingContext2D,
    origin: { x: number; y: number },
    view: Rect,
    zoom: number,
    dpr: number,
    bounds: { width: number; height: number },
    zooming: boolean,
  ): boolean {
    if (zoom !== this.#zoom || dpr !== this.#dpr) this.#rescale(zoom, dpr);
    this.#tick += 1;
    const start = performance.now();
    const firstColumn = Math.floor((view.x - origin.x) / EDGE);
    const lastColumn = Math.floor((view.x + view.width - 1 - origin.x) / EDGE);
    const firstRow = Math.floor((view.y - origin.y) / EDGE);
    const lastRow = Math.floor((view.y + view.height - 1 - origin.y) / EDGE);
    let late = false;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const key = `${column}:${row}`;
        let tile = this.#tiles.get(key);
        const inTime = performance.now() - start < BUDGET_MS;
        // An edit is shown at once; what scrolls or zooms into sight may follow a frame later.
        if (tile?.stale) this.#fill(tile, zoom, dpr);
        else if (!tile && !zooming && (inTime || !this.#canStretch())) {
          tile = this.#add(key, column, row, zoom, dpr);
        }
        const x = origin.x + column * EDGE;
        const y = origin.y + row * EDGE;
        if (tile) {
          tile.used = this.#tick;
          context.drawImage(tile.canvas, x, y);
        } else {
          late = true;
          this.#stretch(context, { x, y, width: EDGE, height: EDGE }, origin, zoom, dpr, bounds);
        }
      }
    }
    if (late || zooming) return true;
    if (this.#old) {
      this.#free.push(...this.#old.tiles);
      this.#old = null;
    }
    this.#trim();
    return this.#prepare(
      { firstColumn, lastColumn, firstRow, lastRow },
      zoom,
      dpr,
      bounds,
      start,
    );
  }

  /** Gets the tiles round the visible ones ready, and the picture of the whole. */
  #prepare(
    seen: { firstColumn: number; lastColumn: number; firstRow: number; lastRow: number },
    zoom: number,
    dpr: number,
    bounds: { width: number; height: number },
    start: number,
  ): boolean {
    const scale = zoom * dpr;
    const columns = Math.ceil((bounds.width * scale) / EDGE);
    const rows = Math.ceil((bounds.height * scale) / EDGE);
    for (let row = seen.firstRow - 1; row <= seen.lastRow + 1; row++) {
      for (let column = seen.firstColumn - 1; column <= seen.lastColumn + 1; column++) {
        if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
        const key = `${column}:${row}`;
        const known = this.#tiles.get(key);
        if (known && !known.stale) continue;
        if (performance.now() - start > BUDGET_MS) return true;
        if (known) this.#fill(known, zoom, dpr);
        else this.#add(key, column, row, zoom, dpr).used = this.#tick;
      }
    }
    if (!this.#whole || this.#whole.stale) {
      if (performance.now() - start > 1) return true;
      this.#paintWhole(bounds);
    }
    return false;
  }

  #canStretch(): boolean {
    return this.#whole !== null && !this.#whole.stale;
  }

  #rescale(zoom: number, dpr: number): void {
    const tiles = [...this.#tiles.values()];
    if (dpr === this.#dpr && this.#old === null && tiles.length > 0) {
      this.#old = { zoom: this.#zoom, tiles: tiles.filter((tile) => !tile.stale) };
      this.#free.push(...tiles.filter((tile) => tile.stale));
    } else if (dpr === this.#dpr) {
      this.#free.push(...tiles);
    } else {
      this.#old = null;
      this.#whole = null;
      this.#free.push(...tiles);
    }
    this.#tiles.clear();
    this.#zoom = zoom;
    this.#dpr = dpr;
  }

  #stretch(
    context: CanvasRenderingContext2D,
    area: Rect,
    origin: { x: number; y: number },
    zoom: number,
    dpr: number,
    bounds: { width: number; height: number },
  ): void {
    context.save();
    context.beginPath();
    context.rect(area.x, area.y, area.width, area.height);
    context.clip();
    context.imageSmoothingQuality = 'low';
    if (this.#whole) {
      const { canvas } = this.#whole;
      context.drawImage(canvas, origin.x, origin.y, bounds.width * zoom * dpr, bounds.height * zoom * dpr);
    }
    if (this.#old) {
      const factor = zoom / this.#old.zoom;
      const edge = EDGE * factor;
      for (const tile of this.#old.tiles) {
        const x = origin.x + tile.column * edge;
        const y = origin.y + tile.row * edge;
        if (x > area.x + area.width || x + edge < area.x || y > area.y + area.height || y + edge < area.y) continue;
        context.drawImage(tile.canvas, x, y, edge, edge);
      }
    }
    context.restore();
  }

  #add(key: string, column: number, row: number, zoom: number, dpr: number): Tile {
    const tile = this.#free.pop() ?? freshTile();
    tile.column = column;
    tile.row = row;
    this.#tiles.set(key, tile);
    this.#fill(tile, zoom, dpr);
    return tile;
  }

  #fill(tile: Tile, zoom: number, dpr: number): void {
    const scale = zoom * dpr;
    const { context } = tile;
    context.setTransform(scale, 0, 0, scale, -tile.column * EDGE, -tile.row * EDGE);
    this.#paint(
      context,
      {
        x: (tile.column * EDGE) / scale,
        y: (tile.row * EDGE) / scale,
        width: EDGE / scale,
        height: EDGE / scale,
      },
      zoom,
    );
    tile.stale = false;
  }

  #paintWhole(bounds: { width: number; height: number }): void {
    const scale = Math.min(1, WHOLE / Math.max(bounds.width, bounds.height, 1));
    const canvas = this.#whole?.canvas ?? document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(bounds.width * scale));
    canvas.height = Math.max(1, Math.ceil(bounds.height * scale));
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    this.#paint(context, { x: 0, y: 0, ...bounds }, scale);
    this.#whole = { canvas, scale, stale: false };
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
  const context = canvas.getContext('2d', { alpha: false });
  // Every engine this runs in draws on canvases; without that there is no board to show.
  if (!context) throw new Error('This system cannot draw the board: it has no 2D canvas.');
  return { canvas, context, column: 0, row: 0, stale: true, used: 0 };
}
