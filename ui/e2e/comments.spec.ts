/** Comments: written where they belong, found from anywhere, resolved and opened again. */
import { expect, test } from './desk';

test('comments of the whole document are listed, resolved and led back to', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  const found = await desk.records('comment');
  const open = found.filter(({ record }) => !record.resolved);
  const [stage] = await desk.records('stage');
  await desk.apply({
    do: 'add_comment',
    id: crypto.randomUUID(),
    about: { kind: 'stage', id: stage?.record.id ?? '' },
    author: 'Ines',
    text: 'Who speaks to them after the fair?',
    at: Date.now(),
  });
  await window.open(desk.address());
  await expect(window.stage('Signing')).toBeAttached();

  await page.keyboard.press('Control+Shift+C');
  const dialog = page.getByRole('dialog', { name: 'Comments' });
  const rows = dialog.getByRole('listitem');
  await expect(dialog.getByRole('radio', { name: `${open.length + 1} unresolved` })).toBeChecked();
  await expect(rows).toHaveCount(open.length + 1);
  await expect(rows.first()).toContainText('Who speaks to them after the fair?');
  await expect(rows.first().getByRole('button').first()).toContainText(stage?.record.name ?? '');

  await rows.first().getByRole('button', { name: 'Resolve' }).click();
  await expect(rows).toHaveCount(open.length);
  await dialog.getByRole('radio', { name: `All ${found.length + 1}` }).click();
  await expect(rows).toHaveCount(found.length + 1);
  await rows.first().getByRole('button', { name: 'Open again' }).click();
  await expect(dialog.getByRole('radio', { name: `${open.length + 1} unresolved` })).toBeVisible();

  await rows.first().getByRole('button').first().click();
  await expect(dialog).toHaveCount(0);
  await expect(window.inspector.getByRole('heading', { name: 'Stage', level: 2 })).toBeVisible();
  await expect(window.inspector.getByText('Who speaks to them after the fair?')).toBeVisible();
});

test('without comments the list says how to write one', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  await window.open(desk.address());
  await expect(window.stage('Onboarding')).toBeAttached();
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByRole('dialog', { name: 'Comments' })).toContainText('Nobody has written one yet.');
});
