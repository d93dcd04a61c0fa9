/** Editing one field of a record. */
import type {
  AgreementEdit,
  CardEdit,
  CommEdit,
  CommentEdit,
  JourneyEdit,
  KeepingEdit,
  LaneEdit,
  MomentEdit,
  NoteEdit,
  Operation,
  OwnerEdit,
  PromiseEdit,
  StageEdit,
  StepEdit,
  TransitionEdit,
} from '../ipc/types';
import { perform } from './session.svelte';

/** What can be said about a record of each kind: a field and its value. */
export interface Edits {
  journey: JourneyEdit;
  stage: StageEdit;
  step: StepEdit;
  transition: TransitionEdit;
  agreement: AgreementEdit;
  owner: OwnerEdit;
  moment: MomentEdit;
  comm: CommEdit;
  promise: PromiseEdit;
  keeping: KeepingEdit;
  lane: LaneEdit;
  card: CardEdit;
  note: NoteEdit;
  comment: CommentEdit;
}

/** The operation that sets one field. */
export function editing<K extends keyof Edits>(kind: K, id: string, edit: Edits[K]): Operation {
  // The compiler does not follow the kind into the operation's name; `Edits` has checked it.
  return { do: `edit_${kind}`, id, edit } as Operation;
}

/** Sets one field. */
export function edit<K extends keyof Edits>(kind: K, id: string, to: Edits[K]): Promise<boolean> {
  return perform(editing(kind, id, to));
}

/** Sets one field while it is typed in: what follows soon becomes the same step for undo. */
export function type<K extends keyof Edits>(kind: K, id: string, to: Edits[K]): Promise<boolean> {
  return perform(editing(kind, id, to), { joins: `${kind}:${id}:${to.field}` });
}
