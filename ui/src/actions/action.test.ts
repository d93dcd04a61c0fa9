import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Action } from './action.svelte';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

class Input {
  isContentEditable = false;
  matches = (): boolean => true;
  closest = (): Element | null => null;
}
vi.stubGlobal('HTMLElement', Input);

const { actions } = await import('./action.svelte');
const { registerActions } = await import('./index');

function key(pressed: string, rest: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null };
  return { ...none, key: pressed, ...rest } as KeyboardEvent;
}

describe('the actions of the frame', () => {
  beforeAll(() => void registerActions());

  it('have words', () => {
    for (const action of actions.all) expect(action.label().trim()).not.toBe('');
  });

  it('do not share a shortcut', () => {
    const shortcuts = actions.all.flatMap((action) => action.shortcuts ?? []);
    expect(shortcuts).toEqual([...new Set(shortcuts)]);
  });

  it('cannot be done where they do not apply', () => {
    expect(actions.run('edit.undo')).toBe(false);
    expect(actions.run('add.moment')).toBe(false);
    expect(actions.run('no.such.action')).toBe(false);
  });
});

describe('keys', () => {
  function registered(shortcuts: string[], can = true): { done: () => number; stop: () => void } {
    let count = 0;
    const action: Action = {
      id: 'test.action',
      section: 'edit',
      label: () => 'Test',
      shortcuts,
      when: () => can,
      perform: () => (count += 1),
    };
    return { done: () => count, stop: actions.register(action) };
  }

  it('need every modifier and no other', () => {
    const { done, stop } = registered(['Mod+Shift+G']);
    expect(actions.press(key('G', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(actions.press(key('g', { ctrlKey: true }))).toBe(false);
    expect(actions.press(key('G', { ctrlKey: true, shiftKey: true, altKey: true }))).toBe(false);
    expect(done()).toBe(1);
    stop();
    expect(actions.press(key('G', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it('pass by an action that does not apply now', () => {
    const { done, stop } = registered(['F9'], false);
    expect(actions.press(key('F9'))).toBe(false);
    expect(done()).toBe(0);
    stop();
  });

  it('leave letters to whoever types', () => {
    const target = new Input() as unknown as HTMLElement;
    const { done, stop } = registered(['Delete', 'Mod+G']);
    expect(actions.press(key('Delete', { target }))).toBe(false);
    expect(actions.press(key('g', { ctrlKey: true, target }))).toBe(true);
    expect(done()).toBe(1);
    stop();
  });

  it('leave undo to a field whose text is no part of the document', () => {
    const target = new Input();
    target.closest = () => target as unknown as Element;
    const { done, stop } = registered(['Mod+G']);
    expect(actions.press(key('g', { ctrlKey: true, target: target as unknown as HTMLElement }))).toBe(false);
    expect(done()).toBe(0);
    stop();
  });

  it('leave signs to the keyboard, whatever it needs to type them', () => {
    const { done, stop } = registered(['!']);
    expect(actions.press(key('!', { shiftKey: true }))).toBe(true);
    expect(actions.press(key('!'))).toBe(true);
    expect(done()).toBe(2);
    stop();
  });

  it('take a digit with Alt by the key it stands on', () => {
    const { done, stop } = registered(['Alt+2']);
    expect(actions.press(key('™', { altKey: true, code: 'Digit2' }))).toBe(true);
    expect(actions.press(key('2', { altKey: true, code: 'Numpad2' }))).toBe(false);
    expect(actions.press(key('2', { code: 'Digit2' }))).toBe(false);
    expect(actions.press(key('2', { altKey: true, shiftKey: true, code: 'Digit2' }))).toBe(false);
    expect(done()).toBe(1);
    stop();
  });
});

describe('what is chosen in the native menu', () => {
  it('is done as by key, but for undo in a field whose text is no part of the document', () => {
    let done = '';
    const action = (id: string): Action => ({ id, section: 'edit', label: () => id, perform: () => (done += `${id} `) });
    const stop = actions.register(action('edit.undo'), action('edit.duplicate'));
    const field = new Input();
    const page = { activeElement: field, execCommand: (name: string) => (done += `field’s ${name} `) !== '' };
    vi.stubGlobal('document', page);
    expect(actions.choose('edit.undo')).toBe(true);
    field.closest = () => field as unknown as Element;
    expect(['edit.undo', 'edit.redo', 'edit.duplicate'].map((id) => actions.choose(id))).toEqual([true, true, true]);
    expect(actions.choose('no.such.action')).toBe(false);
    expect(done).toBe('edit.undo field’s undo field’s redo edit.duplicate ');
    vi.unstubAllGlobals();
    vi.stubGlobal('HTMLElement', Input);
    stop();
  });
});

describe('actions that are alone', () => {
  it('leave nothing else to be done until they go', () => {
    let done = '';
    const action = (id: string): Action => ({ id, section: 'view', label: () => id, shortcuts: ['F9'], perform: () => (done += id) });
    const stop = actions.register(action('a'));
    const leave = actions.registerAlone(action('b'));
    expect(actions.press(key('F9'))).toBe(true);
    expect(actions.run('a')).toBe(false);
    expect(done).toBe('b');
    leave();
    expect(actions.press(key('F9'))).toBe(true);
    expect(done).toBe('ba');
    stop();
  });
});
