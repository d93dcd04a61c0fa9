/** Walking the gaps and deciding about them. */
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import Hammer from '@lucide/svelte/icons/hammer';
import ListChecks from '@lucide/svelte/icons/list-checks';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { stepGap } from '../frame/gaps';
import { decide, deciding, isDecided, undecide } from '../gaps/deciding.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

const hasGaps = (): boolean => (session.document?.view(frame.journey)?.gaps.length ?? 0) > 0;
const hasChoice = (): boolean => deciding.gaps.length > 0;

export const gapActions: Action[] = [
  {
    id: 'gaps.next',
    section: 'gaps',
    label: () => m.action.nextGap,
    icon: ChevronDown,
    shortcuts: ['F8'],
    when: hasGaps,
    perform: () => session.document && stepGap(session.document, 1),
  },
  {
    id: 'gaps.previous',
    section: 'gaps',
    label: () => m.action.previousGap,
    icon: ChevronUp,
    shortcuts: ['Shift+F8'],
    when: hasGaps,
    perform: () => session.document && stepGap(session.document, -1),
  },
  {
    id: 'gaps.toggle',
    section: 'gaps',
    label: () => m.action.toggleGaps,
    icon: ListChecks,
    shortcuts: ['Mod+J'],
    when: () => session.document !== null && frame.view === 'board',
    perform: () => frame.toggleGaps(),
  },
  {
    id: 'gaps.accept',
    section: 'gaps',
    label: () => m.decide.action.accept(deciding.gaps.length),
    icon: CircleCheck,
    when: hasChoice,
    perform: () => decide(deciding.gaps, { choice: 'accepted' }),
  },
  {
    id: 'gaps.dismiss',
    section: 'gaps',
    label: () => m.decide.action.dismiss(deciding.gaps.length),
    icon: CircleSlash,
    when: hasChoice,
    perform: () => deciding.ask('dismissed'),
  },
  {
    id: 'gaps.fix',
    section: 'gaps',
    label: () => m.decide.action.fix(deciding.gaps.length),
    icon: Hammer,
    when: hasChoice,
    perform: () => deciding.ask('fixing'),
  },
  {
    id: 'gaps.undecide',
    section: 'gaps',
    label: () => m.decide.action.undecide(deciding.gaps.length),
    icon: RotateCcw,
    when: () => isDecided(deciding.gaps),
    perform: () => undecide(deciding.gaps),
  },
];
