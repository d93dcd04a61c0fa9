/** Transitions of every kind, and what is agreed where customers are handed over. */
import { expect, test } from './desk';
import type { TransitionKind } from '../src/ipc/types';

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
});

const kinds: { kind: TransitionKind; name: string; to: string | null }[] = [
  { kind: 'advance', name: 'Advance', to: 'Renewal' },
  { kind: 'repeat', name: 'Repeat', to: 'Onboarding' },
  { kind: 'win_back', name: 'Win-back', to: 'Consideration' },
  { kind: 'refer', name: 'Refer', to: 'Discovery' },
  { kind: 'leave', name: 'Leave', to: null },
];

for (const { kind, name, to } of kinds) {
  test(`a transition that means ${kind} is drawn, taken back and deleted`, async ({ page, desk, window }) => {
    await window.press(window.stage('Onboarding'));
    if (kind !== 'advance') await window.select('Kind', name);
    const draw = window.inspector.getByRole('button', { name: 'Draw transition' });
    if (to === null) await draw.click();
    else await window.pick(draw, to);
    const arc = window.arc(`${name} to ${to ?? 'the exit'}`);
    // Customers advance to Renewal from the stage before it already.
    const before = kind === 'advance' ? 1 : 0;
    await window.backAndForth(
      'Draw transition',
      () => expect(arc).toHaveCount(before),
      () => expect(arc).toHaveCount(before + 1),
    );
    const drawn = (await desk.records('transition')).filter(({ record }) => record.kind === kind);
    expect(drawn).toHaveLength(kind === 'advance' ? 9 : 1);

    const link = `Leads to ${to ?? 'Exit: the customer is lost'} ${name}`;
    await window.inspector.getByRole('button', { name: link, exact: true }).click();
    await expect(window.inspector.getByRole('heading', { name: 'Transition', level: 2 })).toBeVisible();
    await window.fill('Words on the arrow', 'asked for it');
    await expect(window.arc(`${name} to ${to ?? 'the exit'}: asked for it`)).toBeVisible();
    await window.inspector.getByRole('button', { name: 'Delete transition' }).click();
    await window.backAndForth(
      'Delete transition',
      () => expect(window.arc(`${name} to ${to ?? 'the exit'}: asked for it`)).toBeVisible(),
      () => expect(window.arc(`${name} to ${to ?? 'the exit'}: asked for it`)).toHaveCount(0),
    );
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('a transition is drawn by dragging from stage to stage', async ({ page, window }) => {
  const from = await window.place(window.stage('Consideration'));
  const to = await window.place(window.stage('Discovery'));
  // The handle stands at the top right of a header.
  await page.mouse.move(from.x + from.width - 60, from.y + 20);
  await window.drag(
    { x: from.x + from.width - 22, y: from.y },
    { x: to.x + to.width / 2, y: to.y + to.height / 2 },
  );
  const dialog = page.getByRole('dialog', { name: 'Draw transition' });
  await expect(dialog.getByRole('radio', { name: /^Repeat/ })).toBeChecked();
  await dialog.getByRole('textbox').fill('compares again');
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(window.arc('Repeat to Discovery: compares again')).toBeVisible();
  await window.backAndForth(
    'Draw transition',
    () => expect(window.arc('Repeat to Discovery: compares again')).toHaveCount(0),
    () => expect(window.arc('Repeat to Discovery: compares again')).toBeVisible(),
  );
});

test('a transition is turned into another and led elsewhere', async ({ desk, window }) => {
  await window.press(window.stage('Discovery'));
  await window.inspector.getByRole('button', { name: 'Leads to Consideration Advance', exact: true }).click();
  await window.select('To', 'Onboarding');
  await expect(window.arc('Advance to Consideration')).toHaveCount(0);
  // From here and from Purchase.
  await expect(window.arc('Advance to Onboarding')).toHaveCount(2);
  await window.select('Kind', 'Leave');
  await expect(window.arc('Leave to the exit')).toBeVisible();
  const left = (await desk.records('transition')).filter(({ record }) => record.kind === 'leave');
  expect(left.map(({ record }) => record.to)).toEqual([null]);
});

test('what a transition cannot mean is refused with what would work', async ({ window }) => {
  await window.press(window.stage('Discovery'));
  const draw = window.inspector.getByRole('button', { name: 'Draw transition' });
  await window.pick(draw, 'Consideration');
  await expect(window.notice(/already/)).toBeVisible();
  await expect(window.top.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('a hand-off is agreed by both sides', async ({ page, desk, window }) => {
  for (const [stage, owner] of [
    ['Purchase', 'Sales'],
    ['Onboarding', 'Onboarding team'],
  ] as const) {
    await window.press(window.stage(stage));
    await window.nameOwner(window.inspector.getByRole('button', { name: 'Accountable owner' }), owner);
    await expect(window.stage(stage)).toHaveAccessibleName(new RegExp(`owner ${owner}`));
  }
  const gap = window.gaps.getByRole('button', { name: /Purchase → Onboarding/ });
  await expect(gap).toBeVisible();
  await gap.click();
  await expect(window.inspector).toContainText('Sales hands over to Onboarding team');
  await window.inspector.getByRole('button', { name: 'Begin an agreement' }).click();
  await window.backAndForth(
    'Begin agreement',
    () => expect(window.inspector.getByRole('button', { name: 'Begin an agreement' })).toBeVisible(),
    () => expect(window.inspector.getByRole('button', { name: 'Delete agreement' })).toBeVisible(),
  );
  await window.fill('What passes', 'Signed scope and promised dates');
  await window.fill('Within what time', 'one working day');
  await window.fill('Accepted by the giver: By', 'Ada');
  await window.fill('Accepted by the receiver: By', 'Ben');
  await expect(window.arc('Advance to Onboarding, hand-off, agreed by both sides')).toBeVisible();
  await expect(gap).toHaveCount(0);
  const [agreement] = await desk.records('agreement');
  expect(agreement?.record).toMatchObject({
    passes: 'Signed scope and promised dates',
    within: 'one working day',
    given: { by: 'Ada' },
    received: { by: 'Ben' },
  });

  await window.fill('Accepted by the receiver: By', '');
  await window.backAndForth(
    'Set acceptance',
    () => expect(window.arc('Advance to Onboarding, hand-off, agreed by both sides')).toBeVisible(),
    () => expect(window.arc('Advance to Onboarding, hand-off, accepted by the giver only')).toBeVisible(),
  );
  await window.inspector.getByRole('button', { name: 'Delete agreement' }).click();
  await window.backAndForth(
    'Delete agreement',
    () => expect(window.inspector.getByRole('button', { name: 'Delete agreement' })).toBeVisible(),
    () => expect(gap).toBeVisible(),
  );
  await expect(page.getByRole('alert')).toBeEmpty();
});
