/** What Throughline looks for in a journey: rules switched off and on, and their thresholds. */
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './desk';
import type { Journey } from '../src/ipc/types';

async function journeyOf(desk: Desk): Promise<Journey | undefined> {
  return (await desk.records('journey'))[0]?.record;
}

/** The steps lie behind the dialog: they are taken back with its keys. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
});

test('a rule that is switched off finds nothing, and the register says so', async ({ page, desk, window }) => {
  const { rules, journeys } = await desk.document();
  const gaps = journeys[0]?.gaps ?? [];
  const rule = rules.find((one) => one.rule === 'promise-broken');
  if (!rule) throw new Error('there is no such rule');
  await window.view('Gaps');
  const rows = page.getByRole('main').getByRole('article');
  await expect(rows).toHaveCount(gaps.length);
  await page.getByRole('main').getByRole('button', { name: 'What Throughline looks for' }).click();
  const dialog = page.getByRole('dialog', { name: 'What Throughline looks for' });
  await expect(dialog.getByRole('switch')).toHaveCount(rules.length);
  await expect(dialog).toContainText(rule.meaning);
  const item = dialog.getByRole('listitem').filter({ hasText: rule.title });
  await item.getByText('Theory').click();
  await expect(item).toContainText(rule.theory);

  await item.getByRole('switch').click();
  await expect(item).toContainText('switched off');
  expect((await journeyOf(desk))?.rules_off).toEqual(['promise-broken']);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(`1 of ${rules.length} rules is switched off in this journey.`);
  await expect(rows.filter({ hasText: /is broken in/ })).toHaveCount(0);
  await undo(page);
  await expect(rows).toHaveCount(gaps.length);
});

test('thresholds are set in numbers, and what makes no sense is refused', async ({ page, desk, window }) => {
  await window.inspector.getByRole('button', { name: 'Rules and thresholds…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What Throughline looks for' });
  const fields = [
    ['Evidence is old after', 'review_days', 400],
    ['A silence is', 'silent_stages', 2],
    ['A stage is crowded above', 'crowded_comms', 1],
  ] as const;
  for (const [label, name, value] of fields) {
    const field = dialog.getByRole('textbox', { name: label });
    await field.fill(`${value}`);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await journeyOf(desk))?.[name]).toBe(value);
  }
  // With a longer memory less proof is old; with less patience more is crowded.
  const { journeys } = await desk.document();
  const found = new Set((journeys[0]?.gaps ?? []).map(({ rule }) => rule));
  expect(found.has('promise-unproven')).toBe(false);
  expect(found.has('comms-crowded')).toBe(true);

  const days = dialog.getByRole('textbox', { name: 'Evidence is old after' });
  for (const nonsense of ['0', '9999', 'soon']) {
    await days.fill(nonsense);
    await page.keyboard.press('Enter');
    await expect(days).toHaveValue('400');
  }
  expect((await journeyOf(desk))?.review_days).toBe(400);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
