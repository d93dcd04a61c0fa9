/** The canvas of the board: what it shows, where it looks, and one frame after the other. */

import {
  fitted,
  frameAt,
  headerTop,
  held,
  laneLeft,
  revealed,
  zoomRange,
  zoomed,
  type Camera,
  type Frame,
  type Size,
} from './camera';
import type { StageLine } from '../ipc/types';
import { changedParts } from './changes';
import { farAt, type Far } from './far';
import { hit, type Spot } from './hit';
import { ARCS, STAGES, type Place } from './items';
import type { Layout, Rect } from './layout';
import type { Lit } from './lit';
import { NO_MARKS, type Marks } from './marks';
import { COLUMN } from './metrics';
import { drawArcs } from './paint/arcs';
import { drawBody, type Preview } from './paint/body';
import { drawFarMarks, drawFarStages } from './paint/far';
import { drawFree } from './paint/free';
import { drawBands, drawFoot, drawLanes, drawStages, nameLines, stateLines, statesOf, type HeaderShow, type States } from './paint/headers';
import { drawTraceLine, drawVeil } from './paint/trace';
import { drawArcTag, drawChosenArcs, drawGesture, drawHints, drawMarks, placeRect, arcRect, type Gesture } from './paint/overlay';
import { Pen, type Owners } from './pen';
import type { Measure } from './text';
import type { Theme } from './theme';
import { Tiles, drawingContext } from './tiles';
import { framed, type Zooms } from './zooming';

const ANIMATION_MS = 220;

/** How long after its last change the zoom counts as settled. */
const SETTLE_MS = 140;

