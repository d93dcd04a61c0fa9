/** Searching the document: what is found, how it is walked along, and where it leads. */
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './desk';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search every journey of this document' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Matches' }).getByRole('option');

/** A second journey with one stage and a moment in it, which the window does not show. */
async function secondJourney(desk: Desk): Promise<void> {
  const [journey, stage, moment] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await desk.apply(
    { do: 'add_journey', id: journey, name: 'Partners', segment: '', state: 'to_be' },
    { do: 'add_stage', id: stage, journey, name: 'Joins us', phase: null, before: null, tie: null },
    { do: 'add_moment', id: moment, stage, text: 'Signs the Größenvertrag', before: null, feeling: null },
  );
}

test.beforeEach(async ({ desk }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
});

test('all words are found in any order, and Enter goes there', async ({ page, desk, window }) => {
  const comms = await desk.records('comm');
  const [comm] = comms.filter(({ record }) => record.words.split(' ').length > 5);
  const words = comm?.record.words.split(' ') ?? [];
  await window.open(desk.address());
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`${words[4]} ${words[1]} ${words[0]?.toUpperCase()}`);
  const option = options(page).filter({ hasText: words.slice(0, 3).join(' ') });
  await expect(option).toHaveCount(1);
  for (const at of [0, 1, 4]) await expect(option.locator('mark').filter({ hasText: words[at] ?? '' })).not.toHaveCount(0);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ match/ })).toBeVisible();
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(window.inspector.getByRole('heading', { name: 'Comm', level: 2 })).toBeVisible();
  await expect(window.card(comm?.record.words ?? '').and(page.locator(':focus'))).toBeVisible();
});

test('what lies in another journey is found without accents, and the board turns to it', async ({ page, desk, window }) => {
  await secondJourney(desk);
  await window.open(desk.address());
  await window.view('Promises');
  await window.top.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('groSSen');
  await expect(options(page).first()).toHaveText(/Signs the Größenvertrag.*Partners › Joins us/);
  await expect(options(page).first().locator('mark')).toHaveText('Größen');
  await page.keyboard.press('Enter');
  await expect(window.card('Signs the Größenvertrag')).toBeFocused();
  await expect(window.top.getByRole('button', { name: 'Journey: Partners' })).toBeVisible();
  await expect(window.inspector.getByRole('textbox', { name: 'What the customer does and feels' })).toHaveValue(
    'Signs the Größenvertrag',
  );
});

test('F3 walks along what was found, round and round, over journeys', async ({ page, desk, window }) => {
  const [team, pets] = [crypto.randomUUID(), crypto.randomUUID()];
  const [stage] = await desk.records('stage');
  await desk.apply(
    { do: 'add_owner', id: team, name: 'Quokka team', function: 'other' },
    { do: 'add_moment', id: pets, stage: stage?.record.id ?? '', text: 'Pets a quokka', before: null, feeling: null },
    // A moment that nobody answers for would be a gap, which is found too.
    { do: 'edit_moment', id: pets, edit: { field: 'owner', value: team } },
  );
  await secondJourney(desk);
  const [moment] = (await desk.records('moment')).filter(({ record }) => record.text.startsWith('Signs the Gr'));
  await desk.apply({ do: 'edit_moment', id: moment?.record.id ?? '', edit: { field: 'evidence', value: 'Quokka survey' } });
  await window.open(desk.address());

  // Without anything looked for, F3 asks what.
  await page.keyboard.press('F3');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('quokka');
  await expect(options(page)).toHaveCount(3);

  const bar = page.getByRole('region', { name: 'Search' });
  const said = page.locator('[aria-live=polite]');
  await page.keyboard.press('F3');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Owners', level: 1 })).toBeVisible();
  await expect(window.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Quokka team');
  await page.keyboard.press('F3');
  await expect(window.card('Pets a quokka')).toBeFocused();
  await expect(bar).toContainText('2 of 3');
  await expect(said.filter({ hasText: 'Match 2 of 3: Moment, Pets a quokka' })).toHaveCount(1);
  await page.keyboard.press('F3');
  await expect(window.card('Signs the Größenvertrag')).toBeFocused();
  await expect(bar).toContainText('3 of 3');
  await page.keyboard.press('Shift+F3');
  await expect(window.card('Pets a quokka')).toBeFocused();
  await bar.getByRole('button', { name: 'Previous match' }).click();
  await expect(page.getByRole('heading', { name: 'Owners', level: 1 })).toBeVisible();
  await page.keyboard.press('Shift+F3');
  await expect(bar).toContainText('3 of 3');

  // The list opens again where the person stands; the walk is left by hand.
  await bar.getByRole('button', { name: 'Search again for “quokka”' }).click();
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Leave the search' }).click();
  await expect(bar).toHaveCount(0);
});

test('comments, gaps and owners are found where they lie', async ({ page, desk, window }) => {
  const [promise] = await desk.records('promise');
  await desk.apply({
    do: 'add_comment',
    id: crypto.randomUUID(),
    about: { kind: 'promise', id: promise?.record.id ?? '' },
    author: 'Wren',
    text: 'Says who exactly?',
    at: Date.now(),
  });
  const gap = (await desk.document()).journeys[0]?.gaps[0];
  await window.open(desk.address());
  await page.keyboard.press('Control+f');
  await page.keyboard.type('exactly wren');
  await expect(options(page)).toHaveText([new RegExp(promise?.record.wording.slice(0, 20) ?? '')]);
  await page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
  await expect(window.inspector.getByText('Says who exactly?')).toBeVisible();

  await page.keyboard.press('Control+f');
  await field(page).fill(gap?.title ?? '');
  const found = options(page).filter({ hasText: gap?.title ?? '' }).first();
  await found.click();
  await expect(window.gaps.getByRole('button', { name: gap?.title ?? '' }).first()).toBeVisible();
  await expect(window.inspector.getByRole('region', { name: 'Gaps here' })).toContainText(gap?.explanation ?? '');
});

test('a search without a match says so, and a long one is shown piece by piece', async ({ page, desk, window }) => {
  await window.open(desk.address());
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('heading', { name: 'Everything that is written is searched, in all journeys' })).toBeVisible();
  await page.keyboard.type('zyzzyva');
  await expect(page.getByRole('heading', { name: 'Nothing matches “zyzzyva”.' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F3');
  await expect(window.notice('Nothing matches “zyzzyva”.')).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('e');
  const moments = page.getByRole('group', { name: /^Moments/ });
  const all = moments.getByRole('option', { name: /^Show all/ });
  const count = Number(/\d+/.exec(await all.innerText())?.[0]);
  expect(await moments.getByRole('option').count()).toBeLessThan(count);
  await all.click();
  await expect(moments.getByRole('option')).toHaveCount(count);
});
