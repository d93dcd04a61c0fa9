/** Stickies become moments, comms, promises and cards, and back, keeping their words. */
import { type Desk, expect, test } from './desk';

/** Puts stickies into the first stage: a note for each text, in the lane of this kind. */
async function putUp(desk: Desk, kind: string, ...texts: string[]): Promise<string[]> {
  const { journeys } = await desk.document();
  const board = journeys[0]?.board;
  const stage = board?.columns[0]?.stage ?? '';
  const lane = board?.rows.find((row) => row.kind === kind)?.lane ?? '';
  const ids = texts.map(() => crypto.randomUUID());
  await desk.apply(
    ...texts.map((text, at) => ({
      do: 'add_note' as const,
      id: ids[at] ?? '',
      journey: board?.journey ?? '',
      spot: { at: 'cell' as const, stage, lane },
      text,
      author: at === 0 ? 'Ada' : '',
    })),
  );
  return ids;
}

async function wordings(desk: Desk): Promise<string[]> {
  const promises = await desk.records('promise');
  return promises.map(({ record }) => record.wording).sort();
}

test.beforeEach(async ({ desk }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
});

test('a sticky becomes a moment, and its comments follow', async ({ page, desk, window }) => {
  const [id = ''] = await putUp(desk, 'moments', 'Waits nine days');
  await desk.apply({
    do: 'add_comment',
    id: crypto.randomUUID(),
    about: { kind: 'note', id },
    author: 'Ben',
    text: 'How often?',
    at: 5,
  });
  await window.open(desk.address());
  const card = window.card('Waits nine days');
  await window.press(card);
  await expect(window.inspector.getByRole('heading', { name: 'Note', level: 2 })).toBeVisible();
  await window.inspector.getByRole('button', { name: 'Turn into moment' }).click();
  await expect(window.notice('Left behind: who said it.')).toBeVisible();
  await expect(window.inspector.getByRole('heading', { name: 'Moment', level: 2 })).toBeVisible();
  await expect(window.inspector).toContainText('How often?');
  await window.backAndForth(
    'Turn into moment',
    () => expect.poll(() => desk.records('note')).toHaveLength(1),
    () => expect.poll(() => desk.records('moment')).toHaveLength(1),
  );
  await expect(card).toBeVisible();
  await expect(page.getByTestId('announcer')).toContainText('Turn into moment');
});

test('several become promises in one step by keyboard alone', async ({ page, desk, window }) => {
  await putUp(desk, 'promises', 'Live in a day', 'No setup fee');
  await window.open(desk.address());
  await window.press(window.card('Live in a day'));
  const { x, y, width, height } = await window.place(window.card('No setup fee'));
  await page.keyboard.down('Shift');
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.keyboard.up('Shift');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2 cards into prom');
  await page.keyboard.press('Enter');
  await expect(window.inspector).toContainText('2 selected');
  await window.backAndForth(
    'Turn 2 cards into promises',
    () => expect.poll(() => desk.records('note')).toHaveLength(2),
    () => expect.poll(() => wordings(desk)).toEqual(['Live in a day', 'No setup fee']),
  );
});

test('a moment that keeps a promise says why it stays one', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const [keeping] = await desk.records('keeping');
  const moments = await desk.records('moment');
  const kept = moments.find(({ record }) => record.id === keeping?.record.moment);
  await window.press(window.card(kept?.record.text ?? ''));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Turn into comm');
  await page.keyboard.press('Enter');
  await expect(window.notice(/This moment keeps/)).toBeVisible();
  await expect(window.card(kept?.record.text ?? '')).toBeVisible();
  expect(await desk.records('moment')).toHaveLength(moments.length);
});
