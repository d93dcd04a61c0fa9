/** What is shown and how. */
import Command from '@lucide/svelte/icons/command';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Map from '@lucide/svelte/icons/map';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import PanelRight from '@lucide/svelte/icons/panel-right';
import SunMoon from '@lucide/svelte/icons/sun-moon';
import Table from '@lucide/svelte/icons/table-2';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import { session } from '../document/session.svelte';
import { frame, views, type View } from '../frame/frame.svelte';
import { theme, themes } from '../frame/theme.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

const isOpen = (): boolean => session.document !== null;

/** The sign of each view. */
export const viewIcons: Record<View, NonNullable<Action['icon']>> = {
  board: Map,
  table: Table,
  promises: HeartHandshake,
  gaps: TriangleAlert,
  owners: Users,
  journeys: Waypoints,
};

export const viewActions: Action[] = [
  {
    id: 'view.palette',
    section: 'view',
    label: () => m.action.palette,
    icon: Command,
    shortcuts: ['Mod+K'],
    when: isOpen,
    perform: () => {
      frame.dialog = frame.dialog === 'palette' ? null : 'palette';
    },
  },
  ...views.map(
    (view, at): Action => ({
      id: `view.${view}`,
      section: 'view',
      label: () => m.action.showView(m.view[view]),
      brief: () => m.view[view],
      icon: viewIcons[view],
      shortcuts: [`Mod+${at + 1}`],
      when: isOpen,
      checked: () => frame.view === view,
      perform: () => {
        frame.view = view;
      },
    }),
  ),
  {
    id: 'view.inspector',
    section: 'view',
    label: () => m.action.toggleInspector,
    icon: PanelRight,
    shortcuts: ['Mod+I'],
    when: isOpen,
    perform: () => frame.toggleInspector(),
  },
  {
    id: 'view.comments',
    section: 'view',
    label: () => m.comments.open,
    icon: MessagesSquare,
    shortcuts: ['Mod+Shift+C'],
    when: isOpen,
    perform: () => {
      frame.dialog = 'comments';
    },
  },
  {
    id: 'view.shortcuts',
    section: 'view',
    label: () => m.action.shortcuts,
    icon: Keyboard,
    shortcuts: ['?', 'Mod+/'],
    when: isOpen,
    perform: () => {
      frame.dialog = 'shortcuts';
    },
  },
  ...themes.map(
    (one): Action => ({
      id: `theme.${one}`,
      section: 'view',
      label: () => m.action.theme(m.theme[one]),
      brief: () => m.theme[one],
      icon: SunMoon,
      checked: () => theme.current === one,
      perform: () => theme.choose(one),
    }),
  ),
];
