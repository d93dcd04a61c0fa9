/** Actions on journeys. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Columns2 from '@lucide/svelte/icons/columns-2';
import Copy from '@lucide/svelte/icons/copy';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Milestone from '@lucide/svelte/icons/milestone';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash2 from '@lucide/svelte/icons/trash-2';
import { selection } from '../document/selection.svelte';
import { perform, session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import type { Journey } from '../ipc/types';
import { duplicate, makeToBe, move } from '../journeys/changing';
import { comparing } from '../journeys/comparing.svelte';
import { moving } from '../journeys/groups';
import { m } from '../messages';
import type { Action } from './action.svelte';

const all = (): readonly Journey[] => session.document?.journeys ?? [];
const onShow = (): Journey | undefined => session.document?.find('journey', frame.journey);

/** Moves the journey on show in the list. */
function moves(by: -1 | 1): Pick<Action, 'when' | 'perform'> {
  return {
    when: () => moving(all(), frame.journey ?? '', by).length > 0,
    perform: () => move(all(), frame.journey ?? '', by),
  };
}

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
    id: 'journey.rules',
    section: 'journey',
    label: () => m.rules.action,
    icon: ListFilter,
    when: () => frame.journey !== null,
    perform: () => {
      frame.dialog = 'rules';
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
    id: 'journey.duplicate',
    section: 'journey',
    label: () => m.journeyAction.duplicate,
    icon: Copy,
    when: () => onShow() !== undefined,
    perform: () => {
      const journey = onShow();
      if (journey) return duplicate(journey);
    },
  },
  {
    id: 'journey.toBe',
    section: 'journey',
    label: () => m.journeyAction.toBe,
    icon: Milestone,
    when: () => onShow()?.state === 'as_is',
    perform: () => {
      const journey = onShow();
      if (journey) return makeToBe(journey);
    },
  },
  {
    id: 'journey.compare',
    section: 'journey',
    label: () => m.journeyAction.compare,
    icon: Columns2,
    when: () => all().length > 1,
    perform: () => {
      if (frame.journey !== null) comparing.begin(frame.journey);
    },
  },
  {
    id: 'journey.earlier',
    section: 'journey',
    label: () => m.journeyAction.earlier,
    icon: ArrowUp,
    ...moves(-1),
  },
  {
    id: 'journey.later',
    section: 'journey',
    label: () => m.journeyAction.later,
    icon: ArrowDown,
    ...moves(1),
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
];
