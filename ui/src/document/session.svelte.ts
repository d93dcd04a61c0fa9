/** The open document and the conversation with the core about it. */
import { notices } from '../feedback/notices.svelte';
import { platform } from '../ipc/platform';
import type {
  CoreEvent,
  CoreRequest,
  JobState,
  JourneyComparison,
  JourneyId,
  Operation,
  Patch,
  Reply,
  Snapshot,
  Welcome,
} from '../ipc/types';
import { language, m } from '../messages';
import { sendDrafts } from './drafts';
import { Mirror } from './mirror.svelte';

/** How long a patch may wait for the one before it until the whole document is asked for. */
const PATIENCE_MS = 400;

class Session {
  /** The open document; `null` on the start screen. */
  document: Mirror | null = $state.raw(null);
  /** What the start screen shows; `null` until the core has answered. */
  welcome: Welcome | null = $state.raw(null);
  /** What the person should know about the opening. */
  notice: string | null = $state(null);
  /** The names of the files that are held over the window. */
  held: readonly string[] = $state.raw([]);
  /** The core is at work on opening, saving or closing. */
  busy: boolean = $state(false);

  #edits: Promise<unknown> = Promise.resolve();
  readonly #jobListeners = new Set<(job: JobState) => void>();
  readonly #actListeners = new Set<(action: string) => void>();

  /** Shows what is open already, or else the start screen, and listens from now on. */
  async begin(): Promise<void> {
    await platform.hear((event) => this.#hear(event));
    await platform.request({ ask: 'speak', language });
    const reply = await platform.request({ ask: 'snapshot' });
    if (reply.reply === 'opened') this.#open(reply.with);
    else await this.ask({ ask: 'welcome' });
  }

  /**
   * Does something to the document. Edits reach the core one after the other. True when it was
   * done; a refusal or failure has then been shown already.
   *
   * An operation that begins from how things stand is given as a function: it is asked when the
   * edits before it have been answered. Null when there is then nothing to do.
   */
  perform(operation: Operation | (() => Operation | null), options: { joins?: string } = {}): Promise<boolean> {
    const joins = options.joins ?? null;
    const request = (): CoreRequest | null => {
      const now = typeof operation === 'function' ? operation() : operation;
      return now && { ask: 'apply', operation: now, joins };
    };
    return this.#edit(request, joins === null);
  }

  async undo(): Promise<void> {
    await sendDrafts();
    await this.#edit(() => ({ ask: 'undo' }), true, m.announce.stepped);
  }

  async redo(): Promise<void> {
    await sendDrafts();
    await this.#edit(() => ({ ask: 'redo' }), true, m.announce.stepped);
  }

  /** Asks for something other than an edit, with every draft sent first, and shows the answer. */
  async ask(request: CoreRequest): Promise<Reply> {
    await this.settled();
    this.busy = true;
    const reply = await platform.request(request);
    this.busy = false;
    this.#show(reply);
    return reply;
  }

  /** Until every draft is sent and every edit answered. */
  async settled(): Promise<void> {
    await sendDrafts();
    await this.#edits;
  }

  /** Asks what differs between two journeys, after every edit so far; null where that was refused. */
  async compare(a: JourneyId, b: JourneyId): Promise<JourneyComparison | null> {
    await this.#edits;
    const reply = await platform.request({ ask: 'compare', a, b });
    if (reply.reply === 'compared') return reply.with;
    this.#show(reply);
    return null;
  }

  /** Hears how jobs go on, until the returned function is called. */
  onJob(listener: (job: JobState) => void): () => void {
    this.#jobListeners.add(listener);
    return () => this.#jobListeners.delete(listener);
  }

  /** Hears which native menu items are chosen, until the returned function is called. */
  onAct(listener: (action: string) => void): () => void {
    this.#actListeners.add(listener);
    return () => this.#actListeners.delete(listener);
  }

  #edit(
    request: () => CoreRequest | null,
    aloud: boolean,
    words: (label: string) => string = m.announce.done,
  ): Promise<boolean> {
    const document = this.document;
    const sent = this.#edits.then(async () => {
      if (!document || this.document !== document) return false;
      const gaps = gapCount(document);
      const asked = request();
      if (!asked) return false;
      const reply = await platform.request(asked);
      if (this.document !== document) return false;
      this.#show(reply);
      if (reply.reply !== 'changed') return false;
      if (aloud) this.#announce(words(reply.with.label), gaps, gapCount(document));
      return true;
    });
    this.#edits = sent.catch(() => undefined);
    return sent;
  }

  #announce(done: string, before: number, after: number): void {
    notices.say(before === after ? done : `${done} ${m.announce.gaps(before, after)}`);
  }

  #show(reply: Reply): void {
    switch (reply.reply) {
      case 'welcome':
        this.welcome = reply.with;
        this.document = null;
        break;
      case 'opened':
        this.#open(reply.with);
        break;
      case 'changed':
        this.#take(reply.with);
        break;
      case 'refused':
        notices.refuse(reply.with);
        break;
      case 'saved':
        if (this.document) this.document.file = reply.with;
        break;
      case 'failed':
        notices.fail(reply.with);
        if (reply.with.code === 'no_document' && this.document) {
          this.document = null;
          void this.ask({ ask: 'welcome' });
        }
        break;
      default:
        break;
    }
  }

  #hear(event: CoreEvent): void {
    switch (event.event) {
      case 'opened':
        this.#open(event.with);
        break;
      case 'file':
        if (this.document) this.document.file = event.with;
        break;
      case 'job':
        for (const listener of this.#jobListeners) listener(event.with);
        break;
      case 'held':
        this.held = event.with.files;
        break;
      case 'dropped':
        void this.ask({ ask: 'open_dropped' });
        break;
      case 'act':
        // The window is closing, and waits until what is being typed has reached the core.
        if (event.with.action === 'window.close') void this.ask({ ask: 'close' });
        for (const listener of this.#actListeners) listener(event.with.action);
        break;
      case 'failed':
        notices.fail(event.with);
        break;
    }
  }

  #open(snapshot: Snapshot): void {
    this.document = new Mirror(snapshot);
    this.notice = snapshot.notice;
  }

  #take(patch: Patch): void {
    const document = this.document;
    if (document?.apply(patch) !== 'waiting') return;
    setTimeout(() => {
      if (this.document === document && document.revision < patch.revision) {
        void this.#refill(document);
      }
    }, PATIENCE_MS);
  }

  async #refill(document: Mirror): Promise<void> {
    const reply = await platform.request({ ask: 'snapshot' });
    if (reply.reply === 'opened' && this.document === document) document.fill(reply.with);
  }
}

function gapCount(document: Mirror): number {
  return document.journeys.reduce(
    (sum, journey) => sum + (document.view(journey.id)?.gaps.length ?? 0),
    0,
  );
}

export const session = new Session();

/** Shorthand for {@link Session.perform}. */
export const perform = session.perform.bind(session);

/** An id for a new record. */
export function newId(): string {
  return crypto.randomUUID();
}
