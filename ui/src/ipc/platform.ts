/**
 * How this window reaches the core. The only file that knows Tauri, and the loopback bridge over
 * which test builds let a browser drive the real core.
 */
import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { m } from '../messages';
import type { MenuNews } from './menus';
import type { CoreEvent, CoreRequest, Reply } from './types';

export interface Platform {
  /** Asks the core for something. Never rejects: a lost core is a `failed` reply. */
  request(request: CoreRequest): Promise<Reply>;
  /** Hears what happens without being asked for, until the returned function is called. */
  hear(listener: (event: CoreEvent) => void): Promise<() => void>;
  /**
   * Fills the screen with the window, where the system lets it, until the returned function is
   * called. Hears when the system gave the screen back by itself.
   */
  fillScreen(left: () => void): () => void;
  /** Tells what stands in the window's native menu bar; `null` where a window has none. */
  readonly tellMenus: ((news: MenuNews) => Promise<void>) | null;
}

const shell: Platform = {
  request: (request) => answered(() => invoke<Reply>('request', { request })),
  // Without a target it would hear what is told to other windows too.
  hear: (listener) =>
    listen<CoreEvent>('core', (event) => listener(event.payload), {
      target: { kind: 'WebviewWindow', label: getCurrentWindow().label },
    }),
  fillScreen: () => {
    const shown = getCurrentWindow();
    const showMenus = (show: boolean): unknown => tellMenus({ say: 'shown', with: show }).catch(() => undefined);
    void showMenus(false);
    // A system that refuses leaves the window as it is, which is no reason not to go on in it.
    const filled = shown
      .isFullscreen()
      .then(async (already) => {
        if (!already) await shown.setFullscreen(true);
        return !already;
      })
      .catch(() => false);
    return () => {
      void showMenus(true);
      void filled.then((ours) => (ours ? shown.setFullscreen(false) : undefined)).catch(() => undefined);
    };
  },
  tellMenus,
};

function tellMenus(told: MenuNews): Promise<void> {
  return invoke('menus', { told });
}

const bridge: Platform = {
  request: (request) =>
    answered(async () => {
      const response = await fetch('/request', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as Reply;
    }),
  hear: (listener) => {
    const source = new EventSource('/events');
    source.onmessage = (message: MessageEvent<string>) =>
      listener(JSON.parse(message.data) as CoreEvent);
    return Promise.resolve(() => source.close());
  },
  fillScreen: (left) => {
    const filled = document.fullscreenElement
      ? Promise.resolve(false)
      : document.documentElement.requestFullscreen().then(
          () => true,
          () => false,
        );
    const changed = (): void => {
      if (!document.fullscreenElement) left();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      void filled.then((ours) => {
        if (ours && document.fullscreenElement) void document.exitFullscreen();
      });
    };
  },
  tellMenus: null,
};

export const platform: Platform = isTauri() ? shell : bridge;

async function answered(ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    return {
      reply: 'failed',
      with: { code: 'other', ...m.failure.unreachable, detail: String(error) },
    };
  }
}
