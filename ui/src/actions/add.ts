/** Adding things. */
import Columns3 from '@lucide/svelte/icons/columns-3';
import Flag from '@lucide/svelte/icons/flag';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Rows3 from '@lucide/svelte/icons/rows-3';
import StepIcon from '@lucide/svelte/icons/footprints';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Waypoints from '@lucide/svelte/icons/waypoints';
import {
  addComm,
  addJourney,
  addLane,
  addMoment,
  addOwner,
  addPromise,
  addStage,
  addStep,
  stageForNew,
} from '../document/adding';
import { stageOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import type { StageId } from '../ipc/types';
import { m } from '../messages';
import type { Action } from './action.svelte';

const isOpen = (): boolean => session.document !== null;

function inStage(act: (stage: StageId) => unknown): Pick<Action, 'when' | 'perform'> {
  const stage = (): StageId | null => (session.document ? stageForNew(session.document) : null);
  return {
    when: () => stage() !== null,
    perform: () => {
      const found = stage();
      if (found !== null) return act(found);
    },
  };
}

/** The stage that is selected, or that what is selected lies in. */
function selectedStage(): StageId | null {
  return session.document && stageOf(session.document, selection.last);
}

/** The selected comm, which then makes a new promise. */
function selectedComm(): string | null {
  return selection.last?.kind === 'comm' ? selection.last.id : null;
}

export const addActions: Action[] = [
  {
    id: 'add.stage',
    section: 'add',
    label: () => m.action.addStage,
    icon: Columns3,
    shortcuts: ['Shift+S'],
    when: isOpen,
    perform: () => session.document && addStage(session.document),
  },
  {
    id: 'add.step',
    section: 'add',
    label: () => m.steps.add,
    icon: StepIcon,
    when: () => selectedStage() !== null,
    perform: () => {
      const stage = selectedStage();
      if (session.document && stage !== null) return addStep(session.document, stage);
    },
  },
  {
    id: 'add.moment',
    section: 'add',
    label: () => m.action.addMoment,
    icon: Flag,
    shortcuts: ['Shift+M'],
    ...inStage(addMoment),
  },
  {
    id: 'add.comm',
    section: 'add',
    label: () => m.action.addComm,
    icon: MessageSquareText,
    shortcuts: ['Shift+C'],
    ...inStage(addComm),
  },
  {
    id: 'add.promise',
    section: 'add',
    label: () => m.action.addPromise,
    icon: HeartHandshake,
    shortcuts: ['Shift+P'],
    ...inStage((stage) => addPromise(stage, selectedComm())),
  },
  {
    id: 'add.owner',
    section: 'add',
    label: () => m.action.addOwner,
    icon: UserPlus,
    when: isOpen,
    perform: addOwner,
  },
  {
    id: 'add.lane',
    section: 'add',
    label: () => m.action.addLane,
    icon: Rows3,
    when: isOpen,
    perform: addLane,
  },
  {
    id: 'add.journey',
    section: 'add',
    label: () => m.action.addJourney,
    icon: Waypoints,
    when: isOpen,
    perform: addJourney,
  },
];