export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #measure: Measure;
  readonly #tiles: Tiles;
  readonly #arcTiles: Tiles;
  readonly #farTiles: Tiles;
  #layout: Layout | null = null;
  #theme: Theme | null = null;
  #owners: Owners = () => undefined;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #dpr = 1;
  #marks: Marks = NO_MARKS;
  #states: States = statesOf([]);
  #lit: Lit | null = null;
  #preview: Preview = {};
  #gesture: Gesture | null = null;
  #hover: Spot = { on: 'nothing' };
  #editable = true;
  #frameMemo: { layout: Layout; zoom: number; frame: Frame } | null = null;
  #pending = 0;
  #zoomedAt = 0;
  #flight: { from: Camera; to: Camera; start: number } | null = null;
  /** Where the board looked when it was opened; the very camera as long as nobody moved it. */
  #opened: Camera | null = null;

  /** Hears every change of the camera. */
  onMove: (camera: Camera) => void = () => undefined;

  constructor(canvas: HTMLCanvasElement, measure: Measure) {
    this.#canvas = canvas;
    this.#context = drawingContext(canvas);
    this.#measure = measure;
    this.#tiles = new Tiles((part, rect, zoom) => {
      if (!this.#layout || !this.#theme) return;
      const pen = new Pen(part, this.#theme, this.#owners);
      part.scale(zoom, zoom);
      const area = { x: rect.x / zoom, y: rect.y / zoom, width: rect.width / zoom, height: rect.height / zoom };
      drawBody(pen, this.#layout, area, zoom, 1 / (zoom * this.#dpr), this.#preview);
    }, true);
    this.#arcTiles = new Tiles((part, rect, zoom) => {
      if (!this.#layout || !this.#theme) return;
      const pen = new Pen(part, this.#theme, this.#owners);
      part.fillStyle = this.#theme.ground;
      part.fillRect(rect.x, rect.y, rect.width, rect.height);
      const view = { zoom, x: 0, foot: 0, left: rect.x, right: rect.x + rect.width };
      drawArcs(pen, this.#layout, this.frameFor(zoom), view, this.#measure);
    }, false);
    this.#farTiles = new Tiles((part, rect, zoom) => {
      if (!this.#layout || !this.#theme) return;
      const pen = new Pen(part, this.#theme, this.#owners);
      part.fillStyle = this.#theme.ground;
      part.fillRect(rect.x, rect.y, rect.width, rect.height);
      const frame = this.frameFor(zoom);
      const view = { zoom, x: 0, top: 0, left: rect.x, right: rect.x + rect.width };
      if (frame.far) drawFarStages(pen, this.#layout, view, frame, frame.far, this.#measure, null);
    }, false);
  }

  /** Has everything painted anew. */
  #invalidate(): void {
    for (const tiles of [this.#tiles, this.#arcTiles, this.#farTiles]) tiles.invalidate();
  }

  get camera(): Camera {
    return this.#camera;
  }

  get size(): Size {
    return this.#size;
  }

  get layout(): Layout | null {
    return this.#layout;
  }

  /** The headers at the present zoom. */
  get frame(): Frame | null {
    return this.#layout && this.frameFor(this.#camera.zoom);
  }

  frameFor(zoom: number): Frame {
    const layout = this.#layout;
    if (!layout) throw new Error('There is no layout yet, so there are no headers.');
    if (this.#frameMemo?.layout !== layout || this.#frameMemo.zoom !== zoom) {
      const far = farAt(layout, zoom, this.#measure);
      const frame = far
        ? frameAt(layout, zoom, 0, 0, far)
        : frameAt(
            layout,
            zoom,
            nameLines(layout, zoom, this.#measure),
            stateLines(this.#states, zoom, this.#measure),
          );
      this.#frameMemo = { layout, zoom, frame };
    }
    return this.#frameMemo.frame;
  }

  setLayout(layout: Layout): void {
    const before = this.#layout;
    if (before === layout) return;
    const changed = changedParts(before, layout);
    if (changed === 'all') this.#tiles.invalidate();
    else for (const part of changed) this.#tiles.invalidate(part);
    const top = before && this.frame?.top;
    const untouched = this.#untouched;
    const sameArcs =
      before?.board.arcs === layout.board.arcs &&
      before.board.columns === layout.board.columns &&
      changed !== 'all';
    if (!sameArcs) this.#arcTiles.invalidate();
    this.#farTiles.invalidate();
    this.#layout = layout;
    // A taller band of transitions must not push the lanes from under the pointer, unless they
    // stand at the top anyway.
    if (top !== null && top !== undefined && this.#camera.y >= top - 1) {
      this.#camera = { ...this.#camera, y: this.#camera.y + this.frameFor(this.#camera.zoom).top - top };
    }
    this.look(this.#camera);
    if (untouched) this.#opened = this.#camera;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#invalidate();
    this.repaint();
  }

  setOwners(owners: Owners): void {
    this.#owners = owners;
    this.#invalidate();
    this.repaint();
  }

  setMarks(marks: Marks): void {
    const { edited } = this.#marks;
    this.#marks = marks;
    if (marks.edited !== edited) {
      for (const place of [edited, marks.edited]) this.#touch(place);
      this.#preview = { ...this.#preview, written: marks.edited };
    }
    this.repaint();
  }

  /** Whether a place is selected. */
  isMarked({ row, column, index }: Place): boolean {
    const { places, ids } = this.#marks;
    const at = this.#layout?.board.columns[column];
    if (row === STAGES) return ids.has(at?.step?.step ?? at?.stage ?? '');
    return places.some((place) => place.row === row && place.column === column && place.index === index);
  }

  /** Tells the states of stages in words. */
  setStates(lines: readonly StageLine[]): void {
    const before = this.#layout && this.frame?.top;
    const untouched = this.#untouched;
    this.#states = statesOf(lines);
    this.#frameMemo = null;
    // As with the transitions, lanes stay where they are unless they stand at the top.
    if (before !== null && before !== undefined && this.#camera.y >= before - 1) {
      this.#camera = { ...this.#camera, y: this.#camera.y + this.frameFor(this.#camera.zoom).top - before };
    }
    this.look(this.#camera);
    if (untouched) this.#opened = this.#camera;
  }

  /** Dims everything but what is lit; `null` lights the whole board. */
  setLit(lit: Lit | null): void {
    if (this.#lit === lit) return;
    this.#lit = lit;
    this.repaint();
  }

  setEditable(editable: boolean): void {
    this.#editable = editable;
    this.repaint();
  }

  setHover(spot: Spot): void {
    if (JSON.stringify(spot) === JSON.stringify(this.#hover)) return;
    this.#hover = spot;
    this.repaint();
  }

  /** Shows a gesture in progress, or none. */
  setGesture(gesture: Gesture | null, preview: Pick<Preview, 'faded' | 'feelings'> = {}): void {
    this.#gesture = gesture;
    if (preview.faded !== this.#preview.faded) {
      for (const place of [...(preview.faded ?? []), ...(this.#preview.faded ?? [])]) this.#touch(place);
    }
    if (preview.feelings !== this.#preview.feelings) {
      const row = this.#layout?.rows[this.#layout.feelingRow];
      if (row && this.#layout) {
        this.#tiles.invalidate({ x: 0, y: row.y, width: this.#layout.width, height: row.height });
      }
    }
    this.#preview = { written: this.#preview.written ?? null, ...preview };
    this.repaint();
  }

  #touch(place: { row: number; column: number; index: number } | null): void {
    const layout = this.#layout;
    if (!place || !layout || place.row < 0 || place.column < 0) return;
    this.#tiles.invalidate(layout.cellRect(place.row, place.column));
  }

  resize(width: number, height: number, dpr: number): void {
    this.#size = { width, height };
    this.#dpr = dpr;
    this.#canvas.width = Math.max(1, Math.round(width * dpr));
    this.#canvas.height = Math.max(1, Math.round(height * dpr));
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    // A window that comes to its size in steps, as when it is restored, is looked at anew.
    if (this.#untouched) this.open();
    else this.look(this.#camera);
    // A canvas is blank after it was resized, so the frame is drawn before the window is.
    this.#draw();
  }

  /** What lies under a place of the canvas. */
  at(x: number, y: number): Spot {
    const layout = this.#layout;
    if (!layout) return { on: 'nothing' };
    return hit(layout, this.#camera, this.frameFor(this.#camera.zoom), x, y, this.#editable);
  }

  /** Looks elsewhere at once. */
  look(camera: Camera): void {
    this.#flight = null;
    this.#move(camera);
  }

  pan(dx: number, dy: number): void {
    this.look({ ...this.#camera, x: this.#camera.x + dx, y: this.#camera.y + dy });
  }

  /** Zooms while the board stays put under a place of the canvas; the middle by default. */
  zoomTo(zoom: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    const layout = this.#layout;
    if (!layout) return;
    const range = zoomRange(layout, this.#size);
    const next = Math.max(range.least, Math.min(range.most, zoom));
    const moved = zoomed(this.#camera, next, x, y);
    // As long as the first lane stands right under the headers, it goes on doing so.
    const before = this.frameFor(this.#camera.zoom);
    const after = this.frameFor(next);
    const top = Math.abs(this.#camera.y - before.top) < 2 ? after.top : moved.y;
    const left = Math.abs(this.#camera.x - before.left) < 2 ? after.left : moved.x;
    this.look({ zoom: next, x: left, y: top });
  }

  /** Shows the whole board. */
  fit(most = 1): void {
    const layout = this.#layout;
    if (!layout || this.#size.width === 0) return;
    const { least } = zoomRange(layout, this.#size);
    this.fly(fitted(layout, this.#size, (zoom) => this.frameFor(zoom), least, most));
  }

  /** Shows a part of the grid, in board units, as large as it may be. */
  frameOn(part: Rect, zooms: Zooms): void {
    const layout = this.#layout;
    if (!layout || this.#size.width === 0) return;
    const range = zoomRange(layout, this.#size);
    const least = Math.max(range.least, Math.min(zooms.least, range.most));
    this.fly(framed(part, this.#size, (zoom) => this.frameFor(zoom), { least, most: Math.min(zooms.most, range.most) }));
  }

  /** The whole width of the journey if it can be read then, else its beginning. */
  open(): void {
    const layout = this.#layout;
    if (!layout || this.#size.width === 0) return;
    const wide = (this.#size.width - 120) / (layout.width + 60);
    const zoom = Math.max(0.85, Math.min(1, wide));
    const frame = this.frameFor(zoom);
    this.look({ zoom, x: frame.left, y: frame.top });
    this.#opened = this.#camera;
  }

  get #untouched(): boolean {
    return this.#opened === this.#camera;
  }

  /** Whether something of a place is in sight. */
  sees(place: Place): boolean {
    const rect = this.#layout && this.frame && placeRect(this.#layout, this.#camera, this.frame, place);
    if (!rect) return false;
    const { width, height } = this.#size;
    return rect.x < width && rect.y < height && rect.x + rect.width > 0 && rect.y + rect.height > 0;
  }

  /** Moves just far enough that a place is in sight. */
  reveal(place: Place, air = 24): void {
    const layout = this.#layout;
    const frame = this.frame;
    if (!layout || !frame) return;
    const base = this.#flight?.to ?? this.#camera;
    const at = placeRect(layout, base, frame, place) ?? arcRect(layout, base, frame, place);
    if (!at) return;
    const { zoom } = base;
    let rect: Rect = { x: (at.x - base.x) / zoom, y: (at.y - base.y) / zoom, width: at.width / zoom, height: at.height / zoom };
    // Headers stay in view by themselves; only the other direction counts.
    if (place.row === STAGES || place.column < 0) {
      rect = place.row === STAGES
        ? { ...rect, y: (frame.header + air - base.y) / zoom, height: 0 }
        : { ...rect, x: (frame.left + air - base.x) / zoom, width: 0 };
    }
    const target =
      place.row === ARCS ? { ...revealed(base, { ...rect, y: -base.y / zoom + 60 / zoom, height: 0 }, frame, this.#size, air), y: frame.top } : revealed(base, rect, frame, this.#size, air);
    if (target.x !== base.x || target.y !== base.y) this.fly(target);
  }

  /** Moves just far enough that a part of the grid, in board units, is in sight. */
  show(rect: Rect): void {
    const frame = this.frame;
    if (!frame) return;
    const base = this.destination;
    const target = revealed(base, rect, frame, this.#size);
    if (target.x !== base.x || target.y !== base.y) this.fly(target);
  }

  /** One step of zoom in or out. */
  zoomStep(direction: 1 | -1): void {
    this.zoomTo(this.#camera.zoom * (direction > 0 ? 1.25 : 0.8));
  }

  /** Moves there in a moment's time, or at once where motion is not wanted. */
  fly(to: Camera): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || document.hidden) {
      this.look(to);
      return;
    }
    this.#flight = { from: this.#camera, to: this.#hold(to), start: performance.now() };
    this.repaint();
  }

  /** Where the camera is or will be in a moment. */
  get destination(): Camera {
    return this.#flight?.to ?? this.#camera;
  }

  #hold(camera: Camera): Camera {
    const layout = this.#layout;
    if (!layout || this.#size.width === 0) return camera;
    const frame = this.frameFor(camera.zoom);
    const safe = held(camera, layout, frame, this.#size);
    // Whole device pixels, so that tiles are copied and never smeared.
    const snap = (value: number): number => Math.round(value * this.#dpr) / this.#dpr;
    return { zoom: safe.zoom, x: snap(safe.x), y: snap(safe.y) };
  }

  #move(camera: Camera): void {
    const next = this.#hold(camera);
    const { x, y, zoom } = this.#camera;
    if (next.zoom !== zoom) this.#zoomedAt = performance.now();
    if (next.x !== x || next.y !== y || next.zoom !== zoom) {
      this.#camera = next;
      this.onMove(next);
    }
    this.repaint();
  }

  /** Has the next frame drawn. */
  repaint(): void {
    this.#pending ||= requestAnimationFrame(() => {
      this.#pending = 0;
      if (this.#flight) this.#advance(this.#flight);
      this.#draw();
    });
  }

  /** Stops drawing for good. */
  close(): void {
    cancelAnimationFrame(this.#pending);
    this.#pending = 1;
  }

  #advance(flight: { from: Camera; to: Camera; start: number }): void {
    const time = Math.min(1, (performance.now() - flight.start) / ANIMATION_MS);
    const share = 1 - (1 - time) ** 3;
    const between = (a: number, b: number): number => a + (b - a) * share;
    this.#move({
      zoom: flight.from.zoom * (flight.to.zoom / flight.from.zoom) ** share,
      x: between(flight.from.x, flight.to.x),
      y: between(flight.from.y, flight.to.y),
    });
    if (time >= 1) {
      this.#flight = null;
      this.#move(flight.to);
    }
  }

  #draw(): void {
    const layout = this.#layout;
    const theme = this.#theme;
    if (!layout || !theme || this.#size.width === 0) return;
    const context = this.#context;
    const { width, height } = this.#size;
    const camera = this.#camera;
    const frame = this.frameFor(camera.zoom);
    const dpr = this.#dpr;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    const pen = new Pen(context, theme, this.#owners);
    const top = Math.round(headerTop(camera, frame) + frame.header);
    const left = Math.round(laneLeft(camera, frame) + frame.left);
    if (layout.board.columns.length === 0) {
      context.setTransform(dpr, 0, 0, dpr, 0, 0);
      drawFree(pen, layout, camera, { top, left, width, height }, this.#preview, false);
      this.#drawBodyMarks(pen, layout, frame, top, left, null);
      if (this.#gesture) drawGesture(pen, layout, camera, frame, this.#size, this.#gesture, this.#measure);
      return;
    }
    const right = Math.min(width, camera.x + layout.width * camera.zoom);
    const bottom = Math.min(height, camera.y + layout.height * camera.zoom);
    const view = {
      x: Math.max(left, camera.x) * dpr,
      y: Math.max(top, camera.y) * dpr,
      width: 0,
      height: 0,
    };
    view.width = right * dpr - view.x;
    view.height = bottom * dpr - view.y;
    let more = false;
    const zooming = performance.now() - this.#zoomedAt < SETTLE_MS;
    const { zoom } = camera;
    if (view.width > 0 && view.height > 0) {
      const origin = { x: Math.round(camera.x * dpr), y: Math.round(camera.y * dpr) };
      const bounds = { x: 0, y: 0, width: layout.width * zoom, height: layout.height * zoom };
      pen.within(() => {
        pen.clip(left * dpr, top * dpr, (width - left) * dpr, (height - top) * dpr);
        more = this.#tiles.draw(context, { origin, area: view, zoom, dpr, bounds, zooming });
        if (!this.#lit) return;
        context.setTransform(dpr, 0, 0, dpr, 0, 0);
        const area = { x: view.x / dpr, y: view.y / dpr, width: view.width / dpr, height: view.height / dpr };
        drawVeil(pen, layout, camera, area, this.#lit);
      });
    }
    pen.within(() => {
      context.setTransform(dpr, 0, 0, dpr, 0, 0);
      drawFree(pen, layout, camera, { top, left, width, height }, this.#preview, this.#lit !== null);
    });
    const foot = camera.y - frame.header;
    const band = { top: Math.max(0, foot - frame.arcs.height), bottom: Math.min(foot, height) };
    if (band.bottom > band.top && right > left) {
      const origin = { x: Math.round(camera.x * dpr), y: Math.round(foot * dpr) };
      const bounds = { x: 0, y: -frame.arcs.height, width: (layout.width + COLUMN) * zoom, height: frame.arcs.height };
      const end = Math.min(width, camera.x + bounds.width);
      const area = { x: left * dpr, y: band.top * dpr, width: (end - left) * dpr, height: (band.bottom - band.top) * dpr };
      pen.within(() => {
        pen.clip(0, band.top * dpr, width * dpr, area.height);
        more = this.#arcTiles.draw(context, { origin, area, zoom, dpr, bounds, zooming }) || more;
      });
    }
    context.setTransform(dpr, 0, 0, dpr, 0, 0);
    more = this.#drawChrome(pen, layout, frame, top, left, zooming) || more;
    if (more) this.repaint();
  }

  #drawBodyMarks(pen: Pen, layout: Layout, frame: Frame, top: number, left: number, hint: Spot | null): void {
    const { places, cursor } = this.#marks;
    const { width, height } = this.#size;
    pen.within(() => {
      pen.clip(left, top, width - left, height - top);
      if (hint) drawHints(pen, layout, this.#camera, frame, hint, null, this.#measure);
      if (!this.#gesture) drawMarks(pen, layout, this.#camera, frame, places, cursor, true);
    });
  }

  /** Everything over the tiles. Returns whether another frame would make it sharper. */
  #drawChrome(pen: Pen, layout: Layout, frame: Frame, top: number, left: number, zooming: boolean): boolean {
    const camera = this.#camera;
    const { width, height } = this.#size;
    const measure = this.#measure;
    const { ids, cursor, edited } = this.#marks;
    const hover = this.#gesture ? ({ on: 'nothing' } as const) : this.#hover;
    const selectedStage = layout.board.columns.findLastIndex((column) => ids.has(column.stage));
    this.#drawBodyMarks(pen, layout, frame, top, left, hover.on === 'cell' && this.#editable ? hover : null);
    const header = headerTop(camera, frame);
    if (header > 0) {
      pen.within(() => {
        pen.clip(left, 0, width - left, header);
        drawBands(pen, layout, camera, frame, width, measure);
        const view = { zoom: camera.zoom, x: camera.x, foot: camera.y - frame.header, left, right: width };
        if (this.#lit) drawTraceLine(pen, layout, frame, view, this.#lit);
        drawChosenArcs(pen, layout, camera, frame, view, hover, ids, this.#editable);
        pen.context.setLineDash([]);
      });
    }
    const show: HeaderShow = {
      selected: ids,
      lit: this.#lit?.stages ?? null,
      hovered:
        hover.on === 'stage' || hover.on === 'handle'
          ? hover.column
          : hover.on === 'insert'
            ? hover.before === layout.board.columns.length
              ? hover.before
              : null
            : null,
      edited: edited?.row === STAGES ? edited.column : null,
      moved: this.#gesture?.doing === 'stage' ? this.#gesture.column : null,
      editable: this.#editable,
      states: this.#states,
    };
    let more = false;
    if (frame.far) more = this.#drawFar(pen, layout, frame, frame.far, show, zooming);
    else drawStages(pen, layout, camera, frame, width, measure, show);
    drawLanes(pen, layout, camera, frame, height, measure, {
      selected: ids,
      hovered: hover.on === 'lane' || hover.on === 'fold' ? hover.row : null,
      edited: edited && edited.row >= 0 && edited.column < 0 ? edited.row : null,
    });
    drawMarks(pen, layout, camera, frame, [], cursor, false);
    if (this.#editable && hover.on !== 'cell') {
      const visible = selectedStage >= 0 && camera.x + (selectedStage + 1) * COLUMN * camera.zoom > left + 24;
      drawHints(pen, layout, camera, frame, hover, visible ? selectedStage : null, measure);
    }
    if (hover.on === 'arc' || hover.on === 'end') drawArcTag(pen, layout, camera, frame, width, hover.arc, measure);
    if (this.#gesture) drawGesture(pen, layout, camera, frame, this.#size, this.#gesture, measure);
    return more;
  }

  /** The stage headers from far away: a picture that panning copies, and what is marked over it. */
  #drawFar(pen: Pen, layout: Layout, frame: Frame, far: Far, show: HeaderShow, zooming: boolean): boolean {
    const { context } = pen;
    const { zoom, x } = this.#camera;
    const dpr = this.#dpr;
    const { width } = this.#size;
    const top = headerTop(this.#camera, frame);
    const view = { zoom, x, top, left: 0, right: width };
    let more = false;
    if (zooming || show.lit || show.moved !== null || show.edited !== null) {
      drawFarStages(pen, layout, view, frame, far, this.#measure, show);
    } else {
      const whole = layout.width * zoom + far.overhang + COLUMN;
      const left = Math.max(0, x);
      const area = { x: left * dpr, y: top * dpr, width: (Math.min(width, x + whole) - left) * dpr, height: frame.header * dpr };
      const origin = { x: Math.round(x * dpr), y: Math.round(top * dpr) };
      const bounds = { x: 0, y: 0, width: whole, height: frame.header };
      pen.within(() => {
        context.setTransform(1, 0, 0, 1, 0, 0);
        pen.clip(0, area.y, width * dpr, area.height);
        context.fillStyle = pen.theme.ground;
        context.fillRect(0, area.y, width * dpr, area.height);
        more = this.#farTiles.draw(context, { origin, area, zoom, dpr, bounds, zooming });
      });
    }
    drawFarMarks(pen, layout, view, far, this.#measure, show);
    drawFoot(pen, layout, this.#camera, frame, width);
    return more;
  }
}
