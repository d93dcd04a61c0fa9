/** Tags of cards: added, suggested, removed, found, filtered by, and taken along by copies. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { AnyRecord } from '../src/ipc/types';
import { type Desk, expect, test } from './desk';
import { Window } from './window';

const id = (at: number): string => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/** Two moments and a comm in Discovery, a moment and a sticky in Consideration. */
async function furnish(desk: Desk): Promise<void> {
  const { journeys } = await desk.document();
  const [board] = journeys.map((view) => view.board);
  const stage = (at: number): string => board?.columns[at]?.stage ?? '';
  await desk.apply(
    { do: 'add_moment', id: id(1), stage: stage(0), before: null, text: 'Sees an advert', feeling: 1 },
    { do: 'add_moment', id: id(2), stage: stage(0), before: null, text: 'Asks a friend', feeling: 0 },
    { do: 'add_moment', id: id(3), stage: stage(1), before: null, text: 'Compares', feeling: -1 },
    { do: 'add_comm', id: id(4), stage: stage(0), before: null, channel: 'ad', words: 'Live at once' },
    { do: 'add_note', id: id(5), journey: board?.journey ?? '', spot: { at: 'cell', stage: stage(1), lane: lane(board?.rows) }, text: 'Too many forms', author: '' },
    { do: 'set_tags', of: { kind: 'moment', id: id(1) }, tags: ['billing'] },
    { do: 'set_tags', of: { kind: 'comm', id: id(4) }, tags: ['Pilot', 'quick win'] },
  );
}

function lane(rows: readonly { kind: string; lane: string }[] = []): string {
  return rows.find(({ kind }) => kind === 'moments')?.lane ?? '';
}

/** The tags of a card as the core has them. */
async function tags(desk: Desk, at: number, window = 'main'): Promise<readonly string[]> {
  const { records } = await desk.document(window);
  const found = (records as AnyRecord[]).find(({ record }) => record.id === id(at));
  return found && 'tags' in found.record ? found.record.tags : [];
}

function field(window: Window): Locator {
  return window.inspector.getByRole('combobox', { name: 'Tags' });
}

function chips(window: Window): Locator {
  return window.inspector.getByRole('list', { name: 'Tags' }).getByRole('listitem');
}

function offers(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Tags of this document' }).getByRole('option');
}

