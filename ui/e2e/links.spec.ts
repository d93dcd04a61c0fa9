/** Linking by dragging: a promise onto a moment, a comm onto a promise, a transition's end to a stage. */
import { type Desk, expect, test } from './desk';

/** A comm, a promise of the stage itself and a moment, all in sight. */
async function begin(desk: Desk): Promise<void> {
  await desk.ask({ ask: 'new', template: 'lifecycle' });
  const { journeys } = await desk.document();
  const columns = journeys[0]?.board.columns ?? [];
  const stage = (at: number): string => columns[at]?.stage ?? '';
  await desk.apply(
    { do: 'add_moment', id: crypto.randomUUID(), stage: stage(1), before: null, text: 'Logs in', feeling: null },
    { do: 'add_comm', id: crypto.randomUUID(), stage: stage(0), before: null, channel: 'email', words: 'One day!' },
    { do: 'add_promise', id: crypto.randomUUID(), stage: stage(0), before: null, wording: 'Live in a day', maker: null },
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const at = ({ x, y, width, height }: Box): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

test.beforeEach(async ({ desk, window }) => {
  await begin(desk);
  await window.open(desk.address());
});

test('a promise let go on a moment is kept by it', async ({ page, desk, window }) => {
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const promise = await window.place(window.card('Live in a day'));
  const moment = await window.place(window.card('Logs in'));
  const { mouse } = page;
  // Escape on the way leaves everything as it was.
  await mouse.move(at(promise).x, at(promise).y);
  await mouse.down();
  await mouse.move(at(moment).x, at(moment).y, { steps: 6 });
  await page.keyboard.press('Escape');
  await mouse.up();
  expect(await desk.records('keeping')).toHaveLength(0);

  await window.drag(at(promise), at(moment));
  await window.backAndForth(
    'Link moment to promise',
    () => expect.poll(() => desk.records('keeping')).toHaveLength(0),
    () => expect.poll(() => desk.records('keeping')).toHaveLength(1),
  );
  await expect(window.card('Logs in')).toHaveAccessibleName(/Live in a day/);
  // It lies where it lay, and once is enough.
  await window.drag(at(await window.place(window.card('Live in a day'))), at(await window.place(window.card('Logs in'))));
  await expect(window.notice('This moment is linked to the promise already.')).toBeVisible();
  expect(await desk.records('keeping')).toHaveLength(1);
});

test('a comm let go on a promise makes it', async ({ page, window }) => {
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const comm = await window.place(window.card('One day!'));
  const promise = await window.place(window.card('Live in a day'));
  await window.drag(at(comm), at(promise));
  await window.backAndForth(
    'Link comm to promise',
    () => expect(window.card('One day!')).not.toHaveAccessibleName(/1 promise/),
    () => expect(window.card('One day!')).toHaveAccessibleName(/1 promise/),
  );
});

test('the end of a transition is dragged to another stage, and to the exit', async ({ desk, window }) => {
  const { journeys } = await desk.document();
  const id = journeys[0]?.board.arcs.find((arc) => arc.from === 0)?.transition;
  const led = async (): Promise<string> => {
    const transition = (await desk.records('transition')).find(({ record }) => record.id === id)?.record;
    const stage = (await desk.records('stage')).find(({ record }) => record.id === transition?.to);
    return stage?.record.name ?? transition?.kind ?? '';
  };
  const to = await window.place(window.stage('Consideration'));
  const zoom = to.width / 240;
  const onboarding = await window.place(window.stage('Onboarding'));
  // The thread runs over the headers; its head stands left of the station in the middle.
  await window.drag(
    { x: to.x + to.width / 2 - 50 * zoom, y: to.y - 18 * zoom },
    { x: onboarding.x + onboarding.width / 2, y: onboarding.y + onboarding.height / 2 },
  );
  await window.backAndForth(
    'Edit transition',
    () => expect.poll(led).toBe('Consideration'),
    () => expect.poll(led).toBe('Onboarding'),
  );
  await window.top.getByRole('button', { name: 'Undo: Edit transition' }).click();
  await expect.poll(led).toBe('Consideration');

  const board = await window.place(window.board);
  const now = await window.place(window.stage('Consideration'));
  const exit = { x: board.x + board.width - 100, y: board.y + Math.max(10, Math.min(now.y - board.y - 68, 60)) + 17 };
  await window.drag({ x: now.x + now.width / 2 - 50 * zoom, y: now.y - 18 * zoom }, exit);
  await expect.poll(led).toBe('leave');
});
