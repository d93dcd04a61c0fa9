/** Looking closer at stages: showing and hiding their steps. */
import FoldHorizontal from '@lucide/svelte/icons/fold-horizontal';
import UnfoldHorizontal from '@lucide/svelte/icons/unfold-horizontal';
import { stageOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import { unfolded } from '../document/unfolded.svelte';
import { notices } from '../feedback/notices.svelte';
import { frame } from '../frame/frame.svelte';
import type { Column } from '../ipc/types';
import { m } from '../messages';
import type { Action } from './action.svelte';

/** The stages on the board that have steps. */
function withSteps(): Column[] {
  const columns = session.document?.view(frame.journey)?.frame.columns ?? [];
  return columns.filter((column) => column.steps.length > 0);
}

/** The stage that is selected, or that what is selected lies in, if it has steps. */
function here(): Column | undefined {
  const stage = session.document && stageOf(session.document, selection.last);
  return withSteps().find((column) => column.stage === stage);
}

export const stepActions: Action[] = [
  {
    id: 'steps.show',
    section: 'view',
    label: () => m.steps.showOf(here()?.name ?? ''),
    name: m.steps.show,
    icon: UnfoldHorizontal,
    shortcuts: ['Alt+S'],
    when: () => frame.view === 'board' && here() !== undefined,
    checked: () => unfolded.has(here()?.stage ?? ''),
    perform: () => {
      const column = here();
      if (!column) return;
      if (unfolded.has(column.stage)) unfolded.hide(column.stage);
      else unfolded.show([column.stage]);
      notices.say(m.steps.holds(column.steps.length, unfolded.has(column.stage)));
    },
  },
  {
    id: 'steps.showAll',
    section: 'view',
    label: () => m.steps.showAll,
    when: () => frame.view === 'board' && withSteps().some(({ stage }) => !unfolded.has(stage)),
    perform: () => unfolded.show(withSteps().map(({ stage }) => stage)),
  },
  {
    id: 'steps.hideAll',
    section: 'view',
    label: () => m.steps.hideAll,
    icon: FoldHorizontal,
    when: () => frame.view === 'board' && withSteps().some(({ stage }) => unfolded.has(stage)),
    perform: () => unfolded.hideAll(),
  },
];
