/** What the keyboard does on the board. See `walk.ts` for the order of the grid. */

import { selection } from '../document/selection.svelte';
import type { Operation, RecordRef } from '../ipc/types';
import type { Cursor } from './cursor.svelte';
import type { Gestures } from './gestures';
import { pointsIn, type Place } from './items';
import type { Layout } from './layout';
import { deleteItem, setFeeling } from './operations';
import type { Surface } from './surface';
import { stepOf, walk, type Step } from './walk';

/** What the keys need of the board. */
export interface KeyHost {
  readonly layout: Layout;
  readonly cursor: Cursor;
  readonly surface: Surface;
  readonly gestures: Gestures;
  put(place: Place | null): void;
  /** Walks on to the next card that way and takes it into the selection. */
  extend(step: Step): void;
  /** Edits what is at a place; with a text, adds a card that begins with it. */
  write(place: Place, text?: string): void;
  act(operation: Operation): Promise<boolean>;
  /** Selects nothing. */
  leave(): void;
  supporting(stage: string): readonly string[];
  /** Whether the board shows a trace. */
  tracing(): boolean;
  /** Steps along the trace. */
  step(by: -1 | 1): void;
  /** The record a gap is about. */
  gapAbout(key: string): RecordRef | null;
}

/** How far an arrow key moves the board while nothing has the focus, in window pixels. */
const PAN = 80;

/**
 * Does what a key stands for. `'done'` means that the key has had its effect; `'type'` that its
 * character is still to arrive in the editor that was opened; `null` leaves the key to the window.
 */
export function keyPress(event: KeyboardEvent, host: KeyHost): 'done' | 'type' | null {
  const { cursor, layout, surface, gestures } = host;
  const place = cursor.place;
  const mod = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape' && gestures.busy) {
    gestures.cancel();
    return 'done';
  }
  if (leftToWindow(event, host)) return null;
  if (host.tracing() && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && isPlain(event)) {
    host.step(event.key === 'ArrowLeft' ? -1 : 1);
    return 'done';
  }
  if (event.key === 'Escape' && place) {
    host.leave();
    return 'done';
  }
  if (event.key === ' ' && !mod) {
    gestures.holdSpace();
    return 'done';
  }
  if (event.altKey && !mod) return bendFeeling(event.key, host) ? 'done' : null;
  const step = stepOf(event.key, mod);
  if (step && event.shiftKey && !mod && place && event.key.startsWith('Arrow')) {
    host.extend(step);
    return 'done';
  }
  if (step && !(mod && event.key.startsWith('Arrow'))) {
    if (place) host.put(walk(layout, place, step));
    else if (event.key.startsWith('Arrow')) pan(surface, event.key);
    else host.put(cursor.resume());
    return 'done';
  }
  if (event.key === 'Enter' && !mod) {
    if (!place) host.put(cursor.resume());
    else if (cursor.item?.is === 'card' && cursor.item.subject.of === 'gap') {
      const about = host.gapAbout(cursor.item.subject.key);
      if (about) selection.goTo(about);
    } else if (event.shiftKey && place.row >= 0) host.write(place, '');
    else host.write(place);
    return 'done';
  }
  if (event.key === 'F2' && place) {
    host.write(place);
    return 'done';
  }
  if (event.key === 'Delete' || event.key === 'Backspace') return remove(host);
  if (mod) return null;
  const typed = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  if (typed && place && place.row >= 0 && place.column >= 0 && place.row !== layout.feelingRow) {
    host.write(place, '');
    return 'type';
  }
  return typed ? zoomKey(event.key, surface) : null;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

/**
 * Keys of the trace, which the window's actions know. On a promise or a gap a small t traces it; a
 * capital one is the beginning of a word.
 */
function leftToWindow(event: KeyboardEvent, { cursor, tracing }: KeyHost): boolean {
  if (tracing() && (event.key === 'Escape' || event.key === '[' || event.key === ']')) return true;
  if (event.key !== 't' || !isPlain(event)) return false;
  const item = cursor.item;
  if (item?.is !== 'card') return tracing();
  const { subject } = item;
  return tracing() || subject.of === 'gap' || (subject.of === 'record' && subject.record.kind === 'promise');
}

function pan(surface: Surface, key: string): void {
  const dx = key === 'ArrowLeft' ? PAN : key === 'ArrowRight' ? -PAN : 0;
  const dy = key === 'ArrowUp' ? PAN : key === 'ArrowDown' ? -PAN : 0;
  const { x, y, zoom } = surface.destination;
  surface.fly({ x: x + dx, y: y + dy, zoom });
}

function zoomKey(key: string, surface: Surface): 'done' | null {
  if (key === '+' || key === '=') surface.zoomStep(1);
  else if (key === '-' || key === '_') surface.zoomStep(-1);
  else if (key === '0') surface.fit();
  else return null;
  return 'done';
}

/** Alt with Up or Down moves a point of the curve. */
function bendFeeling(key: string, host: KeyHost): boolean {
  const item = host.cursor.item;
  const place = host.cursor.place;
  if (item?.is !== 'point' || !place || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
  const point = pointsIn(host.layout, place.column)[place.index];
  const now = point?.feeling ?? 0;
  const next = Math.max(-2, Math.min(2, now + (key === 'ArrowUp' ? 1 : -1)));
  if (point && next !== point.feeling) void host.act(setFeeling(item.moment, next));
  return true;
}

/** Deletes what is no record of its own; the window's action deletes the rest. */
function remove(host: KeyHost): 'done' | null {
  const item = host.cursor.item;
  if (!item || selection.items.length > 1) return null;
  const isOwn = item.is === 'point' || (item.is === 'card' && (item.subject.of === 'goal' || item.subject.of === 'owner'));
  if (!isOwn) return null;
  const operation = deleteItem(item, host.layout.board.rows, host.supporting);
  if (operation) void host.act(operation);
  return 'done';
}
