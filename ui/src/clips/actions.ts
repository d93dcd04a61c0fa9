/** Copying, cutting, pasting and duplicating cards, as actions. */
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import Copy from '@lucide/svelte/icons/copy';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import Scissors from '@lucide/svelte/icons/scissors';
import type { Action } from '../actions/action.svelte';
import { keysOf } from '../actions/shortcut';
import { notices } from '../feedback/notices.svelte';
import { m } from '../messages';
import { duplicate, hasCards, type ClipHost } from './clipboard';

/** Has the system send the event that a shortcut of its own would; false where it does not. */
function ask(command: 'copy' | 'cut' | 'paste'): boolean {
  // There is no other way to reach the clipboard's forms beside plain text in every engine.
  return window.document.execCommand(command);
}

export function clipActions(host: ClipHost, editable: () => boolean): Action[] {
  return [
    {
      id: 'edit.cut',
      section: 'edit',
      label: () => m.clips.cutAction,
      icon: Scissors,
      shortcuts: ['Mod+X'],
      native: true,
      when: () => editable() && hasCards(),
      perform: () => ask('cut'),
    },
    {
      id: 'edit.copy',
      section: 'edit',
      label: () => m.clips.copyAction,
      icon: Copy,
      shortcuts: ['Mod+C'],
      native: true,
      when: hasCards,
      perform: () => ask('copy'),
    },
    {
      id: 'edit.paste',
      section: 'edit',
      label: () => m.clips.pasteAction,
      icon: ClipboardPaste,
      shortcuts: ['Mod+V'],
      native: true,
      when: editable,
      perform: () => {
        if (!ask('paste')) notices.tell(m.clips.byKey(keysOf('Mod+V').join(' ')), m.clips.byKeyMeans);
      },
    },
    {
      id: 'edit.duplicate',
      section: 'edit',
      label: () => m.clips.duplicateAction,
      icon: CopyPlus,
      shortcuts: ['Mod+D'],
      when: () => editable() && hasCards(),
      perform: () => duplicate(host),
    },
  ];
}
