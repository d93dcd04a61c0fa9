/** Actions on journeys and gaps. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash2 from '@lucide/svelte/icons/trash-2';
import { selection } from '../document/selection.svelte';
import { perform, session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { stepGap } from '../frame/gaps';
import { m } from '../messages';
import type { Action } from './action.svelte';

const hasGaps = (): boolean => (session.document?.view(frame.journey)?.gaps.length ?? 0) > 0;

export const journeyActions: Action[] = [
  {
    id: 'journey.edit',
    section: 'journey',
    label: () => m.action.editJourney,
    icon: Pencil,
    when: () => frame.journey !== null,
    perform: () => {
      if (frame.journey === null) return;
      selection.select({ kind: 'journey', id: frame.journey });
      frame.editWords();
    },
  },
  {
    id: 'journey.next',
    section: 'journey',
    label: () => m.action.nextJourney,
    icon: ArrowRightLeft,
    when: () => (session.document?.journeys.length ?? 0) > 1,
    perform: () => {
      const journeys = session.document?.journeys ?? [];
      const at = journeys.findIndex((journey) => journey.id === frame.journey);
      const next = journeys[(at + 1) % journeys.length];
      if (next) frame.showJourney(next.id);
    },
  },
  {
    id: 'journey.delete',
    section: 'journey',
    label: () => m.action.deleteJourney,
    icon: Trash2,
    when: () => frame.journey !== null,
    perform: () => {
      if (frame.journey !== null) return perform({ do: 'delete_journey', id: frame.journey });
    },
  },
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
];
