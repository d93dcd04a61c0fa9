/**
 * Which cards and stages the table shows. A filter narrows the cards it speaks about: an owner those
 * that somebody answers for, a channel the comms, a tag all cards, a gap those that can have one. Other cards stay,
 * as what they happen beside. A stage is shown when every filter finds something in it.
 */
import { tagKey } from '../document/tags';
import type { Channel, Face, GapReport, OwnerFunction, OwnerId, Phase, StageId } from '../ipc/types';

/** A filter that lets everything through. */
export const ANY = '';
/** What nobody answers for. */
export const NOBODY = 'nobody';
/** Stages without a phase. */
export const NO_PHASE = 'none';
/** Stages and cards with any gap, and stages without. */
export const WITH_GAP = 'some';
export const NO_GAP = 'none';

export interface Filters {
  readonly owner: OwnerId | typeof NOBODY | typeof ANY;
  readonly function: OwnerFunction | typeof ANY;
  readonly channel: Channel | typeof ANY;
  readonly phase: Phase | typeof NO_PHASE | typeof ANY;
  readonly tag: string;
  /** A severity, a rule, {@link WITH_GAP} or {@link NO_GAP}. */
  readonly gap: string;
}

export const everything: Filters = { owner: ANY, function: ANY, channel: ANY, phase: ANY, tag: ANY, gap: ANY };

/** What a gap filter finds. */
export interface Found {
  readonly stages: ReadonlySet<StageId>;
  /** What the gaps are about, by id. */
  readonly records: ReadonlySet<string>;
  /** The gaps themselves, by key. */
  readonly keys: ReadonlySet<string>;
}

/** What a stage says of itself. */
export interface StageFacts {
  readonly stage: StageId;
  readonly phase: Phase | null;
  readonly owner: OwnerId | null;
  readonly supporting: readonly OwnerId[];
  readonly gaps: { readonly count: number };
}

export type FunctionOf = (owner: OwnerId) => OwnerFunction | undefined;

/** The gaps of a severity or a rule, or all of them. */
export function gapsFound(gaps: readonly GapReport[], wanted: string): Found {
  const found = gaps.filter(
    ({ severity, rule }) => wanted === WITH_GAP || severity === wanted || rule === wanted,
  );
  return {
    stages: new Set(found.flatMap(({ stage }) => stage ?? [])),
    records: new Set(found.map(({ about }) => about.id)),
    keys: new Set(found.map(({ key }) => key)),
  };
}

/** Whether a card is shown. */
export function letsCard(face: Face, filters: Filters, functionOf: FunctionOf, found: Found): boolean {
  const { subject } = face;
  if (subject.of === 'gap') return !narrowsGaps(filters) || found.keys.has(subject.key);
  if (subject.of !== 'record') return true;
  const { kind, id } = subject.record;
  if (isOwned(face) && !letsOwner(face.owner, filters, functionOf)) return false;
  if (kind === 'comm' && filters.channel !== ANY && channelOf(face) !== filters.channel) return false;
  if (filters.tag !== ANY && !hasTag(face, filters.tag)) return false;
  return !(isOwned(face) && narrowsGaps(filters)) || found.records.has(id);
}

/** Whether a stage is shown, given those of its cards that are. */
export function letsStage(
  stage: StageFacts,
  faces: readonly Face[],
  filters: Filters,
  functionOf: FunctionOf,
  found: Found,
): boolean {
  if (filters.phase !== ANY && (stage.phase ?? NO_PHASE) !== filters.phase) return false;
  if (filters.gap === NO_GAP ? stage.gaps.count > 0 : narrowsGaps(filters) && !found.stages.has(stage.stage)) {
    return false;
  }
  if (filters.channel !== ANY && !faces.some((face) => channelOf(face) === filters.channel)) return false;
  if (filters.tag !== ANY && !faces.some((face) => hasTag(face, filters.tag))) return false;
  if (filters.owner === ANY && filters.function === ANY) return true;
  const answers = [stage.owner, ...stage.supporting];
  return answers.some((owner) => letsOwner(owner, filters, functionOf)) || faces.some(isOwned);
}

function narrowsGaps({ gap }: Filters): boolean {
  return gap !== ANY && gap !== NO_GAP;
}

function letsOwner(owner: OwnerId | null, filters: Filters, functionOf: FunctionOf): boolean {
  if (filters.owner !== ANY && (owner ?? NOBODY) !== filters.owner) return false;
  return filters.function === ANY || (owner !== null && functionOf(owner) === filters.function);
}

/** Whether somebody is to answer for a card. */
function isOwned({ subject }: Face): boolean {
  return subject.of === 'record' && ['moment', 'comm', 'promise'].includes(subject.record.kind);
}

function hasTag({ chips }: Face, tag: string): boolean {
  return chips.some((chip) => chip.chip === 'tag' && tagKey(chip.value) === tagKey(tag));
}

function channelOf({ chips }: Face): Channel | null {
  return chips.find((chip) => chip.chip === 'channel')?.value ?? null;
}
