/** The documents that were open lately, for those who have one open. */
import { platform } from '../ipc/platform';
import type { RecentDocument } from '../ipc/types';
import { session } from './session.svelte';

/** The start screen shows all; a menu the last. */
const MOST = 10;

class Recent {
  #asked: readonly RecentDocument[] = $state.raw([]);

  /** Those that can be opened, the last first. */
  readonly shown: readonly RecentDocument[] = $derived.by(() => {
    const all = session.document ? this.#asked : (session.welcome?.recent ?? []);
    return all.filter((document) => !document.missing).slice(0, MOST);
  });

  /** The file that is open. Each edit tells of it, and hardly ever does it change. */
  readonly #file: string | null = $derived.by(() => {
    const file = session.document?.file;
    return file ? `${file.folder}\n${file.name}` : null;
  });

  /** Runs as an effect: asks again whenever another document, or its file, may have joined them. */
  follow(): void {
    void this.#file;
    if (!session.document) return;
    void platform.request({ ask: 'welcome' }).then((reply) => {
      if (reply.reply === 'welcome') this.#asked = reply.with.recent;
    });
  }
}

export const recent = new Recent();
