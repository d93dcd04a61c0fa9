/** What the shell is told about the window's menu bar. It checks what it reads (`src-tauri/src/menu`). */

/** What is no action of the window: the shell's own, and the system's. */
export type MenuOwn =
  | 'quit'
  | 'full_screen'
  | 'about'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select_all'
  | 'services'
  | 'hide'
  | 'hide_others'
  | 'show_all'
  | 'minimise'
  | 'zoom';

/** An action as it stands now. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  /** Such as `Mod+Shift+Z`. */
  readonly keys: string | null;
  readonly enabled: boolean;
  /** For a choice: whether it is the present one. */
  readonly checked: boolean | null;
}

export type MenuLine =
  | { readonly line: 'rule' }
  | ({ readonly line: 'action' } & MenuAction)
  | { readonly line: 'own'; readonly does: MenuOwn; readonly label: string }
  | { readonly line: 'menu'; readonly label: string; readonly lines: readonly MenuLine[] };

export interface Menu {
  readonly label: string;
  readonly lines: readonly MenuLine[];
}

export type MenuNews =
  | { readonly say: 'bar'; readonly with: readonly Menu[] }
  | { readonly say: 'changes'; readonly with: readonly MenuAction[] }
  | { readonly say: 'shown'; readonly with: boolean };
