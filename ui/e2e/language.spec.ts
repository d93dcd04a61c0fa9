/** The window in another language: as the system asks, as the person chooses, and whole in it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { misfits } from './misfits';

const VIEWS = ['Tabelle', 'Versprechen', 'Lücken', 'Verantwortung', 'Journeys'] as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main:not(.loading)')).toBeVisible();
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ansichten' }).getByRole('button', { name }).click();
  await expect(page.getByRole('main').getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function holds(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    place,
  ).toEqual([]);
}

test.describe('a German system', () => {
  test.use({ locale: 'de-AT' });

  test('is answered in German, dates and keys too', async ({ page, desk }) => {
    await open(page, desk.address());
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('button', { name: 'Journey mit neun Phasen' }).click();
    await expect(page.getByRole('region', { name: 'Journey-Board' })).toBeVisible();
    const top = page.getByRole('banner');
    await expect(top.getByRole('button', { name: 'Nichts rückgängig zu machen' })).toBeVisible();
    await expect(top.getByRole('button', { name: 'Suchen' })).toContainText('StrgF');

    await page.keyboard.press('Control+/');
    const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await expect(sheet.getByText('Entf', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('can be set to English, which stays', async ({ page, desk }) => {
    await open(page, desk.address());
    await page.getByRole('group', { name: 'Sprache' }).getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Nine-phase journey' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Nine-phase journey' })).toBeVisible();
    const english = page.getByRole('group', { name: 'Language' }).getByRole('button', { name: 'English' });
    await expect(english).toHaveAttribute('aria-pressed', 'true');
  });

  test('only its own words are fetched', async ({ page, desk }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await open(page, desk.address());
    expect(fetched.filter((path) => /\/de-[^/]*\.js$/.test(path))).toHaveLength(1);
    expect(fetched.filter((path) => /\/en-[^/]*\.js$/.test(path))).toEqual([]);
  });
});

test('the language is chosen in the window, and what is open and typed stays', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await window.press(window.stage('Discovery'));
  await window.inspector.getByRole('textbox', { name: 'Customer’s goal' }).fill('Understand what it is');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Deutsch');
  await page.getByRole('option', { name: 'Language: Deutsch' }).click();

  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('grid', { name: 'Journey-Board' })).toBeVisible();
  const { records } = await desk.document();
  expect(JSON.stringify(records)).toContain('Understand what it is');

  await page.reload();
  await expect(page.getByRole('grid', { name: 'Journey-Board' })).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Menü', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sprache: Wie das System' }).click();
  await expect(page.getByRole('grid', { name: 'Journey board' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in German, ${colorScheme}`, () => {
    test.use({ locale: 'de-DE', colorScheme, viewport: { width: 1280, height: 800 } });
    test.describe.configure({ timeout: 120_000 });

    test('no rule of accessibility is broken', async ({ page, desk }) => {
      await open(page, desk.address());
      await holds(page, 'start screen');
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await page.reload();
      await expect(page.getByRole('grid', { name: 'Journey-Board' })).toBeVisible();
      await holds(page, 'board');
      for (const name of VIEWS) {
        await view(page, name);
        await holds(page, name);
      }
    });
  });
}

test.describe('German words', () => {
  test.use({ locale: 'de-DE', viewport: { width: 1280, height: 800 } });
  test.describe.configure({ timeout: 60_000 });

  for (const size of ['100', '200']) {
    test(`find room, at ${size} %`, async ({ page, desk }) => {
      await page.addInitScript((percent) => localStorage.setItem('throughline.textSize', percent), size);
      await open(page, desk.address());
      await misfits(page, 'start screen');
      await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
      await page.reload();
      const board = page.getByRole('grid', { name: 'Journey-Board' });
      await expect(board).toBeVisible();
      await misfits(page, 'board');
      for (const name of ['Lücken', 'Versprechen', 'Tabelle', 'Verantwortung', 'Journeys']) {
        await view(page, name);
        await misfits(page, name);
      }
      for (const [keys, name] of [
        ['Control+k', 'Befehlspalette'],
        ['Control+/', 'Tastenkürzel'],
        ['Control+e', 'Als PDF exportieren'],
        ['Control+n', 'Neues Dokument'],
        ['Control+Shift+c', 'Kommentare'],
        ['Control+Shift+o', 'Verantwortung zuweisen'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await misfits(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.getByRole('banner').getByRole('button', { name: 'Menü', exact: true }).click();
      await misfits(page, 'menu');
      await page.keyboard.press('Escape');
    });
  }

  test('find room in the inspector', async ({ page, desk }) => {
    await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
    await open(page, desk.address());
    const inspector = page.getByRole('complementary', { name: 'Inspektor' });
    for (const [words, kind] of [
      ['Asks who the success manager is', 'Moment'],
      ['You will be live in one day', 'Kommunikation'],
      ['A named success manager from day one', 'Versprechen'],
      ['Everyday use', 'Station'],
      ['Something goes wrong', 'Übergang'],
    ] as const) {
      await page.keyboard.press('Control+f');
      const dialog = page.getByRole('dialog', { name: 'Dokument durchsuchen' });
      await dialog.getByRole('combobox').fill(words);
      await dialog.getByRole('option', { name: words }).first().click();
      await expect(dialog).toHaveCount(0);
      await expect(inspector.getByRole('heading', { name: kind, level: 2 })).toBeVisible();
      await misfits(page, kind);
    }
  });
});
