/** Opening what was open lately. */
import History from '@lucide/svelte/icons/history';
import { session } from '../document/session.svelte';
import type { RecentDocument } from '../ipc/types';
import { m } from '../messages';
import type { Action } from './action.svelte';

export function recentActions(documents: readonly RecentDocument[]): Action[] {
  return documents.map(({ id, title }) => ({
    id: `recent.${id}`,
    section: 'document',
    label: () => m.menus.openThis(title),
    brief: () => title,
    icon: History,
    perform: () => session.ask({ ask: 'open_recent', id }),
  }));
}
