/** The gap register: found by filter, put in order, chosen and decided on. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './desk';
import type { GapReport } from '../src/ipc/types';

class Register {
  readonly page: Page;
  readonly main: Locator;
  readonly rows: Locator;
  readonly ticks: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.rows = this.main.getByRole('list', { name: 'Gaps on show' }).getByRole('article');
    this.ticks = this.rows.getByRole('checkbox');
    this.count = this.main.getByRole('status');
  }

  async filter(label: string, option: string): Promise<void> {
    await this.main.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async shows(gaps: readonly GapReport[], of: number): Promise<void> {
    await expect(this.rows.getByRole('heading')).toHaveText(gaps.map(({ title }) => title));
    await expect(this.count).toHaveText(gaps.length === of ? `${of} gaps` : `${gaps.length} of ${of} gaps`);
  }
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  await window.view('Gaps');
});

test('it is filtered by severity, owner, stage and rule, and put in order', async ({ page, desk }) => {
  const register = new Register(page);
  const { journeys, rules } = await desk.document();
  const gaps = journeys[0]?.gaps ?? [];
  const all = gaps.length;
  await register.shows(gaps, all);

  const severities = page.getByRole('group', { name: 'Filter by severity' });
  await severities.getByRole('button', { name: /^High/ }).click();
  await register.shows(gaps.filter(({ severity }) => severity !== 'high'), all);
  await severities.getByRole('button', { name: /^High/ }).click();

  await register.filter('Owner', 'Onboarding');
  await register.shows(gaps.filter(({ owner_names }) => owner_names.includes('Onboarding')), all);
  await register.filter('Owner', 'Nobody');
  await register.shows(gaps.filter(({ owners }) => owners.length === 0), all);
  await register.filter('Owner', 'Everybody');

  const stage = (await desk.records('stage')).find(({ record }) => record.name === 'Set-up')?.record.id;
  await register.filter('Stage', 'Set-up');
  await register.shows(gaps.filter((gap) => gap.stage === stage), all);
  const none = rules.find(({ rule }) => gaps.some((gap) => gap.rule === rule) && !gaps.some((gap) => gap.rule === rule && gap.stage === stage));
  await register.filter('Rule', none?.title ?? '');
  await expect(page.getByRole('heading', { name: 'No gap matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all gaps' }).click();
  await register.shows(gaps, all);

  const place = new Map((journeys[0]?.board.columns ?? []).map((column, at) => [column.stage, at]));
  await register.filter('Order', 'By stage');
  await register.shows(
    gaps.toSorted((a, b) => (place.get(a.stage ?? '') ?? 99) - (place.get(b.stage ?? '') ?? 99)),
    all,
  );
  // A look at the board and back costs nobody their order.
  await page.getByRole('button', { name: 'Show on the board' }).first().click();
  await expect(page.getByRole('grid', { name: 'Journey board' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Gaps' }).click();
  await expect(page.getByRole('combobox', { name: 'Order' })).toContainText('By stage');
});

test('several gaps are decided on in one step', async ({ page, desk, window }) => {
  const register = new Register(page);
  const { journeys } = await desk.document();
  const gaps = journeys[0]?.gaps ?? [];
  const before = (await desk.records('decision')).length;
  const rail = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Gaps' });
  const open = Number((await rail.innerText()).replace(/\D/g, ''));

  await register.ticks.nth(3).click();
  await register.ticks.nth(5).click({ modifiers: ['Shift'] });
  await expect(register.count).toHaveText(`${gaps.length} gaps · 3 chosen`);
  await register.main.getByRole('button', { name: 'Dismiss…' }).click();
  const reason = page.getByRole('textbox', { name: 'Why it is none' });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(register.main.getByRole('button', { name: 'Dismiss…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await reason.fill('Known and small');
  await page.keyboard.press('Control+Enter');
  const dismissed = register.rows.getByText('Dismissed: Known and small');
  await window.backAndForth(
    'Decide about 3 gaps',
    () => expect(dismissed).toHaveCount(0),
    () => expect(dismissed).toHaveCount(3),
  );
  expect(await desk.records('decision')).toHaveLength(before + 3);
  await expect(rail).toHaveText(`Gaps ${open - 3}`);

  await register.filter('Decision', 'Dismissed');
  await expect(register.rows).toHaveCount(3);
  await register.filter('Decision', 'Undecided');
  await expect(register.rows).toHaveCount(gaps.length - before - 3);
  await register.filter('Decision', 'Any decision');

  await register.main.getByRole('button', { name: 'Take back' }).click();
  await window.backAndForth(
    'Take back 3 decisions',
    () => expect(dismissed).toHaveCount(3),
    () => expect(dismissed).toHaveCount(0),
  );

  // All on show, and from the palette.
  await register.filter('Owner', 'Nobody');
  const ownerless = gaps.filter(({ owners }) => owners.length === 0).length;
  await page.getByRole('checkbox', { name: 'Choose all on show' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Accept');
  await page.getByRole('option', { name: `Accept ${ownerless} gaps` }).click();
  await expect(register.rows.getByText('Accepted', { exact: true })).toHaveCount(ownerless);
  await expect(window.top.getByRole('button', { name: `Undo: Decide about ${ownerless} gaps` })).toBeVisible();
});

test('a gap is being fixed by somebody until a day, and is resolved when it goes', async ({ page, desk, window }) => {
  const register = new Register(page);
  const { journeys } = await desk.document();
  const gap = journeys[0]?.gaps.find(({ rule }) => rule === 'stage-unowned');
  if (!gap) throw new Error('every stage of the example has an owner');
  await register.main.getByRole('button', { name: gap.title, exact: true }).click();
  const { inspector } = window;
  await inspector.getByRole('button', { name: 'Being fixed…' }).click();
  await inspector.getByRole('combobox', { name: 'By whom' }).click();
  await page.getByRole('option', { name: 'Sales', exact: true }).click();
  await inspector.getByRole('group', { name: 'Until' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('31122099');
  await inspector.getByRole('button', { name: 'Being fixed', exact: true }).click();
  await window.backAndForth(
    'Decide about gap',
    () => expect(inspector).toContainText('Nobody has decided about it yet.'),
    () => expect(inspector).toContainText('Being fixed by Sales until 31 Dec 2099'),
  );

  // The panel of what the gap is about follows, so that it can be closed right here.
  const owner = inspector.getByRole('button', { name: 'Accountable owner' });
  await window.pick(owner, 'Marketing');
  const resolved = page.getByRole('region', { name: 'Resolved' });
  await expect(resolved).toContainText(gap.title);
  await expect(resolved).toContainText(/Resolved on \d/);
  await expect(resolved).toContainText('Being fixed by Sales until 31 Dec 2099');
  await window.top.getByRole('button', { name: /^Undo/ }).click();
  await expect(resolved).toHaveCount(0);
  await expect(register.rows.filter({ hasText: gap.title })).toContainText('Being fixed by Sales');
});

test('what is empty says what would be there', async ({ page }) => {
  const register = new Register(page);
  await register.filter('Decision', 'Resolved');
  await expect(page.getByRole('heading', { name: 'Nothing resolved yet' })).toBeVisible();
});
