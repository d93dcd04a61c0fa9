/** Tracing: the way of a promise or a gap through the journey, lit on the board and walked by key. */
import { expect, test } from './desk';
import type { GapReport, Snapshot } from '../src/ipc/types';

async function leakOf(document: Promise<Snapshot>): Promise<{ gap: GapReport; path: string[] }> {
  const { journeys, records } = await document;
  const gap = journeys[0]?.gaps.find(({ rule }) => rule === 'promise-leak');
  if (!gap) throw new Error('no promise of the example leaks');
  const names = new Map(records.flatMap((one) => (one.kind === 'stage' ? [[one.record.id, one.record.name]] : [])));
  return { gap, path: gap.path.map((stage) => names.get(stage) ?? '') };
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
});

test('a gap is traced by key, stepped along and left', async ({ page, desk, window }) => {
  const { gap, path } = await leakOf(desk.document());
  await window.gaps.getByRole('button', { name: gap.title }).click();
  await page.keyboard.press('t');
  const bar = page.getByRole('region', { name: 'Trace' });
  await expect(bar.getByRole('heading')).toHaveText(gap.title);
  await expect(bar.getByRole('listitem')).toHaveText(path.map((name, at) => (at === 0 ? name : `→ ${name}`)));
  const said = page.getByRole('log').or(page.locator('[aria-live=polite]'));
  await expect(said.filter({ hasText: `Tracing ${gap.title}` })).toHaveCount(1);

  // The grid says so, and which of its stages and cards the trace comes by.
  await expect(page.getByRole('grid', { name: `Journey board, tracing ${gap.title}` })).toBeAttached();
  for (const [at, name] of path.entries()) {
    await expect(window.stage(name)).toHaveAccessibleName(new RegExp(`step ${at + 1} of ${path.length} of the trace$`));
  }
  const promise = (await desk.records('promise')).find(({ record }) => record.id === gap.promise)?.record;
  await expect(window.card(promise?.wording ?? '').last()).toHaveAccessibleName(/on the trace$/);

  await page.keyboard.press(']');
  await expect(window.stage(path[0] ?? '')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press(']');
  await expect(window.stage(path[1] ?? '')).toHaveAttribute('aria-selected', 'true');
  await expect(said.filter({ hasText: `Step 2 of ${path.length}: ${path[1]}.` })).toHaveCount(1);
  await expect(bar.getByRole('button', { name: path[1], exact: true })).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('[');
  await expect(window.stage(path[0] ?? '')).toHaveAttribute('aria-selected', 'true');

  // On the board the arrow keys do the same.
  await page.keyboard.press('F6');
  await expect(window.stage(path[0] ?? '')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(window.stage(path[1] ?? '')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'Journey board', exact: true })).toBeAttached();
  // The trace is left first; what is selected stays.
  await expect(window.stage(path[1] ?? '')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).not.toHaveAccessibleName(/of the trace/);
});

test('the board is dimmed but for what the trace comes by', async ({ page, desk, window }) => {
  const { gap } = await leakOf(desk.document());
  await window.gaps.getByRole('button', { name: gap.title }).click();
  await window.place(window.board);
  const ink = (): Promise<number> =>
    page.locator('section.board canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const [r = 0, g = 0, b = 0] = data;
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) {
        sum += Math.abs((data[at] ?? 0) - r) + Math.abs((data[at + 1] ?? 0) - g) + Math.abs((data[at + 2] ?? 0) - b);
      }
      return sum;
    });
  const before = await ink();
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Trace' })).toBeVisible();
  await window.place(window.board);
  await expect.poll(ink).toBeLessThan(before * 0.75);
  await page.keyboard.press('t');
  await window.place(window.board);
  await expect.poll(ink).toBeGreaterThan(before * 0.75);
});

test('a promise is traced from its menu, the inspector and the palette', async ({ page, desk, window }) => {
  const { gap } = await leakOf(desk.document());
  const wording = (await desk.records('promise')).find(({ record }) => record.id === gap.promise)?.record.wording ?? '';
  const card = window.lane('Promises').getByRole('button', { name: wording });
  const bar = page.getByRole('region', { name: 'Trace' });
  await window.press(card);
  await window.inspector.getByRole('button', { name: 'Trace through the journey' }).click();
  await expect(bar.getByRole('heading')).toHaveText(wording);
  await bar.getByRole('button', { name: 'Leave the trace' }).click();
  await expect(bar).toHaveCount(0);

  await window.press(card);
  const { x, y, width, height } = await window.place(card);
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Trace through the journey' }).click();
  await expect(bar.getByRole('heading')).toHaveText(wording);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Leave the trace');
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);

  // A small t on the card traces it; a capital one begins a new card.
  await window.press(card);
  await page.keyboard.press('t');
  await expect(bar).toBeVisible();
  await page.keyboard.press('t');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Shift+T');
  await expect(window.board.getByRole('textbox')).toHaveValue('T');
  await page.keyboard.press('Escape');
});

test('a trace follows edits, and ends with what it was about', async ({ page, desk, window }) => {
  const { gap } = await leakOf(desk.document());
  const wording = (await desk.records('promise')).find(({ record }) => record.id === gap.promise)?.record.wording ?? '';
  await window.press(window.lane('Promises').getByRole('button', { name: wording }));
  await page.keyboard.press('t');
  const bar = page.getByRole('region', { name: 'Trace' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(bar).toHaveCount(0);
  await window.top.getByRole('button', { name: 'Undo: Delete promise' }).click();
  await expect(bar).toBeVisible();
});
