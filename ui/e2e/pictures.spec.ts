/** Every view as it looks, at two sizes and in both themes; see `album.ts`. */
import { Album } from './album';
import { type Desk, expect, test } from './desk';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

// All stand in one row, and what differs shall be seen the first time.
test.describe.configure({ timeout: 150_000, retries: 0 });

test.use({
  still: true,
  trace: 'off',
  // Playwright holds what moves still by a style of its own.
  bypassCSP: true,
});

/** A copy of the journey without two moments that customers do not like. */
async function makeToBe(desk: Desk): Promise<void> {
  const { journeys } = await desk.document();
  const before = new Set((await desk.records('moment')).map(({ record }) => record.id));
  await desk.apply({
    do: 'duplicate_journey',
    id: '01998000-0000-7000-8000-000000000001',
    of: journeys[0]?.board.journey ?? '',
    name: 'As it should become',
    state: 'to_be',
  });
  const copies = (await desk.records('moment')).filter(({ record }) => !before.has(record.id));
  for (const words of ['Rewrites the rota', 'Asks who the success manager is']) {
    const copy = copies.find(({ record }) => record.text.startsWith(words));
    await desk.apply({ do: 'delete_moment', id: copy?.record.id ?? '' });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${colorScheme}, ${viewport.width} × ${viewport.height}`, () => {
      test.use({ colorScheme, viewport });

      test('every view', async ({ page, desk, window }, info) => {
        const album = new Album(window, info, `${colorScheme}-${viewport.width}`);
        const main = page.getByRole('main');
        const dialog = page.getByRole('dialog');
        await page.clock.setFixedTime('2026-06-01T12:00Z');

        await window.open(desk.address());
        await album.take('start-first');
        await desk.ask({ ask: 'open_example', id: 'consumer-subscription' });
        await desk.answer('subscription.journey');
        await desk.ask({ ask: 'save' });
        await desk.ask({ ask: 'close' });
        await window.open(desk.address());
        await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
        // The folder is another on every machine.
        await album.take('start', [page.getByText('subscription.journey in')]);

        await desk.ask({ ask: 'new', template: 'blank' });
        await window.open(desk.address());
        await expect(page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();
        await album.take('board-empty');

        await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
        await window.open(desk.address());
        await expect(window.grid).toBeVisible();
        await album.take('board');

        await window.press(window.stage('Set-up'));
        await album.take('board-stage');
        await page.keyboard.press('Alt+s');
        await album.take('board-steps');
        await page.keyboard.press('Alt+s');
        await window.press(window.lane('Moments').getByRole('button').first());
        await album.take('board-moment');
        await page.keyboard.press('Alt+1');
        await album.take('board-whole');
        await page.keyboard.press('Control+0');
        for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+-');
        await album.take('board-far');
        await page.keyboard.press('Escape');

        for (const view of ['Table', 'Promises', 'Gaps', 'Owners', 'Journeys'] as const) {
          await window.view(view);
          await expect(view === 'Table' ? page.getByRole('grid', { name: 'Journey table' }) : main.getByRole('heading', { name: view, level: 1 })).toBeVisible();
          await album.take(view.toLowerCase());
        }

        await window.view('Promises');
        await main.getByRole('rowheader').getByRole('button').first().click();
        await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
        await album.take('promises-promise');
        await main.getByRole('button', { name: /^Trace “/ }).first().click();
        await expect(page.getByRole('region', { name: 'Trace' })).toBeVisible();
        await page.keyboard.press('ArrowRight');
        await expect(page.locator('[aria-current=step]')).toHaveCount(1);
        await album.take('trace');
        await page.keyboard.press('Escape');
        await window.view('Gaps');
        await main.getByRole('article').first().getByRole('heading').getByRole('button').click();
        await expect(window.inspector.getByRole('heading', { name: 'Gap', level: 2 })).toBeVisible();
        await album.take('gaps-gap');

        await page.keyboard.press('F5');
        const slide = page.getByRole('main', { name: 'Presentation' }).getByRole('group').first();
        await expect(slide).toBeFocused();
        await album.take('present');
        await page.getByRole('navigation', { name: 'Slides' }).getByRole('button').nth(4).click();
        await expect(slide).toContainText('Stage 4 of');
        await album.take('present-stage');
        await page.keyboard.press('End');
        await expect(slide.getByRole('heading', { name: 'Where it breaks most' })).toBeVisible();
        await album.take('present-end');
        await page.keyboard.press('Escape');
        await expect(slide).toHaveCount(0);

        await window.open(desk.address());
        await expect(window.grid).toBeVisible();
        await page.keyboard.press('Control+k');
        await expect(dialog.getByRole('combobox')).toBeFocused();
        await album.take('palette');
        // The others lie over the window in the same way.
        for (const [keys, name, typed, picture] of [
          ['Control+f', 'Search the document', 'day', 'search'],
          ['Control+/', 'Keyboard shortcuts', '', 'shortcuts'],
          ['Control+e', 'Export to PDF', '', 'export'],
          ['Control+Shift+o', 'Annotate owners', '', 'annotate'],
        ] as const) {
          await page.keyboard.press('Escape');
          await expect(dialog).toHaveCount(0);
          await page.keyboard.press(keys);
          await expect(dialog).toHaveAccessibleName(name);
          await page.keyboard.type(typed);
          if (typed !== '') await expect(dialog.getByRole('option').first()).toBeVisible();
          await album.takeMiddle(picture);
        }

        await makeToBe(desk);
        await window.open(desk.address());
        await window.view('Journeys');
        await main.getByRole('button', { name: 'Compare journeys' }).click();
        await expect(main.getByRole('status', { name: 'Summary' })).toBeVisible();
        await album.take('compare');

        album.close();
      });
    });
  }
}
