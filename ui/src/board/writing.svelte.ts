/** Writing in place: which card, name or label is being written, and what becomes of the words. */

import { newId, perform } from '../document/session.svelte';
import type { Operation } from '../ipc/types';
import type { Cursor, Standing } from './cursor.svelte';
import { FREE, LANES, STAGES, itemAt, placeOf, type Item, type Place } from './items';
import type { Layout, Opening } from './layout';
import { CARD, STICKY_GAP } from './metrics';
import { addCard, addFree, editCard } from './operations';
import { TEXT } from './text';

/** What is being written. */
export interface Written {
  /** Tells one piece of writing from the next. */
  readonly id: number;
  /** What is edited, or the cell a new card is written in. */
  readonly item: Item;
  /** A new card; else the words of what is there. */
  readonly fresh: boolean;
  /** The card a new one follows, and its index as long as that card is not there yet. */
  readonly after: Item | null;
  readonly index: number;
  /** The words at the beginning. */
  readonly text: string;
}

/** Where to go on writing after the words are sent. */
export type Onward = 'below' | 'right' | 'left' | null;

/** The height of a new card before its words are measured. */
const FRESH_HEIGHT = 2 * 9 + TEXT.body.line;

export class Writing {
  readonly #layout: () => Layout;
  readonly #cursor: Cursor;
  /** What is being written now. */
  current: Written | null = $state.raw(null);
  /** The height of the card under the editor, in board units. */
  height: number = $state(FRESH_HEIGHT);
  /** The words so far. */
  draft: string = $state('');
  #count = 0;

  constructor(layout: () => Layout, cursor: Cursor) {
    this.#layout = layout;
    this.#cursor = cursor;
  }

  /** Begins to write the words of what stands at a place, or a new card in an empty cell. */
  begin(place: Place, text?: string): boolean {
    const layout = this.#layout();
    const item = itemAt(layout, place);
    if (!item) return false;
    if (item.is === 'cell') return this.add(place, text);
    const words = text ?? wordsAt(layout, place);
    if (words === null) return false;
    this.height = layout.cell(place.row, place.column).cards[place.index]?.height ?? FRESH_HEIGHT;
    this.#open({ item, fresh: false, after: null, index: place.index, text: words });
    return true;
  }

