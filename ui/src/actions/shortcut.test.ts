import { describe, expect, it } from 'vitest';
import { ariaKeys, keysOf, parseShortcut, pressed } from './shortcut';

function isPressed(written: string, key: string, held: Partial<KeyboardEvent> = {}): boolean {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return pressed(parseShortcut(written), { ...none, key, code: '', ...held } as KeyboardEvent);
}

describe('a shortcut', () => {
  it('is pressed with its modifiers and no others', () => {
    expect(isPressed('Mod+Shift+Z', 'Z', { ctrlKey: true, shiftKey: true })).toBe(true);
    expect(isPressed('Mod+Shift+Z', 'z', { ctrlKey: true })).toBe(false);
    expect(isPressed('T', 't')).toBe(true);
    expect(isPressed('T', 't', { altKey: true })).toBe(false);
    expect(isPressed('Alt+ArrowLeft', 'ArrowLeft', { altKey: true })).toBe(true);
  });

  it('that is a sign is pressed wherever the sign stands on the keyboard', () => {
    expect(isPressed('?', '?', { shiftKey: true })).toBe(true);
    expect(isPressed('Mod+/', '/', { ctrlKey: true, shiftKey: true })).toBe(true);
    // AltGr: none of them to some systems, both to others; Option on a Mac.
    expect(isPressed('[', '[')).toBe(true);
    expect(isPressed('[', '[', { ctrlKey: true, altKey: true })).toBe(true);
    expect(isPressed('[', '[', { altKey: true })).toBe(true);
    expect(isPressed('[', '[', { ctrlKey: true })).toBe(false);
    expect(isPressed('3', '3', { altKey: true })).toBe(false);
  });

  it('is shown with the names of keys that the language has, and told without', () => {
    expect(keysOf('Mod+Shift+Delete')).toEqual(['Ctrl', 'Shift', 'Del']);
    expect(keysOf('Mod++')).toEqual(['Ctrl', '+']);
    expect(keysOf('ArrowLeft')).toEqual(['←']);
    expect(ariaKeys('Mod+Shift+Z')).toBe('Control+Shift+Z');
  });
});
