/** Looking closer at a stage: its steps, what lies in them, and how they are shown. */
import { expect, test } from './desk';

const SETUP = 'Set-up';

test.describe('on an example', () => {
  test.beforeEach(async ({ desk, window }) => {
    await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
    await window.open(desk.address());
  });

  test('steps are not shown until they are asked for, and hidden again', async ({ page, window }) => {
    const stage = window.stage(SETUP);
    await expect(stage).toHaveAccessibleName(/3 steps, not shown/);
    await expect(window.stage('Kick-off')).toHaveCount(0);
    await expect(window.card('Asks who the success manager is, and a shared inbox answers')).toHaveAccessibleName(/in step Kick-off/);
    const { x, y } = await window.place(stage);
    // The sign before the name.
    await page.mouse.click(x + 16, y + 16);
    await expect(stage).toHaveAccessibleName(/3 steps, shown/);
    await expect(window.stage('Kick-off')).toHaveAccessibleName('Kick-off, step 1 of 3');
    await expect(window.stage('Training')).toHaveAccessibleName('Training, step 3 of 3');
    // A card says no more where it lies, since its column does.
    await expect(window.card('Asks who the success manager is, and a shared inbox answers')).not.toHaveAccessibleName(/in step/);
    // Stages are counted as before, and the flow goes on behind the last step.
    await expect(window.stage('First live week')).toHaveAccessibleName(/stage 5 of 10/);
    await window.press(stage);
    await page.keyboard.press('Alt+s');
    await expect(window.stage('Kick-off')).toHaveCount(0);
  });

  test('a card is dragged from step to step and stays there when the steps are hidden', async ({ page, window }) => {
    await window.press(window.stage(SETUP));
    await page.keyboard.press('Alt+s');
    const words = 'Gets site managers trained between lunch and dinner';
    const [card, onto] = [window.card(words), window.card('Finds all staff already in, with contracts and leave')];
    const { x, y, height } = await window.place(onto);
    const from = await window.place(card);
    await window.drag({ x: from.x + 60, y: from.y + 20 }, { x: x + 60, y: y + height + 20 });
    await window.backAndForth(
      'Move moment',
      async () => expect((await window.place(card)).x).toBeGreaterThan((await window.place(onto)).x),
      async () => expect((await window.place(card)).x).toBe((await window.place(onto)).x),
    );
    await page.keyboard.press('Alt+s');
    await expect(card).toHaveAccessibleName(/in step Data import/);
  });

  test('with the keyboard alone: walk over steps, write in one, move a card on, name and order them', async ({ page, window }) => {
    await window.press(window.stage(SETUP));
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('ArrowRight');
    await expect(window.stage('Kick-off')).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(window.stage('Kick-off')).toHaveAccessibleName('Kick-off, step 2 of 3');
    await page.keyboard.press('F2');
    await page.keyboard.type('First call');
    await page.keyboard.press('Enter');
    await expect(window.stage('First call')).toHaveAccessibleName('First call, step 2 of 3');
    // Training is now right of it; a moment written there lies there.
    await window.press(window.stage('Training'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Asks a question nobody has answered');
    await page.keyboard.press('Escape');
    await expect(window.card('Asks a question nobody has answered')).toHaveCount(0);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Shows a colleague');
    await page.keyboard.press('Control+Enter');
    const fresh = window.card('Shows a colleague');
    await expect(fresh).toBeVisible();
    await window.press(fresh);
    await window.select('Step', 'First call');
    await window.press(fresh);
    await page.keyboard.press('Alt+s');
    await expect(fresh).toHaveAccessibleName(/in step First call/);
  });

  test('deleting a step keeps what lies in it, and undo puts it back', async ({ page, window }) => {
    await window.press(window.stage(SETUP));
    await page.keyboard.press('Alt+s');
    await window.press(window.stage('Kick-off'));
    await page.keyboard.press('Delete');
    const card = window.card('Asks who the success manager is, and a shared inbox answers');
    await window.backAndForth(
      'Delete step',
      () => expect(window.stage('Kick-off')).toHaveAccessibleName('Kick-off, step 1 of 3'),
      () => expect(window.stage('Data import')).toHaveAccessibleName('Data import, step 1 of 2'),
    );
    await expect(card).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Training');
    await page.getByRole('option', { name: /Training/ }).first().click();
    await expect(window.inspector.getByRole('heading', { name: 'Step', exact: true })).toBeVisible();
  });
});

test('a stage is divided from its menu, and a step written at once', async ({ desk, page, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await window.press(window.stage('Onboarding'));
  await window.inspector.getByRole('button', { name: 'Add step' }).click();
  await window.typeOver('Name of the step', 'Sign-up');
  await expect(window.stage('Sign-up')).toHaveAccessibleName('Sign-up, step 1 of 1');
  await page.keyboard.press('Escape');
  // What is added while a step is selected lies in it.
  await window.press(window.stage('Sign-up'));
  await window.choose('Add', 'Add moment');
  await window.typeOver('What the customer does and feels', 'Chooses a plan');
  const moment = (await desk.records('moment'))[0]?.record;
  const step = (await desk.records('step'))[0]?.record;
  expect(moment?.placement.step).toBe(step?.id);
  // Stages move over the steps of another as over one column.
  await window.press(window.stage('Activation'));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(window.stage('Activation')).toHaveAccessibleName(/stage 4 of 9/);
  await expect(window.stage('Sign-up')).toBeVisible();
});
