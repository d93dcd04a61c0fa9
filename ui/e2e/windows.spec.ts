/** Several windows: each has its own document, and no document is open in two of them. */
import { type Desk, expect, test } from './desk';
import { Window } from './window';

/** A document of this title in a file of this name. */
async function saved(desk: Desk, title: string, name: string): Promise<void> {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await desk.apply({ do: 'edit_heading', edit: { field: 'title', value: title } });
  await desk.answer(name);
  await desk.ask({ ask: 'save' });
  await desk.ask({ ask: 'close' });
}

test.beforeEach(async ({ desk }) => {
  await saved(desk, 'First map', 'first.journey');
  await saved(desk, 'Second map', 'second.journey');
});

const opened = async (desk: Desk, count: number): Promise<string> => {
  await expect.poll(async () => (await desk.seen()).opened.length).toBe(count);
  return (await desk.seen()).opened.at(-1) ?? '';
};

test('a document opens in a window of its own, and there alone', async ({ page, desk, window, context }) => {
  await window.open(desk.address());
  await desk.answer('first.journey', 'second.journey');
  await page.keyboard.press('Control+o');
  await expect(page).toHaveTitle('First map');
  await page.keyboard.press('Control+Alt+o');
  const label = await opened(desk, 1);

  const beside = new Window(await context.newPage());
  await beside.open(desk.address(label));
  await expect(beside.page).toHaveTitle('Second map');
  await beside.press(beside.stage('Discovery'));
  await beside.fill('Name', 'Hears of us');
  await expect(beside.stage('Hears of us')).toBeVisible();
  await expect(window.stage('Discovery')).toBeVisible();
  await expect(page).toHaveTitle('First map');

  // Whoever opens it again is brought to where it is, however it is opened.
  await desk.answer('second.journey', 'second.journey');
  await page.keyboard.press('Control+o');
  await expect.poll(async () => (await desk.seen()).fronted).toEqual([label]);
  await page.keyboard.press('Control+Alt+o');
  await expect.poll(async () => (await desk.seen()).fronted).toEqual([label, label]);
  await desk.handOver('second.journey');
  await expect.poll(async () => (await desk.seen()).fronted).toEqual([label, label, label]);
  await expect(page).toHaveTitle('First map');
  expect((await desk.seen()).opened).toEqual([label]);

  // Closed there, it opens here, with what was done to it.
  await beside.page.keyboard.press('Control+w');
  await expect(beside.page.getByRole('heading', { name: 'Recent' })).toBeVisible();
  await desk.answer('second.journey');
  await page.keyboard.press('Control+o');
  await expect(window.stage('Hears of us')).toBeVisible();
});

test('a new window begins with the start screen', async ({ page, desk, window, context }) => {
  await window.open(desk.address());
  await window.page.getByRole('button', { name: /^First map/ }).click();
  await expect(page).toHaveTitle('First map');
  await page.keyboard.press('Control+Shift+n');
  const fresh = new Window(await context.newPage());
  await fresh.open(desk.address(await opened(desk, 1)));
  await expect(fresh.page.getByRole('heading', { name: 'Begin' })).toBeVisible();
  await fresh.page.getByRole('button', { name: /^Second map/ }).click();
  await expect(fresh.page).toHaveTitle('Second map');
  await expect(page).toHaveTitle('First map');
});

test('a file that the system hands over does not take the place of an open document', async ({ page, desk, window, context }) => {
  await window.open(desk.address());
  await desk.handOver('first.journey');
  await expect(page).toHaveTitle('First map');
  await desk.handOver('second.journey');
  const beside = new Window(await context.newPage());
  await beside.open(desk.address(await opened(desk, 1)));
  await expect(beside.page).toHaveTitle('Second map');
  await expect(page).toHaveTitle('First map');
});

test('a document that cannot be opened beside opens no window', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await desk.answer('missing.journey');
  await page.keyboard.press('Control+Alt+o');
  await expect(page.getByRole('dialog', { name: 'Something went wrong' })).toContainText('missing.journey');
  expect((await desk.seen()).opened).toEqual([]);
});
