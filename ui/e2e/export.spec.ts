/** Printing: through the system's dialog, with progress, to a file whose words can be searched. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { expect, test } from './desk';

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
});

test('a journey becomes a PDF with its words', async ({ page, desk, window }) => {
  await window.top.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export to PDF' });
  await dialog.getByRole('radio', { name: /^A1/ }).click();
  await desk.answer('map.pdf');
  await dialog.getByRole('button', { name: 'Choose file and export…' }).click();
  await expect(dialog).toContainText('map.pdf is written.');
  const { dialogs } = await desk.seen();
  const { journeys, records } = await desk.document();
  expect(dialogs.map(({ dialog, extension }) => [dialog, extension])).toEqual([['save', 'pdf']]);
  expect(existsSync(desk.file('map.pdf'))).toBe(true);
  const text = execFileSync('pdftotext', [desk.file('map.pdf'), '-'], { encoding: 'utf8' });
  for (const column of journeys[0]?.board.columns ?? []) {
    for (const word of column.name.split(/\s+/)) expect(text).toContain(word);
  }
  expect(records.length).toBeGreaterThan(50);

  await dialog.getByRole('button', { name: 'Show the file' }).click();
  await expect.poll(async () => (await desk.seen()).revealed).toEqual([desk.file('map.pdf')]);
  await dialog.getByRole('button', { name: 'Export another' }).click();
  await expect(dialog.getByRole('radio', { name: /^A1/ })).toBeChecked();
});

test('a closed save dialog leads back to the choice of paper', async ({ page, desk }) => {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export to PDF' });
  await desk.answer(null);
  await dialog.getByRole('button', { name: 'Choose file and export…' }).click();
  await expect.poll(async () => (await desk.seen()).dialogs.length).toBe(1);
  await expect(dialog.getByRole('button', { name: 'Choose file and export…' })).toBeEnabled();
});

test('an export that cannot be written says why', async ({ page, desk }) => {
  mkdirSync(desk.file('taken.pdf'));
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export to PDF' });
  await desk.answer('taken.pdf');
  await dialog.getByRole('button', { name: 'Choose file and export…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('taken.pdf');
  await expect(dialog.getByRole('button', { name: 'Choose file and export…' })).toBeEnabled();
});
