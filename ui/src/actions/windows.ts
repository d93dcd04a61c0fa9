/** Several windows. Their ids are those of the native menu. */
import AppWindow from '@lucide/svelte/icons/app-window';
import SquareArrowOutUpRight from '@lucide/svelte/icons/square-arrow-out-up-right';
import { session } from '../document/session.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

export const windowActions: Action[] = [
  {
    id: 'window.new',
    section: 'document',
    label: () => m.windows.new,
    icon: AppWindow,
    shortcuts: ['Mod+Shift+N'],
    perform: () => session.ask({ ask: 'new_window' }),
  },
  {
    id: 'window.open',
    section: 'document',
    label: () => m.windows.open,
    icon: SquareArrowOutUpRight,
    shortcuts: ['Mod+Alt+O'],
    perform: () => session.ask({ ask: 'open_beside' }),
  },
];
