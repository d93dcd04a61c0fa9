/** The table: the stages and lanes of the board as a grid that is worked in by keyboard. */
import type { Locator, Page } from '@playwright/test';
import type { Operation } from '../src/ipc/types';
import { expect, test } from './desk';
import type { Window } from './window';

function named(stage: string): RegExp {
  return new RegExp(`^${stage}, stage`);
}

class Table {
  readonly grid: Locator;
  readonly foot: Locator;
  readonly filters: Locator;
  readonly count: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.grid = page.getByRole('grid', { name: 'Journey table' });
    this.foot = page.getByRole('group', { name: 'What is selected' });
    this.filters = main.getByRole('group', { name: 'Filters' });
    this.count = main.getByRole('status').filter({ hasText: /stages?/ });
  }

  header(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  stage(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: named(name) });
  }

  /** What is in a stage's cell of a lane. */
  async cell(stage: string, lane: string): Promise<Locator> {
    const column = await this.header(lane).getAttribute('aria-colindex');
    const row = this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: named(stage) }) });
    return row.locator(`[role=gridcell][aria-colindex="${column}"]`);
  }

  entry(words: string): Locator {
    return this.grid.getByRole('gridcell').getByRole('button', { name: new RegExp(`^${words}(,|$)`) });
  }

  get focused(): Locator {
    return this.grid.locator(':focus');
  }

  /** The stages in their order. */
  async stages(): Promise<string[]> {
    const names = await this.grid.getByRole('rowheader').evaluateAll((all) =>
      all
        .map((one) => [Number(one.parentElement?.getAttribute('aria-rowindex')), one.getAttribute('aria-label') ?? ''] as const)
        .sort(([a], [b]) => a - b)
        .map(([, name]) => name),
    );
    return names.map((name) => name.split(',')[0] ?? '');
  }

  async filter(name: string, option: string): Promise<void> {
    await this.filters.getByRole('combobox', { name, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}

const STAGES = ['Discovery', 'Consideration', 'Purchase', 'Onboarding'] as const;
const id = (at: number): string => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/** Adds what a test is about to a journey with the nine phases. */
async function furnish(
  desk: { document(): Promise<{ journeys: { board: { columns: { stage: string; name: string }[] } }[] }>; apply(...all: Operation[]): Promise<void> },
): Promise<void> {
  const { journeys } = await desk.document();
  const columns = journeys[0]?.board.columns ?? [];
  const stage = (name: (typeof STAGES)[number]): string => columns.find((one) => one.name === name)?.stage ?? '';
  await desk.apply({
    do: 'batch',
    label: 'Furnish',
    operations: [
      { do: 'add_owner', id: id(1), name: 'Mara', function: 'marketing' },
      { do: 'add_owner', id: id(2), name: 'Sven', function: 'sales' },
      { do: 'add_moment', id: id(10), stage: stage('Discovery'), before: null, text: 'Sees an advert', feeling: 1 },
      { do: 'add_moment', id: id(11), stage: stage('Discovery'), before: null, text: 'Asks a friend', feeling: null },
      { do: 'add_moment', id: id(12), stage: stage('Purchase'), before: null, text: 'Signs', feeling: -2 },
      { do: 'add_comm', id: id(20), stage: stage('Discovery'), before: null, channel: 'ad', words: 'Live at once' },
      { do: 'add_comm', id: id(21), stage: stage('Discovery'), before: null, channel: 'email', words: 'Welcome' },
      { do: 'add_comm', id: id(22), stage: stage('Purchase'), before: null, channel: 'email', words: 'Your order' },
      { do: 'edit_comm', id: id(20), edit: { field: 'owner', value: id(1) } },
      { do: 'edit_comm', id: id(22), edit: { field: 'owner', value: id(2) } },
      { do: 'edit_stage', id: stage('Purchase'), edit: { field: 'owner', value: id(2) } },
      { do: 'edit_stage', id: stage('Discovery'), edit: { field: 'goal', value: 'Find help' } },
    ],
  });
}

async function undo(window: Window, label: string): Promise<void> {
  await window.top.getByRole('button', { name: `Undo: ${label}`, exact: true }).click();
}

let table: Table;

// Tall enough for every stage of a journey with nine.
test.use({ viewport: { width: 1440, height: 1400 } });

test.beforeEach(async ({ page, desk, window }) => {
  table = new Table(page);
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await furnish(desk);
  await window.open(desk.address());
  await page.keyboard.press('Control+2');
  await expect(table.grid).toBeVisible();
});

test('it is a grid of the stages and lanes, walked by keyboard', async ({ page }) => {
  const { grid } = table;
  await expect(grid).toHaveAttribute('aria-rowcount', '10');
  await expect(grid).toHaveAttribute('aria-colcount', String(await grid.getByRole('columnheader').count()));
  for (const lane of ['Stage', 'Phase', 'Goal', 'Moments', 'Feeling', 'Comms', 'Promises', 'Owner', 'Gaps']) {
    await expect(table.header(lane)).toBeAttached();
  }
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);

  const { keyboard } = page;
  await keyboard.press('F6');
  await expect(table.stage('Discovery')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(table.focused).toHaveAccessibleName('Discovery');
  await keyboard.press('ArrowRight');
  await expect(table.entry('Find help')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(table.entry('Sees an advert')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(table.entry('Asks a friend')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(table.focused).toHaveAccessibleName('No moment');
  await keyboard.press('ArrowDown');
  await expect(table.entry('Signs')).toBeFocused();
  await keyboard.press('Control+ArrowUp');
  await keyboard.press('Control+ArrowUp');
  await expect(table.entry('Sees an advert')).toBeFocused();
  await keyboard.press('Home');
  await expect(table.stage('Discovery')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(table.header('Stage')).toBeFocused();
  await keyboard.press('End');
  await expect(table.header('Gaps')).toBeFocused();
  await keyboard.press('Control+End');
  await expect(table.focused).toBeInViewport();
  expect(await table.focused.getAttribute('data-place')).toMatch(/^8 7 /);
  await keyboard.press('Control+Home');
  await expect(table.stage('Discovery')).toBeFocused();
  await keyboard.press('PageDown');
  await expect(table.stage('Discovery')).not.toBeFocused();
  await expect(table.focused).toBeInViewport();
  await keyboard.press('PageUp');
  await expect(table.stage('Discovery')).toBeFocused();

  // One stop for Tab, and out again.
  await keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);
  await keyboard.press('Shift+Tab');
  await expect(table.stage('Discovery')).toBeFocused();
});

test('words are edited in place and taken back', async ({ page, window }) => {
  const { keyboard } = page;
  await table.entry('Sees an advert').click();
  await expect(window.inspector.getByRole('heading', { name: 'Moment', level: 2 })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type('Sees the advert');
  await keyboard.press('Escape');
  await expect(table.entry('Sees an advert')).toBeFocused();

  await keyboard.press('F2');
  await keyboard.press('End');
  await keyboard.type(' on a bus');
  await keyboard.press('Enter');
  await expect(table.entry('Asks a friend')).toBeFocused();
  await expect(table.entry('Sees an advert on a bus')).toBeVisible();

  // Typing writes over what is there; Tab sends it and goes to the side.
  await keyboard.type('Asks a neighbour');
  await keyboard.press('Tab');
  await expect(table.entry('Asks a neighbour')).toBeVisible();
  await expect(table.focused).toHaveAccessibleName('Not known, Asks a neighbour');
  await keyboard.press('ArrowLeft');
  await expect(table.entry('Asks a neighbour')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(table.entry('Asks a friend')).toBeFocused();

  // A name, by mouse.
  await table.stage('Purchase').dblclick();
  await keyboard.type('Signing');
  await keyboard.press('Enter');
  await expect(table.stage('Signing')).toBeVisible();
  await expect(table.stage('Onboarding')).toBeFocused();
  await undo(window, 'Rename stage');
  await expect(table.stage('Purchase')).toBeVisible();
});

test('cards are added one after the other', async ({ page, desk }) => {
  const { keyboard } = page;
  await (await table.cell('Consideration', 'Moments')).click();
  await expect(table.focused).toHaveAccessibleName('No moment');
  await keyboard.type('Compares');
  await keyboard.press('Enter');
  await keyboard.type('Doubts');
  await keyboard.press('Enter');
  // An empty one leads on to the next stage.
  await keyboard.press('Enter');
  await expect(table.entry('Signs')).toBeFocused();
  const cell = await table.cell('Consideration', 'Moments');
  await expect(cell.getByRole('button')).toHaveText(['Compares', 'Doubts']);

  // Between two others, with Shift and Enter.
  await table.entry('Compares').click();
  await keyboard.press('Shift+Enter');
  await keyboard.type('Reads reviews');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(table.entry('Reads reviews')).toBeFocused();
  await expect(cell.getByRole('button')).toHaveText(['Compares', 'Reads reviews', 'Doubts']);
  const moments = await desk.records('moment');
  expect(moments).toHaveLength(6);

  // By mouse, in the room that a cell has left.
  const room = await table.cell('Purchase', 'Comms');
  const { height } = (await room.boundingBox()) ?? { height: 0 };
  await room.dblclick({ position: { x: 60, y: height - 3 } });
  await expect(room.getByRole('textbox')).toBeFocused();
  await keyboard.type('Receipt');
  await keyboard.press('Control+s');
  await expect(table.entry('Receipt')).toBeVisible();
});

test('a card is moved in its cell and to the next stage, and the cursor goes with it', async ({ page, window }) => {
  const { keyboard } = page;
  await table.entry('Sees an advert').click();
  await keyboard.press('Alt+ArrowDown');
  const cell = await table.cell('Discovery', 'Moments');
  await expect(cell.getByRole('button')).toHaveText([/Asks a friend/, /Sees an advert/]);
  await expect(table.entry('Sees an advert')).toBeFocused();
  await keyboard.press('Alt+ArrowRight');
  await expect((await table.cell('Consideration', 'Moments')).getByRole('button')).toHaveText([/Sees an advert/]);
  await expect(table.entry('Sees an advert')).toBeFocused();
  await undo(window, 'Move moment');
  await expect(cell.getByRole('button')).toHaveText([/Asks a friend/, /Sees an advert/]);
});

test('phases, owners and feelings are picked', async ({ page, desk, window }) => {
  const { keyboard } = page;
  const phase = await table.cell('Discovery', 'Phase');
  await phase.getByRole('button').click();
  await keyboard.type('exp');
  await keyboard.press('Enter');
  await expect(phase).toHaveText('Expansion');
  await expect(phase.getByRole('button')).toBeFocused();
  await undo(window, 'Edit stage');
  await expect(phase).toHaveText('Discovery');

  await (await table.cell('Consideration', 'Owner')).click();
  await keyboard.press('Enter');
  await page.getByRole('option', { name: 'Mara' }).click();
  await expect((await table.cell('Consideration', 'Owner')).getByRole('button')).toHaveAccessibleName('Mara, accountable');
  await expect((await table.cell('Consideration', 'Owner')).getByRole('button')).toBeFocused();
  await keyboard.press('Delete');
  await expect(table.focused).toHaveAccessibleName('No owner');

  const feeling = table.grid.getByRole('button', { name: /, Sees an advert$/ });
  await feeling.click();
  for (const [key, words] of [
    ['-', 'Neutral'],
    ['2', 'Very good'],
    ['Alt+ArrowDown', 'Good'],
    ['Delete', 'Not known'],
  ] as const) {
    await keyboard.press(key);
    await expect(feeling).toHaveAccessibleName(`${words}, Sees an advert`);
  }
  await keyboard.press('Enter');
  await keyboard.type('very b');
  await keyboard.press('Enter');
  await expect(feeling).toHaveAccessibleName('Very bad, Sees an advert');
  await expect(feeling).toBeFocused();
  await expect(async () => {
    const found = (await desk.records('moment')).find(({ record }) => record.id === id(10));
    expect(found?.record.feeling).toBe(-2);
  }).toPass();
});

test('a range is selected and emptied in one step', async ({ page, desk, window }) => {
  const { keyboard } = page;
  await table.entry('Sees an advert').click();
  await keyboard.press('Shift+ArrowDown');
  await expect(table.foot).toContainText('2 selected');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowRight');
  for (const words of ['Sees an advert', 'Asks a friend', 'Signs', 'Good', 'Very bad']) {
    await expect(table.entry(words)).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(table.entry('Find help')).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('Delete');
  await expect(table.entry('Signs')).toHaveCount(0);
  expect(await desk.records('moment')).toHaveLength(0);
  await undo(window, 'Delete 3 selected');
  await expect(table.entry('Signs')).toBeVisible();
  expect(await desk.records('moment')).toHaveLength(3);

  // A goal is cleared and its stage stays.
  await table.entry('Find help').click();
  await keyboard.press('Delete');
  await expect(table.entry('Find help')).toHaveCount(0);
  expect(await desk.records('stage')).toHaveLength(9);

  // Everything but the stages themselves.
  await keyboard.press('Control+a');
  await expect(table.stage('Discovery')).toHaveAttribute('aria-selected', 'false');
  await expect(table.entry('Your order')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Escape');
  await expect(table.foot).toHaveCount(0);

  // By mouse: from here to there, one more, and a drag over several.
  await table.entry('Live at once').click();
  await table.entry('Your order').click({ modifiers: ['Shift'] });
  await expect(table.entry('Welcome')).toHaveAttribute('aria-pressed', 'true');
  await table.entry('Welcome').click({ modifiers: ['Control'] });
  await expect(table.entry('Welcome')).toHaveAttribute('aria-pressed', 'false');
  await expect(table.entry('Your order')).toHaveAttribute('aria-pressed', 'true');
  await table.entry('Sees an advert').hover();
  await page.mouse.down();
  await table.entry('Asks a friend').hover();
  await page.mouse.up();
  await expect(table.foot).toContainText('2 selected');
});

test('owner, channel, feeling and phase are set on all that is selected, each in one step', async ({ page, desk, window }) => {
  await table.entry('Sees an advert').click();
  await table.entry('Welcome').click({ modifiers: ['Shift'] });
  const set = async (button: string, option: string): Promise<void> => {
    await table.foot.getByRole('button', { name: button }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await set('Set owner', 'Sven Sales');
  await expect(table.entry('Welcome')).toHaveAccessibleName(/owner Sven/);
  await expect(table.entry('Asks a friend')).toHaveAccessibleName(/owner Sven/);
  await undo(window, 'Set owner');
  await expect(table.entry('Live at once')).toHaveAccessibleName(/owner Mara/);
  await expect(table.entry('Welcome')).not.toHaveAccessibleName(/owner/);
  await set('Set channel', 'SMS');
  await expect(table.entry('Live at once')).toHaveAccessibleName(/SMS/);
  await expect(table.entry('Welcome')).toHaveAccessibleName(/SMS/);
  await undo(window, 'Set channel');
  await set('Set feeling', 'Neutral');
  await expect(table.entry('Asks a friend')).toHaveAccessibleName(/feels neutral/);
  await undo(window, 'Set feeling');
  await expect(table.entry('Asks a friend')).not.toHaveAccessibleName(/feels/);

  // Several stages, from the palette; and somebody new.
  await table.stage('Discovery').click();
  await table.stage('Purchase').click({ modifiers: ['Shift'] });
  await expect(table.foot).toContainText('3 selected');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Set phase of');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('renew');
  await expect(page.getByRole('option').first()).toContainText('Renewal');
  await page.keyboard.press('Enter');
  await expect(await table.cell('Consideration', 'Phase')).toHaveText('Renewal');
  await undo(window, 'Set phase');
  await window.nameOwner(table.foot.getByRole('button', { name: 'Set owner' }), 'Board of three');
  await expect(async () => {
    const stages = await desk.records('stage');
    const [owner] = (await desk.records('owner')).filter(({ record }) => record.name === 'Board of three');
    expect(stages.filter(({ record }) => record.owner === owner?.record.id)).toHaveLength(3);
  }).toPass();
});

test('rows are sorted by a column and back in the order of the board', async ({ page }) => {
  const order = await table.stages();
  expect(order.slice(0, 4)).toEqual([...STAGES]);
  await expect(page.getByRole('main').getByText('In the order of the board')).toBeVisible();
  await table.header('Moments').click();
  await expect(table.header('Moments')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('main').getByText('Sorted by Moments, most first')).toBeVisible();
  expect((await table.stages()).slice(0, 2)).toEqual(['Discovery', 'Purchase']);
  await page.keyboard.press('Enter');
  await expect(table.header('Moments')).toHaveAttribute('aria-sort', 'ascending');
  expect((await table.stages()).slice(-2)).toEqual(['Purchase', 'Discovery']);
  await page.keyboard.press('Enter');
  await expect(table.header('Moments')).not.toHaveAttribute('aria-sort');
  expect(await table.stages()).toEqual(order);

  await table.header('Stage').click();
  expect((await table.stages())[0]).toBe('Activation');
  // The cursor stays with its stage.
  await table.stage('Discovery').click();
  await page.getByRole('button', { name: 'Back to the order of the board' }).click();
  expect(await table.stages()).toEqual(order);
  await expect(table.stage('Discovery')).toHaveAttribute('aria-selected', 'true');
});

test('filters narrow stages and cards, and say so', async ({ page }) => {
  await expect(table.count).toHaveText('9 stages, 6 cards');
  await table.filter('Channel', 'Email');
  await expect(table.count).toHaveText('2 of 9 stages, 5 of 6 cards');
  await expect(table.grid).toHaveAttribute('aria-rowcount', '3');
  expect(await table.stages()).toEqual(['Discovery', 'Purchase']);
  await expect(table.entry('Welcome')).toBeVisible();
  await expect(table.entry('Live at once')).toHaveCount(0);
  await table.filter('Owner', 'Sven');
  expect(await table.stages()).toEqual(['Purchase']);
  await expect(table.entry('Signs')).toHaveCount(0);
  await table.filter('Phase', 'Renewal');
  await expect(page.getByRole('heading', { name: 'No stage fits these filters' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(table.count).toHaveText('9 stages, 6 cards');

  await table.filter('Function', 'Marketing');
  expect(await table.stages()).toEqual(['Discovery']);
  await expect(table.entry('Live at once')).toBeVisible();
  await expect(table.entry('Sees an advert')).toHaveCount(0);
  // What is written while a filter is on stays in sight until the filters change.
  await (await table.cell('Discovery', 'Moments')).click();
  await page.keyboard.type('Walks by');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(table.entry('Walks by')).toBeFocused();
  await table.filter('Function', 'Any function');

  await table.filter('Owner', 'Nobody');
  await expect(table.entry('Welcome')).toBeVisible();
  await expect(table.entry('Live at once')).toHaveCount(0);
  await table.filter('Owner', 'Any owner');
  await table.filter('Gaps', 'Stage nobody answers for');
  await expect(table.stage('Discovery')).toBeVisible();
  await expect(table.stage('Purchase')).toHaveCount(0);
  await table.filter('Gaps', 'Any gaps');
  await expect(table.stage('Purchase')).toBeVisible();
});

test('what is selected is the same on the board, in the table and in the inspector', async ({ page, window }) => {
  await window.view('Board');
  await window.press(window.card('Your order'));
  await page.keyboard.press('Control+2');
  await expect(table.entry('Your order')).toHaveAttribute('aria-pressed', 'true');
  await expect(table.entry('Your order')).toBeInViewport();
  await window.inspector.getByRole('button', { name: 'Purchase' }).click();
  await expect(table.stage('Purchase')).toHaveAttribute('aria-selected', 'true');

  // Asked for from elsewhere, it is shown whatever is filtered out.
  await table.filter('Phase', 'Renewal');
  await window.choose('Add', 'Add stage');
  await window.typeOver('Name', 'Second thoughts');
  await expect(table.stage('Second thoughts')).toBeVisible();
  await expect(table.stage('Discovery')).toHaveCount(0);
  // Escape leads from the inspector back into the table.
  await window.inspector.getByRole('textbox', { name: 'Name', exact: true }).focus();
  await page.keyboard.press('Escape');
  await expect(table.stage('Second thoughts')).toBeFocused();
});

test('a thousand stages open at once, and only those in sight are there', async ({ page, desk, window }) => {
  test.setTimeout(120_000);
  const { journeys } = await desk.document();
  const journey = journeys[0]?.board.journey ?? '';
  for (let part = 0; part < 4; part++) {
    await desk.apply({
      do: 'batch',
      label: 'Many stages',
      operations: Array.from({ length: 250 }, (_, at): Operation[] => {
        const number = part * 250 + at;
        return [
          { do: 'add_stage', id: id(1000 + number), journey, name: `Step ${number}`, phase: null, before: null, tie: null },
          { do: 'add_moment', id: id(5000 + number), stage: id(1000 + number), before: null, text: `Does ${'much '.repeat(number % 40)}${number}`, feeling: 0 },
        ];
      }).flat(),
    });
  }
  await page.goto(desk.address());
  // The core of a test build compares its graph with one built afresh, which takes its time.
  await expect(window.top).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+2');
  await expect(table.grid).toHaveAttribute('aria-rowcount', '1010');
  expect(await table.grid.getByRole('row').count()).toBeLessThan(40);
  const { keyboard } = page;
  await keyboard.press('F6');
  await keyboard.press('Control+End');
  await expect(table.focused).toBeInViewport();
  const row = table.grid.getByRole('row').filter({ has: page.locator(':focus') });
  await expect(row).toHaveAttribute('aria-rowindex', '1010');
  await expect(row.getByRole('rowheader')).toHaveAccessibleName(/^Step 999, stage 1009 of 1009/);
  await keyboard.press('Home');
  await keyboard.press('PageUp');
  await expect(table.focused).toBeInViewport();
  expect(await table.grid.getByRole('row').count()).toBeLessThan(40);
  // Scrolled away from, the cursor is still where it was.
  const here = await table.focused.getAttribute('aria-label');
  await table.grid.evaluate((grid) => grid.scrollTo(0, 0));
  await expect(table.stage('Discovery')).toBeVisible();
  await expect(table.focused).toHaveAttribute('aria-label', here ?? '');
  await keyboard.press('Shift+Space');
  await expect(table.focused).toHaveAttribute('aria-label', here ?? '');
});

test('what cannot be edited says so', async ({ page, desk, colleague, window }) => {
  await desk.answer('shared.journey');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
  await colleague.answer('shared.journey');
  await colleague.ask({ ask: 'open' });
  await window.open(colleague.address());
  await page.keyboard.press('Control+2');
  await expect(table.grid).toHaveAttribute('aria-readonly', 'true');
  await table.entry('Signs').click();
  await page.keyboard.press('Enter');
  await expect(window.notice('has this document open')).toBeVisible();
  await expect(table.grid.getByRole('textbox')).toHaveCount(0);
});
