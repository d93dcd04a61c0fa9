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
  await window.press(window.stage('Renewal'));
  await page.keyboard.press('Alt+1');
  await expect(said(page)).toHaveText(/^The whole board, at \d+ %\.$/);
  const whole = await zoom(page);
  const columns = window.grid.getByRole('columnheader');
  expect(await inSight(window, columns.first())).toBe(true);
  expect(await inSight(window, columns.last())).toBe(true);

  await page.keyboard.press('Alt+3');
  await expect(said(page)).toHaveText(/^Renewal, at \d+ %\.$/);
  expect(await zoom(page)).toBeGreaterThan(whole);
  expect(await inSight(window, window.stage('Renewal'))).toBe(true);

  const card = window.lane('Moments').getByRole('button').nth(2);
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
  await window.place(window.board);
  const columns = window.grid.getByRole('columnheader');
  expect(await inSight(window, columns.last())).toBe(true);
  expect(await inSight(window, columns.nth(1))).toBe(false);

  // The part in sight is taken hold of where it is, and goes along.
  const before = await window.place(seen);
  const grip = { x: before.x + 6, y: before.y + before.height / 2 };
  await window.drag(grip, { x: grip.x - 300, y: grip.y });
  const after = await window.place(seen);
  expect(after.x).toBeLessThan(before.x);
  expect(await inSight(window, columns.nth(1))).toBe(true);

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
