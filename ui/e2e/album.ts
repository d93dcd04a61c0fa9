/** Pictures of the window, each compared with the one that was taken of it before. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page, type PageAssertionsToHaveScreenshotOptions, type TestInfo } from '@playwright/test';
import { smaller } from './png';
import type { Window } from './window';

/** The references, and beside them what drew them. */
const FOLDER = resolve('e2e', 'pictures');
const DRAWN_BY = join(FOLDER, 'drawn-by.txt');

/** Where it is shown side by side what differs; `playwright.config.ts` says so too. */
const REPORT = 'ui/playwright-report/index.html';

/**
 * Whatever draws the same way draws the same pixels, but for a few at the edges of curves. Another
 * browser or system sets its letters a little otherwise, and only a change of layout counts there.
 */
const SAME = { threshold: 0.2, maxDiffPixelRatio: 0.0005 };
const OTHER = { threshold: 0.3, maxDiffPixelRatio: 0.03 };

export class Album {
  readonly #page: Page;
  readonly #window: Window;
  readonly #info: TestInfo;
  readonly #part: string;
  readonly #taken = new Set<string>();
  readonly #anew: boolean;
  readonly #here: string;

  /** The part of the album for one look of the window, such as `dark-1280`. */
  constructor(window: Window, info: TestInfo, part: string) {
    this.#page = window.page;
    this.#window = window;
    this.#info = info;
    this.#part = part;
    this.#anew = ['all', 'changed'].includes(info.config.updateSnapshots);
    this.#here = `Chromium ${window.page.context().browser()?.version().split('.')[0]} on ${system()}`;
  }

  /** Takes a picture of the window when it has come to rest, with a patch over what is `but` there. */
  async take(name: string, but: readonly Locator[] = []): Promise<void> {
    await this.#picture(name, { mask: [...but], maskColor: '#888' });
  }

  /** Takes a picture of what lies over the middle of the window. */
  async takeMiddle(name: string): Promise<void> {
    const { width, height } = this.#page.viewportSize() ?? { width: 0, height: 0 };
    // As wide as the widest dialog; a part of this size is there whatever the dialog's own size is.
    const clip = { x: width / 2 - 440, y: 16, width: 880, height: height - 32 };
    await this.#picture(name, { clip });
  }

  async #picture(name: string, what: PageAssertionsToHaveScreenshotOptions): Promise<void> {
    this.#taken.add(`${name}.png`);
    // In a corner nothing answers to the pointer.
    await this.#page.mouse.move(0, 0);
    if (await this.#window.board.isVisible()) await this.#window.place(this.#window.board);
    await this.#page.evaluate(() => document.fonts.ready);
    const same = this.#anew || drawnBy() === this.#here;
    const options = { ...(same ? SAME : OTHER), ...what, timeout: 15_000 };
    await expect.soft(this.#page).toHaveScreenshot([this.#part, `${name}.png`], options);
  }

  /** Ends the part: it has a picture of every place that was visited, and no other. */
  close(): void {
    const folder = join(FOLDER, this.#part);
    if (this.#anew) {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (this.#taken.has(name)) writeFileSync(file, smaller(readFileSync(file)));
        else rmSync(file);
      }
      writeFileSync(DRAWN_BY, `${this.#here}\n`);
    }
    expect.soft(readdirSync(folder).sort(), 'the references').toEqual([...this.#taken].sort());
    const differ = this.#info.errors.length;
    expect(differ, `pictures that differ; they lie side by side in ${REPORT}`).toBe(0);
  }
}

function drawnBy(): string {
  return existsSync(DRAWN_BY) ? readFileSync(DRAWN_BY, 'utf8').trim() : '';
}

/** The system, whose libraries take part in drawing letters. */
function system(): string {
  const file = '/etc/os-release';
  const name = existsSync(file) ? /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return `${name ?? process.platform}, ${process.arch}`;
}
