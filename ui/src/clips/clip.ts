/**
 * Cards as they travel over the clipboard: between cells, journeys, documents and windows.
 *
 * A clip names what it refers to by id and by name, so that it finds its owner or lane in the same
 * document, and one of the same name in another.
 */
import type {
  Channel,
  KeepingVerdict,
  LaneKind,
  Measure,
  MomentName,
  Quantity,
  StageId,
} from '../ipc/types';
import { cardKinds, type CardRef } from '../document/converting';
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import { nameOf } from '../document/naming';
import type { CardKind } from '../messages/cards.en';

/** The form in which cards lie on the clipboard beside plain text. */
export const CLIP_TYPE = 'application/x-throughline-cards';

/** The most cards that are pasted at once. */
export const MOST_CARDS = 1_000;
/** The longest text of a card, in characters. */
export const MOST_CHARACTERS = 20_000;

/** Something outside the clip that a card refers to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A card of a clip. What its kind does not have is `null`. */
export interface ClipCard {
  readonly kind: CardKind;
  /** What it was copied from. */
  readonly id: string | null;
  readonly text: string;
  /** The stage it lay in; `null` for a free sticky. */
  readonly stage: StageId | null;
  /** Its column, counted from the first column of the clip. */
  readonly across: number;
  /** The lane a plain card or a sticky lay in. */
  readonly lane: (Named & { readonly kind: LaneKind }) | null;
  /** Where a free sticky lay, in board units. */
  readonly spot: { readonly x: number; readonly y: number } | null;
  readonly owner: Named | null;
  readonly feeling: number | null;
  readonly name: MomentName | null;
  readonly evidence: string | null;
  readonly channel: Channel | null;
  readonly sent: string | null;
  readonly due: Named | null;
  readonly measure: Measure | null;
  readonly author: string | null;
  readonly colour: number | null;
  readonly tags: readonly string[];
}

/** What ties a promise of the clip to a moment of it. Both are indices. */
export interface ClipKeeping {
  readonly promise: number;
  readonly moment: number;
  readonly verdict: KeepingVerdict;
  readonly measured: Quantity | null;
  readonly evidence: string;
  readonly on: string | null;
}

/** Cards and what ties them to each other. */
export interface Clip {
  readonly version: 1;
  readonly cards: readonly ClipCard[];
  /** Comms and the promises they make, as pairs of indices. */
  readonly makes: readonly (readonly [comm: number, promise: number])[];
  readonly keeps: readonly ClipKeeping[];
}

const NOTHING = {
  id: null,
  stage: null,
  across: 0,
  lane: null,
  spot: null,
  owner: null,
  feeling: null,
  name: null,
  evidence: null,
  channel: null,
  sent: null,
  due: null,
  measure: null,
  author: null,
  colour: null,
  tags: [],
} as const;

/** The clip of these cards, in the order in which the board is read. */
export function clipOf(document: Mirror, view: JourneyMirror, cards: readonly CardRef[]): Clip {
  const columns = view.frame.columns.map((column) => column.stage);
  const order = readingOrder(view);
  const sorted = [...cards]
    .filter((card) => document.has(card))
    .sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  const bare = sorted.map((card) => clipped(document, card));
  const places = bare.map((card) => (card.stage === null ? -1 : columns.indexOf(card.stage)));
  const first = Math.min(...places.filter((place) => place >= 0));
  const at = new Map(sorted.map((card, index) => [card.id, index]));
  return {
    version: 1,
    cards: bare.map((card, index) => ({ ...card, across: Math.max(0, (places[index] ?? 0) - first) || 0 })),
    makes: sorted.flatMap((card, promise) =>
      card.kind !== 'promise'
        ? []
        : (document.find('promise', card.id)?.makers ?? []).flatMap((maker) => {
            const comm = at.get(maker);
            return comm === undefined ? [] : [[comm, promise] as const];
          }),
    ),
    keeps: sorted.flatMap((card, promise) =>
      card.kind !== 'promise'
        ? []
        : document.links.keepingsOf(card.id).flatMap((keeping) => {
            const moment = at.get(keeping.moment);
            if (moment === undefined) return [];
            const { verdict, measured, evidence, on } = keeping;
            return [{ promise, moment, verdict, measured, evidence, on }];
          }),
    ),
  };
}

/** The place of each card on the board: stage by stage, from top to bottom, free ones last. */
function readingOrder(view: JourneyMirror): Map<string, number> {
  const order = new Map<string, number>();
  for (const column of view.frame.columns) {
    for (const row of view.frame.rows) {
      for (const { subject } of view.cell(column.stage, row.lane)?.faces ?? []) {
        if (subject.of === 'record') order.set(subject.record.id, order.size);
      }
    }
  }
  for (const { face } of view.frame.free) {
    if (face.subject.of === 'record') order.set(face.subject.record.id, order.size);
  }
  return order;
}

