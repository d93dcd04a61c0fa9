/** Moments, comms and promises: from the words of a comm to the moment that keeps or breaks them. */
import { expect, test } from './desk';

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
});

test('a moment is added, felt, moved and deleted', async ({ page, desk, window }) => {
  await window.press(window.stage('Onboarding'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Waits nine days for a login');
  const moment = window.card('Waits nine days for a login');
  await expect(moment).toBeVisible();
  await window.inspector.getByRole('radio', { name: 'Very bad' }).click();
  await window.backAndForth(
    'Set feeling',
    () => expect(moment).not.toHaveAccessibleName(/feels/),
    () => expect(moment).toHaveAccessibleName(/feels very bad/),
  );
  await window.select('Which moment', 'First value');
  await expect(moment).toHaveAccessibleName(/First value/);
  await window.fill('Evidence', 'Median of 41 customers');

  // Over to another stage, by hand.
  const stage = await window.place(window.stage('Consideration'));
  const row = await window.place(moment);
  await window.drag(
    { x: row.x + row.width / 2, y: row.y + row.height / 2 },
    { x: stage.x + stage.width / 2, y: row.y + row.height / 2 },
  );
  const lies = async (in_: string): Promise<void> => {
    await expect(async () => {
      const [found] = await desk.records('moment');
      const stages = await desk.records('stage');
      const there = stages.find(({ record }) => record.id === found?.record.placement.stage);
      expect(there?.record.name).toBe(in_);
    }).toPass();
  };
  await window.backAndForth(
    'Move moment',
    () => lies('Onboarding'),
    () => lies('Consideration'),
  );

  await window.press(moment);
  await page.keyboard.press('Delete');
  await window.backAndForth(
    'Delete moment',
    () => expect(moment).toBeVisible(),
    () => expect(moment).toHaveCount(0),
  );
});

test('the feeling is bent on the curve', async ({ page, desk, window }) => {
  await window.press(window.stage('Discovery'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Sees the advert');
  const point = window.point('Sees the advert');
  await expect(point).toHaveAccessibleName('Sees the advert, feeling not known');
  const { x, y, width, height } = await window.place(point);
  await window.drag({ x: x + width / 2, y: y + height / 2 }, { x: x + width / 2, y: y + height / 2 - 60 });
  await expect(window.card('Sees the advert')).toHaveAccessibleName(/feels (very )?good/);
  await expect(point).toHaveAccessibleName(/^Sees the advert, \+[12], /);
  const [moment] = await desk.records('moment');
  expect(moment?.record.feeling).toBeGreaterThan(0);
  await expect(window.top.getByRole('button', { name: 'Undo: Set feeling' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('a moment is written straight into its cell', async ({ page, desk, window }) => {
  await window.pressTwice(window.lane('Moments').getByRole('gridcell').first());
  await expect(window.board.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Reads a review');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Asks a colleague');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(window.card('Reads a review')).toBeVisible();
  await expect(window.card('Asks a colleague')).toBeVisible();
  expect(await desk.records('moment')).toHaveLength(2);
  // What was written last is where the person is now.
  await expect(window.card('Asks a colleague')).toBeFocused();
  const words = window.inspector.getByRole('textbox', { name: 'What the customer does and feels' });
  await expect(words).toHaveValue('Asks a colleague');
});

test('a promise is followed from a comm to the moment that falls short of it', async ({ page, desk, window }) => {
  await window.press(window.stage('Purchase'));
  await window.choose('Add', 'Add comm');
  await window.typeOver('Words, as the customer gets them', 'You will be live in one day.');
  await window.backAndForth(
    'Edit comm',
    () => expect(window.card('New comm')).toBeVisible(),
    () => expect(window.card('You will be live in one day.')).toBeVisible(),
  );
  await window.select('Channel', 'Sales meeting');
  await expect(window.card('You will be live in one day.')).toHaveAccessibleName(/Sales meeting/);
  await window.fill('When it is sent', 'in the closing call');

  // The promise takes up just the words that are selected.
  const words = window.inspector.getByRole('textbox', { name: 'Words, as the customer gets them' });
  await words.focus();
  await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(12, 27));
  await window.inspector.getByRole('button', { name: 'Make a promise from this comm' }).click();
  const promise = window.card('live in one day');
  await expect(promise).toBeVisible();
  await expect(window.inspector.getByRole('heading', { name: 'Promise', level: 2 })).toBeVisible();
  const unlinked = window.gaps.getByRole('button', { name: /live in one day/ });
  await expect(unlinked.first()).toBeVisible();

  await window.select('Due by the end of', 'Onboarding');
  await expect(promise).toHaveAccessibleName(/due by Onboarding/);
  await window.fill('Measure', 'purple');
  await expect(window.inspector.getByRole('textbox', { name: 'Measure', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await window.fill('Measure', 'within a day');
  await expect(window.inspector.getByRole('textbox', { name: 'Measure', exact: true })).toHaveValue('≤ 1 day');

  await window.press(window.stage('Activation'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Sees the first report');
  await window.pick(window.inspector.getByRole('button', { name: 'Keep a promise here' }), 'live in one day');
  await window.backAndForth(
    'Link moment to promise',
    () => expect(window.inspector).toContainText('No promise is kept here yet.'),
    () => expect(window.inspector.getByRole('button', { name: /^live in one day/ })).toBeVisible(),
  );
  await expect(window.gaps.getByRole('button', { name: /late|after/i }).first()).toBeVisible();

  await window.inspector.getByRole('radio', { name: 'Broken' }).click();
  await window.backAndForth(
    'Set keeping verdict',
    () => expect(window.inspector.getByRole('radio', { name: 'Not known' }).first()).toBeChecked(),
    () => expect(window.inspector.getByRole('radio', { name: 'Broken' })).toBeChecked(),
  );
  await window.inspector.getByText('Measured', { exact: true }).first().click();
  await window.fill('Measured', '9 days');
  await expect(window.inspector).toContainText('measured 9 days');

  // The ledger tells the same.
  await window.view('Promises');
  const row = page.getByRole('row', { name: /live in one day/ });
  await expect(row).toContainText(/≤ 1 day(?!s)/);
  await expect(row).toContainText('You will be live in one day.');
  await expect(row).toContainText('Onboarding');
  await expect(row).toContainText('Sees the first report');
  await expect(row).toContainText('measured 9 days');
  await expect(row).toContainText('Broken');

  const [record] = await desk.records('promise');
  expect(record?.record.makers).toHaveLength(1);
  const [keeping] = await desk.records('keeping');
  expect(keeping?.record).toMatchObject({ verdict: 'broken', measured: { amount: 9, unit: 'days' } });

  // Unlinked from its comm, the stage itself makes it; deleted, its keeping goes along.
  await row.getByRole('button', { name: 'live in one day', exact: true }).click();
  await window.inspector.getByRole('button', { name: 'Unlink “You will be live in one day.”' }).click();
  await window.backAndForth(
    'Unlink comm from promise',
    () => expect(window.inspector.getByRole('button', { name: /^You will be live/ })).toBeVisible(),
    () => expect(window.inspector).toContainText('The stage “Purchase” itself makes it.'),
  );
  await window.inspector.getByRole('button', { name: 'Delete promise' }).click();
  await window.backAndForth(
    'Delete promise',
    () => expect(row).toBeVisible(),
    () => expect(row).toHaveCount(0),
  );
  expect(await desk.records('keeping')).toHaveLength(0);
});

test('comms and promises move between stages by hand', async ({ desk, window }) => {
  await window.press(window.stage('Discovery'));
  await window.choose('Add', 'Add comm');
  await window.typeOver('Words, as the customer gets them', 'Try it free');
  await window.inspector.getByRole('button', { name: 'Make a promise from this comm' }).click();
  await expect(window.card('Try it free')).toHaveCount(2);
  const comm = window.card('Try it free, Email');
  const { x, y, width, height } = await window.place(comm);
  const stage = await window.place(window.stage('Consideration'));
  await window.drag(
    { x: x + width / 2, y: y + height / 2 },
    { x: stage.x + stage.width / 2, y: y + height / 2 },
  );
  await expect(window.top.getByRole('button', { name: 'Undo: Move comm' })).toBeVisible();
  // The promise it alone makes goes with it.
  const [moved] = await desk.records('comm');
  const [promise] = await desk.records('promise');
  expect(promise?.record.placement.stage).toBe(moved?.record.placement.stage);
});

test('a web page that evidence names is opened', async ({ desk, window }) => {
  await window.press(window.stage('Onboarding'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Waits nine days for a login');
  await window.fill('Evidence', 'Median of 41 customers (https://survey.example.com/2026).');
  await window.inspector.getByRole('button', { name: 'Open survey.example.com/2026' }).click();
  await expect(async () => {
    expect((await desk.seen()).links).toEqual(['https://survey.example.com/2026']);
  }).toPass();
});
