/** A transition that is being drawn: from where to where is known, or is being asked. */

import { selection } from '../document/selection.svelte';
import { newId } from '../document/session.svelte';
import type { Column, Operation, TransitionKind } from '../ipc/types';
import type { Layout } from './layout';
import { addTransition } from './operations';
import { stageNumber } from './unfold';

/** What the dialog starts with, the stages by their numbers. */
export interface Asked {
  readonly from: number;
  /** `null` is the exit; `undefined` is still open. */
  readonly to: number | null | undefined;
  /** Where in the window it was drawn; `null` puts the dialog in the middle. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

export class Drawing {
  /** What is being asked. */
  asked: Asked | null = $state.raw(null);
  readonly #layout: () => Layout;
  readonly #stages: () => readonly Column[];
  readonly #act: (operation: Operation) => Promise<boolean>;
  readonly #done: () => void;

  constructor(host: {
    layout: () => Layout;
    stages: () => readonly Column[];
    act: (operation: Operation) => Promise<boolean>;
    /** The board has the focus back. */
    done: () => void;
  }) {
    this.#layout = host.layout;
    this.#stages = host.stages;
    this.#act = host.act;
    this.#done = host.done;
  }

  /** A transition was drawn between two columns; a way out needs no asking. */
  drew(from: number, to: number | null | undefined, at: Asked['at']): void {
    const { board } = this.#layout();
    const start = stageNumber(board, from);
    if (to === null) this.draw(start, null, 'leave', '');
    else this.asked = { from: start, to: to === undefined ? to : stageNumber(board, to), at };
  }

  /** Draws a transition between two of the stages, by their numbers. */
  draw(from: number, to: number | null, kind: TransitionKind, label: string): void {
    this.asked = null;
    const stages = this.#stages();
    const start = stages[from]?.stage;
    const end = to === null ? null : (stages[to]?.stage ?? null);
    if (start === undefined) return;
    const id = newId();
    void this.#act(addTransition(id, start, end, kind, label)).then((done) => {
      if (done) selection.select({ kind: 'transition', id });
      this.#done();
    });
  }

  cancel(): void {
    this.asked = null;
    this.#done();
  }
}
