/**
 * A desk to test at: a folder with the person's files, the real core behind its bridge, and a
 * browser window on it. Every test has its own, so nothing is shared and all may run at once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';
import { Window } from './window';
import type { AnyRecord, CoreRequest, Operation, Reply, Snapshot } from '../src/ipc/types';

interface Seen {
  readonly dialogs: readonly { dialog: 'open' | 'save'; extension?: string; suggested?: string }[];
  readonly revealed: readonly string[];
  readonly links: readonly string[];
  /** The labels of the windows that were opened, and of those that were brought to the front. */
  readonly opened: readonly string[];
  readonly fronted: readonly string[];
}

export class Desk {
  readonly files: string;
  readonly #data: string;
  #core: ChildProcess | null = null;
  #address = '';

  /** The person's files lie in a folder, the app's own data in another below it. */
  constructor(folder: string, data = 'data') {
    this.#data = resolve(folder, data);
    this.files = resolve(folder, 'files');
    mkdirSync(this.files, { recursive: true });
  }

  /** Where a browser finds the window; each name is a window of its own. */
  address(window = 'main'): string {
    return `${this.#address}/?window=${window}`;
  }

  /** Starts the core; one whose clock stands still reckons with the day the examples are from. */
  async start(still = false): Promise<void> {
    const folders = [this.#data, this.files, resolve('dist')];
    const core = spawn(program(), still ? ['--still', ...folders] : folders, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#core = core;
    const [line] = (await once(createInterface(core.stdout), 'line')) as [string];
    this.#address = line;
  }

  /** Ends the core as a quitting app does. */
  async quit(): Promise<void> {
    await this.#end((core) => core.stdin?.end());
  }

  /** Ends the core as a crash does. */
  async kill(): Promise<void> {
    await this.#end((core) => core.kill('SIGKILL'));
  }

  async #end(how: (core: ChildProcess) => unknown): Promise<void> {
    const core = this.#core;
    if (!core) return;
    this.#core = null;
    const ended = once(core, 'exit');
    how(core);
    await ended;
  }

  /** A file of the person's. */
  file(name: string): string {
    return resolve(this.files, name);
  }

  /** What the next dialogs are answered with: a file of the person's, or nothing. */
  async answer(...answers: (string | null)[]): Promise<void> {
    await this.#post('script', { answers });
  }

  /** The dialogs that opened and the files that were revealed. */
  async seen(): Promise<Seen> {
    const response = await fetch(`${this.#address}/script`);
    return (await response.json()) as Seen;
  }

  /** The system hands over a file. */
  async handOver(name: string): Promise<void> {
    await this.#post('open?window=main', { path: name });
  }

  /** Files of the person's are held over the window; none: they no longer are. */
  async hold(...names: string[]): Promise<void> {
    await this.#post('hold?window=main', { paths: names });
  }

  /** Files of the person's are dropped on the window. */
  async drop(...names: string[]): Promise<void> {
    await this.#post('drop?window=main', { paths: names });
  }

  /** A native menu item is chosen. */
  async menu(action: string): Promise<void> {
    await this.#post('act?window=main', { action });
  }

  /** Asks the core for something behind the window's back. */
  async ask(request: CoreRequest, window = 'main'): Promise<Reply> {
    const response = await this.#post(`request?window=${window}`, request);
    return (await response.json()) as Reply;
  }

  /** Does something to the open document before a window shows it. */
  async apply(...operations: Operation[]): Promise<void> {
    for (const operation of operations) {
      const reply = await this.ask({ ask: 'apply', operation, joins: null });
      expect(reply.reply).toBe('changed');
    }
  }

  /** The open document as the core has it. */
  async document(window = 'main'): Promise<Snapshot> {
    const reply = await this.ask({ ask: 'snapshot' }, window);
    if (reply.reply !== 'opened') throw new Error(`no document is open: ${reply.reply}`);
    return reply.with;
  }

  /** The records of a kind as the core has them. */
  async records<K extends AnyRecord['kind']>(kind: K): Promise<Extract<AnyRecord, { kind: K }>[]> {
    const { records } = await this.document();
    return (records as AnyRecord[]).filter(
      (record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind,
    );
  }

  async #post(route: string, body: unknown): Promise<Response> {
    const response = await fetch(`${this.#address}/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return response;
  }
}

/** The bridge as cargo built it. */
function program(): string {
  const target = process.env['CARGO_TARGET_DIR'] ?? resolve('..', 'target');
  const found = process.env['THROUGHLINE_BRIDGE'] ?? resolve(target, 'debug', 'bridge');
  if (!existsSync(found)) {
    throw new Error(`There is no bridge at ${found}; build it with: cargo build -p throughline-tests`);
  }
  return found;
}

/** What the page complains about; a test ends with none of it. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  return found;
}

interface Things {
  /** Whether the core's clock stands still. */
  still: boolean;
  desk: Desk;
  colleague: Desk;
  window: Window;
  complaints: string[];
}

export const test = base.extend<Things>({
  still: [false, { option: true }],
  desk: async ({ still }, use, info) => {
    const desk = new Desk(info.outputPath('desk'));
    await desk.start(still);
    await use(desk);
    await desk.kill();
  },
  // Somebody else's program at the same files.
  colleague: async ({ desk, page }, use, info) => {
    void desk;
    const colleague = new Desk(info.outputPath('desk'), 'colleague');
    await colleague.start();
    await use(colleague);
    // A page complains when its core ends under it.
    await page.goto('about:blank');
    await colleague.kill();
  },
  window: async ({ page }, use) => {
    await use(new Window(page));
  },
  complaints: [
    async ({ page, desk }, use) => {
      // Read before the desk is cleared away: a page complains when its core ends under it.
      void desk;
      const found = complaints(page);
      // As in the app's own window.
      await page.addInitScript(() => Object.freeze(Object.prototype));
      await use(found);
      expect(found, 'the page complains about nothing').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
