/**
 * The native menu bar: which action stands where. It is made of the actions, as palette and cheat
 * sheet are; what has no place of its own comes with the others of its section.
 */
import type { Action, Section } from '../actions/action.svelte';
import { menuKeys } from '../actions/shortcut';
import type { Menu, MenuLine, MenuOwn } from '../ipc/menus';
import { m } from '../messages';

/** Where actions stand: an id, all ids that begin alike, what is left of a section, or a menu. */
type Part =
  | string
  | { readonly rest: Section }
  | { readonly own: MenuOwn; readonly label: string }
  | { readonly menu: string; readonly groups: readonly Group[] };
type Group = readonly Part[];
interface Place {
  readonly label: string;
  readonly groups: readonly Group[];
}

/** In no menu, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'edit.cut': 'the system’s own item does it, in fields too',
  'edit.copy': 'the system’s own item does it, in fields too',
  'edit.paste': 'the system’s own item does it, in fields too',
  'slide.*': 'the bar is out of sight while something is presented',
};

/** The longest label, in characters: people write titles of any length. */
const LONGEST = 72;

const own = (does: MenuOwn, label: string): Part => ({ own: does, label });

function file(isMac: boolean): Place {
  return {
    label: m.menus.file,
    groups: [
      ['document.new', { menu: m.menus.newFrom, groups: [['document.newLifecycle', 'document.newBlank']] }],
      ['document.open', { menu: m.menus.openRecent, groups: [['recent.*']] }],
      ['window.new', 'window.open'],
      ['document.save', 'document.saveAs', 'document.rename'],
      ['document.exportPdf', { rest: 'document' }],
      ['document.close'],
      isMac ? [] : [own('quit', m.menus.quit)],
    ],
  };
}

const places: readonly Place[] = [
  {
    label: m.menus.edit,
    groups: [
      ['edit.undo', 'edit.redo'],
      [
        own('cut', m.menus.cut),
        own('copy', m.menus.copy),
        own('paste', m.menus.paste),
        'edit.duplicate',
        own('select_all', m.menus.selectAll),
        'selection.none',
        { rest: 'edit' },
      ],
      ['search.*'],
      ['selection.rename', 'selection.tag', { menu: m.menus.turnInto, groups: [['convert.*']] }],
      ['selection.moveLeft', 'selection.moveRight', 'selection.moveUp', 'selection.moveDown'],
      [{ rest: 'selection' }],
      ['selection.delete'],
    ],
  },
  {
    label: m.menus.add,
    groups: [
      ['add.stage', 'add.moment', 'add.comm', 'add.promise', 'add.note', 'board.drawTransition'],
      ['add.owner', 'add.lane', 'add.journey'],
      [{ rest: 'add' }],
    ],
  },
  {
    label: m.menus.journey,
    groups: [
      ['journey.edit', 'journey.rules'],
      ['journey.next', 'journey.earlier', 'journey.later'],
      ['journey.duplicate', 'journey.toBe', 'journey.compare', { rest: 'journey' }],
      ['present.journey', { rest: 'present' }],
      [{ rest: 'owners' }],
      ['journey.delete'],
    ],
  },
  {
    label: m.menus.gaps,
    groups: [
      ['gaps.next', 'gaps.previous', 'gaps.toggle'],
      ['trace.*'],
      ['gaps.accept', 'gaps.dismiss', 'gaps.fix', 'gaps.undecide'],
      [{ rest: 'gaps' }],
    ],
  },
  {
    label: m.menus.view,
    groups: [
      ['view.board', 'view.table', 'view.promises', 'view.gaps', 'view.owners', 'view.journeys'],
      ['view.palette', 'view.inspector', 'view.comments'],
      [{ menu: m.menus.zoom, groups: [['zoom.in', 'zoom.out', 'zoom.natural'], ['zoom.*']] }, { rest: 'board' }],
      ['table.focus', 'table.showAll', 'table.boardOrder', { rest: 'view' }],
      [
        { menu: m.menus.theme, groups: [['theme.*']] },
        { menu: m.menus.textSize, groups: [['text.larger', 'text.smaller', 'text.normal']] },
        { menu: m.appearance.languages, groups: [['language.*']] },
      ],
      [own('full_screen', m.menus.fullScreen)],
    ],
  },
];

