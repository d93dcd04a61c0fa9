/** What can be done in the table beside what the frame offers, as actions. */
import Focus from '@lucide/svelte/icons/focus';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import ListX from '@lucide/svelte/icons/list-x';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Action } from '../actions/action.svelte';
import { m } from '../messages';
import { arrangement } from './arrangement.svelte';
import { clearing, settable } from './changes';
import type { Cursor } from './cursor.svelte';
import type { Sheet } from './sheet.svelte';

/** What can be set on all that is selected. */
export const settings = ['owner', 'channel', 'feeling', 'phase', 'tag', 'untag'] as const;
export type Setting = (typeof settings)[number];

export interface ActionHost {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  focus(): void;
  /** Empties what is selected. */
  clear(): void;
  sort(column: null): void;
  /** Opens the list of what can be set. */
  set(what: Setting): void;
}

/** The actions of a table while it is on screen. */
export function tableActions({ sheet, cursor, focus, clear, sort, set }: ActionHost): Action[] {
  const names: Record<Setting, string> = {
    owner: m.table.action.setOwner,
    channel: m.table.action.setChannel,
    feeling: m.table.action.setFeeling,
    phase: m.table.action.setPhase,
    tag: m.tags.addToSelected,
    untag: m.tags.removeFromSelected,
  };
  return [
    {
      id: 'table.focus',
      section: 'view',
      label: () => m.table.action.focus,
      icon: Focus,
      shortcuts: ['F6'],
      when: () => sheet.stages.length > 0,
      perform: focus,
    },
    {
      id: 'table.showAll',
      section: 'view',
      label: () => m.table.clear,
      icon: ListX,
      when: () => arrangement.isFiltered,
      perform: () => arrangement.showAll(),
    },
    {
      id: 'table.boardOrder',
      section: 'view',
      label: () => m.table.toBoardOrder,
      icon: ListOrdered,
      when: () => arrangement.sort !== null,
      perform: () => sort(null),
    },
    ...settings.map(
      (what): Action => ({
        id: `table.set.${what}`,
        section: 'selection',
        label: () => names[what],
        when: () => cursor.chosen.length > 1 && settable(cursor.chosen)[what],
        perform: () => set(what),
      }),
    ),
    {
      id: 'table.empty',
      section: 'selection',
      label: () => m.table.emptySeveral(cursor.chosen.length),
      name: m.table.empty,
      icon: Trash2,
      when: () => cursor.chosen.length > 1 && clearing(cursor.chosen, () => [], () => '') !== null,
      perform: clear,
    },
  ];
}
