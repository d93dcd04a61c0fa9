/** The gap list: fresh after every edit, and a way to the place of each gap. */
import { expect, test } from './desk';

test('a gap appears with the edit that opens it and goes with the one that closes it', async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await window.press(window.stage('Renewal'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Gets the invoice');
  const gap = window.gaps.getByRole('button', { name: /Gets the invoice/ });
  await expect(gap).toHaveCount(1);
  await window.top.getByRole('button', { name: /^Undo/ }).click();
  await window.top.getByRole('button', { name: 'Undo: Add moment' }).click();
  await expect(gap).toHaveCount(0);
  await window.top.getByRole('button', { name: 'Redo: Add moment' }).click();
  await window.top.getByRole('button', { name: /^Redo/ }).click();
  await expect(gap).toHaveCount(1);

  await window.press(window.card('Gets the invoice'));
  await window.nameOwner(window.inspector.getByRole('button', { name: 'Owner', exact: true }), 'Finance');
  await expect(gap).toHaveCount(0);
});

test('choosing a gap leads to its place, however far it is', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  // Near enough that not every stage fits the window.
  for (let times = 0; times < 4; times++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await window.press(window.stage('Discovery'));
  const gap = window.gaps.getByRole('button', { name: /Advocacy/ }).first();
  await gap.click();
  await expect(gap).toHaveAttribute('aria-current', 'true');
  const board = await window.place(window.board);
  const stage = await window.place(window.stage('Advocacy'));
  expect(stage.x).toBeGreaterThanOrEqual(board.x);
  expect(stage.x + stage.width).toBeLessThanOrEqual(board.x + board.width + 1);
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Advocacy');
  const here = window.inspector.getByRole('region', { name: 'Gaps here' });
  await expect(here).toContainText('What would close it');
});

test('F8 walks the gaps, and the register filters them by severity', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const { journeys } = await desk.document();
  const gaps = journeys[0]?.gaps ?? [];
  const items = window.gaps.getByRole('listitem');
  await expect(items).toHaveCount(gaps.length);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(items.nth(1).getByRole('button')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F8');
  await expect(items.nth(0).getByRole('button')).toHaveAttribute('aria-current', 'true');

  await window.view('Gaps');
  const list = page.getByRole('main').getByRole('list', { name: 'Gaps, worst first' });
  const articles = list.getByRole('article');
  await expect(articles).toHaveCount(gaps.length);
  const filter = page.getByRole('group', { name: 'Filter by severity' });
  await filter.getByRole('button', { name: /^High/ }).click();
  await expect(articles).toHaveCount(gaps.filter(({ severity }) => severity !== 'high').length);
  await filter.getByRole('button', { name: /^High/ }).click();
  const leak = gaps.find(({ route }) => route !== '');
  await expect(articles.filter({ hasText: leak?.route ?? 'no gap has a path' }).first()).toBeVisible();
  await articles.first().getByRole('button', { name: 'Show on the board' }).click();
  await expect(window.grid).toBeVisible();
});
