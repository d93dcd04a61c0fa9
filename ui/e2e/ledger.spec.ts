/** The ledger of promises, and the state of the promise in each stage. */
import { expect, test } from './desk';

const STATES = {
  broken: 'Broken',
  missed: 'Missed by some',
  unlinked: 'Nothing keeps it',
  short: 'Falls short',
  unproven: 'Unproven',
  holds: 'Holds',
} as const;

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
});

test('every promise stands in it with its state, and is filtered and traced', async ({ page, desk, window }) => {
  await window.view('Promises');
  const main = page.getByRole('main');
  const { journeys } = await desk.document();
  const ledger = journeys[0]?.ledger ?? [];
  const promises = await desk.records('promise');
  const wordings = ledger.map(({ promise }) => promises.find(({ record }) => record.id === promise)?.record.wording ?? '');
  const rows = main.getByRole('rowheader');
  await expect(rows).toHaveText(
    ledger.map(({ state }, at) => new RegExp(`^\\s*${STATES[state]}\\s+${wordings[at]}`)),
  );
  const gaps = await main.getByRole('row').nth(1).getByRole('cell').nth(3).getByRole('button').count();
  expect(gaps).toBe(ledger[0]?.gaps.length);
  const measured = ledger.findIndex(({ keepings }) => keepings.some(({ short, age }) => short && age !== null));
  await expect(main.getByRole('row').nth(measured + 1)).toContainText(/falls short/);
  await expect(main.getByRole('row').nth(measured + 1)).toContainText(/judged \d+ days ago/);

  const choose = async (label: string, option: string): Promise<void> => {
    await main.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('State', 'Falls short');
  const short = ledger.filter(({ state }) => state === 'short').length;
  await expect(rows).toHaveCount(short);
  await expect(main.getByRole('status')).toHaveText(`${short} of ${ledger.length} promises`);
  await choose('State', 'Any state');
  await choose('Answers for it', 'Nobody');
  const ownerless = promises.filter(({ record }) => record.owner === null).length;
  await expect(rows).toHaveCount(ownerless);
  await choose('Answers for it', 'Everybody');

  // A gap of it is looked at right here; its way is looked at on the board.
  const first = wordings[0] ?? '';
  await main.getByRole('row').nth(1).getByRole('cell').nth(3).getByRole('button').first().click();
  await expect(window.inspector.getByRole('heading', { name: 'Gap', level: 2 })).toBeVisible();
  await main.getByRole('button', { name: `Trace “${first}”` }).click();
  const bar = page.getByRole('region', { name: 'Trace' });
  await expect(bar.getByRole('heading')).toHaveText(first);
  await expect(bar.getByRole('listitem')).toHaveCount(ledger[0]?.path.length ?? 0);
  await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(bar.locator('[aria-current=step]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('a stage says what becomes of the promise there', async ({ desk, window }) => {
  const { journeys } = await desk.document();
  const view = journeys[0];
  const line = view?.stages.find(({ words }) => words.includes('broken'));
  const name = view?.board.columns.find(({ stage }) => stage === line?.stage)?.name ?? '';
  await expect(window.stage(name)).toHaveAccessibleName(new RegExp(`, ${line?.words}$`));
  await window.press(window.stage(name));
  await expect(window.inspector).toContainText(line?.words ?? 'nothing is broken');

  // It follows the edits.
  const before = line?.words ?? '';
  const keepings = await desk.records('keeping');
  const moments = await desk.records('moment');
  const broken = keepings.find(({ record }) => record.verdict === 'broken' && moments.some((moment) => moment.record.id === record.moment && moment.record.placement.stage === line?.stage));
  const moment = moments.find(({ record }) => record.id === broken?.record.moment)?.record.text ?? '';
  await window.press(window.card(moment));
  await window.inspector.getByRole('radio', { name: 'Kept' }).first().click();
  await expect(window.top.getByRole('button', { name: 'Undo: Set keeping verdict' })).toBeVisible();
  await expect(window.stage(name)).not.toHaveAccessibleName(new RegExp(before));
});
