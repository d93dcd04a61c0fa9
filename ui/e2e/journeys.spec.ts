/** Journeys: several in one document, copied, put in order, and held side by side. */
import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './desk';
import type { JourneyComparison, Snapshot } from '../src/ipc/types';

const NAME = 'New groups, as it is today';
const TO_BE = `${NAME}, to-be`;

class Journeys {
  readonly page: Page;
  readonly main: Locator;
  readonly cards: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.cards = this.main.getByRole('article');
  }

  card(name: string): Locator {
    return this.main.getByRole('article', { name, exact: true });
  }

  /** The names of the journeys in the column of a segment. */
  column(segment: string, state: 'As-is' | 'To-be'): Locator {
    return this.main.getByRole('list', { name: `${segment}: ${state}` }).getByRole('article');
  }

  async more(name: string, item: string): Promise<void> {
    await this.card(name).getByRole('button', { name: `More for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Goes to the comparison of a journey with its counterpart. */
  async compare(name: string): Promise<void> {
    await this.card(name).getByRole('button', { name: /^Compare / }).click();
    await expect(this.main.getByRole('heading', { name: 'Compare journeys', level: 1 })).toBeVisible();
  }

  get summary(): Locator {
    return this.main.getByRole('status', { name: 'Summary' });
  }

  /** The stages on show, side by side. */
  get stages(): Locator {
    return this.main.getByRole('group', { name: 'Stages side by side' }).getByRole('region');
  }

  stage(name: string): Locator {
    return this.stages.and(this.main.getByRole('region', { name, exact: true }));
  }
}

const segmentOf = ({ records }: Snapshot): string => {
  const found = records.find((record) => record.kind === 'journey');
  return found?.kind === 'journey' ? found.record.segment : '';
};

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  await window.view('Journeys');
});

test('a journey shows what it holds and how it stands, and opens on the board', async ({ page, desk, window }) => {
  const journeys = new Journeys(page);
  const { journeys: [view] } = await desk.document();
  if (!view) throw new Error('there is a journey');
  const card = journeys.card(NAME);
  await expect(card).toContainText(view.headline);
  await expect(card).toContainText(`${view.board.columns.length} stages`);
  await expect(card).toContainText(`${view.ledger.length} promises`);
  await expect(card).toContainText('As-is');
  await expect(card).toContainText(/\d+ high/);
  await card.getByRole('button', { name: 'Open on the board' }).click();
  await expect(window.grid).toBeVisible();
});

test('it is renamed in place, duplicated and deleted, each a step to undo', async ({ page, desk, window }) => {
  const journeys = new Journeys(page);
  const field = journeys.card(NAME).getByRole('textbox');
  await field.fill('New groups');
  await field.press('Enter');
  await window.backAndForth(
    'Rename journey',
    () => expect(journeys.card(NAME)).toBeVisible(),
    () => expect(journeys.card('New groups')).toBeVisible(),
  );
  await journeys.more('New groups', 'Duplicate');
  await window.backAndForth(
    'Duplicate journey',
    () => expect(journeys.cards).toHaveCount(1),
    () => expect(journeys.card('New groups, copy')).toBeVisible(),
  );
  await expect(journeys.card('New groups, copy')).toContainText('As-is');
  const [one, other] = (await desk.document()).journeys;
  expect(other?.gaps.length).toBe(one?.gaps.length);
  await journeys.more('New groups, copy', 'Delete');
  await window.backAndForth(
    'Delete journey',
    () => expect(journeys.card('New groups, copy')).toBeVisible(),
    () => expect(journeys.cards).toHaveCount(1),
  );
});

test('the to-be stands beside the as-is it was made from', async ({ page, desk, window }) => {
  const journeys = new Journeys(page);
  const segment = segmentOf(await desk.document());
  await expect(journeys.column(segment, 'To-be')).toHaveCount(0);
  await expect(journeys.main.getByRole('heading', { name: 'There is no to-be yet' })).toBeVisible();
  await journeys.card(NAME).getByRole('button', { name: 'Make the to-be from this' }).click();
  await window.backAndForth(
    'Make the to-be',
    () => expect(journeys.column(segment, 'To-be')).toHaveCount(0),
    () => expect(journeys.column(segment, 'To-be')).toHaveText([new RegExp('To-be')]),
  );
  const card = journeys.card(TO_BE);
  await expect(card).toContainText('On show');
  await expect(card.getByRole('button', { name: 'Make the to-be from this' })).toHaveCount(0);
  await expect(window.inspector.getByRole('radio', { name: 'To-be' })).toBeChecked();

  // The as-is goes, and another can be begun in its place.
  await journeys.more(NAME, 'Delete');
  await expect(journeys.main.getByRole('heading', { name: 'There is no as-is yet' })).toBeVisible();
  await journeys.main.getByRole('button', { name: 'Add the as-is' }).click();
  await expect(journeys.column(segment, 'As-is')).toHaveCount(1);
  expect((await desk.document()).journeys.map((view) => view.board.columns.length)).toEqual([0, expect.any(Number)]);
});

test('journeys are put in another order from the menu and from the palette', async ({ page, desk, window }) => {
  const journeys = new Journeys(page);
  const segment = segmentOf(await desk.document());
  await desk.apply(
    { do: 'add_journey', id: crypto.randomUUID(), name: 'Old groups', segment, state: 'as_is' },
    { do: 'add_journey', id: crypto.randomUUID(), name: 'Partners', segment: 'Partners', state: 'as_is' },
  );
  await window.open(desk.address());
  await window.view('Journeys');
  const names = (): Locator => journeys.column(segment, 'As-is').getByRole('textbox');
  await expect(names().first()).toHaveValue(NAME);
  await journeys.more('Old groups', 'Move up');
  await window.backAndForth(
    'Move journey',
    () => expect(names().first()).toHaveValue(NAME),
    () => expect(names().first()).toHaveValue('Old groups'),
  );
  // At the end of its column, its segment moves.
  await journeys.card('Partners').getByRole('textbox').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Move journey up');
  await page.keyboard.press('Enter');
  await expect(journeys.main.getByRole('heading', { level: 2 }).first()).toHaveText('Partners');
  const order = (await desk.document()).journeys.map((view) => view.board.journey);
  const records = await desk.records('journey');
  const byId = new Map(records.map(({ record }) => [record.id, record.name]));
  expect(order.map((id) => byId.get(id))).toEqual(['Partners', 'Old groups', NAME]);
  await journeys.card('Partners').getByRole('button', { name: 'More for Partners' }).click();
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeDisabled();
});

test.describe('side by side', () => {
  test.beforeEach(async ({ page }) => {
    const journeys = new Journeys(page);
    await journeys.card(NAME).getByRole('button', { name: 'Make the to-be from this' }).click();
    await expect(journeys.card(TO_BE)).toBeVisible();
    await journeys.compare(TO_BE);
  });

  /** The stages of the to-be by name. */
  async function toBe(desk: Desk): Promise<Map<string, string>> {
    const { journeys } = await desk.document();
    return new Map(journeys[1]?.board.columns.map(({ name, stage }) => [name, stage]));
  }

  async function compared(desk: Desk): Promise<JourneyComparison> {
    const [a, b] = (await desk.document()).journeys.map((view) => view.board.journey);
    const reply = await desk.ask({ ask: 'compare', a: a ?? '', b: b ?? '' });
    if (reply.reply !== 'compared') throw new Error(reply.reply);
    return reply.with;
  }

  test('nothing differs at first, and every stage stands beside its own', async ({ page }) => {
    const journeys = new Journeys(page);
    await expect(journeys.main.getByRole('combobox', { name: 'First journey' })).toHaveText(`${NAME} · As-is`);
    await expect(journeys.main.getByRole('combobox', { name: 'Second journey' })).toHaveText(`${TO_BE} · To-be`);
    await expect(journeys.summary).toHaveText('Nothing differs.');
    await expect(journeys.main.getByRole('heading', { name: 'Nothing differs', level: 2 })).toBeVisible();
    await journeys.main.getByRole('switch', { name: 'Only what differs' }).click();
    const setUp = journeys.stage('Set-up');
    await expect(setUp).toContainText('Nothing differs here.');
    await expect(setUp).toContainText(/records? (is|are) the same/);
  });

  test('what is changed shows at once: a field, a record on either side, a gap gone and a gap new', async ({ page, desk, window }) => {
    const journeys = new Journeys(page);
    const stages = await toBe(desk);
    const stage = stages.get('Set-up') ?? '';
    const moments = await desk.records('moment');
    const gone = moments.find(({ record }) => record.placement.stage === stage)?.record;
    if (!gone) throw new Error('there is a moment');
    await desk.apply(
      { do: 'edit_stage', id: stage, edit: { field: 'goal', value: 'Be up and running' } },
      { do: 'edit_stage', id: stage, edit: { field: 'owner', value: null } },
      { do: 'delete_moment', id: gone.id },
      { do: 'add_moment', id: crypto.randomUUID(), stage, before: null, text: 'A guided start', feeling: 2 },
    );
    await window.open(desk.address());
    await window.view('Journeys');
    await journeys.compare(TO_BE);
    const found = await compared(desk);
    await expect(journeys.summary).toHaveText(found.summary);
    const region = journeys.stage('Set-up');
    await expect(region.getByRole('listitem').filter({ hasText: 'Goal' })).toContainText('Be up and running');
    await expect(region.getByRole('listitem').filter({ hasText: 'Goal' })).toContainText('Changed');
    await expect(region.getByRole('listitem').filter({ hasText: 'Owner' }).first()).toContainText('Nothing');
    const added = page.getByRole('button', { name: `A guided start: open in ${TO_BE}` });
    await expect(region.getByRole('listitem').filter({ has: added })).toContainText('Added');
    const out = page.getByRole('button', { name: `${gone.text}: open in ${NAME}` });
    await expect(region.getByRole('listitem').filter({ has: out })).toContainText('Taken out');
    await expect(region.getByRole('listitem').filter({ hasText: 'Nobody answers for Set-up' })).toContainText('New');
    // Only what differs is on show, until everything is asked for.
    const differing = found.stages.filter((one) => !one.same);
    await expect(journeys.stages.getByRole('heading', { level: 2 })).toHaveCount(
      differing.length + (found.gaps.gone.concat(found.gaps.new).some((gap) => gap.stage === null) ? 1 : 0),
    );
    await journeys.main.getByRole('switch', { name: 'Only what differs' }).click();
    for (const one of found.stages) await expect(journeys.stage(one.name)).toBeVisible();

    await added.click();
    await expect(window.grid).toBeVisible();
    await expect(window.inspector.getByRole('heading', { name: 'Moment', level: 2 })).toBeVisible();
    await expect(window.card('A guided start')).toBeVisible();
    await expect(window.top.getByRole('button', { name: `Journey: ${TO_BE}` })).toBeVisible();
    // The comparison is still there for whoever comes back, and follows every edit.
    await window.view('Journeys');
    await expect(journeys.stage('Set-up')).toContainText('A guided start');
    await page.keyboard.press('Control+z');
    await expect(journeys.stage('Set-up')).not.toContainText('A guided start');
  });

  test('a promise that now holds is told first, and leads to its card', async ({ page, desk, window }) => {
    const journeys = new Journeys(page);
    const { journeys: views } = await desk.document();
    const unlinked = views[1]?.ledger.find((line) => line.state === 'unlinked');
    const promise = (await desk.records('promise')).find(({ record }) => record.id === unlinked?.promise)?.record;
    if (!promise) throw new Error('a promise is linked to no moment');
    const moment = crypto.randomUUID();
    await desk.apply(
      { do: 'add_moment', id: moment, stage: promise.placement.stage, before: null, text: 'It comes as it was said', feeling: 2 },
      { do: 'add_keeping', id: crypto.randomUUID(), promise: promise.id, moment, verdict: 'kept' },
    );
    await window.open(desk.address());
    await window.view('Journeys');
    await journeys.compare(NAME);
    await expect(journeys.summary).toContainText('holds in the to-be');
    const promises = journeys.main.getByRole('region', { name: 'Promises that stand otherwise' });
    const line = promises.getByRole('listitem').filter({ hasText: promise.wording });
    await expect(line).toContainText('Nothing keeps it');
    await line.getByRole('button').click();
    await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
    await expect(window.top.getByRole('button', { name: `Journey: ${TO_BE}` })).toBeVisible();
  });

  test('others are chosen, the two change places, and the list comes back', async ({ page, desk }) => {
    const journeys = new Journeys(page);
    const stages = await toBe(desk);
    await desk.apply({ do: 'delete_stage', id: stages.get('Set-up') ?? '' });
    await page.reload();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Journeys' }).click();
    await journeys.compare(NAME);
    await expect(journeys.stage('Set-up')).toContainText(`Not in ${TO_BE}`);
    const one = journeys.main.getByRole('combobox', { name: 'First journey' });
    await journeys.main.getByRole('button', { name: 'Swap the two journeys' }).click();
    await expect(one).toHaveText(`${TO_BE} · To-be`);
    await expect(journeys.stage('Set-up')).toContainText(`Not in ${TO_BE}`);
    await one.click();
    await page.getByRole('option', { name: `${NAME} · As-is` }).click();
    await expect(journeys.summary).toHaveText('Nothing differs.');
    await journeys.main.getByRole('button', { name: 'All journeys' }).click();
    await expect(journeys.cards).toHaveCount(2);
  });

  test('when one of the two goes, the list is back', async ({ page, window }) => {
    const journeys = new Journeys(page);
    await window.top.getByRole('button', { name: 'Undo: Make the to-be' }).click();
    await expect(journeys.cards).toHaveCount(1);
    await expect(journeys.card(NAME).getByRole('button', { name: /^Compare / })).toHaveCount(0);
    await expect(journeys.main.getByRole('button', { name: 'Compare journeys' })).toBeDisabled();
  });
});
