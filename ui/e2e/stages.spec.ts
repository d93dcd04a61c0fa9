/** Stages: added, named, put in order, described and deleted. */
import { expect, test } from './desk';
import type { Stage } from '../src/ipc/types';

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
});

test('a stage is added after the selected one and named at once', async ({ desk, window }) => {
  await window.press(window.stage('Purchase'));
  await window.choose('Add', 'Add stage');
  await window.typeOver('Name', 'Contract');
  await expect(window.stage('Contract')).toHaveAccessibleName(/stage 4 of 10/);
  // It is part of the flow: customers walk through it.
  const stage = (await desk.records('stage')).find(({ record }) => record.name === 'Contract')?.record.id;
  const transitions = await desk.records('transition');
  expect(transitions.filter(({ record }) => record.to === stage)).toHaveLength(1);
  expect(transitions.filter(({ record }) => record.from === stage)).toHaveLength(1);
  await window.backAndForth(
    'Rename stage',
    () => expect(window.stage('New stage')).toBeVisible(),
    () => expect(window.stage('Contract')).toBeVisible(),
  );
  const undo = window.top.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await window.backAndForth(
    'Add stage',
    () => expect(window.stage('New stage')).toHaveCount(0),
    () => expect(window.stage('New stage')).toBeVisible(),
  );
});

test('a stage is put between two others where the pointer says', async ({ page, window }) => {
  const consideration = await window.place(window.stage('Consideration'));
  await page.mouse.move(consideration.x, consideration.y + consideration.height / 2);
  await page.mouse.click(consideration.x, consideration.y + consideration.height / 2);
  await expect(window.board.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  await page.keyboard.type('Recommendation');
  await page.keyboard.press('Enter');
  await expect(window.stage('Recommendation')).toHaveAccessibleName(/stage 2 of 10/);
});

test('a stage is renamed where it stands', async ({ page, window }) => {
  await window.pressTwice(window.stage('Discovery'));
  await expect(window.board.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  await page.keyboard.type('Hears of us');
  await page.keyboard.press('Enter');
  await window.backAndForth(
    'Rename stage',
    () => expect(window.stage('Discovery')).toBeVisible(),
    () => expect(window.stage('Hears of us')).toBeVisible(),
  );
  await window.pressTwice(window.stage('Hears of us'));
  await expect(window.board.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  await page.keyboard.type('Never mind');
  await page.keyboard.press('Escape');
  await expect(window.stage('Hears of us')).toBeVisible();
});

test('a name without anything to see is refused in place, and what was typed stays', async ({ window }) => {
  await window.press(window.stage('Discovery'));
  const name = window.inspector.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('   ');
  await name.blur();
  await expect(window.notice('needs a name')).toBeVisible();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(window.stage('Discovery')).toBeVisible();
  await name.fill('x'.repeat(100_000));
  await name.blur();
  await expect(window.notice('100,000')).toBeVisible();
  await name.fill('שלב ראשון 🙂');
  await name.blur();
  await expect(window.stage('שלב ראשון 🙂')).toBeVisible();
});

test('a stage is moved by dragging its header', async ({ window }) => {
  const target = await window.place(window.stage('Discovery'));
  await window.dragTo(window.stage('Purchase'), window.stage('Discovery'), { x: -target.width / 3, y: 0 });
  const first = (): Promise<void> => expect(window.stage('Purchase')).toHaveAccessibleName(/stage 1 of 9/);
  await window.backAndForth(
    'Move stage',
    () => expect(window.stage('Purchase')).toHaveAccessibleName(/stage 3 of 9/),
    first,
  );
});

test('a drag that is broken off changes nothing and is no step', async ({ page, window }) => {
  const from = await window.place(window.stage('Consideration'));
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 400, from.y + 30, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(window.stage('Consideration')).toHaveAccessibleName(/stage 2 of 9/);
  await expect(window.top.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('a deleted stage leaves a journey that still flows', async ({ desk, window }) => {
  await window.press(window.stage('Consideration'));
  await window.inspector.getByRole('button', { name: 'Delete stage' }).click();
  await window.backAndForth(
    'Delete stage',
    () => expect(window.stage('Consideration')).toBeVisible(),
    () => expect(window.stage('Consideration')).toHaveCount(0),
  );
  expect(await desk.records('transition')).toHaveLength(7);
});

test('everything about a stage is edited in the inspector', async ({ desk, window }) => {
  const support = { do: 'add_owner', id: crypto.randomUUID(), name: 'Support', function: 'support' } as const;
  await desk.apply(support);
  await window.press(window.stage('Onboarding'));
  await window.fill('Customer’s goal', 'Be live before the quarter ends');
  await window.select('Phase', 'Activation');
  await window.nameOwner(window.inspector.getByRole('button', { name: 'Accountable owner' }), 'Onboarding team');
  await window.pick(window.inspector.getByRole('button', { name: 'Add supporting owner' }), 'Support');
  await expect(window.inspector.getByRole('button', { name: 'Support no longer supports' })).toBeVisible();
  await window.fill('Entry event', 'Contract signed');
  await window.fill('Exit event', 'First report read');
  await window.inspector.getByRole('checkbox', { name: 'A customer’s life with us can begin here' }).click();
  await window.fill('Why', 'Sales said one day');
  // Last, so that everything has reached the core once the header tells of it.
  await window.inspector.getByRole('radio', { name: 'Partly' }).click();
  await expect(window.card('Be live before the quarter ends')).toBeVisible();
  await expect(window.stage('Onboarding')).toHaveAccessibleName(
    /Activation, owner Onboarding team, customers can begin here, Consistent promise here\? Partly/,
  );
  const stage = (await desk.records('stage')).find(({ record }) => record.name === 'Onboarding');
  expect(stage?.record).toMatchObject({
    phase: 'activation',
    goal: 'Be live before the quarter ends',
    entry: 'Contract signed',
    exit: 'First report read',
    entrance: true,
    verdict: 'partly',
    verdict_reason: 'Sales said one day',
    supporting: [support.id],
  } satisfies Partial<Stage>);
});

test('a board nobody has moved yet is laid out anew for another window', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  const zoom = page.getByRole('group', { name: 'Zoom' }).getByText('%');
  const narrow = await zoom.innerText();
  await page.setViewportSize({ width: 3200, height: 1800 });
  await expect(zoom).not.toHaveText(narrow);
  const wide = await zoom.innerText();
  await page.reload();
  await expect(zoom).toHaveText(wide);
  // Whoever has looked elsewhere goes on looking there.
  await page.keyboard.press('Control+0');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  const own = await zoom.innerText();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(zoom).toHaveText(own);
});

test('a selected stage stays in sight when the board gets less room', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await window.open(desk.address());
  const stage = window.stage('Everyday use');
  await window.press(stage);
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect
    .poll(async () => {
      const board = await window.board.boundingBox();
      const { x, width } = await window.place(stage);
      return board !== null && x + width <= board.x + board.width;
    })
    .toBe(true);
});
