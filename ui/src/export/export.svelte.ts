/** The export of a journey to PDF: one at a time, seen through to its end. */
import { session } from '../document/session.svelte';
import { notices } from '../feedback/notices.svelte';
import type { JobState, JourneyId, PaperName, Progress } from '../ipc/types';
import { m } from '../messages';

class Export {
  /** How it stands; `null` when none was begun. */
  progress: Progress | null = $state.raw(null);
  #job: number | null = null;
  /** What was told about jobs before the reply that names ours came. */
  #early = new Map<number, Progress>();

  /** Asks for a file and begins. */
  async begin(journey: JourneyId, paper: PaperName): Promise<void> {
    this.#early.clear();
    this.#job = null;
    const stop = session.onJob((state) => this.#hear(state, stop));
    const reply = await session.ask({ ask: 'export_pdf', journey, paper });
    if (reply.reply !== 'job') {
      stop();
      return;
    }
    this.#job = reply.with.job;
    const progress = this.#early.get(this.#job) ?? { is: 'running', fraction: 0 };
    this.#hear({ job: this.#job, progress }, stop);
  }

  cancel(): void {
    if (this.#job !== null) void session.ask({ ask: 'cancel_job', job: this.#job });
  }

  reveal(): void {
    if (this.#job !== null) void session.ask({ ask: 'reveal_export', job: this.#job });
  }

  /** Puts a finished export out of sight. */
  clear(): void {
    if (this.progress?.is !== 'running') this.progress = null;
  }

  #hear(state: JobState, stop: () => void): void {
    if (this.#job === null) {
      this.#early.set(state.job, state.progress);
      return;
    }
    if (state.job !== this.#job) return;
    this.progress = state.progress;
    if (state.progress.is === 'running') return;
    stop();
    if (state.progress.is === 'done') notices.say(m.announce.exported(state.progress.file));
  }
}

export const pdfExport = new Export();
