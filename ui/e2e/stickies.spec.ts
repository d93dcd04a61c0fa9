/** Stickies outside the grid: put up, written, dragged, moved by key, coloured, grouped, converted. */
import { type Desk, expect, test } from './desk';

async function places(desk: Desk): Promise<Record<string, string>> {
  const notes = await desk.records('note');
  return Object.fromEntries(
    notes.map(({ record: { text, place } }) => [text, place.at === 'free' ? `${place.x} ${place.y}` : 'cell']),
  );
}

async function putUp(desk: Desk, ...stickies: [text: string, x: number, y: number][]): Promise<void> {
  const { journeys } = await desk.document();
  const journey = journeys[0]?.board.journey ?? '';
  await desk.apply(
    ...stickies.map(([text, x, y]) => ({
      do: 'add_note' as const,
      id: crypto.randomUUID(),
      journey,
      spot: { at: 'free' as const, x, y },
      text,
      author: '',
    })),
  );
}

test.beforeEach(async ({ desk }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
});

test('stickies are put up by double-click below the lanes, one after the other', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await window.press(window.stage('Discovery'));
  await page.keyboard.press('Escape');
  // Below the last lane.
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, 4_000);
  const gaps = await window.place(window.grid.getByRole('rowheader', { name: 'Gaps' }));
  const under = { x: gaps.x + 300, y: gaps.y + gaps.height + 40 };
  await page.mouse.dblclick(under.x, under.y);
  await expect(window.board.getByRole('textbox', { name: 'Words of the note' })).toBeFocused();
  await page.keyboard.type('Why so slow?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Who calls them?');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const first = await window.place(window.card('Why so slow?'));
  expect(Math.round(first.x)).toBe(Math.round(under.x));
  expect(Math.round(first.y)).toBe(Math.round(under.y));
  const second = await window.place(window.card('Who calls them?'));
  expect(second.y).toBeGreaterThan(first.y + first.height);
  await expect(window.card('Who calls them?')).toBeFocused();
  await expect(window.top.getByRole('button', { name: 'Undo: Add note' })).toBeVisible();
  await expect(window.grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Free notes' }) })).toHaveCount(1);

  // Written on in place, and coloured.
  await window.pressTwice(window.card('Why so slow?'));
  await page.keyboard.type('Why so late?');
  await page.keyboard.press('Enter');
  await expect(window.card('Why so late?')).toBeVisible();
  await window.inspector.getByRole('radio', { name: 'Pink' }).click();
  await expect.poll(async () => (await desk.records('note')).map(({ record }) => record.colour).sort()).toEqual([0, 4]);
});

test('stickies are put up, walked to, moved and turned into cards by keyboard alone', async ({ page, desk, window }) => {
  const { keyboard } = page;
  await window.open(desk.address());
  await keyboard.press('Control+k');
  await keyboard.type('Add note');
  await keyboard.press('Enter');
  await keyboard.type('Nobody calls');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  const sticky = window.card('Nobody calls');
  await expect(sticky).toBeFocused();
  const before = Object.values(await places(desk))[0]?.split(' ').map(Number) ?? [];
  await keyboard.press('Alt+ArrowRight');
  await keyboard.press('Alt+ArrowDown');
  await expect
    .poll(async () => Object.values(await places(desk))[0])
    .toBe(`${(before[0] ?? 0) + 24} ${(before[1] ?? 0) + 24}`);
  await expect(page.getByTestId('announcer')).toContainText('Move note');

  // Away from it and back again.
  await keyboard.press('ArrowUp');
  await expect(sticky).not.toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(sticky).toBeFocused();
  await keyboard.press('Control+k');
  await keyboard.type('Turn into moment');
  await keyboard.press('Enter');
  await expect.poll(() => desk.records('moment')).toHaveLength(1);
  await expect(window.lane('Moments').getByRole('button', { name: 'Nobody calls' })).toBeVisible();
  await expect(window.top.getByRole('button', { name: 'Undo: Turn into moment' })).toBeVisible();
});

test('moves that are quicker than the core add up', async ({ page, desk, window }) => {
  await putUp(desk, ['one', 600, 1_000]);
  await window.open(desk.address());
  await window.press(window.card('one'));
  await page.route('**/request*', async (route) => {
    await new Promise((answered) => setTimeout(answered, 150));
    await route.continue();
  });
  for (const key of ['Right', 'Down', 'Down', 'Left', 'Right']) await page.keyboard.press(`Alt+Arrow${key}`);
  await expect.poll(async () => Object.values(await places(desk))).toEqual(['624 1048']);
});

test('stickies are dragged together, into a cell and out again; Escape puts them back', async ({ page, desk, window }) => {
  await putUp(desk, ['one', 600, 1_000], ['two', 860, 1_020]);
  await window.open(desk.address());
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  let one = await window.place(window.card('one'));
  const two = await window.place(window.card('two'));
  const grip = (box: { x: number; y: number; height: number }) => ({ x: box.x + 12, y: box.y + box.height / 2 });
  const zoom = (two.x - one.x) / 260;
  await page.keyboard.down('Shift');
  await window.drag({ x: one.x - 8, y: one.y - 6 }, { x: two.x + 20, y: two.y + two.height + 4 });
  await page.keyboard.up('Shift');
  await expect(window.inspector).toContainText('2 selected');

  // Near its edge the board has gone along with the lasso.
  one = await window.place(window.card('one'));
  const { mouse } = page;
  await mouse.move(grip(one).x, grip(one).y);
  await mouse.down();
  await mouse.move(grip(one).x + 50, grip(one).y + 5, { steps: 4 });
  await page.keyboard.press('Escape');
  await mouse.up();
  expect(await places(desk)).toEqual({ one: '600 1000', two: '860 1020' });

  one = await window.place(window.card('one'));
  await window.drag(grip(one), { x: grip(one).x + 100 * zoom, y: grip(one).y });
  const moved = { one: expect.stringMatching(/^(69|70)\d (99|100)\d$/), two: expect.stringMatching(/^9[56]\d 10[12]\d$/) };
  await expect.poll(() => places(desk)).toEqual(moved);
  await expect(window.top.getByRole('button', { name: 'Undo: Move 2 cards' })).toBeVisible();

  // Both into one cell, in one step.
  const cell = await window.place(window.lane('Moments').getByRole('gridcell').nth(4));
  await window.drag(grip(await window.place(window.card('one'))), { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
  await window.backAndForth(
    'Move 2 cards',
    () => expect.poll(() => places(desk)).toEqual(moved),
    () => expect.poll(() => places(desk)).toEqual({ one: 'cell', two: 'cell' }),
  );
  await window.press(window.stage('Discovery'));

  // And one of them out again.
  const lying = await window.place(window.card('one'));
  await window.drag(grip(lying), { x: grip(lying).x, y: one.y + 10 });
  await expect.poll(async () => (await places(desk))['one']).not.toBe('cell');
  expect((await places(desk))['two']).toBe('cell');
});

test('lines pasted with nothing selected become stickies, and a board of stickies alone is a board', async ({
  page,
  desk,
  window,
}) => {
  await desk.ask({ ask: 'new', template: 'blank' });
  await putUp(desk, ['first', 0, 0]);
  await window.open(desk.address());
  await expect(window.card('first')).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('second\nthird'));
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+v');
  await expect.poll(async () => Object.keys(await places(desk)).sort()).toEqual(['first', 'second', 'third']);
  await expect(window.card('third')).toBeVisible();
  await expect(window.inspector).toContainText('2 selected');
});
