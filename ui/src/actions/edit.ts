/** Undo and redo, and what is done to the selection. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Pencil from '@lucide/svelte/icons/pencil';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Tag from '@lucide/svelte/icons/tag';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { cardsIn } from '../document/converting';
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import { movingAllSideways, movingUpright } from '../document/moving';
import { deletingAll } from '../document/removal';
import { selection } from '../document/selection.svelte';
import { perform, session } from '../document/session.svelte';
import type { Target } from '../document/target';
import { frame } from '../frame/frame.svelte';
import type { Operation } from '../ipc/types';
import { m } from '../messages';
import { trace } from '../trace/trace.svelte';
import type { Action } from './action.svelte';

type Move = (document: Mirror, view: JourneyMirror, targets: readonly Target[]) => Operation | null;

function moving(move: Move): Pick<Action, 'when' | 'perform'> {
  const operation = (targets: readonly Target[]): Operation | null => {
    const document = session.document;
    const view = document?.view(frame.journey);
    return document && view ? move(document, view, targets) : null;
  };
  return {
    when: () => operation(selection.items) !== null,
    // Of two quick moves the second goes on from where the first leads.
    perform: () => {
      const targets = selection.items;
      return perform(() => operation(targets));
    },
  };
}

function removal(): Operation | null {
  return session.document ? deletingAll(session.document, selection.items) : null;
}

function deleteLabel(): string {
  const last = selection.last;
  if (selection.items.length > 1) return m.action.deleteSeveral(selection.items.length);
  return last ? m.action.deleteThing(m.words.kind[last.kind]) : m.action.delete;
}

export const editActions: Action[] = [
  {
    id: 'edit.undo',
    section: 'edit',
    label: () => {
      const step = session.document?.history.undo;
      return step ? m.action.undoStep(step) : m.action.undo;
    },
    name: m.action.undo,
    icon: Undo2,
    shortcuts: ['Mod+Z'],
    when: () => session.document?.history.undo != null,
    perform: () => session.undo(),
  },
  {
    id: 'edit.redo',
    section: 'edit',
    label: () => {
      const step = session.document?.history.redo;
      return step ? m.action.redoStep(step) : m.action.redo;
    },
    name: m.action.redo,
    icon: Redo2,
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    when: () => session.document?.history.redo != null,
    perform: () => session.redo(),
  },
  {
    id: 'selection.rename',
    section: 'selection',
    label: () => m.action.rename,
    icon: Pencil,
    shortcuts: ['F2'],
    when: () => selection.last !== null,
    perform: () => frame.editWords(),
  },
  {
    id: 'selection.tag',
    section: 'selection',
    label: () => m.tags.action,
    icon: Tag,
    shortcuts: ['Mod+T'],
    when: () => cardsIn(selection.items).length > 0,
    perform: () => frame.editTags(),
  },
  {
    id: 'selection.delete',
    section: 'selection',
    label: deleteLabel,
    name: m.action.delete,
    icon: Trash2,
    shortcuts: ['Delete', 'Backspace'],
    when: () => removal() !== null,
    perform: () => {
      const operation = removal();
      if (operation) return perform(operation);
    },
  },
  {
    id: 'selection.moveLeft',
    section: 'selection',
    label: () => m.action.moveLeft,
    icon: ArrowLeft,
    shortcuts: ['Alt+ArrowLeft'],
    ...moving((document, view, targets) => movingAllSideways(document, view, targets, -1)),
  },
  {
    id: 'selection.moveRight',
    section: 'selection',
    label: () => m.action.moveRight,
    icon: ArrowRight,
    shortcuts: ['Alt+ArrowRight'],
    ...moving((document, view, targets) => movingAllSideways(document, view, targets, 1)),
  },
  {
    id: 'selection.moveUp',
    section: 'selection',
    label: () => m.action.moveUp,
    icon: ArrowUp,
    shortcuts: ['Alt+ArrowUp'],
    ...moving((document, view, targets) => movingUpright(document, view, targets, -1)),
  },
  {
    id: 'selection.moveDown',
    section: 'selection',
    label: () => m.action.moveDown,
    icon: ArrowDown,
    shortcuts: ['Alt+ArrowDown'],
    ...moving((document, view, targets) => movingUpright(document, view, targets, 1)),
  },
  {
    id: 'selection.none',
    section: 'selection',
    label: () => (trace.isOn ? m.trace.leave : m.action.deselect),
    name: m.action.deselect,
    shortcuts: ['Escape'],
    when: () => trace.isOn || selection.items.length > 0,
    // One thing at a time: what was begun last is left first.
    perform: () => (trace.isOn ? trace.leave() : selection.clear()),
  },
];
