/** Several cards at once: selected, dragged, coloured, copied, cut, pasted, duplicated and deleted. */
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './desk';
import { Window } from './window';

/** Adds moments to a stage. */
async function addMoments(desk: Desk, column: number, ...texts: string[]): Promise<void> {
  const { journeys } = await desk.document();
  const stage = journeys[0]?.board.columns[column]?.stage ?? '';
  await desk.apply(
    ...texts.map((text) => ({ do: 'add_moment' as const, id: crypto.randomUUID(), stage, before: null, text, feeling: null })),
  );
}

/** The words of the moments of the first three stages, from left to right. */
async function moments(desk: Desk, window = 'main'): Promise<string[][]> {
  const { journeys } = await desk.document(window);
  const board = journeys[0]?.board;
  const lane = board?.rows.find((row) => row.kind === 'moments')?.lane;
  const cells = (board?.cells ?? []).filter((cell) => cell.lane === lane);
  return cells.slice(0, 3).map((cell) => cell.faces.map((face) => face.text));
}

async function shiftClick(page: Page, window: Window, words: string): Promise<void> {
  const { x, y, width, height } = await window.place(window.card(words));
  await page.keyboard.down('Shift');
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.keyboard.up('Shift');
}

async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await addMoments(desk, 0, 'one', 'two', 'three');
  await addMoments(desk, 1, 'four');
  await window.open(desk.address());
});

test('cards are caught with a lasso, dragged together and deleted, each in one step', async ({ page, desk, window }) => {
  const first = await window.place(window.card('one'));
  const last = await window.place(window.card('four'));
  await page.keyboard.down('Shift');
  await window.drag({ x: first.x - 8, y: first.y - 6 }, { x: last.x + 30, y: first.y + 30 });
  await page.keyboard.up('Shift');
  await expect(page.getByTestId('announcer')).toHaveText('2 cards selected.');
  await expect(window.inspector).toContainText('2 selected');

  // A drag moves both as far.
  const to = await window.place(window.stage('Consideration'));
  await window.drag(
    { x: first.x + 40, y: first.y + 15 },
    { x: to.x + 60, y: first.y + 15 },
  );
  await window.backAndForth(
    'Move 2 cards',
    () => expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]),
    () => expect.poll(() => moments(desk)).toEqual([['two', 'three'], ['one'], ['four']]),
  );
  await expect(window.inspector).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await window.backAndForth(
    'Delete 2 selected',
    () => expect.poll(() => moments(desk)).toEqual([['two', 'three'], ['one'], ['four']]),
    () => expect.poll(() => moments(desk)).toEqual([['two', 'three'], [], []]),
  );
});

test('Escape puts a lasso and a drag of several back', async ({ page, desk, window }) => {
  const first = await window.place(window.card('one'));
  const { mouse, keyboard } = page;
  await keyboard.down('Shift');
  await mouse.move(first.x - 8, first.y - 6);
  await mouse.down();
  await mouse.move(first.x + 300, first.y + 90, { steps: 4 });
  await keyboard.press('Escape');
  await mouse.up();
  await keyboard.up('Shift');
  await expect(window.inspector).not.toContainText('selected');

  await window.press(window.card('one'));
  await shiftClick(page, window, 'two');
  await mouse.move(first.x + 40, first.y + 10);
  await mouse.down();
  await mouse.move(first.x + 320, first.y + 10, { steps: 4 });
  await keyboard.press('Escape');
  await mouse.up();
  expect(await moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]);
  await expect(window.inspector).toContainText('2 selected');
  await expect(window.top.getByRole('button', { name: 'Undo: Move 2 cards' })).toHaveCount(0);
});

test('cards are selected, duplicated and moved on by keyboard alone', async ({ page, desk, window }) => {
  const { keyboard } = page;
  await keyboard.press('F6');
  await keyboard.press('PageDown');
  await keyboard.press('PageDown');
  await expect(window.card('one')).toBeFocused();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('announcer')).toHaveText('3 cards selected.');
  await keyboard.press('Shift+ArrowUp');
  await expect(page.getByTestId('announcer')).toHaveText('2 cards selected.');
  await expect(window.card('two')).toBeFocused();
  await keyboard.press('Control+d');
  await window.backAndForth(
    'Duplicate 2 cards',
    () => expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]),
    () => expect.poll(() => moments(desk)).toEqual([['one', 'one', 'two', 'two', 'three'], ['four'], []]),
  );
  await keyboard.press('F6');
  await keyboard.press('Control+z');
  await expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]);
});

