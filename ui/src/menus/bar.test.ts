import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Action } from '../actions/action.svelte';
import type { Menu, MenuAction, MenuLine, MenuNews } from '../ipc/menus';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

const { actions } = await import('../actions/action.svelte');
const { registerActions } = await import('../actions/index');
const { recentActions } = await import('../actions/recent');
const { menuKeys } = await import('../actions/shortcut');
const { boardActions } = await import('../board/actions');
const { clipActions } = await import('../clips/actions');
const { presentationActions } = await import('../present/actions');
const { tableActions } = await import('../table/actions');
const { LEFT_OUT, menuBar, names } = await import('./bar');
const { Teller, actionsOf, news } = await import('./news');

const nothing = (): never => {
  throw new Error('a menu that is only looked at does nothing');
};
const layout = { board: { columns: [], rows: [] }, free: [] };
const sheet = { stages: [] };

/** Everything that a window can do, wherever in it. */
const everywhere: Action[] = [
  ...boardActions({ surface: {}, cursor: {}, layout: () => layout, editable: () => true, selected: () => [], isMapOpen: () => true } as never),
  ...clipActions({} as never, () => true),
  ...tableActions({ sheet, cursor: { chosen: [] } } as never),
  ...presentationActions({ scroll: nothing }),
  ...recentActions([{ id: '7', title: 'Fairweek' } as never]),
];

function lines(menu: readonly MenuLine[]): MenuLine[] {
  return menu.flatMap((line) => (line.line === 'menu' ? [line, ...lines(line.lines)] : [line]));
}

function item(bar: readonly Menu[], id: string): MenuAction | undefined {
  return actionsOf(bar).find((action) => action.id === id);
}

function made(rest: Partial<Action> = {}): Action {
  return { id: 'test.one', section: 'edit', label: () => 'One', perform: nothing, ...rest };
}

describe('the menu bar', () => {
  let every: Action[];
  let bar: Menu[];

  beforeAll(() => {
    registerActions();
    // The board and the table have one of the same id each.
    every = [...new Map([...actions.all, ...everywhere].map((action) => [action.id, action])).values()];
    bar = menuBar({ all: every, can: (action) => actions.can(action) }, false, false);
  });

  it('has every action in one menu, but those that are left out by name', () => {
    const left = (id: string): boolean => Object.keys(LEFT_OUT).some((name) => names(name, id));
    const wanted = every.map((action) => action.id).filter((id) => !left(id));
    const standing = actionsOf(bar).map((action) => action.id);
    expect(standing.toSorted()).toEqual(wanted.toSorted());
    expect(Object.values(LEFT_OUT).every((reason) => reason.length > 10)).toBe(true);
    for (const name of Object.keys(LEFT_OUT)) expect(every.some((action) => names(name, action.id))).toBe(true);
  });

  it('finds a place for an action that has none of its own', () => {
    const sections = [...new Set(every.map((action) => action.section))];
    const strangers = sections.map((section) => made({ id: `stranger.${section}`, section }));
    const fuller = menuBar({ all: [...every, ...strangers], can: () => true }, false, false);
    for (const { id } of strangers) expect(item(fuller, id)).toBeDefined();
  });

  it('has rules between its groups and nowhere else', () => {
    for (const known of [every, every.slice(0, 3), []]) {
      for (const menu of menuBar({ all: known, can: () => true }, false, false)) {
        const kinds = menu.lines.map((line) => line.line);
        expect([kinds.at(0), kinds.at(-1)]).not.toContain('rule');
        expect(kinds.join(' ')).not.toContain('rule rule');
        expect(lines(menu.lines).every((line) => line.line !== 'menu' || line.lines.length > 0)).toBe(true);
      }
    }
  });

  it('says what the actions say', () => {
    const states = [true, false];
    for (const [can, checked] of states.flatMap((one) => states.map((other) => [one, other] as const))) {
      const action = made({ label: () => 'Undo: Move moment', checked: () => checked, shortcuts: ['Mod+G'] });
      const told = item(menuBar({ all: [action], can: () => can }, false, false), action.id);
      expect(told).toEqual({ id: action.id, label: 'Undo: Move moment', keys: 'Mod+G', enabled: can, checked });
    }
    expect(item(bar, 'view.board')).toMatchObject({ label: 'Board', checked: true, enabled: false });
    expect(item(bar, 'document.new')).toMatchObject({ keys: 'Mod+N', enabled: true, checked: null });
  });

  it('has no keys that somebody types with', () => {
    for (const id of ['add.moment', 'selection.delete', 'selection.none', 'selection.moveLeft', 'trace.toggle', 'zoom.stage']) {
      expect(item(bar, id)?.keys).toBeNull();
    }
    expect(item(bar, 'zoom.in')?.keys).toBe('Mod+=');
    expect(item(bar, 'gaps.next')?.keys).toBe('F8');
    // The table and the board are never there together.
    const keys = actionsOf(bar).flatMap(({ id, keys }) => (id === 'table.focus' ? [] : (keys ?? [])));
    expect(keys).toEqual([...new Set(keys)]);
    expect(['N', 'Delete', 'Shift+C', 'Alt+1', 'Mod+Delete', 'Mod+?', 'Mod+>', 'F'].filter(menuKeys)).toEqual([]);
  });

  it('keeps what people wrote on one line, and short', () => {
    const long = item(menuBar({ all: [made({ label: () => `Open\n${'😀x'.repeat(90)}` })], can: () => true }, false, false), 'test.one');
    expect([...(long?.label ?? '')]).toHaveLength(72);
    expect(long?.label).toMatch(/^Open 😀.*…$/u);
    expect(item(menuBar({ all: [made({ label: () => ' ' })], can: () => true }, false, false), 'test.one')?.label).toBe('…');
  });

  it('leaves undo to a field whose text is no part of the document, and nothing else of Edit', () => {
    const all = [
      made({ id: 'edit.undo', name: 'Undo', label: () => 'Undo: Move moment' }),
      made({ id: 'edit.duplicate' }),
      made({ id: 'add.stage', section: 'add' }),
    ];
    const writing = menuBar({ all, can: () => true }, false, true);
    expect(item(writing, 'edit.undo')).toMatchObject({ label: 'Undo', enabled: true });
    expect(item(writing, 'edit.duplicate')?.enabled).toBe(false);
    expect(item(writing, 'add.stage')?.enabled).toBe(true);
  });

  it('has the system’s own items once, on a Mac in the menu of the app', () => {
    for (const isMac of [true, false]) {
      const menus = menuBar({ all: every, can: () => true }, isMac, false);
      const own = menus.flatMap((menu) => lines(menu.lines)).flatMap((line) => (line.line === 'own' ? line.does : []));
      expect(own).toEqual([...new Set(own)]);
      for (const does of ['quit', 'about', 'full_screen', 'copy']) expect(own).toContain(does);
      expect(own.includes('services')).toBe(isMac);
      const first = lines(menus[0]?.lines ?? []).map((line) => (line.line === 'own' ? line.does : line.line));
      expect(first.includes('about')).toBe(isMac);
    }
  });
});