  /** Begins a new card under the one at a place. */
  add(place: Place, text = ''): boolean {
    const layout = this.#layout();
    const row = layout.rows[place.row]?.row;
    const column = layout.board.columns[place.column];
    if (!row || !column || row.collapsed) return false;
    const step = column.step?.step;
    switch (row.kind) {
      case 'feeling':
      case 'gaps':
        return false;
      case 'goal':
      case 'owner':
        // They are the whole stage's.
        if (step !== undefined) return false;
        // One goal and one accountable owner: what is there is edited.
        if (layout.cell(place.row, place.column).cards.length > 0 && (row.kind === 'owner' || place.index < 0)) {
          return this.begin({ ...place, index: 0 }, text || undefined);
        }
        if (row.kind === 'goal' && place.index >= 0) return this.begin(place, text || undefined);
        break;
      default:
        break;
    }
    const above = place.index >= 0 ? itemAt(layout, place) : null;
    this.height = FRESH_HEIGHT;
    this.#open({
      item: { is: 'cell', stage: column.stage, lane: row.lane, ...(step !== undefined && { step }) },
      fresh: true,
      after: above?.is === 'card' ? above : null,
      index: place.index < 0 ? layout.cell(place.row, place.column).cards.length : place.index + 1,
      text,
    });
    return true;
  }

  /** Begins a new sticky outside the grid, at a place in board units. */
  addFree({ x, y }: { x: number; y: number }): void {
    this.height = FRESH_HEIGHT;
    this.#open({ item: { is: 'spot', x, y }, fresh: true, after: null, index: -1, text: '' });
  }

  #open(written: Omit<Written, 'id'>): void {
    this.#count += 1;
    this.draft = written.text;
    this.current = { ...written, id: this.#count };
  }

  /** Puts the words away. */
  cancel(): void {
    this.current = null;
  }

  /** The room that is made for the editor in the grid. */
  opening(base: Layout): Opening | null {
    const { current } = this;
    if (!current) return null;
    const place = placeOf(base, current.item);
    if (!place || place.row < 0 || place.column < 0) return null;
    if (!current.fresh) {
      return { row: place.row, column: place.column, index: place.index, fresh: false, height: this.height };
    }
    return { row: place.row, column: place.column, index: this.#freshIndex(base, current, place), fresh: true, height: this.height };
  }

  #freshIndex(layout: Layout, current: Written, cell: Place): number {
    const after = current.after && placeOf(layout, current.after);
    const count = layout.cell(cell.row, cell.column).cards.length;
    return after && after.row === cell.row && after.column === cell.column
      ? after.index + 1
      : Math.min(current.index, count);
  }

  /** Sends the words and goes on. Words that are refused are there to be written on. */
  async commit(onward: Onward = null): Promise<boolean> {
    const { current } = this;
    if (!current) return true;
    const layout = this.#layout();
    const place = placeOf(layout, current.item);
    this.current = null;
    if (!place) return true;
    const words = this.draft.trim();
    const changed = current.fresh ? words !== '' : words !== current.text.trim();
    let after: Standing | null = null;
    let sent: Promise<boolean> = Promise.resolve(true);
    if (changed) {
      const id = newId();
      const operation = this.#operation(layout, current, place, words, id);
      after = current.fresh ? itemOfNew(layout, current.item, place, id) : null;
      if (operation) sent = perform(operation);
      if (after) this.#cursor.await(after);
    }
    this.#goOn(layout, current, place, after, changed, onward);
    const done = await sent;
    if (!done) this.#restore(current, words);
    return done;
  }

  #goOn(layout: Layout, current: Written, place: Place, after: Item | null, changed: boolean, onward: Onward): void {
    if (place.row === FREE) {
      // The next sticky is written under this one, or beside it.
      if (current.item.is !== 'spot' || !changed || onward === 'left' || onward === null) return;
      const { x, y } = current.item;
      this.addFree(onward === 'below' ? { x, y: y + this.height + STICKY_GAP } : { x: x + CARD + STICKY_GAP, y });
      return;
    }
    if (onward === 'right' || onward === 'left') {
      const column = place.column + (onward === 'right' ? 1 : -1);
      if (column < 0 || column >= layout.board.columns.length) return;
      if (place.row === STAGES) {
        this.#cursor.put({ row: STAGES, column, index: 0 });
        this.begin({ row: STAGES, column, index: 0 });
        return;
      }
      const kind = layout.rows[place.row]?.row.kind;
      const last = layout.cell(place.row, column).cards.length - 1;
      this.#cursor.put({ row: place.row, column, index: last });
      this.add({ row: place.row, column, index: kind === 'goal' ? Math.min(last, 0) : last });
      return;
    }
    if (onward === 'below' && current.fresh && changed && after?.is === 'card') {
      this.height = FRESH_HEIGHT;
      const index = this.#freshIndex(layout, current, place) + 1;
      this.#open({ item: current.item, fresh: true, after, index, text: '' });
    }
  }

  /** Puts refused words back under the person's hands, before anything written since. */
  #restore(refused: Written, words: string): void {
    const since = this.current ? this.draft.trim() : '';
    this.#open({ ...refused, text: refused.text });
    this.draft = since === '' ? words : `${words}\n${since}`;
  }

  #operation(layout: Layout, current: Written, place: Place, words: string, id: string): Operation | null {
    const { item } = current;
    if (item.is === 'spot') return addFree(layout.board, id, words, item);
    if (current.fresh) {
      return addCard(layout, place.row, place.column, this.#freshIndex(layout, current, place), words, id);
    }
    switch (item.is) {
      case 'stage':
        return { do: 'edit_stage', id: item.stage, edit: { field: 'name', value: words } };
      case 'step':
        return { do: 'edit_step', id: item.step, edit: { field: 'name', value: words } };
      case 'lane':
        return { do: 'edit_lane', id: item.lane, edit: { field: 'name', value: words } };
      case 'arc':
        return { do: 'edit_transition', id: item.transition, edit: { field: 'label', value: words } };
      case 'free':
      case 'card': {
        const card = layout.cell(place.row, place.column).cards[place.index];
        return card ? editCard(card.face, words) : null;
      }
      default:
        return null;
    }
  }
}

/** The words that can be written at a place; `null` where none can. */
function wordsAt(layout: Layout, place: Place): string | null {
  const item = itemAt(layout, place);
  switch (item?.is) {
    case 'stage':
    case 'step':
      return layout.board.columns[place.column]?.name ?? null;
    case 'lane':
      return place.column === LANES ? (layout.board.rows[place.row]?.name ?? null) : null;
    case 'arc':
      return layout.board.arcs.find((arc) => arc.transition === item.transition)?.label ?? null;
    case 'free':
    case 'card': {
      const face = layout.cell(place.row, place.column).cards[place.index]?.face;
      if (!face || face.subject.of === 'gap') return null;
      return face.text;
    }
    default:
      return null;
  }
}

/** The item a new card will be. */
function itemOfNew(layout: Layout, item: Item, place: Place, id: string): Standing | null {
  if (item.is === 'spot') return { is: 'free', note: id };
  const lane = layout.rows[place.row]?.row;
  const stage = layout.board.columns[place.column]?.stage;
  if (!lane || stage === undefined) return null;
  const kinds = { moments: 'moment', comms: 'comm', promises: 'promise', custom: 'card' } as const;
  if (lane.kind === 'goal') {
    return { is: 'card', stage, lane: lane.lane, subject: { of: 'goal', stage } };
  }
  if (!(lane.kind in kinds)) return null;
  const kind = kinds[lane.kind as keyof typeof kinds];
  return { is: 'card', stage, lane: lane.lane, subject: { of: 'record', record: { kind, id } } };
}