/** No rule of axe-core is broken, in light and in dark. */
async function holds(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`), colorScheme).toEqual([]);
  }
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await furnish(desk);
  await window.open(desk.address());
});

test('tags are typed, suggested, spelt as they are known, and removed, each as one step', async ({ page, desk, window }) => {
  await window.press(window.card('Asks a friend'));
  await expect(chips(window)).toHaveCount(0);
  await field(window).click();
  await expect(offers(page)).toHaveText(['billing', 'Pilot', 'quick win']);
  await page.keyboard.type('#first contact');
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(field(window)).toBeFocused();
  await expect(field(window)).toHaveValue('');
  await expect(page.getByTestId('announcer')).toHaveText('Add tag “first contact”: done.');
  await window.backAndForth(
    'Add tag “first contact”',
    () => expect(chips(window)).toHaveCount(0),
    () => expect(chips(window)).toHaveText(['#first contact']),
  );
  await expect(window.card('Asks a friend')).toHaveAccessibleName(/tagged first contact/);

  // Another case is the same tag; a comma ends a tag as Enter does.
  await field(window).click();
  await page.keyboard.type('PILOT,');
  await expect(chips(window)).toHaveText(['#first contact', '#Pilot']);
  await page.keyboard.type('pilot');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('announcer')).toHaveText('Tagged “pilot” already.');
  // A suggestion is taken with the arrow keys, and by a click.
  await page.keyboard.type('w');
  await expect(offers(page)).toHaveText(['quick win']);
  await page.keyboard.press('ArrowDown');
  await expect(offers(page)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(chips(window)).toHaveText(['#first contact', '#Pilot', '#quick win']);
  await field(window).click();
  await offers(page).filter({ hasText: 'billing' }).click();
  await expect.poll(() => tags(desk, 2)).toEqual(['Pilot', 'billing', 'first contact', 'quick win']);
  // What is typed is kept when the field is left.
  await field(window).fill('last word');
  await window.press(window.card('Compares'));
  await expect.poll(() => tags(desk, 2)).toContain('last word');
  expect(await tags(desk, 3)).toEqual([]);

  await window.press(window.card('Asks a friend'));
  await window.inspector.getByRole('button', { name: 'Remove tag “last word”' }).click();
  await window.backAndForth(
    'Remove tag “last word”',
    () => expect(chips(window)).toHaveCount(5),
    () => expect(chips(window)).toHaveText(['#billing', '#first contact', '#Pilot', '#quick win']),
  );
});

test('cards of every kind have tags', async ({ page, desk, window }) => {
  const { journeys } = await desk.document();
  const stage = journeys[0]?.board.columns[0]?.stage ?? '';
  await desk.apply(
    { do: 'add_lane', id: id(6), name: 'Pains', before: null },
    { do: 'add_card', id: id(7), stage, lane: id(6), before: null, text: 'Slow' },
    { do: 'add_promise', id: id(8), stage, before: null, wording: 'Always fair', maker: null },
  );
  await page.reload();
  for (const [words, at] of [['Too many forms', 5], ['Slow', 7], ['Always fair', 8]] as const) {
    await window.press(window.card(words));
    await page.keyboard.press('Control+t');
    await expect(field(window)).toBeFocused();
    await page.keyboard.type('pilot');
    await page.keyboard.press('Enter');
    await expect(chips(window)).toHaveText(['#Pilot']);
    expect(await tags(desk, at)).toEqual(['Pilot']);
  }
});

test('it is all done by keyboard, and Delete on a tag leaves the card', async ({ page, desk, window }) => {
  const { keyboard } = page;
  await window.press(window.card('Live at once'));
  await keyboard.press('Control+t');
  await expect(field(window)).toBeFocused();
  await keyboard.type('ab');
  await keyboard.press('Escape');
  await expect(field(window)).toHaveValue('');
  await keyboard.press('Backspace');
  await expect(window.inspector.getByRole('button', { name: 'Remove tag “quick win”' })).toBeFocused();
  await keyboard.press('Delete');
  await expect(chips(window)).toHaveText(['#Pilot']);
  await expect(window.inspector.getByRole('button', { name: 'Remove tag “Pilot”' })).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(window.inspector.getByRole('button', { name: '#Pilot', exact: true })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Backspace');
  await expect(chips(window)).toHaveCount(0);
  await expect(field(window)).toBeFocused();
  await keyboard.press('Backspace');
  await expect(window.card('Live at once')).toBeAttached();
  expect(await desk.records('comm')).toHaveLength(1);
  // Nothing is typed, so undo is that of the document.
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(chips(window)).toHaveText(['#Pilot', '#quick win']);
  await keyboard.press('Escape');
  await expect(window.card('Live at once').and(page.locator(':focus'))).toBeVisible();
});

test('what the core refuses stays in the field', async ({ page, desk, window }) => {
  const long = 'a tag that is longer than any tag can ever be';
  await window.press(window.card('Compares'));
  await field(window).fill(long);
  await page.keyboard.press('Enter');
  await expect(window.notice('A tag has up to 40 characters and no comma.')).toBeVisible();
  await expect(field(window)).toHaveValue(long);
  await expect(field(window)).toHaveAttribute('aria-invalid', 'true');
  await holds(page);
  await field(window).fill('short');
  await expect(field(window)).toHaveAttribute('aria-invalid', 'false');
  await page.keyboard.press('Enter');
  await expect.poll(() => tags(desk, 3)).toEqual(['short']);
});

test('several cards are tagged together, and the field says which tags only some have', async ({ page, desk, window }) => {
  await window.press(window.card('Sees an advert'));
  for (const words of ['Asks a friend', 'Live at once']) {
    const { x, y, width, height } = await window.place(window.card(words));
    await page.keyboard.down('Shift');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.up('Shift');
  }
  await expect(window.inspector).toContainText('3 selected');
  await expect(chips(window)).toHaveText([/#billing\s*1 of 3/, /#Pilot\s*1 of 3/, /#quick win\s*1 of 3/]);
  await holds(page);

  // From the palette, into an inspector that was closed.
  await page.keyboard.press('Control+i');
  await expect(window.inspector).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Tag…');
  await page.keyboard.press('Enter');
  await expect(field(window)).toBeFocused();
  await page.keyboard.type('pilot');
  await page.keyboard.press('Enter');
  await window.backAndForth(
    'Add tag “Pilot” to 2 cards',
    () => expect(chips(window).filter({ hasText: '#Pilot' })).toHaveText(/1 of 3/),
    () => expect(chips(window).filter({ hasText: '#Pilot' })).toHaveText('#Pilot'),
  );
  await window.inspector.getByRole('button', { name: 'Remove tag “Pilot” from 3 cards' }).click();
  await window.backAndForth(
    'Remove tag “Pilot” from 3 cards',
    () => expect(chips(window)).toHaveCount(3),
    () => expect(chips(window)).toHaveCount(2),
  );
  expect(await tags(desk, 4)).toEqual(['quick win']);
});

test('the menu of a card leads to its tags, and a tag to the search for it', async ({ page, window }) => {
  const { x, y } = await window.place(window.card('Live at once'));
  await page.mouse.click(x + 20, y + 10, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Tag…' }).click();
  await expect(field(window)).toBeFocused();
  await expect(offers(page)).toHaveText(['billing']);
  await holds(page);
  await page.keyboard.press('Escape');

  await window.inspector.getByRole('button', { name: '#quick win', exact: true }).click();
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toHaveValue('#quick win');
  await expect(page.getByRole('option')).toHaveText([/Live at once/]);
  await expect(page.getByRole('option')).toContainText('#Pilot #quick win');
  await search.fill('billing');
  await expect(page.getByRole('option').first()).toHaveText(/Sees an advert/);
  await search.fill('#bill');
  await expect(page.getByRole('option')).toHaveText([/Sees an advert/]);
});

test('the table is filtered by a tag, and tags what is selected there', async ({ page, desk, window }) => {
  await window.view('Table');
  const grid = page.getByRole('grid', { name: 'Journey table' });
  const foot = page.getByRole('group', { name: 'What is selected' });
  const entry = (words: string): Locator =>
    grid.getByRole('gridcell').getByRole('button', { name: new RegExp(`^${words}(,|$)`) });
  await entry('Sees an advert').click();
  await entry('Asks a friend').click({ modifiers: ['Shift'] });
  await window.pick(foot.getByRole('button', { name: 'Add tag' }), 'Pilot');
  await expect(entry('Asks a friend')).toHaveAccessibleName(/tagged Pilot/);
  await expect(entry('Asks a friend')).toContainText('#Pilot');
  await foot.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('brand new');
  await page.getByRole('option', { name: 'New tag “brand new”' }).click();
  await expect(window.top.getByRole('button', { name: 'Undo: Add tag “brand new” to 2 cards', exact: true })).toBeVisible();
  await foot.getByRole('button', { name: 'Remove tag' }).click();
  await expect(page.getByRole('option')).toHaveText([/billing\s*1 of 2/, /brand new\s*2 of 2/, /Pilot\s*2 of 2/]);
  await page.getByRole('option', { name: 'Pilot' }).click();
  await window.backAndForth(
    'Remove tag “Pilot” from 2 cards',
    () => expect(entry('Asks a friend')).toHaveAccessibleName(/tagged Pilot/),
    () => expect(entry('Asks a friend')).not.toHaveAccessibleName(/tagged Pilot/),
  );

  const filters = page.getByRole('main').getByRole('group', { name: 'Filters' });
  const choose = async (option: string): Promise<void> => {
    await filters.getByRole('combobox', { name: 'Tag', exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('#quick win');
  await expect(grid.getByRole('rowheader')).toHaveCount(1);
  await expect(entry('Live at once')).toBeVisible();
  await expect(entry('Asks a friend')).toHaveCount(0);
  await choose('#brand new');
  await expect(entry('Live at once')).toHaveCount(0);
  await expect(entry('Asks a friend')).toBeVisible();
  await holds(page);
  // With the last card that has the tag goes the filter.
  await window.top.getByRole('button', { name: /^Undo: Remove/ }).click();
  await window.top.getByRole('button', { name: /^Undo: Add tag “brand new”/ }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '10');
  expect(await tags(desk, 2)).toEqual(['Pilot']);
});

test('copies keep the tags, in this document and in another, as one step', async ({ page, desk, window, context }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' }, 'other');
  const page2 = await context.newPage();
  const other = new Window(page2);
  await other.open(desk.address('other'));
  const comms = async (at: string): Promise<(readonly string[])[]> => {
    const { records } = await desk.document(at);
    return (records as AnyRecord[]).flatMap((one) => (one.kind === 'comm' ? [one.record.tags] : []));
  };

  await page.bringToFront();
  await window.press(window.card('Live at once'));
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('announcer')).toHaveText('1 card copied.');
  await page.keyboard.press('Control+d');
  await expect.poll(() => comms('main')).toEqual([['Pilot', 'quick win'], ['Pilot', 'quick win']]);
  await page2.bringToFront();
  await other.press(other.stage('Consideration'));
  await page2.keyboard.press('Control+v');
  await expect.poll(() => comms('other')).toEqual([['Pilot', 'quick win']]);
  await other.backAndForth(
    'Paste 1 card',
    () => expect.poll(() => comms('other')).toEqual([]),
    () => expect.poll(() => comms('other')).toEqual([['Pilot', 'quick win']]),
  );
});
