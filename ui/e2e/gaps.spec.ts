/** The gap list: fresh after every edit, and a way to the place of each gap. */
import { expect, test } from './desk';

test('a gap appears with the edit that opens it and goes with the one that closes it', async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await window.press(window.stage('Renewal'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Gets the invoice');
  const gap = window.gaps.getByRole('button', { name: /Gets the invoice/ });
  await expect(gap).toHaveCount(1);
  await window.top.getByRole('button', { name: /^Undo/ }).click();
  await window.top.getByRole('button', { name: 'Undo: Add moment' }).click();
  await expect(gap).toHaveCount(0);
  await window.top.getByRole('button', { name: 'Redo: Add moment' }).click();
  await window.top.getByRole('button', { name: /^Redo/ }).click();
  await expect(gap).toHaveCount(1);

  await window.press(window.card('Gets the invoice'));
  await window.nameOwner(window.inspector.getByRole('button', { name: 'Owner', exact: true }), 'Finance');
  await expect(gap).toHaveCount(0);
});

test('choosing a gap leads to its place, however far it is', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  // Near enough that not every stage fits the window.
  for (let times = 0; times < 4; times++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await window.press(window.stage('Discovery'));
  const gap = window.gaps.getByRole('button', { name: /Advocacy/ }).first();
  await gap.click();
  await expect(gap).toHaveAttribute('aria-current', 'true');
  const board = await window.place(window.board);
  const stage = await window.place(window.stage('Advocacy'));
  expect(stage.x).toBeGreaterThanOrEqual(board.x);
  expect(stage.x + stage.width).toBeLessThanOrEqual(board.x + board.width + 1);
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Advocacy');
  const here = window.inspector.getByRole('region', { name: 'Gaps here' });
  await expect(here).toContainText('What would close it');
});

test('F8 walks the gaps', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const { journeys } = await desk.document();
  const items = window.gaps.getByRole('listitem');
  await expect(items).toHaveCount(journeys[0]?.gaps.length ?? 0);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(items.nth(1).getByRole('button')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F8');
  await expect(items.nth(0).getByRole('button')).toHaveAttribute('aria-current', 'true');
});

test('a gap tells why it matters, the way it takes, whose it is and the rule that found it', async ({
  page,
  desk,
  window,
}) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const { journeys, rules } = await desk.document();
  const gap = journeys[0]?.gaps.find((one) => one.hand_offs.length > 0 && one.comms.length > 0);
  if (!gap) throw new Error('no gap of the example crosses a hand-off');
  await window.view('Gaps');
  await page.getByRole('main').getByRole('button', { name: gap.title, exact: true }).click();
  const { inspector } = window;
  await expect(inspector.getByRole('heading', { name: 'Gap', level: 2 })).toBeVisible();
  for (const words of [gap.weight, gap.explanation, gap.fix]) await expect(inspector).toContainText(words);
  await expect(inspector.getByRole('list', { name: 'Whose it is' }).getByRole('listitem')).toHaveText(gap.owner_names.map((name) => new RegExp(`${name}$`)));
  await expect(inspector.getByRole('list', { name: 'The words that promise it' }).getByRole('button')).toHaveCount(gap.comms.length);
  await inspector.getByText('Why Throughline looks for this').click();
  await expect(inspector).toContainText(rules.find(({ rule }) => rule === gap.rule)?.theory ?? 'no theory');

  // The way is walked stage by stage, and a hand-off on it is looked at.
  const path = inspector.getByRole('list', { name: 'A customer can walk' }).getByRole('button');
  await expect(path).toHaveCount(gap.path.length);
  const [first] = gap.path;
  const stages = await desk.records('stage');
  const name = stages.find(({ record }) => record.id === first)?.record.name ?? '';
  await path.first().click();
  await expect(window.stage(name)).toHaveAttribute('aria-selected', 'true');

  await window.view('Gaps');
  await page.getByRole('main').getByRole('button', { name: gap.title, exact: true }).click();
  const crossed = inspector.getByRole('list', { name: 'Hand-offs on the way' }).getByRole('button');
  await expect(crossed).toHaveCount(gap.hand_offs.length);
  await crossed.first().click();
  await expect(inspector.getByRole('heading', { name: 'Transition', level: 2 })).toBeVisible();
});
