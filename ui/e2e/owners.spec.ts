/** Owners: who answers for stages, moments, comms and promises, and how work comes to them. */
import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './desk';
import type { Operation } from '../src/ipc/types';

class Owners {
  readonly page: Page;
  readonly table: Locator;
  readonly unowned: Locator;
  readonly dialog: Locator;
  /** Where a name is typed. */
  readonly box: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Owners' });
    this.unowned = page.getByRole('region', { name: 'Nobody answers for these' });
    this.dialog = page.getByRole('dialog');
    this.box = this.dialog.getByRole('combobox');
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** What unfolds an owner. */
  button(name: string): Locator {
    return this.row(name).getByRole('rowheader').getByRole('button');
  }

  async unfold(name: string): Promise<Locator> {
    await this.button(name).click();
    return this.page.getByRole('region', { name, exact: true });
  }

  async counts(name: string, ...counts: number[]): Promise<void> {
    await expect(this.row(name).getByRole('cell')).toHaveText(counts.map(String));
  }

  tick(words: string): Locator {
    return this.unowned.getByRole('checkbox', { name: `Choose: ${words}`, exact: true });
  }

  /** Types a name and takes what it leads to. */
  async name(words: string): Promise<void> {
    await expect(this.box).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }
}

/** The id of a stage by its name. */
async function stageNamed(desk: Desk, name: string): Promise<string> {
  const found = (await desk.records('stage')).find(({ record }) => record.name === name);
  if (!found) throw new Error(`there is no stage ${name}`);
  return found.record.id;
}

function addOwner(name: string, id: string = crypto.randomUUID()): Operation {
  return { do: 'add_owner', id, name, function: name === 'Sales' ? 'sales' : 'other' };
}

function addMoment(stage: string, text: string): Operation {
  return { do: 'add_moment', id: crypto.randomUUID(), stage, before: null, text, feeling: null };
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
});

/** Ana has Purchase, Ben Onboarding, and three moments in them are nobody's. */
async function twoOwners(desk: Desk): Promise<{ ana: string; ben: string }> {
  const [ana, ben] = [crypto.randomUUID(), crypto.randomUUID()];
  const purchase = await stageNamed(desk, 'Purchase');
  const onboarding = await stageNamed(desk, 'Onboarding');
  await desk.apply(
    addOwner('Ana', ana),
    addOwner('Ben', ben),
    { do: 'edit_stage', id: purchase, edit: { field: 'owner', value: ana } },
    { do: 'edit_stage', id: onboarding, edit: { field: 'owner', value: ben } },
    { do: 'edit_stage', id: onboarding, edit: { field: 'supporting', value: [ana] } },
    addMoment(purchase, 'Signs'),
    addMoment(onboarding, 'First call'),
    addMoment(onboarding, 'First login'),
  );
  return { ana, ben };
}

