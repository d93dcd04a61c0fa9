/** What can be done while something is presented. */
import ChevronLeft from '@lucide/svelte/icons/chevron-left';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import LogOut from '@lucide/svelte/icons/log-out';
import MonitorOff from '@lucide/svelte/icons/monitor-off';
import Spotlight from '@lucide/svelte/icons/spotlight';
import type { Action } from '../actions/action.svelte';
import { m } from '../messages';
import { present } from './present.svelte';

/** What the actions need of the presentation on screen. */
export interface ActionHost {
  /** Shows what lies below or above on a slide that is longer than the screen; `false` at its end. */
  scroll(by: -1 | 1): boolean;
}

/**
 * The actions of a presentation while it is on screen. Their keys are those of clickers too, which
 * send PageUp and PageDown, F5 and a full stop.
 */
export function presentationActions({ scroll }: ActionHost): Action[] {
  return [
    {
      id: 'slide.next',
      section: 'present',
      label: () => m.present.next,
      icon: ChevronRight,
      shortcuts: ['ArrowRight', 'Enter'],
      when: () => present.blank || present.at < present.slides.length - 1,
      perform: () => present.step(1),
    },
    {
      id: 'slide.previous',
      section: 'present',
      label: () => m.present.previous,
      icon: ChevronLeft,
      shortcuts: ['ArrowLeft', 'Backspace'],
      when: () => present.blank || present.at > 0,
      perform: () => present.step(-1),
    },
    {
      id: 'slide.onward',
      section: 'present',
      label: () => m.present.onward,
      shortcuts: ['PageDown', 'ArrowDown', 'Space'],
      perform: () => (present.blank || !scroll(1)) && present.step(1),
    },
    {
      id: 'slide.back',
      section: 'present',
      label: () => m.present.back,
      shortcuts: ['PageUp', 'ArrowUp', 'Shift+Space'],
      perform: () => (present.blank || !scroll(-1)) && present.step(-1),
    },
    {
      id: 'slide.first',
      section: 'present',
      label: () => m.present.first,
      shortcuts: ['Home', 'F5', 'Shift+F5', 'Mod+F5'],
      perform: () => present.goTo(0),
    },
    {
      id: 'slide.last',
      section: 'present',
      label: () => m.present.last,
      shortcuts: ['End'],
      perform: () => present.goTo(present.slides.length - 1),
    },
    {
      id: 'slide.pointer',
      section: 'present',
      label: () => m.present.pointer,
      icon: Spotlight,
      shortcuts: ['P'],
      checked: () => present.pointer,
      perform: () => present.togglePointer(),
    },
    {
      id: 'slide.blank',
      section: 'present',
      label: () => m.present.blank,
      icon: MonitorOff,
      shortcuts: ['B', '.'],
      checked: () => present.blank,
      perform: () => present.toggleBlank(),
    },
    {
      id: 'slide.leave',
      section: 'present',
      label: () => m.present.leave,
      icon: LogOut,
      shortcuts: ['Escape'],
      perform: () => present.leave(),
    },
  ];
}
