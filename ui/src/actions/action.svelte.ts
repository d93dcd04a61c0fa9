/**
 * Actions: one object for each thing a person can do, which serves palette, toolbars, menus,
 * context menu, cheat sheet and keyboard alike.
 */
import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { parseShortcut, pressed, type Shortcut } from './shortcut';

/** The groups of the cheat sheet and the palette, in their order. */
export const sections = ['document', 'edit', 'add', 'selection', 'journey', 'gaps', 'owners', 'present', 'view', 'board'] as const;
export type Section = (typeof sections)[number];

export interface Action {
  /** Names it in native menus and tests: `edit.undo`. */
  readonly id: string;
  readonly section: Section;
  /** What it is called now; may name what it would do: “Undo move moment”. */
  label(): string;
  /** What the cheat sheet calls it, when that differs. */
  readonly name?: string;
  /** What a menu calls it that says the rest itself. */
  brief?(): string;
  readonly icon?: Component<{ size?: number | string }>;
  /** Such as `Mod+Shift+Z`; the first one is shown. `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly shortcuts?: readonly string[];
  /** The shortcut is the system's own, whose event does it: it is shown here and not listened to. */
  readonly native?: boolean;
  /** Whether it can be done now. Absent: whenever a document is open. */
  when?(): boolean;
  /** For a choice among several: whether it is the present one. */
  checked?(): boolean;
  perform(): unknown;
}

interface Entry {
  readonly action: Action;
  readonly shortcuts: readonly Shortcut[];
}

class Actions {
  readonly #entries = new SvelteMap<string, Entry>();
  /** While set, nothing else can be done. */
  #alone: ReadonlySet<Action> | null = $state.raw(null);

  /** All actions in the order they were registered. */
  readonly all: Action[] = $derived([...this.#entries.values()].map((entry) => entry.action));

  /** Makes actions known until the returned function is called. */
  register(...fresh: Action[]): () => void {
    for (const action of fresh) {
      const shortcuts = (action.shortcuts ?? []).map(parseShortcut);
      this.#entries.set(action.id, { action, shortcuts });
    }
    return () => {
      for (const action of fresh) {
        if (this.#entries.get(action.id)?.action === action) this.#entries.delete(action.id);
      }
    };
  }

  /**
   * Makes actions known, and until the returned function is called nothing else can be done,
   * whether by key, by menu or from outside: the whole window is theirs.
   */
  registerAlone(...fresh: Action[]): () => void {
    const forget = this.register(...fresh);
    this.#alone = new Set(fresh);
    return () => {
      this.#alone = null;
      forget();
    };
  }

  find(id: string): Action | undefined {
    return this.#entries.get(id)?.action;
  }

  /** Whether it can be done now. */
  can(action: Action): boolean {
    return (this.#alone?.has(action) ?? true) && (action.when?.() ?? true);
  }

  /** Does an action, if there is one of this id and it can be done now. */
  run(id: string): boolean {
    const action = this.find(id);
    if (!action || !this.can(action)) return false;
    action.perform();
    return true;
  }

  /**
   * Does what was chosen in the native menu. Undo belongs to the text that is being written, as it
   * does by key, where that text is no part of the document.
   */
  choose(id: string): boolean {
    const isUndo = id === 'edit.undo' || id === 'edit.redo';
    if (!isUndo || !writesForItself(document.activeElement)) return this.run(id);
    // Nothing else reaches the undo that a field has of its own.
    return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
  }

  /**
   * Does the action of a pressed key, if there is one. While a person types, only shortcuts with
   * Mod, and function keys, count.
   */
  press(event: KeyboardEvent): boolean {
    if (isAnswered(event)) return false;
    const typing = isTyping(event.target);
    const ownUndo = writesForItself(event.target);
    for (const { action, shortcuts } of this.#entries.values()) {
      if (action.native || (ownUndo && action.section === 'edit')) continue;
      const hit = shortcuts.some(
        (shortcut) => pressed(shortcut, event) && (!typing || shortcut.whileTyping),
      );
      if (hit && this.can(action)) {
        action.perform();
        return true;
      }
    }
    return false;
  }
}

export const actions = new Actions();

/** Text that is no part of the document yet, such as a search, is undone by itself. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-own-undo]') !== null;
}

/** Whether this is a field with such a text. */
export function writesForItself(target: EventTarget | null): boolean {
  return isTyping(target) && hasOwnUndo(target);
}

/** A button that has the focus answers to these keys itself. */
function isAnswered({ key, target }: KeyboardEvent): boolean {
  return (key === ' ' || key === 'Enter') && target instanceof HTMLElement && target.matches('button, summary, a[href]');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=combobox]'))
  );
}
