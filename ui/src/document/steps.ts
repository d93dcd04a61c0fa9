/** The steps of stages: which a card lies in, and putting cards into them. */
import type { Operation, RecordRef, StageId, Step, StepId } from '../ipc/types';
import type { Mirror } from './mirror.svelte';
import { byRank } from './records';
import type { Target } from './target';
import { unfolded } from './unfolded.svelte';

/** The steps of a stage in their order. */
export function stepsOf(document: Mirror, stage: StageId | null): Step[] {
  return [...document.all('step').values()].filter((step) => step.stage === stage).sort(byRank);
}

/** The step a card lies in; `null` is the stage as a whole, and what lies in no stage. */
export function stepOf(document: Mirror, card: Target | null): StepId | null {
  switch (card?.kind) {
    case 'moment':
    case 'comm':
    case 'promise':
    case 'card':
      return document.find(card.kind, card.id)?.placement.step ?? null;
    case 'note': {
      const place = document.find('note', card.id)?.place;
      return place?.at === 'cell' ? place.step : null;
    }
    default:
      return null;
  }
}

/**
 * The step that something new lies in while this is selected, which lies in a stage. `undefined`
 * leaves it to the card it comes to lie beside, as where the steps are not seen.
 */
export function stepForNew(document: Mirror, stage: StageId, selected: Target | null): StepId | null | undefined {
  if (selected?.kind === 'step') return selected.id;
  if (!unfolded.has(stage)) return undefined;
  return selected?.kind === 'cell' ? (selected.step ?? null) : stepOf(document, selected);
}

/** Has what an operation puts last in a stage lie last in a step; `undefined` leaves it as it is. */
export function inStep(operation: Operation, step: StepId | null | undefined): Operation {
  const of = putLast(operation);
  if (step === undefined || !of) return operation;
  return { do: 'batch', label: '', operations: [operation, { do: 'put_in_step', of, step }] };
}

/** The card that an operation adds or moves without saying in front of which other. */
function putLast(operation: Operation): RecordRef | null {
  switch (operation.do) {
    case 'add_moment':
    case 'move_moment':
      return operation.before === null ? { kind: 'moment', id: operation.id } : null;
    case 'add_comm':
    case 'move_comm':
      return operation.before === null ? { kind: 'comm', id: operation.id } : null;
    case 'add_promise':
    case 'move_promise':
      return operation.before === null ? { kind: 'promise', id: operation.id } : null;
    case 'add_card':
    case 'move_card':
      return operation.before === null ? { kind: 'card', id: operation.id } : null;
    case 'add_note':
    case 'move_note':
      return operation.spot.at === 'cell' ? { kind: 'note', id: operation.id } : null;
    default:
      return null;
  }
}
