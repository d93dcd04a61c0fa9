/** Actions on the document as a whole. Their ids are those of the native menu. */
import FilePlus from '@lucide/svelte/icons/file-plus';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Pencil from '@lucide/svelte/icons/pencil';
import Printer from '@lucide/svelte/icons/printer';
import Save from '@lucide/svelte/icons/save';
import SaveAll from '@lucide/svelte/icons/save-all';
import X from '@lucide/svelte/icons/x';
import { session } from '../document/session.svelte';
import { frame } from '../frame/frame.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

const isOpen = (): boolean => session.document !== null;

export const documentActions: Action[] = [
  {
    id: 'document.new',
    section: 'document',
    label: () => m.action.new,
    icon: FilePlus,
    shortcuts: ['Mod+N'],
    perform: () => {
      // The start screen offers the templates already.
      if (isOpen()) frame.dialog = 'new';
    },
  },
  {
    id: 'document.newLifecycle',
    section: 'document',
    label: () => m.action.newLifecycle,
    icon: FilePlus,
    perform: () => session.ask({ ask: 'new', template: 'lifecycle' }),
  },
  {
    id: 'document.newBlank',
    section: 'document',
    label: () => m.action.newBlank,
    icon: FilePlus,
    perform: () => session.ask({ ask: 'new', template: 'blank' }),
  },
  {
    id: 'document.open',
    section: 'document',
    label: () => m.action.open,
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    perform: () => session.ask({ ask: 'open' }),
  },
  {
    id: 'document.save',
    section: 'document',
    label: () => m.action.save,
    icon: Save,
    shortcuts: ['Mod+S'],
    when: isOpen,
    perform: () => session.ask({ ask: 'save' }),
  },
  {
    id: 'document.saveAs',
    section: 'document',
    label: () => m.action.saveAs,
    icon: SaveAll,
    shortcuts: ['Mod+Shift+S'],
    when: isOpen,
    perform: () => session.ask({ ask: 'save_as' }),
  },
  {
    id: 'document.exportPdf',
    section: 'document',
    label: () => m.action.exportPdf,
    icon: Printer,
    shortcuts: ['Mod+E'],
    when: isOpen,
    perform: () => {
      frame.dialog = 'export';
    },
  },
  {
    id: 'document.rename',
    section: 'document',
    label: () => m.action.renameDocument,
    icon: Pencil,
    when: isOpen,
    perform: () => {
      frame.titleWanted = {};
    },
  },
  {
    id: 'document.close',
    section: 'document',
    label: () => m.action.close,
    icon: X,
    shortcuts: ['Mod+W'],
    when: isOpen,
    perform: () => session.ask({ ask: 'close' }),
  },
];
