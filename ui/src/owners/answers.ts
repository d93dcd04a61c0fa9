/** What every owner, and nobody, answers for across the document. */
import type { Mirror } from '../document/mirror.svelte';
import { isOpen } from '../gaps/register.svelte';
import type { AgreementState, GapReport, JourneyId, OwnerId, StageId, TransitionId } from '../ipc/types';

export const ownedKinds = ['stage', 'moment', 'comm', 'promise'] as const;
export type OwnedKind = (typeof ownedKinds)[number];

/** A record that has one owner, or wants one. */
export interface Owned {
  readonly kind: OwnedKind;
  readonly id: string;
  /** The stage it is, or lies in. */
  readonly stage: StageId;
  readonly journey: JourneyId;
}

/** A hand-off as one of its two sides sees it. */
export interface HandOff {
  readonly transition: TransitionId;
  /** Who stands on the other side. */
  readonly other: OwnerId | null;
  readonly agreement: AgreementState;
  readonly journey: JourneyId;
}

/** A gap that is still to be closed. */
export interface OpenGap {
  readonly gap: GapReport;
  readonly journey: JourneyId;
  /** This owner has taken it on. */
  readonly fixes: boolean;
}

export interface Answers {
  /** In the order of the journeys and of their columns. */
  readonly owned: Owned[];
  readonly count: Record<OwnedKind, number>;
  /** The stages of others that are supported. */
  readonly supports: Owned[];
  readonly given: HandOff[];
  readonly received: HandOff[];
  /** Worst first in each journey. */
  readonly gaps: OpenGap[];
}

export function noAnswers(): Answers {
  return {
    owned: [],
    count: { stage: 0, moment: 0, comm: 0, promise: 0 },
    supports: [],
    given: [],
    received: [],
    gaps: [],
  };
}

/** Whether an owner answers for nothing at all. */
export function isIdle(answers: Answers): boolean {
  const { owned, supports, given, received, gaps } = answers;
  return [owned, supports, given, received, gaps].every((list) => list.length === 0);
}

/** Whether there is something that could be handed over to another owner. */
export function hasWork({ owned, supports, gaps }: Answers): boolean {
  return owned.length > 0 || supports.length > 0 || gaps.some(({ fixes }) => fixes);
}

/** What each answers for, in one walk through the document; `null` is nobody. */
export function answersByOwner(document: Mirror): ReadonlyMap<OwnerId | null, Answers> {
  const found = new Map<OwnerId | null, Answers>();
  const of = (owner: OwnerId | null): Answers => {
    const known = found.get(owner) ?? noAnswers();
    found.set(owner, known);
    return known;
  };
  for (const { id: journey } of document.journeys) {
    addOwned(document, journey, of);
    addHandOffs(document, journey, of);
    addGaps(document, journey, of);
  }
  return found;
}

type Of = (owner: OwnerId | null) => Answers;

function addOwned(document: Mirror, journey: JourneyId, of: Of): void {
  const { links } = document;
  for (const stage of links.stagesOf(journey)) {
    const put = (kind: OwnedKind, records: readonly { id: string; owner: OwnerId | null }[]): void => {
      for (const { id, owner } of records) {
        const answers = of(owner);
        answers.owned.push({ kind, id, stage: stage.id, journey });
        answers.count[kind] += 1;
      }
    };
    put('stage', [stage]);
    put('moment', links.momentsIn(stage.id));
    put('comm', links.commsIn(stage.id));
    put('promise', links.promisesIn(stage.id));
    for (const owner of stage.supporting) {
      of(owner).supports.push({ kind: 'stage', id: stage.id, stage: stage.id, journey });
    }
  }
}

/** Which transitions are hand-offs, and how far they are agreed, is the core's to say. */
function addHandOffs(document: Mirror, journey: JourneyId, of: Of): void {
  const board = document.view(journey)?.frame;
  for (const { transition, from, to, hand_off: agreement } of board?.arcs ?? []) {
    if (agreement === null || to === null) continue;
    const giver = board?.columns[from]?.owner ?? null;
    const receiver = board?.columns[to]?.owner ?? null;
    of(giver).given.push({ transition, other: receiver, agreement, journey });
    of(receiver).received.push({ transition, other: giver, agreement, journey });
  }
}

function addGaps(document: Mirror, journey: JourneyId, of: Of): void {
  for (const gap of document.view(journey)?.gaps ?? []) {
    const choice = document.links.decisionOn(journey, gap.key)?.choice;
    if (!isOpen(choice?.choice ?? 'undecided')) continue;
    const fixer = choice?.choice === 'fixing' ? choice.owner : null;
    const owners = new Set(fixer === null ? gap.owners : [...gap.owners, fixer]);
    for (const owner of owners) of(owner).gaps.push({ gap, journey, fixes: owner === fixer });
  }
}
