/** Presenting: the window shows slide after slide to a room. Nothing is edited meanwhile. */
import { nameOf, stageOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { session } from '../document/session.svelte';
import { notices } from '../feedback/notices.svelte';
import { frame } from '../frame/frame.svelte';
import type { PromiseId, StageId } from '../ipc/types';
import { m } from '../messages';
import { slidesOf, type Presented, type Slide } from './slides';

class Present {
  /** What is presented; `null` while nothing is. */
  presented: Presented | null = $state.raw(null);
  /** A spot follows the mouse. */
  pointer: boolean = $state(false);
  /** The screen shows nothing, so that the room looks at the person who speaks. */
  blank: boolean = $state(false);
  #at: number = $state(0);

  /** The slides; they follow every edit that comes from elsewhere. */
  readonly slides: readonly Slide[] = $derived.by(() => {
    const view = session.document?.view(frame.journey);
    return session.document && view && this.presented
      ? slidesOf(session.document, view, this.presented)
      : [];
  });
  /** The slide on show, counted from 0. */
  readonly at: number = $derived(Math.max(0, Math.min(this.#at, this.slides.length - 1)));
  readonly slide: Slide | undefined = $derived(this.slides[this.at]);
  readonly isOn: boolean = $derived(this.slide !== undefined);

  /** Whether the journey on show has stages to present. */
  readonly can: boolean = $derived(
    (session.document?.view(frame.journey)?.frame.columns.length ?? 0) > 0,
  );

  /** The stage on show that what is selected lies in. */
  readonly stage: StageId | null = $derived.by(() => {
    const { document } = session;
    const stage = document ? stageOf(document, selection.last) : null;
    const columns = document?.view(frame.journey)?.frame.columns ?? [];
    return columns.some((column) => column.stage === stage) ? stage : null;
  });

  /** The promise that is selected, or that the selected gap is about. */
  readonly promise: PromiseId | null = $derived.by(() => {
    const { document } = session;
    const last = selection.last;
    const view = document?.view(frame.journey);
    if (!document || !view || !last) return null;
    const promise =
      last.kind === 'promise'
        ? last.id
        : last.kind === 'keeping'
          ? document.find('keeping', last.id)?.promise
          : last.kind === 'gap'
            ? view.gap(last.key)?.promise
            : null;
    return promise && view.line(promise) ? promise : null;
  });

  /** Presents the journey on show, from a stage on or from the opening. */
  startJourney(stage: StageId | null = null): void {
    this.#start({ kind: 'journey' });
    const at = this.slides.findIndex((slide) => slide.kind === 'stage' && slide.stage === stage);
    if (at > 0) this.#at = at;
  }

  startPromise(promise: PromiseId): void {
    this.#start({ kind: 'promise', id: promise });
  }

  #start(presented: Presented): void {
    frame.dialog = null;
    this.presented = presented;
    this.#at = 0;
    this.pointer = false;
    this.blank = false;
    if (this.slides.length === 0) this.presented = null;
    else notices.say(m.present.begun(this.title, this.slides.length));
  }

  /** What is presented, by its name. */
  get title(): string {
    const { document } = session;
    const { presented } = this;
    if (!document || !presented) return '';
    if (presented.kind === 'promise') return m.present.quoted(nameOf(document, presented));
    return document.find('journey', frame.journey)?.name ?? '';
  }

  /** Goes to a slide, and tells what it is about. */
  goTo(at: number): void {
    this.blank = false;
    const to = Math.max(0, Math.min(at, this.slides.length - 1));
    if (to === this.at) return;
    this.#at = to;
    const { slide } = this;
    if (!slide) return;
    const where = m.present.at(to + 1, this.slides.length, this.nameOf(slide));
    const words = this.#wordsOf(slide);
    notices.say(words === '' ? where : `${where}. ${words}`);
  }

  /** Goes on or back; a blank screen shows its slide again first. */
  step(by: -1 | 1): void {
    if (this.blank) this.toggleBlank();
    else this.goTo(this.at + by);
  }

  /** What a slide is called. */
  nameOf(slide: Slide): string {
    switch (slide.kind) {
      case 'opening':
        return m.present.opening;
      case 'stage':
        return session.document ? nameOf(session.document, { kind: 'stage', id: slide.stage }) : '';
      case 'closing':
        return m.present.worst;
    }
  }

  #wordsOf(slide: Slide): string {
    const view = session.document?.view(frame.journey);
    switch (slide.kind) {
      case 'opening':
        return this.presented?.kind === 'promise' ? this.title : (view?.headline ?? '');
      case 'stage':
        return view?.stageWords(slide.stage) ?? '';
      case 'closing':
        return '';
    }
  }

  togglePointer(): void {
    this.pointer = !this.pointer;
    notices.say(m.present.pointing(this.pointer));
  }

  toggleBlank(): void {
    this.blank = !this.blank;
    notices.say(this.blank ? m.present.blanked : m.present.shown);
  }

  /** Goes back to the document, to the stage that was on show last. */
  leave(): void {
    const { presented, slide } = this;
    this.forget();
    if (presented?.kind === 'journey' && slide?.kind === 'stage' && frame.view === 'board') {
      selection.goTo({ kind: 'stage', id: slide.stage });
    }
    notices.say(m.present.left);
  }

  /** Leaves without a word: what was presented is gone. */
  forget(): void {
    this.presented = null;
  }
}

export const present = new Present();
