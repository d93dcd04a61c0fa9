/** Adding records. Each is selected when it is there, with its words ready to be typed over. */
import type { Operation, Phase, RecordRef, StageId } from '../ipc/types';
import { frame } from '../frame/frame.svelte';
import { m } from '../messages';
import type { Mirror } from './mirror.svelte';
import { stageOf } from './naming';
import { selection } from './selection.svelte';
import { newId, perform, session } from './session.svelte';
import { inStep, stepForNew, stepsOf } from './steps';
import { unfolded } from './unfolded.svelte';

/** Does an operation that creates a record, and takes the person to its words. */
export async function add(operation: Operation, fresh: RecordRef): Promise<void> {
  if (!(await perform(placed(operation)))) return;
  selection.goTo(fresh);
  frame.editWords();
}

/** Puts a new card into the step that the person is at. */
function placed(operation: Operation): Operation {
  const { document } = session;
  if (!document || !('stage' in operation)) return operation;
  const { last } = selection;
  const isHere = stageOf(document, last) === operation.stage;
  return inStep(operation, stepForNew(document, operation.stage, isHere ? last : null));
}

/** A step of a stage, right of the one that is selected there, or last. */
export function addStep(document: Mirror, stage: StageId): Promise<void> {
  const id = newId();
  const steps = stepsOf(document, stage).map((step) => step.id);
  const { last } = selection;
  const at = steps.indexOf(last?.kind === 'step' ? last.id : (last?.kind === 'cell' ? last.step : undefined) ?? '');
  const before = (at < 0 ? null : steps[at + 1]) ?? null;
  unfolded.show([stage]);
  return add({ do: 'add_step', id, stage, name: m.steps.fresh, before }, { kind: 'step', id });
}

/** The stage that something new goes into: that of the selection, or else the first. */
export function stageForNew(document: Mirror): StageId | null {
  const columns = document.view(frame.journey)?.frame.columns ?? [];
  const selected = stageOf(document, selection.last);
  const column = columns.find((one) => one.stage === selected) ?? columns[0];
  return column?.stage ?? null;
}

export function addStage(document: Mirror): Promise<void> {
  const journey = frame.journey;
  if (journey === null) return Promise.resolve();
  const columns = (document.view(journey)?.frame.columns ?? []).map((column) => column.stage);
  const at = columns.indexOf(stageOf(document, selection.last) ?? '');
  const id = newId();
  const before = (at < 0 ? null : columns[at + 1]) ?? null;
  const name = m.fresh.stage;
  return add(
    { do: 'add_stage', id, journey, name, phase: null, before, tie: newId() },
    { kind: 'stage', id },
  );
}

/** The nine lifecycle phases as stages, joined by advances, as one step. */
export function addLifecycle(): Promise<boolean> {
  const journey = frame.journey;
  if (journey === null) return Promise.resolve(false);
  const phases = Object.keys(m.words.phase) as Phase[];
  return perform({
    do: 'batch',
    label: m.board.addPhases,
    operations: phases.map((phase) => ({
      do: 'add_stage',
      id: newId(),
      journey,
      name: m.words.phase[phase],
      phase,
      before: null,
      tie: newId(),
    })),
  });
}

export function addMoment(stage: StageId): Promise<void> {
  const id = newId();
  return add(
    { do: 'add_moment', id, stage, before: null, text: m.fresh.moment, feeling: null },
    { kind: 'moment', id },
  );
}

export function addComm(stage: StageId): Promise<void> {
  const id = newId();
  return add(
    { do: 'add_comm', id, stage, before: null, channel: 'email', words: m.fresh.comm },
    { kind: 'comm', id },
  );
}

/** A promise made by a comm, or else by the stage itself. */
export function addPromise(
  stage: StageId,
  maker: string | null = null,
  wording: string = m.fresh.promise,
): Promise<void> {
  const id = newId();
  return add(
    { do: 'add_promise', id, stage, before: null, wording, maker },
    { kind: 'promise', id },
  );
}

export function addOwner(): Promise<void> {
  const id = newId();
  return add(
    { do: 'add_owner', id, name: m.fresh.owner, function: 'other' },
    { kind: 'owner', id },
  );
}

export function addLane(): Promise<void> {
  const id = newId();
  return add({ do: 'add_lane', id, name: m.fresh.lane, before: null }, { kind: 'lane', id });
}

export async function addJourney(): Promise<void> {
  const id = newId();
  const operation: Operation = {
    do: 'add_journey',
    id,
    name: m.fresh.journey,
    segment: '',
    state: 'as_is',
  };
  if (!(await perform(operation))) return;
  frame.showJourney(id);
  selection.select({ kind: 'journey', id });
  frame.editWords();
}
