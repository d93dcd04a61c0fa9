/** What the parts of the table share. */
import { getContext, setContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Owners } from '../board/pen';
import type { Cursor } from './cursor.svelte';
import type { Sheet } from './sheet.svelte';
import type { Writing } from './writing.svelte';

export interface Table {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly writing: Writing;
  readonly owners: Owners;
  /** Tells the table how tall the row of a stage is. */
  measure(stage: string): Attachment<HTMLElement>;
  /** Begins a new card in a cell. */
  add(row: number, column: number): void;
  /** Writing is over: the table has the focus again. */
  written(): void;
}

const key = Symbol('table');

export function provideTable(table: Table): void {
  setContext(key, table);
}

export function openTable(): Table {
  return getContext<Table>(key);
}
