/** Presenting: a journey or a promise, slide by slide, to a room. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './desk';
import type { JourneyView, LedgerLine, Snapshot } from '../src/ipc/types';

const LONG = 'Wortreich'.repeat(12);

/** The presentation as the room sees it. */
class Room {
  readonly page: Page;
  readonly screen: Locator;
  readonly slide: Locator;
  readonly strip: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Presentation' });
    this.slide = this.screen.getByRole('group').first();
    this.strip = this.screen.getByRole('navigation', { name: 'Slides' });
  }

  title(words: string): Locator {
    return this.slide.getByRole('heading', { level: 1, name: words, exact: true });
  }

  said(words: string | RegExp): Locator {
    return this.page.getByTestId('announcer').filter({ hasText: words });
  }
}

function journeyOf({ journeys: [first] }: Snapshot): JourneyView {
  if (!first) throw new Error('the document has a journey');
  return first;
}

/** What the core finds, with the names of records by their id. */
async function told(document: Promise<Snapshot>): Promise<{ view: JourneyView; names: Map<string, string> }> {
  const snapshot = await document;
  const names = new Map(
    snapshot.records.flatMap((one): [string, string][] =>
      one.kind === 'stage' || one.kind === 'owner' || one.kind === 'journey'
        ? [[one.record.id, one.record.name]]
        : one.kind === 'promise'
          ? [[one.record.id, one.record.wording]]
          : [],
    ),
  );
  return { view: journeyOf(snapshot), names };
}

/** A promise with a way of several stages. */
function longest({ ledger }: JourneyView): LedgerLine {
  const [line] = ledger.toSorted((a, b) => b.path.length - a.path.length);
  if (!line || line.path.length < 2) throw new Error('a promise of the example goes on a way');
  return line;
}

test.beforeEach(async ({ desk, window }) => {
  await desk.ask({ ask: 'open_example', id: 'b2b-subscription' });
  await window.open(desk.address());
  await expect(window.grid).toBeVisible();
});

test('a journey is presented stage by stage, from its headline to where it breaks most', async ({ page, desk, window }) => {
  const room = new Room(page);
  const { view, names } = await told(desk.document());
  const stages = view.board.columns.map((column) => column.name);
  const slides = stages.length + 2;
  await page.keyboard.press('F6');
  await page.keyboard.press('F5');

  await expect(room.title(names.get(view.board.journey) ?? '')).toBeVisible();
  await expect(room.slide).toContainText(view.headline);
  await expect(room.said(`${slides} slides`)).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  // What lies under it can be neither seen nor reached.
  await expect(page.locator('[inert]').filter({ has: window.grid })).toHaveCount(1);
  await expect(room.slide).toBeFocused();

  for (const [at, name] of stages.entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(room.title(name)).toBeVisible();
    const words = view.stages.find((line) => line.stage === view.board.columns[at]?.stage)?.words ?? '';
    await expect(room.slide).toContainText(words);
    await expect(room.said(`Slide ${at + 2} of ${slides}: ${name}${words === '' ? '' : `. ${words}`}`)).toHaveCount(1);
    await expect(room.strip.locator('[aria-current=step]')).toHaveAccessibleName(`Slide ${at + 2} of ${slides}: ${name}`);
  }
  await page.keyboard.press('ArrowRight');
  await expect(room.title('Where it breaks most')).toBeVisible();
  const worst = view.gaps[0];
  await expect(room.slide.getByRole('listitem').first()).toContainText(worst?.title ?? '');
  for (const owner of worst?.owner_names ?? []) await expect(room.slide.getByRole('listitem').first()).toContainText(owner);
  await page.keyboard.press('ArrowRight');
  await expect(room.title('Where it breaks most')).toBeVisible();

  await page.keyboard.press('Home');
  await expect(room.title(names.get(view.board.journey) ?? '')).toBeVisible();
  await room.strip.getByRole('button', { name: `: ${stages[2]}` }).click();
  await expect(room.title(stages[2] ?? '')).toBeVisible();
  await expect(room.slide).toBeFocused();

  // The person goes on where the presentation stopped.
  await page.keyboard.press('Escape');
  await expect(room.screen).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(window.stage(stages[2] ?? '')).toBeFocused();
  await expect(window.stage(stages[2] ?? '')).toHaveAttribute('aria-selected', 'true');
  await expect(room.said('Presentation left.')).toHaveCount(1);
});