function clipped(document: Mirror, { kind, id }: CardRef): ClipCard {
  const named = (of: 'owner' | 'stage', other: string | null | undefined): Named | null =>
    other == null ? null : { id: other, name: nameOf(document, { kind: of, id: other }) };
  const laneOf = (lane: string): ClipCard['lane'] => {
    const found = document.find('lane', lane);
    return found ? { id: lane, name: found.name, kind: found.kind } : null;
  };
  switch (kind) {
    case 'moment': {
      const moment = document.find('moment', id);
      return {
        ...NOTHING,
        kind,
        id,
        text: moment?.text ?? '',
        stage: moment?.placement.stage ?? null,
        owner: named('owner', moment?.owner),
        feeling: moment?.feeling ?? null,
        name: moment?.name ?? null,
        evidence: moment?.evidence ?? null,
        tags: moment?.tags ?? [],
      };
    }
    case 'comm': {
      const comm = document.find('comm', id);
      return {
        ...NOTHING,
        kind,
        id,
        text: comm?.words ?? '',
        stage: comm?.placement.stage ?? null,
        owner: named('owner', comm?.owner),
        channel: comm?.channel ?? null,
        sent: comm?.sent ?? null,
        tags: comm?.tags ?? [],
      };
    }
    case 'promise': {
      const promise = document.find('promise', id);
      return {
        ...NOTHING,
        kind,
        id,
        text: promise?.wording ?? '',
        stage: promise?.placement.stage ?? null,
        owner: named('owner', promise?.owner),
        due: named('stage', promise?.due),
        measure: promise?.measure ?? null,
        tags: promise?.tags ?? [],
      };
    }
    case 'card': {
      const card = document.find('card', id);
      return {
        ...NOTHING,
        kind,
        id,
        text: card?.text ?? '',
        stage: card?.placement.stage ?? null,
        lane: card ? laneOf(card.placement.lane) : null,
        colour: card?.colour ?? null,
        tags: card?.tags ?? [],
      };
    }
    case 'note': {
      const note = document.find('note', id);
      const place = note?.place;
      return {
        ...NOTHING,
        kind,
        id,
        text: note?.text ?? '',
        stage: place?.at === 'cell' ? place.stage : null,
        lane: place?.at === 'cell' ? laneOf(place.lane) : null,
        spot: place?.at === 'free' ? { x: place.x, y: place.y } : null,
        author: note?.author ?? null,
        colour: note?.colour ?? null,
        tags: note?.tags ?? [],
      };
    }
  }
}

/** The words of the cards, one a line. */
export function clipText(clip: Clip): string {
  return clip.cards.map((card) => card.text.replace(/\s*\n\s*/g, ' ')).join('\n');
}

/** The words of the cards as a list that other programs can read. */
export function clipHtml(clip: Clip): string {
  const items = clip.cards.map((card) => `<li>${escaped(card.text).replace(/\n/g, '<br>')}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Reads a clip that some window wrote; `null` for anything else. What the core checks itself, such
 * as amounts and dates, is left to it.
 */
export function readClip(json: string): Clip | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  return isClip(value) ? value : null;
}

function isClip(value: unknown): value is Clip {
  if (!isObject(value) || value['version'] !== 1) return false;
  const { cards, makes, keeps } = value;
  if (!Array.isArray(cards) || !Array.isArray(makes) || !Array.isArray(keeps)) return false;
  const isIndex = (index: unknown, kind: CardKind): boolean =>
    typeof index === 'number' && isObject(cards[index]) && cards[index]['kind'] === kind;
  return (
    cards.length > 0 &&
    cards.every(isCard) &&
    makes.every((pair) => Array.isArray(pair) && isIndex(pair[0], 'comm') && isIndex(pair[1], 'promise')) &&
    keeps.every((one) => isObject(one) && isIndex(one['promise'], 'promise') && isIndex(one['moment'], 'moment'))
  );
}

function isCard(value: unknown): boolean {
  return (
    isObject(value) &&
    cardKinds.some((kind) => kind === value['kind']) &&
    typeof value['text'] === 'string' &&
    typeof value['across'] === 'number' &&
    (['owner', 'due', 'lane'] as const).every((field) => value[field] === null || isNamed(value[field])) &&
    (value['spot'] === null || isSpot(value['spot'])) &&
    isTexts(value['tags'])
  );
}

function isNamed(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSpot(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value['x']) && Number.isFinite(value['y']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