/** On macOS the first menu is the app's, and one lists its windows. */
const ofTheApp: Place = {
  label: m.app.name,
  groups: [
    [own('about', m.menus.about)],
    [own('services', m.menus.services)],
    [own('hide', m.menus.hide), own('hide_others', m.menus.hideOthers), own('show_all', m.menus.showAll)],
    [own('quit', m.menus.quit)],
  ],
};
const ofWindows: Place = {
  label: m.menus.window,
  groups: [[own('minimise', m.menus.minimise), own('zoom', m.menus.zoomWindow)]],
};

function help(isMac: boolean): Place {
  return { label: m.menus.help, groups: [['view.shortcuts'], isMac ? [] : [own('about', m.menus.about)]] };
}

/** What the bar needs of the actions. */
export interface Known {
  readonly all: readonly Action[];
  can(action: Action): boolean;
}

/**
 * The bar as it stands now. `ownUndo`: the person writes in a field whose text is no part of the
 * document yet, to which undo belongs and nothing else that edits.
 */
export function menuBar(known: Known, isMac: boolean, ownUndo: boolean): Menu[] {
  const bar = [file(isMac), ...places, ...(isMac ? [ofWindows] : []), help(isMac)];
  const named = [...bar.flatMap(({ groups }) => idsOf(groups)), ...Object.keys(LEFT_OUT)];
  const isNamed = (action: Action): boolean => named.some((name) => names(name, action.id));
  const placed = new Set<string>();

  function linesOf(groups: readonly Group[]): MenuLine[] {
    const filled = groups.map((group) => group.flatMap(partLines)).filter((lines) => lines.length > 0);
    return filled.flatMap((lines, at) => (at > 0 ? [{ line: 'rule' } as const, ...lines] : lines));
  }

  function partLines(part: Part): MenuLine[] {
    if (typeof part !== 'string' && 'own' in part) return [{ line: 'own', does: part.own, label: part.label }];
    if (typeof part !== 'string' && 'menu' in part) {
      const lines = linesOf(part.groups);
      return lines.length > 0 ? [{ line: 'menu', label: part.menu, lines }] : [];
    }
    const belongs = (action: Action): boolean =>
      typeof part === 'string' ? names(part, action.id) : action.section === part.rest && !isNamed(action);
    return known.all.filter((action) => belongs(action) && !placed.has(action.id)).map(lineOf);
  }

  function lineOf(action: Action): MenuLine {
    placed.add(action.id);
    const isUndo = action.id === 'edit.undo' || action.id === 'edit.redo';
    const enabled = ownUndo && action.section === 'edit' ? isUndo : known.can(action);
    // What cannot be done now names nothing that it would do.
    const label = !enabled || (ownUndo && isUndo) ? action.name : null;
    return {
      line: 'action',
      id: action.id,
      label: short(action.brief?.() ?? label ?? action.label()),
      keys: (!action.native && action.shortcuts?.find(menuKeys)) || null,
      enabled,
      checked: action.checked?.() ?? null,
    };
  }

  return [...(isMac ? [ofTheApp] : []), ...bar].map(({ label, groups }) => ({ label, lines: linesOf(groups) }));
}

function idsOf(groups: readonly Group[]): string[] {
  return groups.flat().flatMap((part) => {
    if (typeof part === 'string') return [part];
    return 'menu' in part ? idsOf(part.groups) : [];
  });
}

/** Whether `zoom.*` or `zoom.in` names this id. */
export function names(name: string, id: string): boolean {
  return name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name;
}

function short(label: string): string {
  const line = label.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  const signs = [...line];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('').trimEnd()}…` : line || '…';
}
