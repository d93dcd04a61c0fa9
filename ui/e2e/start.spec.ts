/** From the start screen into a document and back, and files that come from elsewhere. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, test } from './desk';

const phases = [
  'Discovery',
  'Consideration',
  'Purchase',
  'Onboarding',
  'Activation',
  'Value realization',
  'Renewal',
  'Expansion',
  'Advocacy',
];

test('the template begins a journey of nine phases', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await expect(page.getByRole('heading', { name: 'Throughline', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Nine-phase journey' }).click();

  await expect(window.stage('Discovery')).toBeVisible();
  const stages = window.inspector.getByRole('region', { name: 'Stages' }).getByRole('listitem');
  await expect(stages).toHaveText(phases);
  await expect(page.getByRole('button', { name: 'Saved state: Not in a file yet' })).toBeVisible();
  await expect(page).toHaveTitle('Untitled journey');
  await expect(window.top.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('a blank journey teaches the next step', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await page.getByRole('button', { name: 'Blank journey' }).click();
  const empty = page.getByRole('heading', { name: 'An empty journey' });
  await expect(empty).toBeVisible();
  await page.getByRole('button', { name: 'Add the nine phases' }).click();
  await window.backAndForth(
    'Add the nine phases',
    () => expect(empty).toBeVisible(),
    () => expect(window.stage('Discovery')).toBeVisible(),
  );
  await window.top.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: 'Add the first stage' }).click();
  await window.typeOver('Name', 'Hears of us');
  await expect(window.stage('Hears of us')).toBeVisible();
});

test('an example opens as a copy, with gaps that tell something', async ({ page, desk, window }) => {
  await window.open(desk.address());
  const examples = page.getByRole('listitem').filter({ has: page.getByRole('button') });
  const first = examples.getByRole('button').first();
  const title = await first.locator('strong').innerText();
  await first.click();
  await expect(window.top.getByRole('textbox', { name: 'Document title' })).toHaveValue(title);
  await expect(page.getByRole('button', { name: 'Saved state: Not in a file yet' })).toBeVisible();
  expect(await window.gaps.getByRole('listitem').count()).toBeGreaterThan(3);
});

test('a document is saved, closed and opened again from the recent ones', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await page.getByRole('button', { name: 'Nine-phase journey' }).click();
  const title = window.top.getByRole('textbox', { name: 'Document title' });
  await title.fill('Northwind');
  await title.press('Enter');
  await desk.answer('northwind.journey');
  await page.keyboard.press('Control+s');
  const saved = page.getByRole('button', { name: 'Saved state: Saved' });
  await expect(saved).toBeVisible();
  const { dialogs } = await desk.seen();
  expect(dialogs).toEqual([
    { dialog: 'save', window: 'main', extension: 'journey', suggested: 'Northwind.journey' },
  ]);
  await saved.click();
  await expect(page.getByText(`northwind.journey in ${desk.files}`)).toBeVisible();
  await page.keyboard.press('Escape');

  await window.choose('Menu', 'Close document');
  const recent = page.getByRole('button', { name: 'Northwind northwind.journey' });
  await recent.click();
  await expect(title).toHaveValue('Northwind');
  await expect(saved).toBeVisible();
  // The edit follows into the file by itself, which is watched for before it can be over.
  const follows = page.getByRole('button', { name: 'Saved state: Saving soon' }).waitFor();
  await window.top.getByRole('button', { name: 'Undo: Rename document' }).click();
  await follows;
  await expect(title).toHaveValue('Untitled journey');
  await expect(saved).toBeVisible();
});

test('Save as goes on in another file and leaves the first as it was', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'blank' });
  await desk.answer('first.journey');
  await desk.ask({ ask: 'save' });
  const first = readFileSync(desk.file('first.journey'));
  await window.open(desk.address());
  await desk.answer('second.journey');
  await window.choose('Menu', 'Save as…');
  const saved = page.getByRole('button', { name: 'Saved state: Saved' });
  await saved.click();
  await expect(page.getByText('second.journey in')).toBeVisible();
  await page.keyboard.press('Escape');
  await window.top.getByRole('textbox', { name: 'Document title' }).fill('Second');
  await page.keyboard.press('Control+s');
  await expect(window.top.getByRole('button', { name: 'Undo: Rename document' })).toBeVisible();
  await expect(saved).toBeVisible();
  expect(readFileSync(desk.file('first.journey')).equals(first)).toBe(true);
  expect(readFileSync(desk.file('second.journey')).equals(first)).toBe(false);
});

test('a closed dialog changes nothing', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await desk.answer(null, null, null);
  await page.keyboard.press('Control+o');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(async () => (await desk.seen()).dialogs.length).toBe(3);
  await expect(window.stage('Discovery')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Saved state: Not in a file yet' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a recent document is known by the picture of its board', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await expect(page.getByText('Documents you open appear here.')).toBeVisible();
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  const stages = (await desk.document()).journeys[0]?.board.columns.length;
  await desk.answer('map.journey');
  await desk.ask({ ask: 'save' });
  await page.reload();
  await expect(window.grid).toBeVisible();
  await page.keyboard.press('Control+w');
  const recent = page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
  await expect(recent).toHaveCount(1);
  const picture = recent.locator('svg').first();
  await expect(picture.locator('polyline')).toBeVisible();
  await expect(picture.locator('rect.act')).toHaveCount(stages ?? 0);
  expect(await picture.locator('rect.card').count()).toBeGreaterThan(10);

  // It follows what is done to the board.
  await recent.getByRole('button').first().click();
  await expect(window.grid).toBeVisible();
  await window.choose('Add', 'Add stage');
  await expect(window.stage('New stage')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+w');
  await expect(recent.locator('rect.owner')).toHaveCount((stages ?? 0) + 1);
});

test('a recent document whose file is gone says so, and can be removed from the list', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'blank' });
  await desk.answer('gone.journey');
  await desk.ask({ ask: 'save' });
  await desk.ask({ ask: 'close' });
  renameSync(desk.file('gone.journey'), desk.file('moved.journey'));
  await window.open(desk.address());
  const recent = page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
  await expect(recent).toContainText('gone.journey is not in');
  await expect(recent).toContainText('It was moved, renamed or deleted, or its drive is not connected.');

  // It can be looked for where it is now.
  await desk.answer('moved.journey');
  await recent.getByRole('button', { name: 'Look for it: Untitled journey' }).click();
  await expect(window.top).toBeVisible();
  await page.keyboard.press('Control+w');
  await expect(recent).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove from the list: Untitled journey' }).click();
  await expect(recent).toHaveCount(1);
  await expect(recent).toContainText('moved.journey');
  await recent.hover();
  await page.getByRole('button', { name: 'Take Untitled journey off the list' }).click();
  await expect(page.getByText('Documents you open appear here.')).toBeVisible();
});

test('a file that the system hands over is opened', async ({ desk, window, page }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await desk.answer('map.journey');
  await desk.ask({ ask: 'save' });
  await desk.ask({ ask: 'close' });
  await window.open(desk.address());
  await desk.handOver('map.journey');
  await expect(window.stage('Discovery')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
});

test('files that cannot be opened are named, and what is open stays', async ({ page, desk, window }) => {
  writeFileSync(desk.file('letter.journey'), 'Dear customer,');
  mkdirSync(desk.file('folder.journey'));
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  const dialog = page.getByRole('dialog', { name: 'Something went wrong' });
  for (const [name, says] of [
    ['letter.journey', 'is not a Throughline document'],
    ['folder.journey', 'is a folder'],
    ['missing.journey', 'does not exist'],
  ] as const) {
    await desk.answer(name);
    await page.keyboard.press('Control+o');
    await expect(dialog).toContainText(`“${name}” ${says}`);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);
  }
  await desk.handOver('letter.journey');
  await expect(dialog).toContainText('letter.journey');
  await page.keyboard.press('Escape');
  await expect(window.stage('Discovery')).toBeVisible();
});

test('the native menu does what the window does', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await desk.menu('document.exportPdf');
  await expect(page.getByRole('dialog', { name: 'Export to PDF' })).toBeVisible();
  await page.keyboard.press('Escape');
  await desk.menu('document.new');
  await expect(page.getByRole('dialog', { name: 'New document' })).toBeVisible();
  await page.getByRole('button', { name: 'Blank journey' }).click();
  await expect(page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();
  await desk.menu('document.exportPdf');
  await expect(page.getByRole('dialog', { name: 'Export to PDF' })).toBeVisible();
  await page.keyboard.press('Escape');
  await desk.menu('document.close');
  await expect(page.getByRole('heading', { name: 'Begin' })).toBeVisible();
});

test('after a crash everything that was done is there again', async ({ page, desk, window, complaints }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await window.top.getByRole('textbox', { name: 'Document title' }).fill('Rescued');
  await page.keyboard.press('Enter');
  await expect(window.top.getByRole('button', { name: 'Undo: Rename document' })).toBeVisible();
  await desk.kill();
  // What is typed now cannot be kept, and the person is told so at once.
  await window.top.getByRole('textbox', { name: 'Document title' }).fill('Lost');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Something went wrong' })).toContainText('connection');
  // Nor does the page in front of a dead core keep still.
  await page.goto('about:blank');
  complaints.length = 0;

  await desk.start();
  await window.open(desk.address());
  const recovered = page.getByRole('listitem').filter({ hasText: 'Rescued' });
  await expect(recovered).toContainText('Never saved to a file');
  await recovered.getByRole('button', { name: 'Open' }).click();
  await window.top.getByRole('button', { name: 'Undo: Rename document' }).click();
  await expect(window.top.getByRole('textbox', { name: 'Document title' })).toHaveValue('Untitled journey');
});
