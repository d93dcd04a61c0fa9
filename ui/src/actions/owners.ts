/** Giving work to owners. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import UserCheck from '@lucide/svelte/icons/user-check';
import UserRoundPen from '@lucide/svelte/icons/user-round-pen';
import { nameOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import type { OwnerId } from '../ipc/types';
import { m } from '../messages';
import { hasWork } from '../owners/answers';
import { ownersTable } from '../owners/table.svelte';
import { unowned } from '../owners/unowned.svelte';
import { walk } from '../owners/walk.svelte';
import type { Action } from './action.svelte';

/** The owner who is selected and has something to hand over. */
function giver(): OwnerId | null {
  const last = selection.last;
  return last?.kind === 'owner' && hasWork(ownersTable.of(last.id)) ? last.id : null;
}

export const ownerActions: Action[] = [
  {
    id: 'owners.annotate',
    section: 'owners',
    label: () => m.ownership.annotate,
    name: m.ownership.annotateName,
    icon: UserRoundPen,
    shortcuts: ['Mod+Shift+O'],
    when: () => session.document !== null,
    perform: () => {
      walk.begin(unowned.all);
      frame.dialog = 'annotate';
    },
  },
  {
    id: 'owners.assign',
    section: 'owners',
    label: () => m.ownership.assignAction(unowned.chosen.length),
    icon: UserCheck,
    when: () => frame.view === 'owners' && unowned.chosen.length > 0,
    perform: () => {
      frame.dialog = 'assign';
    },
  },
  {
    id: 'owners.handOver',
    section: 'owners',
    label: () => {
      const from = giver();
      return session.document && from !== null
        ? m.ownership.handOverOf(nameOf(session.document, { kind: 'owner', id: from }))
        : m.ownership.handOverAction;
    },
    icon: ArrowRightLeft,
    when: () => giver() !== null,
    perform: () => {
      frame.dialog = 'handOver';
    },
  },
];
