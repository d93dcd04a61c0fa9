/** What an owner answers for in a journey. */
import type { OwnerId, RecordRef } from '../ipc/types';
import type { Mirror } from './mirror.svelte';

export interface Answers {
  readonly stages: readonly RecordRef[];
  readonly supports: readonly RecordRef[];
  readonly moments: readonly RecordRef[];
  readonly comms: readonly RecordRef[];
  readonly promises: readonly RecordRef[];
}

/** What an owner, or nobody, answers for in a journey, in the order of its columns. */
export function answersOf(document: Mirror, journey: string | null, owner: OwnerId | null): Answers {
  const known = document.links;
  const stages = known.stagesOf(journey);
  const refs = (
    kind: 'moment' | 'comm' | 'promise',
    inStage: (stage: string) => readonly { id: string; owner: OwnerId | null }[],
  ): RecordRef[] =>
    stages.flatMap((stage) =>
      inStage(stage.id)
        .filter((record) => record.owner === owner)
        .map((record) => ({ kind, id: record.id })),
    );
  return {
    stages: stages
      .filter((stage) => stage.owner === owner)
      .map((stage) => ({ kind: 'stage', id: stage.id })),
    supports: stages
      .filter((stage) => owner !== null && stage.supporting.includes(owner))
      .map((stage) => ({ kind: 'stage', id: stage.id })),
    moments: refs('moment', (stage) => known.momentsIn(stage)),
    comms: refs('comm', (stage) => known.commsIn(stage)),
    promises: refs('promise', (stage) => known.promisesIn(stage)),
  };
}
