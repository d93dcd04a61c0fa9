/** One file, two windows or two people: who has it is said, and nothing is overwritten silently. */
import { copyFileSync, renameSync } from 'node:fs';
import { expect, test } from './desk';
import { Window } from './window';

test.beforeEach(async ({ desk }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await desk.answer('map.journey');
  await desk.ask({ ask: 'save' });
});

test('the second at a file reads only, is told why, and can go on in a copy', async ({ page, colleague, window }) => {
  await colleague.answer('map.journey');
  await colleague.ask({ ask: 'open' });
  await window.open(colleague.address());
  const banner = page.getByRole('status').filter({ hasText: 'has this document open since' });
  await expect(banner).toBeVisible();
  await window.press(window.stage('Discovery'));
  await window.pressTwice(window.stage('Discovery'));
  await expect(window.board.getByRole('textbox')).toHaveCount(0);
  await expect(window.notice('has this document open')).toBeVisible();

  await colleague.answer('copy.journey');
  await banner.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(banner).toHaveCount(0);
  await window.pressTwice(window.stage('Discovery'));
  await expect(window.board.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(window.stage('Mine')).toBeVisible();
});

test('two windows of one program have their own documents', async ({ context, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'blank' }, 'second');
  const second = new Window(await context.newPage());
  await window.open(desk.address());
  await second.open(desk.address('second'));
  await expect(second.page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();
  await expect(window.stage('Discovery')).toBeVisible();
});

for (const [choice, theirs] of [
  ['Keep mine in a new file…', false],
  ['Take theirs', true],
] as const) {
  test(`a file changed elsewhere is asked about: ${choice}`, async ({ page, desk, window }) => {
    const title = { do: 'edit_heading', edit: { field: 'title', value: 'Theirs' } } as const;
    copyFileSync(desk.file('map.journey'), desk.file('theirs.journey'));
    await desk.answer('theirs.journey');
    await desk.ask({ ask: 'open' }, 'colleague');
    await desk.ask({ ask: 'apply', operation: title, joins: null }, 'colleague');
    await desk.ask({ ask: 'close' }, 'colleague');
    await window.open(desk.address());
    renameSync(desk.file('theirs.journey'), desk.file('map.journey'));

    const field = window.top.getByRole('textbox', { name: 'Document title' });
    await field.fill('Mine');
    await field.press('Enter');
    const banner = page.getByRole('alert').filter({ hasText: 'Somebody else has changed this file' });
    await expect(banner).toBeVisible();
    await desk.answer('mine.journey');
    await banner.getByRole('button', { name: choice }).click();
    await expect(banner).toHaveCount(0);
    await expect(field).toHaveValue(theirs ? 'Theirs' : 'Mine');
    await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
  });
}