test('cards are copied and cut into another document in another window', async ({ page, desk, window, context }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' }, 'other');
  const page2 = await context.newPage();
  const other = new Window(page2);
  await other.open(desk.address('other'));

  await page.bringToFront();
  await window.press(window.card('one'));
  await shiftClick(page, window, 'four');
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('announcer')).toHaveText('2 cards copied.');
  await page2.bringToFront();
  await other.press(other.stage('Consideration'));
  await page2.keyboard.press('Control+v');
  await expect.poll(() => moments(desk, 'other')).toEqual([[], ['one'], ['four']]);
  await expect(other.top.getByRole('button', { name: 'Undo: Paste 2 cards' })).toBeVisible();
  await expect(other.inspector).toContainText('2 selected');

  await page.bringToFront();
  await window.press(window.card('two'));
  await page.keyboard.press('Control+x');
  await expect.poll(() => moments(desk)).toEqual([['one', 'three'], ['four'], []]);
  await expect(window.top.getByRole('button', { name: 'Undo: Cut 1 card' })).toBeVisible();
  // Behind the selected card of the same document.
  await window.press(window.card('one'));
  await page.keyboard.press('Control+v');
  await expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]);
});

test('copied cards are lines of text for other programs, and lines become cards', async ({ page, desk, window }) => {
  await window.press(window.card('one'));
  await shiftClick(page, window, 'two');
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('announcer')).toHaveText('2 cards copied.');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('one\ntwo');

  await putOnClipboard(page, '• Signs up\n\n• Waits for a call\r\n• Gives up');
  await window.press(window.lane('Moments').getByRole('gridcell').nth(2));
  await page.keyboard.press('Control+v');
  await window.backAndForth(
    'Paste 3 cards',
    () => expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], []]),
    () => expect.poll(() => moments(desk)).toEqual([['one', 'two', 'three'], ['four'], ['Signs up', 'Waits for a call', 'Gives up']]),
  );
});

test('what cannot be pasted is told, and nothing is lost', async ({ page, desk, window }) => {
  await window.press(window.card('one'));
  const before = await moments(desk);
  await putOnClipboard(page, Array.from({ length: 10_000 }, (_, at) => `line ${at}`).join('\n'));
  await page.keyboard.press('Control+v');
  await expect(window.notice('The clipboard holds 10,000 lines; up to 1,000 become cards at once.')).toBeVisible();

  await putOnClipboard(page, 'x'.repeat(1_000_000));
  await page.keyboard.press('Control+v');
  await expect(window.notice('A line on the clipboard has 1,000,000 characters; a card holds up to 20,000.')).toBeVisible();

  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4, 4);
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  });
  await page.keyboard.press('Control+v');
  await expect(window.notice('The clipboard holds a picture or a file.')).toBeVisible();

  await putOnClipboard(page, 'a\nb');
  await window.press(window.lane('Feeling').getByRole('gridcell').nth(3));
  await page.keyboard.press('Control+v');
  await expect(window.notice('The lane Feeling holds no cards of its own.')).toBeVisible();
  expect(await moments(desk)).toEqual(before);

  // A thousand lines are cards.
  await putOnClipboard(page, Array.from({ length: 1_000 }, (_, at) => `line ${at}`).join('\n'));
  await window.press(window.card('four'));
  await page.keyboard.press('Control+v');
  await expect(window.top.getByRole('button', { name: 'Undo: Paste 1,000 cards' })).toBeVisible();
  const after = await moments(desk);
  expect(after[1]).toHaveLength(1_001);
  expect(after[1]?.at(-1)).toBe('line 999');
});

test('plain cards are coloured together', async ({ page, desk, window }) => {
  const { journeys } = await desk.document();
  const stage = journeys[0]?.board.columns[0]?.stage ?? '';
  const lane = crypto.randomUUID();
  const add = (text: string) => ({ do: 'add_card' as const, id: crypto.randomUUID(), stage, lane, before: null, text });
  await desk.apply({ do: 'add_lane', id: lane, name: 'Pains', before: null }, add('slow'), add('dear'));
  await window.open(desk.address());
  await window.press(window.card('slow'));
  await shiftClick(page, window, 'dear');
  await window.inspector.getByRole('radio', { name: 'Green' }).click();
  await expect
    .poll(async () => (await desk.records('card')).map(({ record }) => record.colour))
    .toEqual([2, 2]);
  await expect(window.top.getByRole('button', { name: 'Undo: Colour 2 cards' })).toBeVisible();
});
