/** What the menus have beside the other actions, and what is chosen in the native one. */
import { expect, test } from './desk';

test('what was open lately is opened from among the actions', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await page.getByRole('button', { name: 'Nine-phase journey' }).click();
  const title = window.top.getByRole('textbox', { name: 'Document title' });
  await title.fill('Winter campaign');
  await title.press('Enter');
  await desk.answer('winter.journey');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
  await desk.menu('document.newBlank');
  await expect(page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('winter');
  await page.getByRole('option', { name: 'Open recent: Winter campaign' }).click();
  await expect(title).toHaveValue('Winter campaign');
  await expect(window.stage('Discovery')).toBeVisible();
});

test('undo from the native menu is the field’s where its text is no part of the document', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await page.getByRole('button', { name: 'Nine-phase journey' }).click();
  await window.choose('Add', 'Add stage');
  await window.typeOver('Name', 'Hears of us');
  await expect(window.stage('Hears of us')).toBeVisible();

  await page.keyboard.press('Control+F');
  const words = page.getByRole('dialog').getByRole('combobox');
  await words.pressSequentially('hears');
  await desk.menu('edit.undo');
  await expect(words).not.toHaveValue('hears');
  await desk.menu('edit.redo');
  await expect(words).toHaveValue('hears');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(window.stage('Hears of us')).toBeVisible();

  await desk.menu('edit.undo');
  await expect(window.stage('Hears of us')).toBeHidden();
});
