/** Tracing: the board shows one way through the journey, and keys step along it. */
import { tick } from 'svelte';
import { nameOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import type { Target } from '../document/target';
import { notices } from '../feedback/notices.svelte';
import { board } from '../frame/board.svelte';
import { frame } from '../frame/frame.svelte';
import { gapOnShow } from '../gaps/deciding.svelte';
import { m } from '../messages';
import { sameTraced, wayOf, type Traced, type Way } from './way';

class Trace {
  #traced: Traced | null = $state.raw(null);
  /** The step of the path the person stands on; −1 before the first. */
  at: number = $state(-1);

  /** What is traced in the journey on show; follows every edit. */
  readonly way: Way | null = $derived.by(() => {
    const view = session.document?.view(frame.journey);
    return session.document && view && this.#traced ? wayOf(session.document, view, this.#traced) : null;
  });

  /** Whether the board shows a trace. */
  readonly isOn: boolean = $derived(this.way !== null && frame.view === 'board');

  /** What is selected and could be traced. */
  readonly candidate: Traced | null = $derived.by(() => {
    const document = session.document;
    const view = document?.view(frame.journey);
    const wanted = this.#selected();
    return document && view && wanted && wayOf(document, view, wanted) ? wanted : null;
  });

  /** Whether what is selected is what is traced. */
  readonly isCurrent: boolean = $derived(
    this.isOn && (this.candidate === null || sameTraced(this.candidate, this.#traced)),
  );

  #selected(): Traced | null {
    const last = selection.last;
    const document = session.document;
    if (!last || !document) return null;
    // Beside a promise may stand the gap the person came for.
    const gap = gapOnShow(document);
    if (gap) return { kind: 'gap', key: gap.key };
    if (last.kind === 'promise') return { kind: 'promise', id: last.id };
    if (last.kind === 'keeping') {
      const id = document.find('keeping', last.id)?.promise;
      return id === undefined ? null : { kind: 'promise', id };
    }
    return null;
  }

  /** Traces what is selected, or leaves the trace. */
  toggle(): void {
    if (this.isCurrent) this.leave();
    else if (this.candidate) void this.start(this.candidate);
  }

  async start(traced: Traced): Promise<void> {
    const wasElsewhere = frame.view !== 'board';
    frame.view = 'board';
    this.#traced = traced;
    this.at = -1;
    const way = this.way;
    const [first] = way?.path ?? [];
    if (!way || first === undefined) return;
    if (wasElsewhere) {
      await tick();
      board.port?.focus();
      await tick();
    }
    selection.show(this.#firstTransition(way) ?? { kind: 'stage', id: first });
    notices.say(m.trace.begun(way.title, way.path.map((id) => this.#nameOf(id))));
  }

  /** Where the line of a way begins. */
  #firstTransition({ path }: Way): Target | null {
    const board = session.document?.view(frame.journey)?.frame;
    const stageAt = (column: number | null): string | undefined =>
      column === null ? undefined : board?.columns[column]?.stage;
    const arc = board?.arcs.find(({ from, to }) => stageAt(from) === path[0] && stageAt(to) === path[1]);
    return path.length > 1 && arc ? { kind: 'transition', id: arc.transition } : null;
  }

  leave(): void {
    this.forget();
    notices.say(m.trace.left);
  }

  /** Leaves the trace without a word: another document has come. */
  forget(): void {
    this.#traced = null;
    this.at = -1;
  }

  /** Goes on to the next stage of the path, or back to the one before. */
  step(by: -1 | 1): void {
    const path = this.way?.path ?? [];
    this.goTo(Math.max(0, Math.min(path.length - 1, this.at + by)));
  }

  /** Goes to a step of the path. */
  goTo(at: number): void {
    const path = this.way?.path ?? [];
    const stage = path[at];
    if (stage === undefined) return;
    this.at = at;
    selection.goTo({ kind: 'stage', id: stage });
    const state = session.document?.view(frame.journey)?.stageWords(stage) ?? '';
    notices.say(m.trace.step(at + 1, path.length, this.#nameOf(stage), state));
  }

  #nameOf(stage: string): string {
    return session.document ? nameOf(session.document, { kind: 'stage', id: stage }) : '';
  }
}

export const trace = new Trace();
