/** Moving about the board: by wheel, by touch, by keyboard, by the small map, near and far. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './desk';
import type { Window } from './window';

const percent = (page: Page): Locator => page.getByRole('group', { name: 'Zoom' }).getByText('%');

async function zoom(page: Page): Promise<number> {
  return Number((await percent(page).innerText()).replace(/\D/g, ''));
}

/** What the window has last said to a screen reader. */
const said = (page: Page): Locator => page.getByTestId('announcer');

async function inSight(window: Window, what: Locator): Promise<boolean> {
  const board = await window.place(window.board);
  const box = await window.place(what);
  return (
    box.x >= board.x - 1 &&
    box.y >= board.y - 1 &&
    box.x + box.width <= board.x + board.width + 1 &&
    box.y + box.height <= board.y + board.height + 1
  );
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  await expect(window.grid).toBeVisible();
});

test('the whole board, the selection and a stage are shown from the keyboard', async ({ page, window }) => {
  await window.press(window.stage('Set-up'));
  await page.keyboard.press('Alt+1');
  await expect(said(page)).toHaveText(/^The whole board, at \d+ %\.$/);
  const whole = await zoom(page);
  expect(await inSight(window, window.stage('First look'))).toBe(true);
  expect(await inSight(window, window.stage('Word of mouth'))).toBe(true);

  await page.keyboard.press('Alt+3');
  await expect(said(page)).toHaveText(/^Set-up, at \d+ %\.$/);
  expect(await zoom(page)).toBeGreaterThan(whole);
  expect(await inSight(window, window.stage('Set-up'))).toBe(true);

  const card = window.lane('Moments').locator('[data-place$=" 3 0"]');
  await window.press(card);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+2');
  await expect(percent(page)).toHaveText('125 %');
  expect(await inSight(window, card)).toBe(true);
  await expect(said(page)).toHaveText('The selection, at 125 %.');
});

test('the map shows the part in sight and moves it', async ({ page, window }) => {
  await page.getByRole('button', { name: 'Show the map of the board' }).click();
  const map = page.locator('[data-map]');
  const seen = page.locator('[data-sight]');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const box = await window.place(map);
  await page.mouse.click(box.x + box.width - 4, box.y + 40);
  const last = window.stage('Word of mouth');
  const second = window.stage('Evaluation');
  expect(await inSight(window, last)).toBe(true);
  expect(await inSight(window, second)).toBe(false);

  // The part in sight is taken hold of where it is, and goes along.
  const before = await window.place(seen);
  const grip = { x: before.x + 6, y: before.y + before.height / 2 };
  await window.drag(grip, { x: grip.x - 300, y: grip.y });
  const after = await window.place(seen);
  expect(after.x).toBeLessThan(before.x);
  expect(await inSight(window, second)).toBe(true);

  await page.getByRole('button', { name: 'Hide the map of the board' }).click();
  await expect(map).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('map of the board');
  await page.keyboard.press('Enter');
  await expect(map).toBeVisible();
  // It is kept from one start to the next.
  await page.reload();
  await expect(map).toBeVisible();
});

test('wheel, space and arrow keys move the board, and zoom ends at both extremes', async ({ page, window }) => {
  const board = await window.place(window.board);
  const centre = { x: board.x + board.width / 2, y: board.y + board.height / 2 };
  await window.press(window.stage('Signing'));
  const stage = window.stage('Evaluation');
  const start = await window.place(stage);
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.wheel(200, 0);
  expect((await window.place(stage)).x).toBe(start.x - 200);
  await page.keyboard.down(' ');
  await window.drag(centre, { x: centre.x + 120, y: centre.y });
  await page.keyboard.up(' ');
  expect((await window.place(stage)).x).toBe(start.x - 80);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  expect((await window.place(stage)).x).toBe(start.x);

  await page.keyboard.down('Control');
  for (let times = 0; times < 40; times++) await page.mouse.wheel(0, -400);
  await expect(percent(page)).toHaveText('300 %');
  for (let times = 0; times < 80; times++) await page.mouse.wheel(0, 400);
  await page.keyboard.up('Control');
  await expect(percent(page)).toHaveText('10 %');
  expect(await inSight(window, window.stage('First look'))).toBe(true);
  await page.keyboard.press('0');
  expect(await inSight(window, window.stage('Word of mouth'))).toBe(true);
});

test('fingers move the board and never a card that is not selected', async ({ page, desk, window }) => {
  const fingers = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number; id: number }[]): Promise<void> => {
    await fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  };
  const before = await desk.records('moment');
  const card = window.lane('Moments').getByRole('button').nth(1);
  const box = await window.place(card);
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  await touch('touchStart', { ...at, id: 1 });
  await touch('touchMove', { x: at.x - 60, y: at.y, id: 1 });
  await touch('touchMove', { x: at.x - 90, y: at.y, id: 1 });
  await touch('touchEnd');
  expect((await window.place(card)).x).toBe(box.x - 90);
  expect(await desk.records('moment')).toEqual(before);

  const scale = await zoom(page);
  const middle = { x: at.x, y: at.y };
  await touch('touchStart', { x: middle.x - 50, y: middle.y, id: 1 });
  await touch('touchStart', { x: middle.x - 50, y: middle.y, id: 1 }, { x: middle.x + 50, y: middle.y, id: 2 });
  await touch('touchMove', { x: middle.x - 100, y: middle.y, id: 1 }, { x: middle.x + 100, y: middle.y, id: 2 });
  await touch('touchEnd');
  expect(Math.abs((await zoom(page)) - 2 * scale)).toBeLessThan(4);

  // WebKit on a Mac tells of pinches by events of its own.
  await page.keyboard.press('Control+0');
  await page.locator('section canvas').first().evaluate((canvas) => {
    for (const [type, by] of [['gesturestart', 1], ['gesturechange', 1.2], ['gesturechange', 1.5], ['gestureend', 1.5]] as const) {
      canvas.dispatchEvent(Object.assign(new UIEvent(type, { cancelable: true }), { scale: by, clientX: 600, clientY: 400 }));
    }
  });
  await expect(percent(page)).toHaveText('150 %');
});

