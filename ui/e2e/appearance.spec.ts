/** How the window looks to those who need it larger or stronger. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { misfits } from './misfits';

/** Words stand out from their ground as much as the strictest level of WCAG wants. */
async function standsOut(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
  const told = violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
  expect(told, place).toEqual([]);
}

/** The colour in the corner of the board, behind everything that is drawn on it. */
function ground(page: Page): Promise<number[]> {
  return page.locator('section.board canvas').first().evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas.getContext('2d')?.getImageData(0, canvas.height - 1, 1, 1).data ?? [];
    return [...data].slice(0, 3);
  });
}

/** A colour of the page as numbers. */
function colourOf(page: Page, colour: string): Promise<number[]> {
  return page.evaluate((wanted) => {
    const probe = document.createElement('div');
    probe.style.cssText = `forced-color-adjust: none; color: ${wanted}`;
    document.body.append(probe);
    const told = getComputedStyle(probe).color;
    probe.remove();
    return (told.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  }, colour);
}

const VIEWS = ['Promises', 'Gaps', 'Owners'] as const;

test.describe.configure({ timeout: 120_000 });

test('text is made larger step by step, stays so, and comes back', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const first = window.grid.getByRole('columnheader').nth(1);
  const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = await window.place(first);
  expect(await size()).toBe('16px');
  for (const wanted of [110, 125, 150, 175, 200]) {
    await page.keyboard.press('Control+>');
    await expect(page.getByTestId('announcer')).toHaveText(`Text is at ${wanted} % of its normal size.`);
  }
  expect(await size()).toBe('32px');
  const large = await window.place(first);
  expect(large.width / before.width).toBeGreaterThan(1.6);
  await page.keyboard.press('Control+>');
  expect(await size()).toBe('32px');

  await page.reload();
  await expect(window.grid).toBeVisible();
  expect(await size()).toBe('32px');
  expect((await window.place(first)).width).toBeCloseTo(large.width, 0);

  await page.keyboard.press('Control+<');
  expect(await size()).toBe('28px');
  await window.choose('Menu', 'Text at its normal size');
  expect(await size()).toBe('16px');
  await expect.poll(async () => (await window.place(first)).width).toBeCloseTo(before.width, 0);
});

test('the board answers where it is pressed and dragged, however large it is shown', async ({ page, desk, window }) => {
  await page.addInitScript(() => localStorage.setItem('throughline.textSize', '200'));
  await page.setViewportSize({ width: 1920, height: 1080 });
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await window.press(window.stage('Consideration'));
  await expect(window.stage('Consideration')).toHaveAttribute('aria-selected', 'true');
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Compares prices');
  const card = window.card('Compares prices');
  const cell = window.lane('Moments').getByRole('gridcell').first();
  await window.dragTo(card, cell);
  await expect(window.top.getByRole('button', { name: 'Undo: Move moment' })).toBeVisible();
  const stages = await desk.records('stage');
  const moment = (await desk.records('moment'))[0]?.record;
  expect(moment?.placement.stage).toBe(stages.find(({ record }) => record.name === 'Discovery')?.record.id);

  await window.pressTwice(card);
  const editor = window.board.getByRole('textbox');
  await expect(editor).toHaveValue('Compares prices');
  const [written, drawn] = [await editor.boundingBox(), await window.board.boundingBox()];
  expect(written?.x).toBeGreaterThan(drawn?.x ?? 0);
  expect((written?.y ?? 0) + (written?.height ?? 0)).toBeLessThan((drawn?.y ?? 0) + (drawn?.height ?? 0));
});

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('nothing is cut off and nothing overlaps', async ({ page, desk, window }) => {
    await page.addInitScript(() => localStorage.setItem('throughline.textSize', '200'));
    await window.open(desk.address());
    await misfits(page, 'start screen');
    await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
    await page.reload();
    await expect(window.grid).toBeVisible();
    await misfits(page, 'board');
    await page.keyboard.press('Control+i');
    await misfits(page, 'board without the inspector');
    for (const view of VIEWS) {
      await window.view(view);
      await expect(page.getByRole('main').getByRole('heading', { name: view, level: 1 })).toBeVisible();
      await misfits(page, view);
    }
    for (const [keys, name] of [
      ['Control+k', 'Command palette'],
      ['Control+/', 'Keyboard shortcuts'],
      ['Control+e', 'Export to PDF'],
      ['Control+n', 'New document'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await misfits(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await window.top.getByRole('button', { name: 'Menu', exact: true }).click();
    await misfits(page, 'menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F5');
    const slide = page.getByRole('main', { name: 'Presentation' }).getByRole('group').first();
    for (const at of [0, 1, 4]) {
      await page.getByRole('navigation', { name: 'Slides' }).getByRole('button').nth(at).click();
      await expect(slide.getByRole('heading', { level: 1 })).toBeVisible();
      await misfits(page, `slide ${at}`);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`more contrast, ${colorScheme}: as the system asks for it, and as it is chosen`, async ({ page, desk, window }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' });
    await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
    await window.open(desk.address());
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-contrast', 'more');
    await expect(html).toHaveAttribute('data-theme', colorScheme);
    const strong = colorScheme === 'dark' ? [0, 0, 0] : [255, 255, 255];
    await window.place(window.board);
    await expect.poll(() => ground(page)).toEqual(strong);
    await standsOut(page, 'board');
    for (const view of VIEWS) {
      await window.view(view);
      await standsOut(page, view);
    }
    await page.keyboard.press('F5');
    await page.keyboard.press('ArrowRight');
    await standsOut(page, 'slide');
    await page.keyboard.press('Escape');
    await window.view('Board');

    await page.emulateMedia({ colorScheme, contrast: 'no-preference', reducedMotion: 'reduce' });
    await expect(html).toHaveAttribute('data-contrast', 'normal');
    await window.place(window.board);
    await expect.poll(() => ground(page)).not.toEqual(strong);
    await window.choose('Menu', 'Theme: High contrast');
    await expect(html).toHaveAttribute('data-contrast', 'more');
    await expect.poll(() => ground(page)).toEqual(strong);
    await page.reload();
    await expect(html).toHaveAttribute('data-contrast', 'more');
  });
}

test('the system’s own colours are drawn on the board too', async ({ page, desk, window }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' });
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'forced');
  await window.place(window.board);
  const canvas = await colourOf(page, 'Canvas');
  await expect.poll(() => ground(page)).toEqual(canvas);
  expect(await colourOf(page, 'var(--ink)')).toEqual(await colourOf(page, 'CanvasText'));
  const theme = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Board' });
  expect(await theme.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
});