test('a stage tells what customers live through, hear and get, and who hands over to whom', async ({ page, desk }) => {
  const room = new Room(page);
  const { view, names } = await told(desk.document());
  const arc = view.board.arcs.find((one) => one.hand_off === 'missing' && one.kind === 'advance' && one.to !== null);
  const [from, to] = [view.board.columns[arc?.from ?? 0], view.board.columns[arc?.to ?? 0]];
  await page.keyboard.press('F5');
  await room.strip.getByRole('button', { name: `: ${from?.name}` }).click();
  await expect(room.title(from?.name ?? '')).toBeVisible();
  for (const { record } of (await desk.records('moment')).filter(({ record: one }) => one.placement.stage === from?.stage)) {
    await expect(room.slide).toContainText(record.text);
  }
  for (const { record } of (await desk.records('comm')).filter(({ record: one }) => one.placement.stage === from?.stage)) {
    await expect(room.slide).toContainText(`“${record.words}”`);
  }
  for (const gap of view.gaps.filter((one) => one.stage === from?.stage)) await expect(room.slide).toContainText(gap.title);
  const way = room.slide.getByRole('region').or(room.slide.locator('section')).last().getByRole('listitem').filter({ hasText: to?.name ?? '' });
  await expect(way).toContainText(`${names.get(from?.owner ?? '')} hands over to ${names.get(to?.owner ?? '')}`);
  await expect(way).toContainText('No agreement');
});

