/** Tracing a promise or a gap. */
import ChevronLeft from '@lucide/svelte/icons/chevron-left';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import RouteIcon from '@lucide/svelte/icons/route';
import { m } from '../messages';
import { trace } from '../trace/trace.svelte';
import type { Action } from './action.svelte';

export const traceActions: Action[] = [
  {
    id: 'trace.toggle',
    section: 'gaps',
    label: () => (trace.isCurrent ? m.trace.leave : m.trace.startThis),
    name: m.trace.startThis,
    icon: RouteIcon,
    shortcuts: ['T'],
    when: () => trace.isOn || trace.candidate !== null,
    checked: () => trace.isCurrent,
    perform: () => trace.toggle(),
  },
  {
    id: 'trace.previous',
    section: 'gaps',
    label: () => m.trace.previous,
    icon: ChevronLeft,
    shortcuts: ['['],
    when: () => trace.isOn && trace.at > 0,
    perform: () => trace.step(-1),
  },
  {
    id: 'trace.next',
    section: 'gaps',
    label: () => m.trace.next,
    icon: ChevronRight,
    shortcuts: [']'],
    when: () => trace.isOn && trace.at < (trace.way?.path.length ?? 0) - 1,
    perform: () => trace.step(1),
  },
];
