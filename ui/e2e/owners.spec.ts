/** Owners: who answers for stages, moments, comms and promises. */
import { expect, test } from './desk';

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
});

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
  const card = page.getByRole('region', { name: 'Customer care' });
  await expect(card.getByRole('button', { name: 'Onboarding' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'First call' })).toBeVisible();
  await card.getByRole('button', { name: 'Delete Customer care' }).click();
  await window.backAndForth(
    'Delete owner',
    () => expect(card.getByRole('button', { name: 'First call' })).toBeVisible(),
    () => expect(card).toHaveCount(0),
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
