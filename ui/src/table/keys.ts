/** What the keyboard does in the table. See `walk.ts` for its order. */
import { selection } from '../document/selection.svelte';
import { editing } from '../document/edit';
import type { Operation, RecordRef } from '../ipc/types';
import { STAGE } from './columns';
import type { Cursor } from './cursor.svelte';
import type { Sheet } from './sheet.svelte';
import { HEADERS, stepOf, walk, type Place } from './walk';

/** What the keys need of the table. */
export interface KeyHost {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  /** How many rows are in sight. */
  readonly page: number;
  /** Edits what is at a place, or begins with what was typed. False where nothing can be written. */
  write(place: Place, typed?: string): boolean;
  /** Begins a new card under what is at a place. */
  add(place: Place): void;
  /** Empties what is chosen. */
  clear(): void;
  act(operation: Operation): void;
  /** Sorts by the column with a key. */
  sort(column: string): void;
  /** Shows where the cursor has gone, and how much is chosen. */
  moved(): void;
  /** The record a gap is about. */
  gapAbout(key: string): RecordRef | null;
}

/**
 * Does what a key stands for. `'done'` means that the key has had its effect; `'type'` that its
 * character is still to arrive in the editor that was opened; `null` leaves the key to the window.
 */
export function keyPress(event: KeyboardEvent, host: KeyHost): 'done' | 'type' | null {
  const { sheet, cursor } = host;
  const place = cursor.resting;
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return !mod && bendFeeling(event.key, host) ? 'done' : null;
  const step = stepOf(event.key, mod);
  if (step) {
    const there = walk(sheet.shape, place, step, host.page);
    if (event.shiftKey) cursor.extend(there);
    else cursor.put(there);
    host.moved();
    return 'done';
  }
  switch (event.key) {
    case 'Escape':
      // One thing at a time: first the range, then, by the window, the selection.
      if (cursor.chosen.length < 2) return null;
      cursor.put(place);
      host.moved();
      return 'done';
    case 'Delete':
    case 'Backspace':
      if (mod) return null;
      host.clear();
      return 'done';
    case ' ':
      if (mod || event.shiftKey) {
        cursor.chooseAlong(mod ? 'column' : 'row');
        host.moved();
        return 'done';
      }
      return enter(place, false, host);
    case 'Enter':
      return mod ? null : enter(place, event.shiftKey, host);
    case 'F2':
      return host.write(place) ? 'done' : null;
    default:
      break;
  }
  if (mod) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey) return null;
    cursor.chooseAll();
    host.moved();
    return 'done';
  }
  const typed = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  if (!typed || place.row === HEADERS) return null;
  if (cursor.entry?.is === 'point') return setFeeling(event.key, host) ? 'done' : null;
  return host.write(place, event.key) ? 'type' : null;
}

function enter(place: Place, isNew: boolean, host: KeyHost): 'done' {
  const { entry } = host.cursor;
  if (place.row === HEADERS) {
    host.sort(host.sheet.columns[place.column]?.key ?? STAGE);
  } else if (entry?.is === 'card' && entry.face.subject.of === 'gap') {
    const about = host.gapAbout(entry.face.subject.key);
    if (about) selection.goTo(about);
  } else if (isNew) {
    host.add(place);
  } else {
    host.write(place);
  }
  return 'done';
}

/** Alt with Up or Down raises and lowers how a moment feels, as on the curve. */
function bendFeeling(key: string, host: KeyHost): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  return changeFeeling(host, (now) => now + (key === 'ArrowUp' ? 1 : -1));
}

/** A figure sets how a moment feels; plus and minus raise and lower it. */
function setFeeling(key: string, host: KeyHost): boolean {
  if (key === '+' || key === '-') return changeFeeling(host, (now) => now + (key === '+' ? 1 : -1));
  return /^[012]$/.test(key) && changeFeeling(host, () => Number(key));
}

function changeFeeling({ cursor, act }: KeyHost, to: (now: number) => number): boolean {
  const { entry } = cursor;
  if (entry?.is !== 'point') return false;
  const feeling = Math.max(-2, Math.min(2, to(entry.face.feeling ?? 0)));
  if (feeling !== entry.face.feeling) act(editing('moment', entry.moment, { field: 'feeling', value: feeling }));
  return true;
}