test('a clicker steps through, blanks the screen and leaves', async ({ page, desk }) => {
  const room = new Room(page);
  const { view, names } = await told(desk.document());
  const [first, second] = view.board.columns;
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  await expect(room.title(first?.name ?? '')).toBeVisible();
  await page.keyboard.press('.');
  const blank = room.screen.getByRole('button', { name: 'Show the slide again' });
  await expect(blank).toBeFocused();
  await expect(room.said('The screen is blank')).toHaveCount(1);
  await expect(room.screen.locator('[inert]')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(room.title(first?.name ?? '')).toBeVisible();
  await page.keyboard.press('b');
  await blank.click();
  await expect(blank).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(room.title(second?.name ?? '')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(room.title(first?.name ?? '')).toBeVisible();
  await page.keyboard.press('End');
  await expect(room.title('Where it breaks most')).toBeVisible();
  // The button of a clicker that begins a presentation begins it again.
  await page.keyboard.press('F5');
  await expect(room.title(names.get(view.board.journey) ?? '')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room.screen).toHaveCount(0);
});

test('a spot follows the mouse while it is wanted', async ({ page }) => {
  const room = new Room(page);
  await page.keyboard.press('F5');
  const spot = room.screen.locator('.spot');
  await expect(spot).toHaveCount(0);
  await page.keyboard.press('p');
  await page.mouse.move(400, 300);
  const middle = async (): Promise<number[]> => {
    const box = await spot.boundingBox();
    return box ? [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] : [];
  };
  await expect.poll(middle).toEqual([400, 300]);
  await page.mouse.move(700, 500);
  await expect.poll(middle).toEqual([700, 500]);
  await expect(room.screen.getByRole('button', { name: 'Pointer' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('p');
  await expect(spot).toHaveCount(0);
});

test('nothing is edited meanwhile, whatever is pressed or chosen', async ({ page, desk, window }) => {
  const room = new Room(page);
  const { view } = await told(desk.document());
  await window.press(window.stage(view.board.columns[0]?.name ?? ''));
  await page.keyboard.press('Shift+F5');
  await expect(room.title(view.board.columns[0]?.name ?? '')).toBeVisible();
  const before = await desk.document();
  for (const key of ['Delete', 'Control+z', 'Shift+M', 'F2', 'Alt+ArrowRight', 'x', 'Control+k', 'Control+2']) {
    await page.keyboard.press(key);
  }
  await desk.menu('add.moment');
  await desk.menu('selection.delete');
  // The next slide shows that all of it has been heard.
  await page.keyboard.press('ArrowRight');
  await expect(room.title(view.board.columns[1]?.name ?? '')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await desk.document()).revision).toBe(before.revision);
  await page.keyboard.press('Escape');
  await expect(window.grid).toBeVisible();
  await window.choose('Add', 'Add moment');
  await expect.poll(async () => (await desk.document()).revision).toBeGreaterThan(before.revision);
});

test('a promise is presented along its way', async ({ page, desk, window }) => {
  const room = new Room(page);
  const { view, names } = await told(desk.document());
  const line = longest(view);
  const wording = names.get(line.promise) ?? '';
  await window.view('Promises');
  await page.getByRole('button', { name: `Present “${wording}”` }).click();
  await expect(room.title(`“${wording}”`)).toBeVisible();
  for (const stage of line.made_in) await expect(room.slide).toContainText(names.get(stage) ?? '');
  for (const [at, stage] of line.path.entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(room.title(names.get(stage) ?? '')).toBeVisible();
    await expect(room.slide).toContainText(`Step ${at + 1} of ${line.path.length}`);
  }
  const kept = line.keepings.find((keeping) => keeping.stage === line.path.at(-1));
  const keeping = (await desk.records('keeping')).find(({ record }) => record.id === kept?.keeping)?.record;
  const moment = (await desk.records('moment')).find(({ record }) => record.id === keeping?.moment)?.record;
  await expect(room.slide.getByRole('listitem').filter({ hasText: moment?.text ?? '' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  for (const key of line.gaps.slice(0, 5)) {
    await expect(room.slide).toContainText(view.gaps.find((gap) => gap.key === key)?.title ?? '');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Promises', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: `Present “${wording}”` })).toBeFocused();
});

test('a presentation begins from the top bar, the inspector, a menu and the palette', async ({ page, desk, window }) => {
  const room = new Room(page);
  const { view, names } = await told(desk.document());
  const wording = names.get(view.ledger[0]?.promise ?? '') ?? '';
  const stage = view.board.columns[3]?.name ?? '';
  const opening = room.title(names.get(view.board.journey) ?? '');
  await window.top.getByRole('button', { name: 'Present the journey' }).click();
  await expect(opening).toBeVisible();
  await room.screen.getByRole('button', { name: 'Leave' }).click();
  await expect(room.screen).toHaveCount(0);
  await expect(window.top.getByRole('button', { name: 'Present the journey' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Present the');
  await page.keyboard.press('Enter');
  await expect(opening).toBeVisible();
  await expect(room.slide).toBeFocused();
  await page.keyboard.press('Escape');
  await desk.menu('present.journey');
  await expect(opening).toBeVisible();
  await page.keyboard.press('Escape');

  await window.press(window.stage(stage));
  await window.inspector.getByRole('button', { name: 'Present from this stage' }).click();
  await expect(room.title(stage)).toBeVisible();
  await page.keyboard.press('Escape');

  const card = window.lane('Promises').getByRole('button', { name: wording }).first();
  await window.press(card);
  await window.inspector.getByRole('button', { name: 'Present this promise' }).click();
  await expect(room.title(`“${wording}”`)).toBeVisible();
  await page.keyboard.press('Escape');
  const { x, y, width, height } = await window.place(card);
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Present this promise' }).click();
  await expect(room.title(`“${wording}”`)).toBeVisible();
});

test('long words find room, and what finds none is scrolled to', async ({ page, desk }) => {
  const room = new Room(page);
  const { view } = await told(desk.document());
  const [first, second] = view.board.columns;
  const stage = first?.stage ?? '';
  const texts = Array.from({ length: 12 }, (_, at) => `${at} ${'A customer tells at length what happened. '.repeat(6)}${LONG}`);
  await desk.apply(
    { do: 'edit_stage', id: stage, edit: { field: 'goal', value: LONG } },
    ...texts.map((text) => ({ do: 'add_moment', id: crypto.randomUUID(), stage, before: null, text, feeling: 1 }) as const),
  );
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  await expect(room.title(first?.name ?? '')).toBeVisible();
  const cut = await room.slide.evaluate((slide) =>
    [slide, ...slide.querySelectorAll('*:not(.spoken)')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  // A clicker comes by all of it before the next slide.
  const last = room.slide.getByText(texts.at(-1) ?? '');
  await expect(last).not.toBeInViewport({ ratio: 1 });
  await expect(async () => {
    await page.keyboard.press('PageDown');
    await expect(last).toBeInViewport({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('ArrowRight');
  await expect(room.title(second?.name ?? '')).toBeVisible();
});

test('a journey without stages is not presented', async ({ page, desk, window }) => {
  await desk.ask({ ask: 'new', template: 'blank' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'An empty journey' })).toBeVisible();
  const button = window.top.getByRole('button', { name: 'Nothing to present yet: the journey has no stages' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Presentation' })).toHaveCount(0);
});
