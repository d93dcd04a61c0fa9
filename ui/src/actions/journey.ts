/** Actions on journeys. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash2 from '@lucide/svelte/icons/trash-2';
import { selection } from '../document/selection.svelte';
import { perform, session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

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
