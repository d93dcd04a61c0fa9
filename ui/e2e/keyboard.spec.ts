/** The whole job without a mouse. */
import { existsSync } from 'node:fs';
import { expect, test } from './desk';
import type { Page } from '@playwright/test';

/** Walks with Tab until something of this name has the focus. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const here = page.locator(':focus');
    if ((await here.count()) > 0) {
      const found = page.getByRole(role as 'button', { name }).and(here);
      if ((await found.count()) > 0) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the ${role} ${name}`);
}

test('a journey is begun, mapped, checked, saved and printed by keyboard alone', async ({ page, desk, window }) => {
  const { keyboard } = page;
  await window.open(desk.address());
  await tabTo(page, 'button', /^Nine-phase journey/);
  await keyboard.press('Enter');
  await expect(window.stage('Discovery')).toBeVisible();

  // Onto the board, along to Purchase, down to the comms, and write.
  await keyboard.press('F6');
  await expect(window.stage('Discovery')).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(window.stage('Purchase')).toBeFocused();
  await keyboard.press('F2');
  await keyboard.type('Signing');
  await keyboard.press('Enter');
  await expect(window.stage('Signing')).toBeFocused();
  await keyboard.press('PageDown');
  await keyboard.press('PageDown');
  await keyboard.press('Enter');
  await keyboard.type('Signs the contract');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  const moment = window.card('Signs the contract');
  await expect(moment).toBeFocused();
  await expect(window.gaps.getByRole('button', { name: /Signs the contract/ })).toBeVisible();

  // Over to the next stage and back again.
  await keyboard.press('Alt+ArrowRight');
  await expect(window.top.getByRole('button', { name: 'Undo: Move moment' })).toBeVisible();
  await keyboard.press('Control+z');
  await expect(window.top.getByRole('button', { name: 'Redo: Move moment' })).toBeVisible();
  await keyboard.press('Control+Shift+z');
  await expect(window.top.getByRole('button', { name: 'Undo: Move moment' })).toBeVisible();

  // A transition from the palette.
  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await keyboard.type('Draw trans');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Draw transition' })).toBeVisible();
  await tabTo(page, 'radio', /./);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(window.top.getByRole('button', { name: 'Undo: Draw transition' })).toBeVisible();

  // To the gaps and to the place of one.
  await keyboard.press('F8');
  await expect(window.gaps.locator('[aria-current]')).toHaveCount(1);

  await desk.answer('keys.journey', 'keys.pdf');
  await keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Saved state: Saved' })).toBeVisible();
  await keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export to PDF' })).toBeVisible();
  await tabTo(page, 'button', /^Choose file/);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('keys.pdf is written.');
  expect(existsSync(desk.file('keys.pdf'))).toBe(true);
  await keyboard.press('Escape');
  await keyboard.press('Control+w');
  await expect(page.getByRole('heading', { name: 'Begin' })).toBeVisible();
});

test('everything in the window can be reached and left with Tab', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'consumer-subscription' });
  await window.open(desk.address());
  await expect(window.grid).toBeVisible();
  for (const [role, name] of [
    ['textbox', /^Document title$/],
    ['button', /^Saved state/],
    ['button', /^Journey:/],
    ['button', /^(Undo|Nothing to undo)/],
    ['button', /^Add$/],
    ['button', /^Export$/],
    ['button', /^Promises$/],
    ['columnheader', /./],
    ['button', /^Gaps$/],
    ['button', /^Lanes$/],
    ['button', /^Zoom to fit/],
    // The stage that Tab came by on the board.
    ['textbox', /^Customer’s goal$/],
  ] as const) {
    await tabTo(page, role, name);
  }
});
