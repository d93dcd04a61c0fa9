/** The window as a person finds their way in it: by names, roles and places on the board. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A name that begins with these words and may go on after a comma. */
function beginning(words: string): RegExp {
  return new RegExp(`^${literally(words)}(,|$)`);
}

/** A name that begins with these words; what it means may follow. */
function beginningWith(words: string): RegExp {
  return new RegExp(`^${literally(words)}( |$)`);
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function within(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

export class Window {
  readonly page: Page;
  readonly top: Locator;
  readonly inspector: Locator;
  readonly gaps: Locator;
  readonly board: Locator;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.top = page.getByRole('banner');
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.gaps = page.getByRole('region', { name: 'Gaps', exact: true });
    this.board = page.getByRole('region', { name: 'Journey board' });
    this.grid = page.getByRole('grid', { name: 'Journey board' });
  }

  /** Opens the window and waits until the core has answered. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    // What stands there while the window loads is called main too, and hears no keys yet.
    await expect(this.page.locator('main:not(.loading)')).toBeVisible();
  }

  /** A stage's header on the board. */
  stage(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: beginning(name) });
  }

  /** A lane of the board. */
  lane(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.#laneHeader(name) });
  }

  #laneHeader(name: string): Locator {
    return this.page.getByRole('rowheader', { name: beginning(name) });
  }

  /** A card on the board: a moment, comm, promise, goal, owner or gap. */
  card(words: string): Locator {
    // On the feeling curve each moment has a point too, which bears its name.
    const lanes = this.grid.getByRole('row').filter({ hasNot: this.#laneHeader('Feeling') });
    return lanes.getByRole('gridcell').getByRole('button', { name: beginning(words) });
  }

  /** The point of a moment on the feeling curve. */
  point(words: string): Locator {
    return this.lane('Feeling').getByRole('button', { name: beginning(words) });
  }

  /** A transition on the board, by its kind and where it leads. */
  arc(words: string): Locator {
    return this.grid.getByRole('button', { name: beginning(words) });
  }

  /** What the window says where something cannot be done. */
  notice(words: string | RegExp): Locator {
    // The region that is read aloud has no size of its own: the words in it float.
    return this.page.getByRole('alert').getByRole('paragraph').filter({ hasText: words });
  }

  /** Chooses an item of the menu behind a button of the top bar. */
  async choose(menu: 'Add' | 'Menu', item: string): Promise<void> {
    await this.top.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Goes to a view. */
  async view(name: 'Board' | 'Table' | 'Promises' | 'Gaps' | 'Owners' | 'Journeys'): Promise<void> {
    const views = this.page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name }).click();
  }

  /** Types over the words that the inspector has put the caret into. */
  async typeOver(label: string, words: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    await expect(field).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Control+Enter');
    await expect(field).not.toBeFocused();
  }

  /** Fills a field of the inspector and leaves it. */
  async fill(label: string, words: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    await field.fill(words);
    await field.blur();
  }

  /** Chooses one of a list that opens in the inspector. */
  async select(label: string, option: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: beginningWith(option) }).click();
  }

  /** Picks one of a list that is searched by typing. */
  async pick(button: Locator, words: string): Promise<void> {
    await this.#search(button, words);
    await this.#take(this.page.getByRole('option', { name: beginningWith(words) }));
  }

  /** Names a new owner where an owner is picked. */
  async nameOwner(button: Locator, name: string): Promise<void> {
    await this.#search(button, name);
    await this.#take(this.page.getByRole('option', { name: `New owner “${name}”`, exact: true }));
  }

  /** Takes an option, and waits until the list it stands in has closed. */
  async #take(option: Locator): Promise<void> {
    await option.click();
    await expect(option).toHaveCount(0);
  }

  async #search(button: Locator, words: string): Promise<void> {
    await button.click();
    await this.page.getByRole('dialog').getByRole('combobox').fill(words);
  }

  /** Takes the last step back and does it again, each under its name. */
  async backAndForth(label: string, undone: () => Promise<void>, done: () => Promise<void>): Promise<void> {
    await done();
    await this.top.getByRole('button', { name: `Undo: ${label}`, exact: true }).click();
    await undone();
    await this.top.getByRole('button', { name: `Redo: ${label}`, exact: true }).click();
    await done();
    await expect(this.top.getByRole('button', { name: `Undo: ${label}`, exact: true })).toBeVisible();
  }

  /** Where something on the board lies, once the board has come to rest. */
  async place(of: Locator): Promise<Box> {
    let before = '';
    await expect(async () => {
      // What was just done moves the board in its next frame, and the grid follows when it rests.
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await expect(this.board).toHaveAttribute('data-resting', 'true');
      const now = JSON.stringify(await of.boundingBox());
      const still = now === before && now !== 'null';
      before = now;
      expect(still, 'it lies still').toBe(true);
    }).toPass({ intervals: [100, 200] });
    return JSON.parse(before) as Box;
  }

  /** The middle of something on the board, which is scrolled to where it is out of sight. */
  async #middle(of: Locator): Promise<Point> {
    const board = await this.place(this.board);
    const centre = middle(board);
    const there = middle(await this.place(of));
    if (within(board, there)) return there;
    await this.page.mouse.move(centre.x, centre.y);
    await this.page.mouse.wheel(
      Math.abs(there.x - centre.x) < board.width / 2 ? 0 : there.x - centre.x,
      Math.abs(there.y - centre.y) < board.height / 2 ? 0 : there.y - centre.y,
    );
    const here = middle(await this.place(of));
    expect(within(board, here), 'it is in sight').toBe(true);
    return here;
  }

  /** Presses something on the board with the mouse. */
  async press(of: Locator): Promise<void> {
    const { x, y } = await this.#middle(of);
    await this.page.mouse.click(x, y);
  }

  /** Presses something on the board twice, which edits it in place. */
  async pressTwice(of: Locator): Promise<void> {
    const { x, y } = await this.#middle(of);
    await this.page.mouse.dblclick(x, y);
  }

  /** Drags from a place in the window to another, as a hand does: in several moves. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags something on the board onto something else there. */
  async dragTo(what: Locator, onto: Locator, by = { x: 0, y: 0 }): Promise<void> {
    const from = await this.#middle(what);
    const to = await this.#middle(onto);
    await this.drag(from, { x: to.x + by.x, y: to.y + by.y });
  }
}