describe('what the shell is told', () => {
  const bar = (...all: Action[]): Menu[] => menuBar({ all, can: (action) => action.when?.() ?? true }, false, false);
  const one = made();
  const two = made({ id: 'test.two', checked: () => true });

  it('is everything at first, then what has changed, and nothing when nothing has', () => {
    expect(news(null, bar(one))).toEqual({ say: 'bar', with: bar(one) });
    expect(news(bar(one, two), bar(one, two))).toBeNull();
    const other = made({ id: 'test.two', checked: () => false, when: () => false });
    expect(news(bar(one, two), bar(one, other))).toEqual({
      say: 'changes',
      with: [{ id: 'test.two', label: 'One', keys: null, enabled: false, checked: false }],
    });
    expect(news(bar(one), bar(made({ label: () => 'Another' })))?.say).toBe('changes');
  });

  it('is everything where other actions stand in it', () => {
    expect(news(bar(one), bar(one, two))?.say).toBe('bar');
    expect(news(bar(two), bar(made({ id: 'test.two' })))?.say).toBe('bar');
    expect(news(bar(one), bar(made({ shortcuts: ['F9'] })))?.say).toBe('bar');
  });

  it('is told one after the other, and everything again after a failure', async () => {
    const told: MenuNews[] = [];
    const waiting: { done: () => void; fail: (why: Error) => void }[] = [];
    const teller = new Teller((fresh) => {
      told.push(fresh);
      return new Promise((done, fail) => waiting.push({ done, fail }));
    });
    const labelled = (label: string): Menu[] => bar(made({ label: () => label }));
    const first = teller.show(labelled('a'));
    // Of what changes while something is told, only the last is told.
    for (const label of ['b', 'c']) void teller.show(labelled(label));
    expect(told.map((fresh) => fresh.say)).toEqual(['bar']);
    waiting[0]?.done();
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]).toMatchObject({ say: 'changes', with: [{ label: 'c' }] });
    waiting[1]?.done();
    await first;
    await teller.show(labelled('c'));
    expect(told).toHaveLength(2);

    const failing = teller.show(labelled('d'));
    waiting[2]?.fail(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    void teller.show(labelled('d'));
    expect(told[3]?.say).toBe('bar');
  });
});