test('from far away stages are still chosen by their names', async ({ page, window }) => {
  await page.keyboard.press('Alt+1');
  const stage = window.stage('Getting help');
  const box = await window.place(stage);
  // The name rises to the right from the middle of its column.
  await page.mouse.click(box.x + box.width / 2 + 40, box.y - 40);
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Getting help');
  await window.press(window.stage('Signing'));
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Signing');
  await window.press(stage);
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Getting help');
});

test('a point of the curve is dragged to another feeling, in one step', async ({ page, desk, window }) => {
  const point = window.lane('Feeling').getByRole('button', { name: /−2/ }).first();
  await page.keyboard.press('Control+0');
  const name = (await point.getAttribute('data-place')) ?? '';
  const here = window.grid.locator(`[data-place="${name}"]`);
  await window.press(here);
  const { x, y, width, height } = await window.place(here);
  const from = { x: x + width / 2, y: y + height / 2 };
  const before = await desk.records('moment');

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 60, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await desk.records('moment')).toEqual(before);

  await window.drag(from, { x: from.x, y: from.y - 78 });
  await expect(here).toHaveAccessibleName(/\+1/);
  await expect(said(page)).toHaveText(/feeling/i);
  const changed = (await desk.records('moment')).filter(
    ({ record }, at) => record.feeling !== before[at]?.record.feeling,
  );
  expect(changed.map(({ record }) => record.feeling)).toEqual([1]);
  await window.top.getByRole('button', { name: /^Undo/ }).click();
  await expect(here).toHaveAccessibleName(/−2/);
});

test('the legend tells what the shapes mean', async ({ page }) => {
  await page.getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('dialog', { name: 'What shapes and colours mean' });
  for (const words of ['Win-back', 'Agreed', 'Medium', 'Broken', 'Customer success']) {
    await expect(legend).toContainText(words);
  }
  await page.keyboard.press('Escape');
  await expect(legend).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('legend');
  await page.keyboard.press('Enter');
  await expect(legend).toBeVisible();
});

test('a lane is added, named, moved, collapsed to what it holds, and hidden', async ({ page, window }) => {
  await page.getByRole('button', { name: 'Lanes' }).click();
  const menu = page.getByRole('dialog', { name: 'Lanes' });
  await menu.getByRole('button', { name: 'Add lane' }).click();
  const name = menu.getByRole('textbox', { name: 'Name of lane New lane' });
  await name.fill('Pains');
  await name.press('Enter');
  await menu.getByRole('button', { name: 'Move Pains up' }).click();
  const header = (words: string): Locator => window.grid.getByRole('rowheader', { name: words });
  await expect(header('Pains')).toBeAttached();

  const cells = window.lane('Moments').getByRole('gridcell');
  const count = await cells.first().getByRole('button').count();
  await menu.getByRole('button', { name: 'Collapse Moments' }).click();
  await expect(header('Moments, collapsed')).toBeAttached();
  await expect(cells.first()).toHaveAccessibleName(`${count} cards, collapsed`);
  await expect(cells.first().getByRole('button')).toHaveCount(0);
  await menu.getByRole('button', { name: 'Show Pains' }).click();
  await expect(header('Pains')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await window.press(header('Moments, collapsed'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Open lane');
  await page.keyboard.press('Enter');
  await expect(cells.first().getByRole('button')).toHaveCount(count);
});

test('very many gaps hold only the rows in sight', async ({ page, desk, window }) => {
  const [stage] = await desk.records('stage');
  if (!stage) throw new Error('the example has no stage');
  const { id } = stage.record;
  for (let at = 0; at < 300; at++) {
    await desk.apply({ do: 'add_moment', id: crypto.randomUUID(), stage: id, before: null, text: `Step ${at}`, feeling: null });
  }
  const total = (await desk.document()).journeys[0]?.gaps.length ?? 0;
  expect(total).toBeGreaterThan(300);

  await window.open(desk.address());
  const rows = window.gaps.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(total));
  expect(await rows.count()).toBeLessThan(60);
  await page.keyboard.press('Shift+F8');
  const current = window.gaps.locator('[aria-current=true]');
  await expect(current).toBeVisible();
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(total));

  await window.view('Gaps');
  const list = page.getByRole('list', { name: 'Gaps on show' });
  const gaps = list.getByRole('listitem');
  await expect(gaps.first()).toHaveAttribute('aria-posinset', '1');
  expect(await gaps.count()).toBeLessThan(60);
  const first = gaps.first().getByRole('checkbox');
  await first.focus();
  await page.keyboard.press('End');
  await expect(gaps.last()).toHaveAttribute('aria-posinset', String(total));
  // What has the focus is still there, and Tab goes on from it.
  await expect(gaps.first()).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('Tab');
  await expect(gaps.first().getByRole('heading').getByRole('button')).toBeFocused();
});
