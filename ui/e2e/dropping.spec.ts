/** Files dragged onto the window: the shell passes on the system's paths, as the bridge does here. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Desk, expect, test } from './desk';

const example = resolve('..', 'examples', 'b2b-subscription.json');

async function saved(desk: Desk, name: string): Promise<void> {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await desk.answer(name);
  await desk.ask({ ask: 'save' });
  await desk.ask({ ask: 'close' });
}

test('a held file shows where it can be dropped, and a dropped one is opened', async ({ page, desk, window }) => {
  await saved(desk, 'map.journey');
  await window.open(desk.address());
  await desk.hold('map.journey');
  const place = page.getByRole('status').getByText('Drop to open “map.journey”');
  await expect(place).toBeVisible();
  await expect(page.getByText('The open document is saved and closed first.')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await desk.hold();
  await expect(place).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Begin' })).toBeVisible();

  await desk.hold('map.journey');
  await desk.drop('map.journey');
  await expect(window.stage('Discovery')).toBeVisible();
  await expect(place).toBeHidden();
  await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
});

test('what is being typed is kept when another file is dropped', async ({ page, desk, window }) => {
  await saved(desk, 'first.journey');
  await saved(desk, 'second.journey');
  await window.open(desk.address());
  await desk.drop('first.journey');
  await window.press(window.stage('Discovery'));
  await window.inspector.getByRole('textbox', { name: 'Name', exact: true }).fill('Hears of us');
  await desk.hold('second.journey');
  await expect(page.getByRole('status').getByText('The open document is saved and closed first.')).toBeVisible();
  await desk.drop('second.journey');
  await expect(window.stage('Discovery')).toBeVisible();
  await desk.drop('first.journey');
  await expect(window.stage('Hears of us')).toBeVisible();
});

test('JSON that Throughline wrote becomes a new document, whatever its name', async ({ page, desk, window }) => {
  writeFileSync(desk.file('from a colleague.txt'), readFileSync(example));
  await window.open(desk.address());
  await desk.drop('from a colleague.txt');
  await expect(window.grid).toBeVisible();
  await expect(page.getByText('This was imported from “from a colleague.txt”, which stays as it is.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Saved state: Not in a file yet' })).toBeVisible();
  expect(readFileSync(desk.file('from a colleague.txt'))).toEqual(readFileSync(example));
});

test('anything else is refused by name, and what is open stays', async ({ page, desk, window }) => {
  await saved(desk, 'map.journey');
  mkdirSync(desk.file('a folder'));
  writeFileSync(desk.file('photo.png'), '\u0089PNG\r\n');
  writeFileSync(desk.file('letter.txt'), 'Dear Sir or Madam');
  writeFileSync(desk.file('broken.json'), '{ "journeys": 5 }');
  writeFileSync(desk.file('broken.journey'), 'not a journey at all');
  await window.open(desk.address());
  await desk.drop('map.journey');
  await expect(window.stage('Discovery')).toBeVisible();
  const failure = page.getByRole('alertdialog').or(page.getByRole('dialog', { name: 'Something went wrong' }));
  for (const [names, words] of [
    [['a folder'], '“a folder” is a folder.'],
    [['letter.txt'], '“letter.txt” was not opened: it is plain text, which cannot be imported'],
    [['photo.png'], '“photo.png” was not opened'],
    [['broken.json'], '“broken.json” was not opened: the JSON does not fit'],
    [['broken.journey'], 'broken.journey'],
    [['missing.journey'], '“missing.journey” cannot be read.'],
    [['letter.txt', 'map.journey'], '2 files were dropped: letter.txt, map.journey. One can be opened at a time.'],
  ] as const) {
    await desk.drop(...names);
    await expect(failure).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(failure).toHaveCount(0);
    await expect(window.stage('Discovery')).toBeVisible();
  }
});
