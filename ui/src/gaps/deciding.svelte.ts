/** Deciding about gaps: about the one on show, or about several chosen in the register at once. */
import type { Mirror } from '../document/mirror.svelte';
import { gapOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { newId, session } from '../document/session.svelte';
import { sameTarget } from '../document/target';
import { together } from '../document/together';
import { frame } from '../frame/frame.svelte';
import { stored } from '../frame/stored';
import type { Choice, GapReport, Operation } from '../ipc/types';
import { m } from '../messages';
import { register } from './register.svelte';

/** The choices that want to be told more first. */
export type Form = Exclude<Choice['choice'], 'accepted'>;

class Deciding {
  /** Asks for a form; each request is a new object. */
  wanted: { readonly form: Form } | null = $state.raw(null);

  /** Whether a decision is about what is chosen in the register. */
  readonly isForChosen: boolean = $derived(frame.view === 'gaps' && register.chosen.length > 0);

  /** What a decision would be about now. */
  readonly gaps: readonly GapReport[] = $derived.by(() => {
    if (this.isForChosen) return register.chosen;
    const gap = session.document ? gapOnShow(session.document) : undefined;
    return gap ? [gap] : [];
  });

  ask(form: Form): void {
    if (!this.isForChosen && !frame.inspectorOpen) frame.toggleInspector();
    this.wanted = { form };
  }
}

export const deciding = new Deciding();

/** The gap that is selected, or that is open beside the record it is about. */
export function gapOnShow(document: Mirror): GapReport | undefined {
  const last = selection.last;
  if (last?.kind === 'gap') return gapOf(document, last.key);
  const gap = frame.gap === null ? undefined : gapOf(document, frame.gap);
  return gap && sameTarget(last, gap.about) ? gap : undefined;
}

/** Makes a choice about gaps, in one step. */
export function decide(gaps: readonly GapReport[], choice: Choice): Promise<boolean> {
  const { journey } = frame;
  if (journey === null) return Promise.resolve(false);
  const at = Date.now();
  const by = stored('author', '');
  const operations = gaps.map(
    ({ key, title }): Operation => ({ do: 'decide', id: newId(), journey, gap: key, choice, by, at, title }),
  );
  return together(operations, m.decide.step(gaps.length));
}

/** Takes back what was decided about gaps, in one step. */
export function undecide(gaps: readonly GapReport[]): Promise<boolean> {
  const operations = gaps.flatMap(({ key }): Operation[] => {
    const decision = session.document?.links.decisionOn(frame.journey, key);
    return decision ? [{ do: 'undecide', id: decision.id }] : [];
  });
  return together(operations, m.decide.undecideStep(operations.length));
}

/** Whether any of the gaps is decided on. */
export function isDecided(gaps: readonly GapReport[]): boolean {
  return gaps.some(({ key }) => session.document?.links.decisionOn(frame.journey, key));
}
