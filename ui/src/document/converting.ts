/** Turning cards into cards of another kind. */
import { CARD, COLUMN } from '../board/metrics';
import type { Conversion, LaneId, NoteSpot, Operation, RecordRef, StageId } from '../ipc/types';
import { m } from '../messages';
import type { CardKind } from '../messages/cards.en';
import type { JourneyMirror, Mirror } from './mirror.svelte';
import { stageOf } from './naming';
import type { Target } from './target';

/** The kinds of card, each of which can be turned into any other. */
export const cardKinds = ['moment', 'comm', 'promise', 'card', 'note'] as const satisfies readonly CardKind[];

/** A card. */
export interface CardRef {
  readonly kind: CardKind;
  readonly id: string;
}

/** A conversion, and the cards there will be. */
export interface Converting {
  readonly operation: Operation;
  readonly from: readonly CardRef[];
  readonly to: readonly RecordRef[];
}

/** The cards among what is selected. */
export function cardsIn(targets: readonly Target[]): CardRef[] {
  return targets.flatMap((target) => {
    const kind = cardKinds.find((one) => one === target.kind);
    return kind !== undefined && 'id' in target ? [{ kind, id: target.id }] : [];
  });
}

/** Turns all cards of another kind into this one, as one step; `null` where there are none. */
export function converting(
  document: Mirror,
  view: JourneyMirror,
  targets: readonly Target[],
  kind: CardKind,
  newId: () => string,
): Converting | null {
  const from: CardRef[] = [];
  const to: RecordRef[] = [];
  const operations: Operation[] = [];
  for (const card of cardsIn(targets)) {
    if (card.kind === kind || !document.has(card)) continue;
    const into = conversion(document, view, card, kind, newId());
    if (!into) continue;
    from.push(card);
    to.push({ kind, id: into.id });
    operations.push({ do: 'convert', from: card, into });
  }
  const [first] = operations;
  if (!first) return null;
  if (operations.length === 1) return { operation: first, from, to };
  const label = m.convert.severalInto[kind](operations.length);
  return { operation: { do: 'batch', label, operations }, from, to };
}

function conversion(
  document: Mirror,
  view: JourneyMirror,
  card: CardRef,
  kind: CardKind,
  id: string,
): Conversion | null {
  const stage = stageOf(document, card) ?? stageUnder(document, view, card);
  if (stage === null) return null;
  switch (kind) {
    case 'moment':
      return { kind, id, stage, before: null };
    case 'comm':
      return { kind, id, stage, before: null, channel: 'email' };
    case 'promise':
      return { kind, id, stage, before: null };
    case 'card': {
      const lane = customLane(view, laneOf(document, view, card));
      return lane === null ? null : { kind, id, stage, lane, before: null };
    }
    case 'note': {
      const lane = laneOf(document, view, card);
      const spot: NoteSpot | null = lane === null ? null : { at: 'cell', stage, lane };
      return spot && { kind, id, spot };
    }
  }
}

/** The stage whose column a free sticky lies over, or is nearest to. */
function stageUnder(document: Mirror, view: JourneyMirror, card: CardRef): StageId | null {
  const place = card.kind === 'note' ? document.find('note', card.id)?.place : undefined;
  if (place?.at !== 'free') return null;
  const { columns } = view.frame;
  const at = Math.floor((place.x + CARD / 2) / COLUMN);
  return columns[Math.max(0, Math.min(at, columns.length - 1))]?.stage ?? null;
}

/** The lane a card lies in, if it is shown. */
function laneOf(document: Mirror, view: JourneyMirror, card: CardRef): LaneId | null {
  const shown = (lane: LaneId | undefined): LaneId | null =>
    view.frame.rows.find((row) => row.lane === lane)?.lane ?? null;
  switch (card.kind) {
    case 'card':
      return shown(document.find('card', card.id)?.placement.lane);
    case 'note': {
      const place = document.find('note', card.id)?.place;
      return place?.at === 'cell' ? shown(place.lane) : null;
    }
    default:
      return view.frame.rows.find((row) => row.kind === `${card.kind}s`)?.lane ?? null;
  }
}

/** The lane for plain cards: the one given if it is of that kind, or else the first. */
function customLane(view: JourneyMirror, lane: LaneId | null): LaneId | null {
  const custom = view.frame.rows.filter((row) => row.kind === 'custom');
  return (custom.find((row) => row.lane === lane) ?? custom[0])?.lane ?? null;
}

type Facts = Readonly<Record<string, unknown>>;
type Fact = keyof typeof m.convert.fact;

/**
 * What cards said that the cards they were turned into do not say, in words. `before` and `after`
 * are the records, pair by pair.
 */
export function leftBehind(before: readonly Facts[], after: readonly (Facts | undefined)[]): string[] {
  const facts = Object.keys(m.convert.fact) as Fact[];
  const left = facts.filter((fact) =>
    before.some((record, at) => says(fact, record[fact]) && record[fact] !== after[at]?.[fact]),
  );
  return left.map((fact) => m.convert.fact[fact]);
}

/** Whether a field holds more than it does in a new card. */
function says(fact: Fact, value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 'other') return false;
  return fact !== 'colour' || value !== 0;
}
