/**
 * What pointer and wheel do on the board. A drag previews; letting go does one operation; Escape
 * puts everything back and is never an undo.
 */

import type { Operation } from '../ipc/types';
import { newId } from '../document/session.svelte';
import { toBoard, toWindow, type Frame } from './camera';
import { carry, letGo, type Carried } from './carrying';
import { dropStage } from './drop';
import { handlePlace, stationPlace, type Spot } from './hit';
import { feelingAt, feelingY, type FeelingPoint, type Layout } from './layout';
import { LANES, STAGES, arcsFrom, pointsIn, ARCS, type Place } from './items';
import { COLUMN } from './metrics';
import { between, caught } from './lasso';
import { leadTo, likelyKind, moveStage, setFeeling } from './operations';
import { exitPlace } from './paint/overlay';
import type { Surface } from './surface';
import { hearPinches } from './trackpad';

/** What the gestures need of the board. */
export interface GestureHost {
  readonly surface: Surface;
  /** Whether the document can be changed. */
  editable(): boolean;
  /** Selects what is at a place; `null` selects nothing. `extend` adds to the selection. */
  press(place: Place | null, extend: boolean): void;
  /** The places of the selected cards, if this card is one of several. */
  together(place: Place): readonly Place[] | null;
  /** Adds cards to the selection. */
  take(places: readonly Place[]): void;
  /** Edits what is at a place, or adds a card there; `at` is in board units. */
  open(spot: Spot, at: { x: number; y: number }): void;
  perform(operation: Operation): Promise<boolean>;
  /** Opens or closes a lane. */
  fold(row: number): void;
  /** Shows or hides the steps of a column's stage. */
  unfold(column: number): void;
  /** Puts a new stage in front of a column. */
  insert(before: number): void;
  /** Asks which kind of transition was drawn; `to` is `null` at the exit, `undefined` when open. */
  drew(from: number, to: number | null | undefined, at: { x: number; y: number }): void;
}

type Drag =
  | { readonly what: 'pan' }
  | Carried
  /** A rectangle drawn from a place in board units, and the cards in it. */
  | { readonly what: 'lasso'; readonly from: { x: number; y: number }; caught: readonly Place[] }
  | { readonly what: 'stage'; readonly column: number; before: number }
  | { readonly what: 'arc'; readonly column: number; target: number | 'exit' | null }
  /** The end of a transition. */
  | { readonly what: 'end'; readonly arc: number; target: number | 'exit' | null }
  | { readonly what: 'feeling'; readonly point: FeelingPoint; feeling: number };

/** How far the pointer must go before a press becomes a drag, in window pixels. */
const SLACK = 4;
/** How near to the edge of the board a drag scrolls it, in window pixels. */
const EDGE = 44;

export class Gestures {
  readonly #canvas: HTMLCanvasElement;
  readonly #host: GestureHost;
  #pressed: { spot: Spot; x: number; y: number; pointer: number; panning: boolean; extend: boolean; glides: boolean } | null = null;
  #drag: Drag | null = null;
  #last = { x: 0, y: 0 };
  #spaceHeld = false;
  #scrolling = 0;
  readonly #touches = new Map<number, { x: number; y: number }>();

  constructor(canvas: HTMLCanvasElement, host: GestureHost) {
    this.#canvas = canvas;
    this.#host = host;
  }

