/** What is done to everything that is chosen in the table, each as one step. */
import { deleteItem } from '../board/operations';
import { cardsIn, type CardRef } from '../document/converting';
import { editing } from '../document/edit';
import type { Channel, Operation, OwnerId, Phase, StageId } from '../ipc/types';
import type { Chosen } from './cursor.svelte';

/** One operation under a name; `null` where there is nothing to do. */
function batch(label: string, operations: readonly Operation[]): Operation | null {
  return operations.length === 0 ? null : { do: 'batch', label, operations: [...operations] };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** The stages themselves, and those whose owner is chosen or missing. */
function ownedStages(chosen: readonly Chosen[]): StageId[] {
  return unique(
    chosen
      .filter(({ column, entry }) => entry?.is === 'stage' || (column?.kind === 'owner' && !isSupporting(entry)))
      .map(({ stage }) => stage),
  );
}

function isSupporting(entry: Chosen['entry']): boolean {
  return entry?.is === 'card' && (entry.face.subject.of !== 'owner' || !entry.face.subject.accountable);
}

function recordsOf(chosen: readonly Chosen[], kind: 'moment' | 'comm' | 'promise'): string[] {
  return chosen.flatMap(({ entry }) => {
    if (entry?.is !== 'card' || entry.face.subject.of !== 'record') return [];
    const { record } = entry.face.subject;
    return record.kind === kind ? record.id : [];
  });
}

function momentsOf(chosen: readonly Chosen[]): string[] {
  const points = chosen.flatMap(({ entry }) => (entry?.is === 'point' ? entry.moment : []));
  return unique([...recordsOf(chosen, 'moment'), ...points]);
}

/** Makes somebody answer for the stages, moments, comms and promises among them. */
export function settingOwner(chosen: readonly Chosen[], owner: OwnerId | null, label: string): Operation | null {
  const to = { field: 'owner', value: owner } as const;
  return batch(label, [
    ...ownedStages(chosen).map((id) => editing('stage', id, to)),
    ...recordsOf(chosen, 'moment').map((id) => editing('moment', id, to)),
    ...recordsOf(chosen, 'comm').map((id) => editing('comm', id, to)),
    ...recordsOf(chosen, 'promise').map((id) => editing('promise', id, to)),
  ]);
}

/** Sends the comms among them through a channel. */
export function settingChannel(chosen: readonly Chosen[], channel: Channel, label: string): Operation | null {
  return batch(
    label,
    recordsOf(chosen, 'comm').map((id) => editing('comm', id, { field: 'channel', value: channel })),
  );
}

/** Sets how the moments among them feel. */
export function settingFeeling(chosen: readonly Chosen[], feeling: number | null, label: string): Operation | null {
  return batch(
    label,
    momentsOf(chosen).map((id) => editing('moment', id, { field: 'feeling', value: feeling })),
  );
}

/** Puts the stages among them into a phase. */
export function settingPhase(chosen: readonly Chosen[], phase: Phase | null, label: string): Operation | null {
  const stages = unique(
    chosen.filter(({ entry }) => entry?.is === 'stage' || entry?.is === 'phase').map(({ stage }) => stage),
  );
  return batch(
    label,
    stages.map((id) => editing('stage', id, { field: 'phase', value: phase })),
  );
}

/** The cards among what is chosen. */
export function cardsChosen(chosen: readonly Chosen[]): CardRef[] {
  return cardsIn(
    chosen.flatMap(({ entry }) => (entry?.is === 'card' && entry.face.subject.of === 'record' ? entry.face.subject.record : [])),
  );
}

/**
 * Empties what is chosen: records are deleted; goals, owners, feelings and phases are cleared. A
 * stage that is chosen goes with everything in it.
 */
export function clearing(
  chosen: readonly Chosen[],
  supporting: (stage: StageId) => readonly OwnerId[],
  label: (count: number) => string,
): Operation | null {
  const stages = new Set(chosen.filter(({ entry }) => entry?.is === 'stage').map(({ stage }) => stage));
  const rest = chosen.filter(({ stage }) => !stages.has(stage));
  const leaving = supportersChosen(rest);
  const gone = new Set(recordsOf(rest, 'moment'));
  const operations: Operation[] = [
    ...[...stages].map((id): Operation => ({ do: 'delete_stage', id })),
    ...rest.flatMap(({ entry }) =>
      !entry || (entry.is === 'point' && gone.has(entry.moment)) ? [] : (clearingOne(entry) ?? []),
    ),
    ...[...leaving].map(([stage, owners]) => {
      const value = supporting(stage).filter((owner) => !owners.has(owner));
      return editing('stage', stage, { field: 'supporting', value });
    }),
  ];
  const [first] = operations;
  return operations.length === 1 && first ? first : batch(label(operations.length), operations);
}

function clearingOne(entry: NonNullable<Chosen['entry']>): Operation | null {
  switch (entry.is) {
    case 'stage':
      return null;
    case 'phase':
      return entry.phase && editing('stage', entry.stage, { field: 'phase', value: null });
    case 'point':
      return entry.face.feeling === null ? null : editing('moment', entry.moment, { field: 'feeling', value: null });
    case 'card': {
      const { stage, lane, face } = entry;
      // Several supporters leave a stage in one edit of it.
      if (face.subject.of === 'owner' && !face.subject.accountable) return null;
      return deleteItem({ is: 'card', stage, lane, subject: face.subject }, [], () => []);
    }
  }
}

function supportersChosen(chosen: readonly Chosen[]): Map<StageId, Set<OwnerId>> {
  const found = new Map<StageId, Set<OwnerId>>();
  for (const { entry } of chosen) {
    if (entry?.is !== 'card' || entry.face.subject.of !== 'owner' || entry.face.subject.accountable) continue;
    const { stage, owner } = entry.face.subject;
    found.set(stage, (found.get(stage) ?? new Set()).add(owner));
  }
  return found;
}

/** What can be set on what is chosen. */
export function settable(chosen: readonly Chosen[]): {
  owner: boolean;
  channel: boolean;
  feeling: boolean;
  phase: boolean;
  tag: boolean;
  untag: boolean;
} {
  return {
    owner: settingOwner(chosen, null, '') !== null,
    channel: recordsOf(chosen, 'comm').length > 0,
    feeling: momentsOf(chosen).length > 0,
    phase: settingPhase(chosen, null, '') !== null,
    tag: cardsChosen(chosen).length > 0,
    untag: chosen.some(({ entry }) => entry?.is === 'card' && entry.face.chips.some(({ chip }) => chip === 'tag')),
  };
}
