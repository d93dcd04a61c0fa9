/** Searching the document and walking along what was found. */
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import Search from '@lucide/svelte/icons/search';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { m } from '../messages';
import { search } from '../search/search.svelte';
import type { Action } from './action.svelte';

const isOpen = (): boolean => session.document !== null;
/** Other dialogs are closed first; that of the search gives way to the walk. */
const canWalk = (): boolean => isOpen() && (frame.dialog === null || frame.dialog === 'search');

export const searchActions: Action[] = [
  {
    id: 'search.open',
    section: 'view',
    label: () => m.search.action,
    icon: Search,
    shortcuts: ['Mod+F'],
    when: isOpen,
    perform: () => {
      frame.dialog = 'search';
    },
  },
  {
    id: 'search.next',
    section: 'view',
    label: () => m.search.next,
    icon: ChevronDown,
    shortcuts: ['F3'],
    when: canWalk,
    perform: () => search.step(1),
  },
  {
    id: 'search.previous',
    section: 'view',
    label: () => m.search.previous,
    icon: ChevronUp,
    shortcuts: ['Shift+F3'],
    when: canWalk,
    perform: () => search.step(-1),
  },
];
