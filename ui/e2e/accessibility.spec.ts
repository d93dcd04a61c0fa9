/** What assistive technology gets: no rule of axe-core is broken anywhere, in any theme. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './desk';

async function holds(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  }));
  expect(told, place).toEqual([]);
}

// Every rule is read against everything on show, many times over in one test.
test.describe.configure({ timeout: 120_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the start screen', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'new', template: 'lifecycle' });
      await desk.answer('map.journey');
      await desk.ask({ ask: 'save' });
      await desk.ask({ ask: 'close' });
      await window.open(desk.address());
      await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await holds(page, 'start screen');
    });

    test('an empty journey', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'new', template: 'blank' });
      await window.open(desk.address());
      await expect(page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();
      await holds(page, 'empty board');
      for (const view of ['Table', 'Promises', 'Gaps', 'Owners', 'Journeys'] as const) {
        await window.view(view);
        await holds(page, `empty ${view}`);
      }
    });

    test('the board and every view', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      await expect(window.grid).toBeVisible();
      await holds(page, 'board');
      for (const view of ['Promises', 'Gaps', 'Owners', 'Journeys'] as const) {
        await window.view(view);
        await expect(page.getByRole('main').getByRole('heading', { name: view, level: 1 })).toBeVisible();
        await holds(page, view);
      }
    });

    test('the table, a range of it, and what is written there', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      await window.view('Table');
      const table = page.getByRole('grid', { name: 'Journey table' });
      await expect(table).toBeVisible();
      await holds(page, 'table');
      await table.getByRole('columnheader', { name: 'Gaps' }).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+a');
      await expect(page.getByRole('group', { name: 'What is selected' })).toBeVisible();
      await holds(page, 'everything selected');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      await expect(table.getByRole('textbox')).toBeFocused();
      await holds(page, 'a name being written');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Phase' })).toBeVisible();
      await holds(page, 'a phase being picked');
      await page.keyboard.press('Escape');
      await page.getByRole('group', { name: 'Filters' }).getByRole('combobox', { name: 'Phase' }).click();
      await page.getByRole('option', { name: 'No phase' }).click();
      await expect(page.getByRole('heading', { name: 'No stage fits these filters' })).toBeVisible();
      await holds(page, 'nothing fits');
    });

    test('free notes, one and several, and what a conversion leaves behind', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'new', template: 'lifecycle' });
      const { journeys } = await desk.document();
      const journey = journeys[0]?.board.journey ?? '';
      const add = (text: string, x: number) =>
        ({ do: 'add_note', id: crypto.randomUUID(), journey, spot: { at: 'free', x, y: 1_000 }, text, author: 'Ada' }) as const;
      await desk.apply(add('one', 40), add('two', 300));
      await window.open(desk.address());
      await window.press(window.card('one'));
      await expect(window.inspector.getByRole('heading', { name: 'Note', level: 2 })).toBeVisible();
      await holds(page, 'note');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(window.inspector).toContainText('2 selected');
      await holds(page, 'several notes');
      await window.inspector.getByRole('button', { name: 'Turn 2 cards into moments' }).click();
      await expect(window.notice('Left behind: who said it.')).toBeVisible();
      await holds(page, 'left behind');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+N');
      await expect(window.board.getByRole('textbox', { name: 'Words of the note' })).toBeVisible();
      await holds(page, 'writing a free note');
    });

    test('the inspector of every kind of record', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      const { inspector } = window;
      const shows = async (kind: string): Promise<void> => {
        await expect(inspector.getByRole('heading', { name: kind, level: 2 })).toBeVisible();
        await holds(page, kind);
      };
      await window.press(window.grid.getByRole('columnheader').nth(1));
      await shows('Stage');
      await inspector.getByRole('region', { name: 'Transitions' }).getByRole('button').first().click();
      await shows('Transition');
      await window.view('Promises');
      const promise = page.getByRole('main').getByRole('rowheader').getByRole('button').first();
      for (const [kind, part] of [
        ['Comm', 'Made by'],
        ['Moment', 'Kept by'],
      ] as const) {
        await promise.click();
        await shows('Promise');
        await inspector.getByRole('region', { name: part }).getByRole('button').first().click();
        await shows(kind);
      }
    });

    test('the gap register, a gap, a trace, and the rules', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      await window.view('Gaps');
      const main = page.getByRole('main');
      const gaps = main.getByRole('article');
      for (const at of [0, 3]) {
        await gaps.nth(at).getByRole('heading').getByRole('button').click();
        await expect(window.inspector.getByRole('heading', { name: 'Gap', level: 2 })).toBeVisible();
        await window.inspector.getByText('Why Throughline looks for this').click();
        await holds(page, `gap ${at}`);
      }
      await gaps.nth(1).getByRole('checkbox').click();
      for (const [form, name] of [
        ['Dismiss…', 'dismissing'],
        ['Being fixed…', 'being fixed'],
      ] as const) {
        await main.getByRole('button', { name: form }).click();
        await holds(page, name);
      }
      await main.getByRole('button', { name: 'Accept', exact: true }).click();
      await expect(gaps.nth(1)).toContainText('Accepted');
      await holds(page, 'decided');
      await main.getByRole('combobox', { name: 'Decision' }).click();
      await page.getByRole('option', { name: 'Resolved' }).click();
      await expect(page.getByRole('heading', { name: 'Nothing resolved yet' })).toBeVisible();
      await holds(page, 'nothing resolved');

      await main.getByRole('button', { name: 'What Throughline looks for' }).click();
      await expect(page.getByRole('dialog', { name: 'What Throughline looks for' })).toBeVisible();
      await holds(page, 'rules');
      await page.keyboard.press('Escape');

      await window.view('Promises');
      await main.getByRole('button', { name: /^Trace “/ }).first().click();
      await expect(page.getByRole('region', { name: 'Trace' })).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[aria-current=step]')).toHaveCount(1);
      await holds(page, 'trace');
    });

    test('a presentation', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      await expect(window.grid).toBeVisible();
      await page.keyboard.press('F5');
      const slide = page.getByRole('main', { name: 'Presentation' }).getByRole('group').first();
      await expect(slide).toBeFocused();
      await holds(page, 'opening');
      for (const at of [1, 4]) {
        await page.getByRole('navigation', { name: 'Slides' }).getByRole('button').nth(at).click();
        await expect(slide).toContainText(`Stage ${at} of`);
        await holds(page, `stage ${at}`);
      }
      await page.keyboard.press('End');
      await expect(slide.getByRole('heading', { name: 'Where it breaks most' })).toBeVisible();
      await page.keyboard.press('p');
      await expect(page.getByRole('button', { name: 'Pointer' })).toHaveAttribute('aria-pressed', 'true');
      await holds(page, 'closing, with the pointer');
      await page.keyboard.press('b');
      await expect(page.getByRole('button', { name: 'Show the slide again' })).toBeFocused();
      await holds(page, 'blank');
      await page.keyboard.press('Escape');
      await window.view('Promises');
      await page.getByRole('button', { name: /^Present “/ }).first().click();
      await holds(page, 'promise');
      await page.keyboard.press('ArrowRight');
      await expect(slide).toContainText('Step 1 of');
      await holds(page, 'step of a promise');
    });

    test('the table of owners, giving work to them, and walking what nobody has', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await window.open(desk.address());
      await window.view('Owners');
      const main = page.getByRole('main');
      const dialog = page.getByRole('dialog');
      await main.getByRole('table').getByRole('rowheader').nth(1).getByRole('button').click();
      await main.getByRole('columnheader', { name: 'Gaps' }).getByRole('button').click();
      await main.getByRole('checkbox', { name: /^Choose: / }).first().click();
      await holds(page, 'unfolded and chosen');
      for (const [button, name] of [
        ['Assign 1 to…', 'Assign 1 to an owner'],
        ['Hand everything over to…', /^Hand over everything/],
        ['Annotate owners…', 'Annotate owners'],
      ] as const) {
        await main.getByRole('button', { name: button }).click();
        await expect(dialog).toHaveAccessibleName(name);
        await page.keyboard.type('new');
        await holds(page, button);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }
      await page.keyboard.press('Control+Shift+O');
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await page.keyboard.press('Enter');
      for (let rest = 1; rest < 5; rest += 1) await page.keyboard.press('Alt+ArrowRight');
      await expect(dialog).toHaveAccessibleName('That was the last one');
      await holds(page, 'walked');
      await page.keyboard.press('Escape');
      await main.getByRole('searchbox').fill('nobody of this name');
      await holds(page, 'no owner matches');
    });

    test('two journeys side by side', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      const { journeys, records } = await desk.document();
      const of = journeys[0]?.board.journey ?? '';
      await desk.apply(
        { do: 'duplicate_journey', id: crypto.randomUUID(), of, name: 'As it should become', state: 'to_be' },
        ...records
          .filter((record) => record.kind === 'moment')
          .slice(0, 2)
          .map(({ record }) => ({ do: 'delete_moment' as const, id: record.id })),
      );
      await window.open(desk.address());
      await window.view('Journeys');
      const main = page.getByRole('main');
      await main.getByRole('button', { name: /^More for / }).first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await holds(page, 'what can be done with a journey');
      await page.keyboard.press('Escape');
      await main.getByRole('button', { name: 'Compare journeys' }).click();
      await expect(main.getByRole('status', { name: 'Summary' })).toBeVisible();
      await holds(page, 'what differs');
      await main.getByRole('switch', { name: 'Only what differs' }).click();
      await holds(page, 'everything side by side');
    });

    test('menus, dialogs and notices', async ({ page, desk, window }) => {
      await desk.ask({ ask: 'open_example', id: 'consumer-subscription' });
      await window.open(desk.address());
      await expect(window.grid).toBeVisible();
      for (const menu of ['Menu', 'Add'] as const) {
        await window.top.getByRole('button', { name: menu, exact: true }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await holds(page, menu);
        await page.keyboard.press('Escape');
      }
      for (const [keys, name] of [
        ['Control+k', 'Command palette'],
        ['Control+f', 'Search the document'],
        ['Control+/', 'Keyboard shortcuts'],
        ['Control+e', 'Export to PDF'],
        ['Control+n', 'New document'],
        ['Control+Shift+a', 'Draw transition'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await holds(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('dialog', { name: 'Search the document' }).getByRole('combobox')).toBeFocused();
      await page.keyboard.type('day');
      await expect(page.getByRole('listbox', { name: 'Matches' }).getByRole('option').first()).toBeVisible();
      await holds(page, 'matches');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'Search' })).toBeVisible();
      await holds(page, 'walking along matches');
      await page.getByRole('button', { name: 'Lanes' }).click();
      await expect(page.getByRole('dialog', { name: 'Lanes' })).toBeVisible();
      await holds(page, 'lanes');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Legend' }).click();
      await expect(page.getByRole('dialog', { name: 'What shapes and colours mean' })).toBeVisible();
      await holds(page, 'legend');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show the map of the board' }).click();
      await holds(page, 'map of the board');
      await desk.answer('missing.journey');
      await page.keyboard.press('Control+o');
      await expect(page.getByRole('dialog', { name: 'Something went wrong' })).toBeVisible();
      await holds(page, 'failure');
    });
  });
}
