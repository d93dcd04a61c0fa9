/** Moving what is selected by one place. The order it moves in is the core's. */
import type { Operation, RecordRef, StageId, StepId } from '../ipc/types';
import { m } from '../messages';
import { asOne } from './asOne';
import type { JourneyMirror, Mirror } from './mirror.svelte';
import { stageOf } from './naming';
import { inStep, stepOf, stepsOf } from './steps';
import type { Target } from './target';
import { unfolded } from './unfolded.svelte';

/** The operation that moves a stage, or a card to the neighbouring stage; null at the end. */
function movingSideways(
  document: Mirror,
  view: JourneyMirror,
  target: Target | null,
  by: -1 | 1,
): Operation | null {
  if (isFree(document, target)) return nudging(document, [target], by, 0);
  if (!target) return null;
  switch (target.kind) {
    case 'stage': {
      const before = neighbour(view.frame.columns.map(({ stage }) => stage), target.id, by);
      return before === undefined ? null : { do: 'move_stage', id: target.id, before };
    }
    case 'step': {
      const steps = stepsOf(document, stageOf(document, target));
      const before = neighbour(steps.map(({ id }) => id), target.id, by);
      return before === undefined ? null : { do: 'move_step', id: target.id, before };
    }
    default:
      return movingCard(document, view, target, by);
  }
}

/** What a sibling comes to stand in front of, `null` for the end; `undefined` where it is at the end. */
function neighbour(order: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const at = order.indexOf(id);
  if (at < 0 || order[at + by] === undefined) return undefined;
  return by < 0 ? order[at - 1] : (order[at + 2] ?? null);
}

/** To the next column as it is shown: a stage, or a step of one whose steps are. */
function movingCard(document: Mirror, view: JourneyMirror, target: Target, by: -1 | 1): Operation | null {
  const places = view.frame.columns.flatMap(({ stage, steps }): { stage: StageId; step?: StepId | null }[] =>
    unfolded.has(stage) && steps.length > 0
      ? [{ stage, step: null }, ...steps.map(({ step }) => ({ stage, step }))]
      : [{ stage }],
  );
  const stage = stageOf(document, target);
  const step = stepOf(document, target);
  const at = places.findIndex((place) => place.stage === stage && (place.step === undefined || place.step === step));
  const next = places[at + by];
  if (at < 0 || !next) return null;
  const operation = placing(document, target, next.stage, null);
  return operation && inStep(operation, next.step);
}

/** The operation that moves all of these sideways as one step; null where none can. */
export function movingAllSideways(
  document: Mirror,
  view: JourneyMirror,
  targets: readonly Target[],
  by: -1 | 1,
): Operation | null {
  if (targets.every((target) => isFree(document, target))) return nudging(document, targets, by, 0);
  const operations = targets
    .map((target) => movingSideways(document, view, target, by))
    .filter((operation) => operation !== null);
  return asOne(operations, m.several.move(operations.length));
}

/** The operation that moves a card up or down in its cell, or free stickies; null at the end. */
export function movingUpright(
  document: Mirror,
  view: JourneyMirror,
  targets: readonly Target[],
  by: -1 | 1,
): Operation | null {
  if (targets.every((target) => isFree(document, target))) return nudging(document, targets, 0, by);
  // Several cards have no common place up or down.
  return targets.length === 1 ? movingInCell(document, view, targets[0] ?? null, by) : null;
}

/** How far a key moves a free sticky, in board units. */
const NUDGE = 24;

function isFree(document: Mirror, target: Target | null): boolean {
  return target?.kind === 'note' && document.find('note', target.id)?.place.at === 'free';
}

/** Moves free stickies by a step, all of them or none; they never go under the headers. */
function nudging(document: Mirror, targets: readonly (Target | null)[], across: number, down: number): Operation | null {
  const moved = targets.flatMap((target): { id: string; x: number; y: number }[] => {
    const place = target?.kind === 'note' ? document.find('note', target.id)?.place : undefined;
    if (target?.kind !== 'note' || place?.at !== 'free') return [];
    return [{ id: target.id, x: Math.max(0, place.x) + across * NUDGE, y: Math.max(0, place.y) + down * NUDGE }];
  });
  if (moved.some(({ x, y }) => x < 0 || y < 0)) return null;
  const operations = moved.map(({ id, x, y }): Operation => ({ do: 'move_note', id, spot: { at: 'free', x, y } }));
  return asOne(operations, m.several.move(operations.length));
}

/** The operation that moves a card up or down in its cell; null at the end. */
function movingInCell(
  document: Mirror,
  view: JourneyMirror,
  target: Target | null,
  by: -1 | 1,
): Operation | null {
  const stage = stageOf(document, target);
  if (!target || stage === null) return null;
  const siblings = cellMates(view, target, stage);
  const at = siblings.findIndex((ref) => ref.kind === target.kind && ref.id === target.id);
  if (at < 0 || siblings[at + by]?.kind !== target.kind) return null;
  const before = siblings[by < 0 ? at - 1 : at + 2];
  return placing(document, target, stage, before?.kind === target.kind ? before.id : null);
}

function cellMates(view: JourneyMirror, target: Target, stage: StageId): readonly RecordRef[] {
  for (const row of view.frame.rows) {
    const refs = (view.cell(stage, row.lane)?.faces ?? [])
      .map((face) => (face.subject.of === 'record' ? face.subject.record : null))
      .filter((ref) => ref !== null);
    if (refs.some((ref) => ref.kind === target.kind && 'id' in target && ref.id === target.id)) {
      return refs;
    }
  }
  return [];
}

function placing(
  document: Mirror,
  target: Target,
  stage: StageId,
  before: string | null,
): Operation | null {
  switch (target.kind) {
    case 'moment':
      return { do: 'move_moment', id: target.id, stage, before };
    case 'comm':
      return { do: 'move_comm', id: target.id, stage, before };
    case 'promise':
      return { do: 'move_promise', id: target.id, stage, before };
    case 'card': {
      const lane = document.find('card', target.id)?.placement.lane;
      return lane === undefined ? null : { do: 'move_card', id: target.id, stage, lane, before };
    }
    case 'note': {
      const place = document.find('note', target.id)?.place;
      if (place?.at !== 'cell' || before !== null) return null;
      return { do: 'move_note', id: target.id, spot: { at: 'cell', stage, lane: place.lane } };
    }
    default:
      return null;
  }
}
