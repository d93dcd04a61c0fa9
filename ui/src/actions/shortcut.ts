/** Shortcuts: how they are written, recognised and shown. */
import { m } from '../messages';

export interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** It does not stand in the way of typing. */
  readonly whileTyping: boolean;
}

export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Reads `Mod+Shift+Z`. */
export function parseShortcut(written: string): Shortcut {
  const { parts, key: named } = split(written);
  const key = named === 'Space' ? ' ' : named;
  const mod = parts.includes('Mod');
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod,
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    whileTyping: (mod && !['ArrowLeft', 'ArrowRight', 'Backspace'].includes(key)) || /^F\d+$/.test(key),
  };
}

/** `Mod++` is the key “+” with Mod. */
function split(written: string): { parts: string[]; key: string } {
  const at = written.lastIndexOf('+', written.length - 2);
  return { parts: written.slice(0, Math.max(at, 0)).split('+').filter(Boolean), key: written.slice(at + 1) };
}

/**
 * Whether a native menu may have it: nobody types with it, and every keyboard has a key for it. A
 * menu takes nothing else (`src-tauri/src/menu/keys.rs`).
 */
export function menuKeys(written: string): boolean {
  return /^(?:(?:Mod|Alt|Shift)\+)*F\d{1,2}$|^(?=.*Mod\+)(?:(?:Mod|Alt|Shift)\+)+[A-Z\d=\-/,.]$/.test(written);
}

/** Whether these keys are pressed. */
export function pressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  // Signs such as “?” need Shift on some keyboards and not on others.
  // What a digit types with Alt differs from keyboard to keyboard; the key it stands on does not.
  if (shortcut.alt && /^\d$/.test(shortcut.key)) {
    return event.code === `Digit${shortcut.key}` && event.altKey && mod === shortcut.mod && event.shiftKey === shortcut.shift;
  }
  const isSign = shortcut.key.length === 1 && shortcut.key.trim() !== '' && shortcut.key.toUpperCase() === shortcut.key;
  if (key !== shortcut.key || (!isSign && event.shiftKey !== shortcut.shift)) return false;
  // Where signs such as “[” stand on the third level, AltGr types them, which is Control with Alt, or Option.
  const isTyped = isSign && !/\d/.test(shortcut.key) && event.altKey && !shortcut.alt && !shortcut.mod;
  return isTyped || (mod === shortcut.mod && event.altKey === shortcut.alt);
}

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ...(isMac ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : {}),
};

/** The keys to show, one after the other. */
export function keysOf(written: string): string[] {
  const names: Readonly<Record<string, string>> = m.keys;
  const { parts, key } = split(written);
  return [...parts, key].map((one) => signs[one] ?? names[one] ?? one);
}

/** As assistive technology wants it: `Control+Shift+Z`. */
export function ariaKeys(written: string): string {
  return written.replace('Mod', isMac ? 'Meta' : 'Control');
}