  /** Listens until the returned function is called. */
  begin(): () => void {
    const stop = new AbortController();
    const canvas = this.#canvas;
    const { signal } = stop;
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.#move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.#up(event), { signal });
    canvas.addEventListener('pointercancel', () => this.cancel(), { signal });
    canvas.addEventListener('pointerleave', () => this.#leave(), { signal });
    canvas.addEventListener('dblclick', (event) => this.#double(event), { signal });
    canvas.addEventListener('contextmenu', (event) => this.#menu(event), { signal });
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    hearPinches(canvas, signal, (by, x, y) => {
      const at = this.#place({ clientX: x, clientY: y });
      const { surface } = this.#host;
      surface.zoomTo(surface.camera.zoom * by, at.x, at.y);
    });
    // A middle press must not start the engine's own scrolling, nor a drag select text.
    canvas.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    window.addEventListener('keyup', (event) => event.key === ' ' && this.#space(false), { signal });
    window.addEventListener('blur', () => this.#space(false), { signal });
    // Whatever has the keyboard while something is dragged.
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    return () => {
      stop.abort();
      this.cancel();
    };
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.busy) return;
    this.cancel();
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether a gesture is in progress. */
  get busy(): boolean {
    return this.#drag !== null;
  }

  /** While space is held, dragging moves the board. */
  holdSpace(): void {
    this.#space(true);
  }

  #space(held: boolean): void {
    if (this.#spaceHeld === held) return;
    this.#spaceHeld = held;
    this.#canvas.style.cursor = held ? 'grab' : '';
  }

  /** Puts a gesture in progress back. */
  cancel(): void {
    this.#pressed = null;
    this.#drag = null;
    this.#touches.clear();
    cancelAnimationFrame(this.#scrolling);
    this.#scrolling = 0;
    this.#host.surface.setGesture(null);
    this.#canvas.style.cursor = this.#spaceHeld ? 'grab' : '';
  }

  /** Where on the canvas something happened. It may be shown larger than it is drawn. */
  #place(event: Pick<MouseEvent, 'clientX' | 'clientY'>): { x: number; y: number } {
    const bounds = this.#canvas.getBoundingClientRect();
    const scale = this.#scale(bounds);
    return { x: (event.clientX - bounds.left) / scale, y: (event.clientY - bounds.top) / scale };
  }

  #scale(bounds = this.#canvas.getBoundingClientRect()): number {
    return bounds.width / this.#canvas.offsetWidth || 1;
  }

  #down(event: PointerEvent): void {
    const at = this.#place(event);
    this.#last = at;
    this.#canvas.setPointerCapture(event.pointerId);
    // Text selected elsewhere would go on being what is copied.
    window.getSelection()?.removeAllRanges();
    if (event.pointerType === 'touch') {
      this.#touches.set(event.pointerId, at);
      if (this.#touches.size > 1) {
        const touches = new Map(this.#touches);
        this.cancel();
        for (const [id, place] of touches) this.#touches.set(id, place);
        return;
      }
    }
    if (event.button > 1 || this.#pressed) return;
    const panning = event.button === 1 || this.#spaceHeld;
    const spot: Spot = panning ? { on: 'nothing' } : this.#host.surface.at(at.x, at.y);
    const extend = event.shiftKey || event.ctrlKey || event.metaKey;
    // A finger moves the board, wherever it lies down; only what is selected already goes with it.
    const glides = event.pointerType === 'touch' && !this.#isMarked(spot);
    this.#pressed = { spot, ...at, pointer: event.pointerId, panning, extend, glides };
    // What can be dragged is selected at once; on an empty place the drag may be a pan.
    // A card that is one of several stays so until it is clear that it is not dragged.
    if (!panning && !glides && spot.on !== 'cell' && spot.on !== 'nothing' && (extend || !this.#together(spot))) {
      this.#press(spot, extend);
    }
    if (panning) this.#canvas.style.cursor = 'grabbing';
  }

  #isMarked(spot: Spot): boolean {
    const { layout } = this.#host.surface;
    const place = layout && placeOfSpot(layout, spot);
    return place !== null && this.#host.surface.isMarked(place);
  }

  #together(spot: Spot): readonly Place[] | null {
    const { layout } = this.#host.surface;
    const place = layout && placeOfSpot(layout, spot);
    return spot.on === 'card' && place ? this.#host.together(place) : null;
  }

  #press(spot: Spot, extend: boolean): void {
    const { layout } = this.#host.surface;
    if (layout) this.#host.press(placeOfSpot(layout, spot), extend);
  }

  #move(event: PointerEvent): void {
    const at = this.#place(event);
    if (this.#touches.has(event.pointerId) && this.#touches.size > 1) {
      this.#pinch(event.pointerId, at);
      return;
    }
    const pressed = this.#pressed;
    const { surface } = this.#host;
    if (!pressed) {
      const spot = surface.at(at.x, at.y);
      surface.setHover(spot);
      if (!this.#spaceHeld) this.#canvas.style.cursor = cursorOf(spot, this.#host.editable());
      this.#last = at;
      return;
    }
    if (event.pointerId !== pressed.pointer) return;
    if (!this.#drag) {
      if (Math.hypot(at.x - pressed.x, at.y - pressed.y) < SLACK) return;
      this.#drag = this.#dragOf(pressed.panning || pressed.glides ? { on: 'nothing' } : pressed.spot, pressed);
      this.#canvas.style.cursor = 'grabbing';
      surface.setHover({ on: 'nothing' });
    }
    if (this.#drag.what === 'pan') {
      surface.pan(at.x - this.#last.x, at.y - this.#last.y);
      this.#last = at;
      return;
    }
    this.#last = at;
    this.#follow();
    this.#scroll();
  }

  #dragOf(spot: Spot, at: { x: number; y: number }): Drag {
    const { surface } = this.#host;
    const { layout } = surface;
    if (layout && this.#pressed?.extend && (spot.on === 'cell' || spot.on === 'nothing')) {
      return { what: 'lasso', from: toBoard(surface.camera, at.x, at.y), caught: [] };
    }
    if (!layout || !this.#host.editable()) return { what: 'pan' };
    switch (spot.on) {
      case 'card': {
        const card = layout.cell(spot.row, spot.column).cards[spot.index];
        const rect = layout.cardRect(spot.row, spot.column, spot.index);
        if (!card || !rect || card.face.subject.of !== 'record') return { what: 'pan' };
        const place = toWindow(surface.camera, rect);
        const from = { row: spot.row, column: spot.column, index: spot.index };
        return {
          what: 'card',
          card,
          from,
          grip: { x: at.x - place.x, y: at.y - place.y },
          moved: this.#together(spot) ?? [from],
          id: newId(),
          away: null,
          link: null,
          drop: null,
        };
      }
      case 'stage':
        return { what: 'stage', column: spot.column, before: spot.column };
      case 'handle':
        return { what: 'arc', column: spot.column, target: null };
      case 'end':
        return { what: 'end', arc: spot.arc, target: null };
      case 'point': {
        const point = layout.points[spot.point];
        return point ? { what: 'feeling', point, feeling: point.feeling ?? 0 } : { what: 'pan' };
      }
      default:
        return { what: 'pan' };
    }
  }

  /** Brings the preview up to where the pointer is. */
  #follow(): void {
    const { surface } = this.#host;
    const { layout, frame, camera } = surface;
    const drag = this.#drag;
    if (!layout || !frame || !drag) return;
    const { x, y } = this.#last;
    const at = toBoard(camera, x, y);
    switch (drag.what) {
      case 'pan':
        break;
      case 'card': {
        const gesture = carry(layout, camera, drag, x, y, surface.at(x, y));
        surface.setGesture(gesture, { faded: drag.moved });
        break;
      }
      case 'lasso': {
        const rect = between(drag.from, at);
        drag.caught = caught(layout, rect);
        surface.setGesture({ doing: 'lasso', rect, caught: drag.caught });
        break;
      }
      case 'stage':
        drag.before = dropStage(layout, drag.column, at.x);
        surface.setGesture({ doing: 'stage', column: drag.column, before: drag.before, x });
        break;
      case 'arc': {
        drag.target = this.#leadsTo(layout, frame, at);
        surface.setGesture({
          doing: 'arc',
          from: handlePlace(camera, frame, drag.column),
          to: this.#last,
          kind: drag.target === null ? 'advance' : likelyKind(drag.column, drag.target === 'exit' ? null : drag.target),
          target: drag.target,
        });
        break;
      }
      case 'end': {
        const arc = layout.board.arcs[drag.arc];
        if (!arc) break;
        drag.target = this.#leadsTo(layout, frame, at);
        // A customer who left comes on again by an advance; at the exit every transition is a leave.
        const onward = arc.kind === 'leave' ? 'advance' : arc.kind;
        surface.setGesture({
          doing: 'arc',
          from: stationPlace(camera, frame, arc.from),
          to: this.#last,
          kind: drag.target === 'exit' ? 'leave' : onward,
          target: drag.target,
        });
        break;
      }
      case 'feeling': {
        const row = layout.rows[layout.feelingRow];
        if (!row) break;
        const before = drag.feeling;
        drag.feeling = feelingAt(at.y - row.y);
        const feelings =
          before === drag.feeling && this.#feelings?.has(drag.point.moment)
            ? this.#feelings
            : new Map([[drag.point.moment, drag.feeling]]);
        this.#feelings = feelings;
        const place = toWindow(camera, { ...drag.point, y: row.y + feelingY(drag.feeling), width: 0, height: 0 });
        surface.setGesture({ doing: 'feeling', x: place.x, y: place.y, feeling: drag.feeling }, { feelings });
        break;
      }
    }
  }

  /** The column a transition would lead to where the pointer is, or the exit. */
  #leadsTo(layout: Layout, frame: Frame, at: { x: number }): number | 'exit' | null {
    const { surface } = this.#host;
    const { x, y } = this.#last;
    const exit = exitPlace(frame, surface.camera, surface.size.width);
    if (x >= exit.x && x < exit.x + exit.width && y >= exit.y && y < exit.y + exit.height) return 'exit';
    const column = Math.floor(at.x / COLUMN);
    return column >= 0 && column < layout.board.columns.length && x > frame.left ? column : null;
  }

  #feelings: ReadonlyMap<string, number> | null = null;

  /** Scrolls while something is dragged near an edge. */
  #scroll(): void {
    if (this.#scrolling) return;
    const step = (): void => {
      this.#scrolling = 0;
      const { surface } = this.#host;
      const { frame } = surface;
      const drag = this.#drag;
      // A point of the curve goes up and down alone, so there is nowhere to take it.
      if (!frame || !drag || drag.what === 'pan' || drag.what === 'feeling') return;
      const pull = (place: number, low: number, high: number): number =>
        place < low + EDGE
          ? Math.min(1, (low + EDGE - place) / EDGE)
          : place > high - EDGE
            ? -Math.min(1, (place - high + EDGE) / EDGE)
            : 0;
      const start = this.#pressed ?? this.#last;
      // Only towards an edge: what is begun near one is not drawn away from it.
      const towards = (pulled: number, now: number, then: number): number =>
        (pulled > 0 && now >= then) || (pulled < 0 && now <= then) ? 0 : pulled;
      const dx = towards(pull(this.#last.x, frame.left, surface.size.width), this.#last.x, start.x) * 14;
      const upright = drag.what === 'card' || drag.what === 'lasso';
      const dy = upright
        ? towards(pull(this.#last.y, frame.header, surface.size.height), this.#last.y, start.y) * 14
        : 0;
      if ((drag.what === 'arc' || drag.what === 'end') && drag.target === 'exit') return;
      if (dx === 0 && dy === 0) return;
      surface.pan(dx, dy);
      this.#follow();
      this.#scrolling = requestAnimationFrame(step);
    };
    this.#scrolling = requestAnimationFrame(step);
  }

  #up(event: PointerEvent): void {
    this.#touches.delete(event.pointerId);
    const pressed = this.#pressed;
    const drag = this.#drag;
    if (!pressed || pressed.pointer !== event.pointerId) return;
    if (drag) {
      this.#finish(drag);
      return;
    }
    this.cancel();
    if (pressed.panning) return;
    if (pressed.glides) this.#press(pressed.spot, pressed.extend);
    if (!pressed.glides || (pressed.spot.on !== 'cell' && pressed.spot.on !== 'nothing')) this.#click(pressed.spot, pressed.extend);
  }

  #click(spot: Spot, extend: boolean): void {
    const host = this.#host;
    switch (spot.on) {
      case 'card':
        if (!extend && this.#together(spot)) this.#press(spot, false);
        break;
      case 'cell':
      case 'nothing':
        this.#press(spot, extend);
        break;
      case 'fold':
        host.fold(spot.row);
        break;
      case 'unfold':
        host.unfold(spot.column);
        break;
      case 'insert':
        if (host.editable()) host.insert(spot.before);
        break;
      case 'handle':
        if (host.editable()) host.drew(spot.column, undefined, this.#last);
        break;
      default:
        break;
    }
  }

  /** Does what the drag has previewed. The preview stays until the document shows the same. */
  #finish(drag: Drag): void {
    const { surface } = this.#host;
    const { layout } = surface;
    const operation = layout && this.#operation(layout, drag);
    const at = this.#last;
    if (!operation) {
      this.cancel();
      if (drag.what === 'lasso') this.#host.take(drag.caught);
      if (drag.what === 'arc' && drag.target !== null) {
        this.#host.drew(drag.column, drag.target === 'exit' ? null : drag.target, at);
      }
      return;
    }
    this.#pressed = null;
    this.#drag = null;
    this.#canvas.style.cursor = '';
    void this.#host.perform(operation).finally(() => {
      if (!this.#drag) surface.setGesture(null);
    });
  }

  #operation(layout: Layout, drag: Drag): Operation | null {
    switch (drag.what) {
      case 'card':
        return letGo(layout, drag);
      case 'stage':
        return moveStage(layout.board, drag.column, drag.before);
      case 'end':
        return drag.target === null ? null : leadTo(layout.board, drag.arc, drag.target);
      case 'feeling':
        return drag.feeling === drag.point.feeling ? null : setFeeling(drag.point.moment, drag.feeling);
      default:
        return null;
    }
  }

  #leave(): void {
    if (!this.#pressed) this.#host.surface.setHover({ on: 'nothing' });
  }

  #double(event: MouseEvent): void {
    const at = this.#place(event);
    const { surface } = this.#host;
    this.#host.open(surface.at(at.x, at.y), toBoard(surface.camera, at.x, at.y));
  }

  /** A menu is about what is under the pointer; the event goes on to whoever shows it. */
  #menu(event: MouseEvent): void {
    this.cancel();
    const at = this.#place(event);
    const spot = this.#host.surface.at(at.x, at.y);
    if (!this.#together(spot)) this.#press(spot, false);
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const { surface } = this.#host;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? surface.size.height : 1;
    const dx = event.deltaX * unit;
    const dy = event.deltaY * unit;
    const at = this.#place(event);
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-24, Math.min(24, dy));
      surface.zoomTo(surface.camera.zoom * Math.exp(-step * 0.01), at.x, at.y);
    } else if (event.shiftKey && dx === 0) {
      surface.pan(-dy / this.#scale(), 0);
    } else {
      const scale = this.#scale();
      surface.pan(-dx / scale, -dy / scale);
    }
    this.#last = at;
    if (this.#drag) this.#follow();
    else surface.setHover(surface.at(at.x, at.y));
  }

  /** Two fingers move and zoom the board. */
  #pinch(pointer: number, at: { x: number; y: number }): void {
    const others = [...this.#touches.entries()].filter(([id]) => id !== pointer);
    const other = others[0]?.[1];
    const before = this.#touches.get(pointer);
    this.#touches.set(pointer, at);
    if (!other || !before) return;
    const { surface } = this.#host;
    const span = (a: { x: number; y: number }): number => Math.max(20, Math.hypot(a.x - other.x, a.y - other.y));
    surface.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    surface.zoomTo(surface.camera.zoom * (span(at) / span(before)), (at.x + other.x) / 2, (at.y + other.y) / 2);
  }
}

/** The place the cursor goes to when a spot is pressed. */
export function placeOfSpot(layout: Layout, spot: Spot): Place | null {
  switch (spot.on) {
    case 'card':
      return { row: spot.row, column: spot.column, index: spot.index };
    case 'cell':
      return { row: spot.row, column: spot.column, index: -1 };
    case 'stage':
    case 'unfold':
    case 'handle':
      return { row: STAGES, column: spot.column, index: 0 };
    case 'lane':
    case 'fold':
      return { row: spot.row, column: LANES, index: 0 };
    case 'arc':
    case 'end': {
      const arc = layout.board.arcs[spot.arc];
      return arc ? { row: ARCS, column: arc.from, index: arcsFrom(layout, arc.from).indexOf(spot.arc) } : null;
    }
    case 'point': {
      const point = layout.points[spot.point];
      return point
        ? { row: layout.feelingRow, column: point.column, index: pointsIn(layout, point.column).indexOf(point) }
        : null;
    }
    default:
      return null;
  }
}

function cursorOf(spot: Spot, editable: boolean): string {
  switch (spot.on) {
    case 'fold':
    case 'unfold':
    case 'insert':
      return 'pointer';
    case 'handle':
      return editable ? 'crosshair' : '';
    case 'end':
      return 'grab';
    case 'point':
      return editable ? 'ns-resize' : '';
    default:
      return '';
  }
}