test('an owner is named, described, given work and deleted', async ({ page, desk, window }) => {
  await window.view('Owners');
  await expect(page.getByRole('heading', { name: 'No owners yet' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Add owner' }).first().click();
  await window.typeOver('Name', 'Customer care');
  await window.select('Function', 'Customer success');
  await window.fill('Role', 'Answers within an hour');
  const teal = window.inspector.getByRole('radio', { name: 'Teal' });
  await teal.click();
  await expect(teal).toBeChecked();
  const [owner] = await desk.records('owner');
  expect(owner?.record).toMatchObject({
    name: 'Customer care',
    function: 'customer_success',
    role: 'Answers within an hour',
    colour: 6,
  });

  await window.view('Board');
  await window.press(window.stage('Onboarding'));
  await window.pick(window.inspector.getByRole('button', { name: 'Accountable owner' }), 'Customer care');
  await window.backAndForth(
    'Set stage owner',
    () => expect(window.stage('Onboarding')).toHaveAccessibleName(/No owner/),
    () => expect(window.stage('Onboarding')).toHaveAccessibleName(/owner Customer care/),
  );
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'First call');
  await window.pick(window.inspector.getByRole('button', { name: 'Owner', exact: true }), 'Customer care');
  await window.backAndForth(
    'Set moment owner',
    () => expect(window.card('First call')).not.toHaveAccessibleName(/owner/),
    () => expect(window.card('First call')).toHaveAccessibleName(/owner Customer care/),
  );

  await window.view('Owners');
  const owners = new Owners(page);
  const lists = await owners.unfold('Customer care');
  await expect(lists.getByRole('list', { name: 'Stages, 1' }).getByRole('button')).toHaveText(['Onboarding']);
  await expect(lists.getByRole('button', { name: 'First call' })).toBeVisible();
  await lists.getByRole('button', { name: 'Edit owner' }).click();
  await window.typeOver('Name', 'Care team');
  await page.getByRole('region', { name: 'Care team' }).getByRole('button', { name: 'Delete Care team' }).click();
  await window.backAndForth(
    'Delete owner',
    () => expect(owners.row('Care team').getByRole('cell').first()).toHaveText('1'),
    () => expect(page.getByRole('heading', { name: 'No owners yet' })).toBeVisible(),
  );
  const [moment] = await desk.records('moment');
  expect(moment?.record.owner).toBeNull();
});

test('owners are named on the spot for comms and promises', async ({ desk, window }) => {
  await window.press(window.stage('Purchase'));
  await window.choose('Add', 'Add comm');
  await window.typeOver('Words, as the customer gets them', 'A named manager from day one');
  await window.nameOwner(window.inspector.getByRole('button', { name: 'Owner', exact: true }), 'Sales');
  await window.backAndForth(
    'Add owner',
    () => expect(window.card('A named manager from day one')).not.toHaveAccessibleName(/owner Sales/),
    () => expect(window.card('A named manager from day one')).toHaveAccessibleName(/owner Sales/),
  );
  await window.inspector.getByRole('button', { name: 'Make a promise from this comm' }).click();
  await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
  await window.pick(window.inspector.getByRole('button', { name: 'Owner', exact: true }), 'Sales');
  await window.backAndForth(
    'Set promise owner',
    () => expect(window.inspector.getByRole('button', { name: 'Owner', exact: true })).toHaveText('Nobody'),
    () => expect(window.inspector.getByRole('button', { name: 'Owner', exact: true })).toHaveText(/Sales/),
  );
  expect(await desk.records('owner')).toHaveLength(1);
});

test('work nobody has is chosen and assigned in one step', async ({ page, desk, window }) => {
  await twoOwners(desk);
  await window.open(desk.address());
  await window.view('Owners');
  const owners = new Owners(page);
  const { unowned } = owners;
  const count = unowned.getByRole('status');
  await expect(count).toHaveText('10 without an owner');
  await unowned.getByRole('radio', { name: '3 moments' }).click();
  await expect(count).toHaveText('3 without an owner');
  await expect(unowned.getByRole('list', { name: 'Without an owner' })).toContainText('Stage: Ben');

  await owners.tick('Signs').click();
  await owners.tick('First login').click({ modifiers: ['Shift'] });
  await expect(count).toHaveText('3 of 3 chosen');
  await owners.tick('First call').click();
  await expect(count).toHaveText('2 of 3 chosen');
  await unowned.getByRole('button', { name: 'Assign 2 to…' }).click();
  await expect(owners.dialog).toContainText('2 moments');
  // Whoever has their stages is suggested; a new owner is named on the spot.
  await expect(owners.dialog.getByRole('option', { selected: true })).toContainText('Ana');
  await owners.name('Cleo');
  await expect(owners.dialog).toHaveCount(0);
  await expect(page.getByTestId('announcer')).toHaveText(/^Assign 2 to Cleo: done\./);
  await expect(unowned.getByRole('checkbox', { name: 'Choose all on show' })).toBeFocused();
  await window.backAndForth(
    'Assign 2 to Cleo',
    async () => {
      await expect(owners.row('Cleo')).toHaveCount(0);
      await expect(unowned.getByRole('radio', { name: '3 moments' })).toBeVisible();
    },
    async () => {
      await owners.counts('Cleo', 0, 0, 2, 0, 0, 0, 0);
      await expect(unowned.getByRole('radio', { name: '1 moment' })).toBeVisible();
    },
  );

  // Everything at once; then nothing is left to choose.
  await unowned.getByRole('radio', { name: /^All/ }).click();
  await unowned.getByRole('checkbox', { name: 'Choose all on show' }).click();
  await unowned.getByRole('button', { name: 'Assign 8 to…' }).click();
  await owners.name('ana');
  await expect(page.getByText('Everything in this document has an owner.')).toBeVisible();
  await expect(unowned).toHaveCount(0);
  const moments = await desk.records('moment');
  expect(moments.every(({ record }) => record.owner !== null)).toBe(true);
});

test('the table is ordered, searched and filtered, and tells hand-offs and gaps', async ({ page, desk, window }) => {
  const { ben } = await twoOwners(desk);
  await desk.apply(addOwner('Sales'));
  await window.open(desk.address());
  await window.view('Owners');
  const owners = new Owners(page);
  const rows = owners.table.getByRole('rowheader');
  await expect(rows).toHaveText([/^\s*A Ana/, /^\s*B Ben/, /^\s*S Sales/]);
  const gaps = (await desk.document()).journeys[0]?.gaps ?? [];
  const ofBen = gaps.filter((gap) => gap.owners.includes(ben)).length;
  await owners.counts('Ben', 1, 0, 0, 0, 0, 1, ofBen);

  const header = owners.table.getByRole('columnheader', { name: 'Supports' });
  await owners.table.getByRole('columnheader', { name: 'Owner' }).getByRole('button').click();
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText('Ana');
  await header.getByRole('button').click();
  await expect(header).not.toHaveAttribute('aria-sort');

  const search = page.getByRole('searchbox', { name: 'Search by name' });
  await search.fill('BE');
  await expect(rows).toHaveText([/Ben/]);
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 3 owners');
  await search.fill('nobody of this name');
  await page.getByRole('button', { name: 'Show all owners' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('main').getByRole('combobox', { name: 'Function' }).click();
  await page.getByRole('option', { name: 'Sales', exact: true }).click();
  await expect(rows).toHaveText([/Sales/]);
  await expect(await owners.unfold('Sales')).toContainText('Answers for nothing yet');
  await page.getByRole('main').getByRole('combobox', { name: 'Function' }).click();
  await page.getByRole('option', { name: 'Every function' }).click();

  // By keyboard: up and down from owner to owner, Enter unfolds, Enter on a hand-off goes there.
  await owners.button('Sales').focus();
  await page.keyboard.press('ArrowUp');
  await expect(owners.button('Ben')).toBeFocused();
  await page.keyboard.press('Enter');
  const lists = page.getByRole('region', { name: 'Ben', exact: true });
  const received = lists.getByRole('list', { name: 'Hand-offs received, 1' }).getByRole('button');
  await expect(received).toContainText('Purchase → Onboarding');
  await expect(received).toContainText('From Ana. No agreement');
  await received.focus();
  await page.keyboard.press('Enter');
  await expect(window.grid).toBeVisible();
  await expect(window.inspector.getByRole('heading', { name: 'Transition', level: 2 })).toBeVisible();
  await expect(window.arc('Advance to Onboarding')).toBeFocused();
  // A look at the board and back costs nobody their place.
  await window.view('Owners');
  await expect(received).toBeVisible();
  await lists.getByRole('list', { name: /^Gaps, / }).getByRole('button').first().click();
  await expect(window.inspector.getByRole('region', { name: 'Gaps here' }).locator('details[open]')).toHaveCount(1);
});

test('an owner who is added while others are filtered out comes into sight', async ({ page, desk, window }) => {
  await desk.apply(...Array.from({ length: 40 }, (_, at) => addOwner(`Team ${at}`)));
  await window.open(desk.address());
  await window.view('Owners');
  const owners = new Owners(page);
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('Team 7');
  await expect(owners.table.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('main').getByRole('button', { name: 'Add owner' }).click();
  await window.typeOver('Name', 'Zoe');
  await expect(owners.row('Zoe')).toBeInViewport();
  await expect(owners.table.getByRole('rowheader')).toHaveCount(41);
});

test('a record in another journey is gone to', async ({ page, desk, window }) => {
  const [journey, stage, moment] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const ana = crypto.randomUUID();
  await desk.apply(
    addOwner('Ana', ana),
    { do: 'add_journey', id: journey, name: 'Partners', segment: '', state: 'to_be' },
    { do: 'add_stage', id: stage, journey, name: 'Listing', phase: null, before: null, tie: null },
    { do: 'add_moment', id: moment, stage, before: null, text: 'Sees the listing', feeling: 1 },
    { do: 'edit_moment', id: moment, edit: { field: 'owner', value: ana } },
  );
  await window.open(desk.address());
  await window.view('Owners');
  const owners = new Owners(page);
  // Where there are several journeys, each place names its own.
  await expect(owners.unowned.getByRole('status')).toHaveText('10 without an owner');
  const lists = await owners.unfold('Ana');
  const button = lists.getByRole('button', { name: 'Sees the listing' });
  await expect(button).toContainText('Listing, in Partners');
  await button.click();
  await expect(window.card('Sees the listing')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Partners', level: 1 })).toBeAttached();
  await expect(window.inspector.getByRole('heading', { name: 'Moment', level: 2 })).toBeVisible();
});

test('everything of an owner is handed over in one step', async ({ page, desk, window }) => {
  const { ana, ben } = await twoOwners(desk);
  const [journey] = await desk.records('journey');
  const [gap] = (await desk.document()).journeys[0]?.gaps ?? [];
  if (!journey || !gap) throw new Error('the journey has gaps');
  await desk.apply({
    do: 'decide',
    id: crypto.randomUUID(),
    journey: journey.record.id,
    gap: gap.key,
    choice: { choice: 'fixing', owner: ana, until: null },
    by: '',
    at: Date.now(),
    title: gap.title,
  });
  await window.open(desk.address());
  await window.view('Owners');
  const owners = new Owners(page);
  const lists = await owners.unfold('Ana');
  await lists.getByRole('button', { name: 'Hand everything over to…' }).click();
  await expect(owners.dialog.getByRole('heading', { name: 'Hand over everything of Ana' })).toBeVisible();
  await expect(owners.dialog.getByRole('list').first()).toHaveText(/1 stage\s*support of 1 stage\s*1 gap being fixed/);
  // Nobody is suggested, so nobody is a slip of the finger away, and not the owner themselves.
  await expect(owners.dialog.getByRole('option')).toHaveText([/Ben/]);
  await page.keyboard.press('Enter');
  await expect(owners.dialog).toBeVisible();
  await owners.name('ben');
  await expect(owners.dialog).toHaveCount(0);
  const owned = async (): Promise<(string | null)[]> =>
    (await desk.records('stage')).map(({ record }) => record.owner).filter((owner) => owner !== null);
  await window.backAndForth(
    'Hand over Ana to Ben',
    async () => {
      // The gaps are counted once the core has taken the step back.
      await expect.poll(owned).toEqual(expect.arrayContaining([ana, ben]));
      await owners.counts('Ben', 1, 0, 0, 0, 0, 1, gapsOf(await desk.document(), ben));
    },
    async () => {
      await expect(owners.row('Ana').getByRole('cell')).toHaveText(['0', '0', '0', '0', '0', '0', '0']);
      expect(await owned()).toEqual([ben, ben]);
    },
  );
  const [decision] = await desk.records('decision');
  expect(decision?.record.choice).toEqual({ choice: 'fixing', owner: ben, until: null });
  expect((await desk.records('stage')).every(({ record }) => record.supporting.length === 0)).toBe(true);
});

function gapsOf(document: Awaited<ReturnType<Desk['document']>>, owner: string): number {
  return (document.journeys[0]?.gaps ?? []).filter((gap) => gap.owners.includes(owner)).length;
}

test('what nobody has is walked by keyboard alone', async ({ page, desk, window }) => {
  const { ana, ben } = await twoOwners(desk);
  await window.open(desk.address());
  await expect(window.grid).toBeVisible();
  const owners = new Owners(page);
  const { dialog } = owners;
  const { keyboard } = page;
  await keyboard.press('Control+Shift+O');
  await expect(dialog.getByRole('heading', { name: 'Annotate owners' })).toBeVisible();
  const at = async (place: string, words: string): Promise<void> => {
    await expect(dialog).toContainText(place);
    await expect(owners.box).toBeFocused();
    await expect(owners.box).toHaveAccessibleDescription(new RegExp(words));
    await expect(owners.box).toHaveValue('');
  };

  // A stage nobody has: nobody is suggested, and Enter alone does nothing.
  await at('1 of 10', 'Discovery');
  await keyboard.press('Enter');
  await owners.name('Cleo');
  await at('2 of 10', 'Consideration');
  await expect(page.getByTestId('announcer')).toHaveText(
    'Cleo answers for Discovery. 2 of 10. Stage: Consideration.',
  );
  // Whoever was chosen last is suggested.
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Cleo');
  await keyboard.type('zzz');
  await keyboard.press('Alt+ArrowRight');

  // A moment stands in its stage, with its neighbours; its stage's owner is suggested.
  await at('3 of 10', 'Signs');
  await expect(page.getByTestId('announcer')).toHaveText('3 of 10. Moment in Purchase: Signs.');
  const stages = dialog.getByRole('list', { name: 'Stages around Purchase' });
  await expect(stages.getByRole('listitem')).toHaveText([/Consideration\s*No owner/, /Purchase\s*A\s*Ana/, /Onboarding\s*B\s*Ben/]);
  await keyboard.press('Enter');
  await at('4 of 10', 'First call');
  await expect(dialog.getByRole('list', { name: 'Moments in Onboarding' })).toContainText('First login');
  await keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Ana');
  await keyboard.press('Enter');
  await at('5 of 10', 'First login');

  // Back, and somebody else after all; an undo between two names takes the last one back.
  await keyboard.press('Alt+ArrowLeft');
  await at('4 of 10', 'Now: Ana');
  await owners.name('be');
  await at('5 of 10', 'First login');
  await keyboard.press('Control+z');
  await expect(page.getByTestId('announcer')).toHaveText(/^Undo: Set moment owner\./);
  await keyboard.press('Control+y');
  await keyboard.type('b');
  await keyboard.press('Escape');
  await at('5 of 10', 'First login');
  for (let more = 5; more < 10; more += 1) await keyboard.press('Alt+ArrowRight');
  await at('10 of 10', 'Advocacy');
  await keyboard.press('Alt+ArrowRight');

  await expect(dialog.getByRole('heading', { name: 'That was the last one' })).toBeVisible();
  await expect(dialog).toContainText('3 of 10 have an owner now. 7 still have none.');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await at('1 of 7', 'Consideration');
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const owner = new Map((await desk.records('moment')).map(({ record }) => [record.text, record.owner]));
  expect([owner.get('Signs'), owner.get('First call'), owner.get('First login')]).toEqual([ana, ben, null]);
  expect((await desk.records('owner')).map(({ record }) => record.name).sort()).toEqual(['Ana', 'Ben', 'Cleo']);
});

test('a name typed twice in a row makes one owner', async ({ page, desk, window }) => {
  const owners = new Owners(page);
  await window.view('Owners');
  await page.getByRole('button', { name: 'Annotate owners…' }).click();
  await owners.name('Sales');
  await owners.name('Sales');
  await expect(owners.dialog).toContainText('3 of 9');
  await page.keyboard.press('Escape');
  await expect(owners.row('Sales').getByRole('cell').first()).toHaveText('2');
  expect(await desk.records('owner')).toHaveLength(1);
});

test('of a long list the beginning is shown, and all of it is chosen', async ({ page, desk, window }) => {
  const stages = await desk.records('stage');
  const batch = (operations: Operation[]): Operation => ({ do: 'batch', label: 'Fill', operations });
  await desk.apply(
    batch(Array.from({ length: 300 }, (_, at) => addOwner(`Team ${at}`))),
    batch(
      Array.from({ length: 500 }, (_, at) =>
        addMoment(stages[at % stages.length]?.record.id ?? '', `Moment ${at}`),
      ),
    ),
  );
  await window.open(desk.address());
  await expect(window.grid).toBeVisible();
  await window.view('Owners');
  const owners = new Owners(page);
  await expect(owners.table.getByRole('rowheader')).toHaveCount(300);
  const items = owners.unowned.getByRole('list', { name: 'Without an owner' }).getByRole('listitem');
  await expect(items).toHaveCount(8);
  await owners.unowned.getByRole('button', { name: 'Show 200 more' }).click();
  await expect(items).toHaveCount(208);
  await expect(items.nth(8).getByRole('checkbox')).toBeFocused();
  await owners.unowned.getByRole('checkbox', { name: 'Choose all on show' }).click();
  await owners.unowned.getByRole('button', { name: 'Assign 509 to…' }).click();
  await owners.name('Team 299');
  await expect(page.getByText('Everything in this document has an owner.')).toBeVisible();
  const lists = await owners.unfold('Team 299');
  await expect(lists.getByRole('list', { name: 'Moments, 500' }).getByRole('listitem')).toHaveCount(8);
});
