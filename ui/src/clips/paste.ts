/** Putting the cards of a clip, or lines of text, onto the board: what it does, as one operation. */
import type { LaneId, LaneKind, Operation, RecordRef, Row, StageId, StepId } from '../ipc/types';
import type { CardRef } from '../document/converting';
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import { inStep } from '../document/steps';
import type { Target } from '../document/target';
import { unfolded } from '../document/unfolded.svelte';
import { m } from '../messages';
import type { CardKind } from '../messages/cards.en';
import type { Clip, ClipCard, Named } from './clip';

/** The cell that is pasted into, and the card that what is pasted goes in front of. */
export interface Into {
  readonly stage: StageId;
  /** `null` on a stage's header. */
  readonly lane: LaneId | null;
  readonly before: RecordRef | null;
  /** The step there; without it, that of the card it comes to lie beside. */
  readonly step?: StepId | null | undefined;
}

/** What pasting does. */
export interface Pasting {
  readonly operation: Operation;
  /** The cards there will be, in their order. */
  readonly made: readonly RecordRef[];
  /** Names of owners and stages that are not in this document, so that nothing refers to them. */
  readonly missing: readonly string[];
}

/** Where one card of a clip goes. */
interface Placed {
  readonly stage: StageId;
  readonly lane: LaneId | null;
  /** The sibling it goes in front of. */
  readonly before: string | null;
  readonly spot: { readonly x: number; readonly y: number } | null;
  readonly step?: StepId | null | undefined;
}

/** How far a copy of a free sticky lies from where the sticky lies. */
const ASIDE = 24;

/** Pastes a clip, its first column into the stage of `into`; without it, where it came from. */
export function pastingClip(
  document: Mirror,
  view: JourneyMirror,
  clip: Clip,
  into: Into | null,
  newId: () => string,
): Pasting | null {
  const columns = view.frame.columns.map((column) => column.stage);
  const came = clip.cards.find((card) => card.stage !== null)?.stage ?? null;
  const start = Math.max(0, columns.indexOf(into?.stage ?? came ?? ''));
  const lanes = new Lanes(view, into?.lane ?? null, newId);
  const free = new Set(view.frame.free.map(({ x, y }) => `${x} ${y}`));
  const place = (card: ClipCard): Placed | null => {
    if (card.spot) return { stage: '', lane: null, before: null, spot: beside(card.spot, free) };
    const stage = columns[Math.min(start + card.across, columns.length - 1)];
    if (stage === undefined) return null;
    const before = stage === into?.stage && into.before?.kind === card.kind ? into.before.id : null;
    const step = stage === into?.stage ? into.step : undefined;
    return { stage, lane: lanes.find(card), before, spot: null, step };
  };
  return build(document, view, clip, place, lanes.added, m.clips.paste(clip.cards.length), newId);
}

/** Duplicates cards, each copy right after its original. */
export function duplicating(
  document: Mirror,
  view: JourneyMirror,
  clip: Clip,
  newId: () => string,
): Pasting | null {
  const free = new Set(view.frame.free.map(({ x, y }) => `${x} ${y}`));
  const place = (card: ClipCard): Placed => ({
    stage: card.stage ?? '',
    lane: card.lane?.id ?? null,
    before: card.id === null ? null : (behind(view, { kind: card.kind, id: card.id })?.before?.id ?? null),
    spot: card.spot && beside(card.spot, free),
  });
  return build(document, view, clip, place, [], m.clips.duplicate(clip.cards.length), newId);
}

function beside(spot: { x: number; y: number }, taken: Set<string>): { x: number; y: number } {
  let { x, y } = spot;
  do {
    x += ASIDE;
    y += ASIDE;
  } while (taken.has(`${x} ${y}`));
  taken.add(`${x} ${y}`);
  return { x, y };
}

/** Finds the lane of each card in this document; a lane of its own that is missing is added. */
class Lanes {
  readonly added: Operation[] = [];
  readonly #view: JourneyMirror;
  readonly #selected: Row | undefined;
  readonly #newId: () => string;
  readonly #made = new Map<string, LaneId>();

  constructor(view: JourneyMirror, selected: LaneId | null, newId: () => string) {
    this.#view = view;
    this.#selected = view.frame.rows.find((row) => row.lane === selected);
    this.#newId = newId;
  }

  find({ kind, lane }: ClipCard): LaneId | null {
    if (kind !== 'card' && kind !== 'note') return null;
    const { rows } = this.#view.frame;
    const wanted: LaneKind = lane?.kind ?? 'custom';
    if (this.#selected && (kind === 'note' || this.#selected.kind === 'custom')) return this.#selected.lane;
    const fit = rows.filter((row) => row.kind === wanted);
    const found =
      fit.find((row) => row.lane === lane?.id) ??
      fit.find((row) => wanted !== 'custom' || row.name === lane?.name);
    if (found) return found.lane;
    const name = lane && lane.kind === 'custom' ? lane.name : m.fresh.lane;
    const made = this.#made.get(name) ?? this.#newId();
    if (!this.#made.has(name)) {
      this.#made.set(name, made);
      this.added.push({ do: 'add_lane', id: made, name, before: null });
    }
    return made;
  }
}

function build(
  document: Mirror,
  view: JourneyMirror,
  clip: Clip,
  place: (card: ClipCard) => Placed | null,
  lanes: readonly Operation[],
  label: string,
  newId: () => string,
): Pasting | null {
  const missing = new Set<string>();
  const find = (kind: 'owner' | 'stage', named: Named | null): string | null => {
    if (!named) return null;
    const found = findNamed(document, view, kind, named);
    if (found === null) missing.add(named.name);
    return found;
  };
  const ids = clip.cards.map(() => newId());
  const placed = clip.cards.map((card) => place(card));
  const operations: Operation[] = [];
  const made: RecordRef[] = [];
  clip.cards.forEach((card, index) => {
    const id = ids[index] ?? '';
    const at = placed[index];
    if (!at) return;
    made.push({ kind: card.kind, id });
    operations.push(...adding(view, card, id, at, find('owner', card.owner), find('stage', card.due)));
  });
  if (made.length === 0) return null;
  const there = new Set(made.map((ref) => ref.id));
  const both = (a: number, b: number): boolean => there.has(ids[a] ?? '') && there.has(ids[b] ?? '');
  for (const [comm, promise] of clip.makes) {
    if (both(comm, promise)) {
      operations.push({ do: 'set_maker', promise: ids[promise] ?? '', comm: ids[comm] ?? '', makes: true });
    }
  }
  for (const keeping of clip.keeps) {
    if (!both(keeping.promise, keeping.moment)) continue;
    const id = newId();
    const { verdict, measured, evidence, on } = keeping;
    operations.push(
      { do: 'add_keeping', id, promise: ids[keeping.promise] ?? '', moment: ids[keeping.moment] ?? '', verdict },
      { do: 'edit_keeping', id, edit: { field: 'measured', value: measured } },
      { do: 'edit_keeping', id, edit: { field: 'evidence', value: evidence } },
      { do: 'edit_keeping', id, edit: { field: 'on', value: on } },
    );
  }
  // Lanes come first; they were found to be missing while the cards were placed.
  const operation: Operation = { do: 'batch', label, operations: [...lanes, ...operations] };
  return { operation, made, missing: [...missing] };
}

function findNamed(
  document: Mirror,
  view: JourneyMirror,
  kind: 'owner' | 'stage',
  { id, name }: Named,
): string | null {
  if (kind === 'owner') {
    const owners = document.links.owners;
    return (document.find('owner', id) ?? owners.find((owner) => owner.name === name))?.id ?? null;
  }
  const { columns } = view.frame;
  const stage = columns.find((column) => column.stage === id) ?? columns.find((column) => column.name === name);
  return stage?.stage ?? null;
}

/** The operations that add a card with all that it says; an edit that would change nothing is left out. */
function adding(
  view: JourneyMirror,
  card: ClipCard,
  id: string,
  at: Placed,
  owner: string | null,
  due: string | null,
): Operation[] {
  const [first, ...edits] = whole(view, card, id, at, owner, due);
  if (!first) return [];
  const operations = [inStep(first, at.step), ...edits].filter(
    (operation) =>
      !('edit' in operation) || !('value' in operation.edit) || !isInitial(operation.edit.value),
  );
  const { kind, tags } = card;
  return tags.length === 0 ? operations : [...operations, { do: 'set_tags', of: { kind, id }, tags: [...tags] }];
}

function isInitial(value: unknown): boolean {
  return value === null || value === '' || value === 0 || value === 'other';
}

function whole(
  view: JourneyMirror,
  card: ClipCard,
  id: string,
  { stage, lane, before, spot }: Placed,
  owner: string | null,
  due: string | null,
): Operation[] {
  const { text } = card;
  switch (card.kind) {
    case 'moment':
      return [
        { do: 'add_moment', id, stage, before, text, feeling: card.feeling },
        { do: 'edit_moment', id, edit: { field: 'name', value: card.name ?? 'other' } },
        { do: 'edit_moment', id, edit: { field: 'owner', value: owner } },
        { do: 'edit_moment', id, edit: { field: 'evidence', value: card.evidence ?? '' } },
      ];
    case 'comm':
      return [
        { do: 'add_comm', id, stage, before, channel: card.channel ?? 'other', words: text },
        { do: 'edit_comm', id, edit: { field: 'owner', value: owner } },
        { do: 'edit_comm', id, edit: { field: 'sent', value: card.sent ?? '' } },
      ];
    case 'promise':
      return [
        { do: 'add_promise', id, stage, before, wording: text, maker: null },
        { do: 'edit_promise', id, edit: { field: 'owner', value: owner } },
        { do: 'edit_promise', id, edit: { field: 'due', value: due } },
        { do: 'edit_promise', id, edit: { field: 'measure', value: card.measure } },
      ];
    case 'card':
      return [
        { do: 'add_card', id, stage, lane: lane ?? '', before, text },
        { do: 'edit_card', id, edit: { field: 'colour', value: card.colour ?? 0 } },
      ];
    case 'note':
      return [
        {
          do: 'add_note',
          id,
          journey: view.frame.journey,
          spot: spot ? { at: 'free', x: spot.x, y: spot.y } : { at: 'cell', stage, lane: lane ?? '' },
          text,
          author: card.author ?? '',
        },
        { do: 'edit_note', id, edit: { field: 'colour', value: card.colour ?? 0 } },
      ];
  }
}

/** Where to paste while this is selected; `null` where that is no place in the grid. */
export function intoOf(view: JourneyMirror, target: Target | null): Into | null {
  switch (target?.kind) {
    case 'stage':
      return { stage: target.id, lane: null, before: null };
    case 'step': {
      const column = view.frame.columns.find(({ steps }) => steps.some(({ step }) => step === target.id));
      return column ? { stage: column.stage, lane: null, before: null, step: target.id } : null;
    }
    case 'cell': {
      const step = target.step ?? (unfolded.has(target.stage) ? null : undefined);
      return { stage: target.stage, lane: target.lane, before: null, step };
    }
    case 'moment':
    case 'comm':
    case 'promise':
    case 'card':
    case 'note':
      return behind(view, target);
    default:
      return null;
  }
}

/** The place behind a card: in front of the next of its kind. */
export function behind(view: JourneyMirror, card: CardRef): Into | null {
  for (const { stage } of view.frame.columns) {
    for (const { lane } of view.frame.rows) {
      const mates = (view.cell(stage, lane)?.faces ?? [])
        .map(({ subject }) => (subject.of === 'record' ? subject.record : null))
        .filter((ref) => ref?.kind === card.kind);
      const at = mates.findIndex((ref) => ref?.id === card.id);
      if (at >= 0) return { stage, lane, before: mates[at + 1] ?? null };
    }
  }
  return null;
}

/** The lines of a text that become cards: without list signs, and without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[•◦▪‣*–-]\s+)?/, '').trim())
    .filter((line) => line !== '');
}

/** What a lane makes of a line of text; `null` where it holds no cards of their own. */
export function kindIn(lane: LaneKind): CardKind | null {
  switch (lane) {
    case 'moments':
      return 'moment';
    case 'comms':
      return 'comm';
    case 'promises':
      return 'promise';
    case 'custom':
      return 'card';
    default:
      return null;
  }
}

/** Pastes lines of text as cards of what the lane holds. */
export function pastingLines(
  document: Mirror,
  view: JourneyMirror,
  lines: readonly string[],
  row: Row,
  into: Into,
  newId: () => string,
): Pasting | null {
  const kind = kindIn(row.kind);
  if (!kind) return null;
  const cards = lines.map((text) => plainCard(kind, text));
  const place = (): Placed => ({
    stage: into.stage,
    lane: row.lane,
    before: into.before?.kind === kind ? into.before.id : null,
    spot: null,
  });
  return build(document, view, { version: 1, cards, makes: [], keeps: [] }, place, [], m.clips.paste(lines.length), newId);
}

/** Pastes lines of text as stickies outside the grid. */
export function pastingFree(
  document: Mirror,
  view: JourneyMirror,
  lines: readonly string[],
  spots: readonly { readonly x: number; readonly y: number }[],
  newId: () => string,
): Pasting | null {
  const cards = lines.map((text, at) => ({ ...plainCard('note', text), spot: spots[at] ?? { x: 0, y: 0 } }));
  const place = (card: ClipCard): Placed => ({ stage: '', lane: null, before: null, spot: card.spot });
  return build(document, view, { version: 1, cards, makes: [], keeps: [] }, place, [], m.clips.paste(lines.length), newId);
}

/** A card of a clip that says nothing but its words. */
export function plainCard(kind: CardKind, text: string): ClipCard {
  return {
    kind,
    id: null,
    text,
    stage: null,
    across: 0,
    lane: null,
    spot: null,
    owner: null,
    feeling: null,
    name: null,
    evidence: null,
    channel: kind === 'comm' ? 'email' : null,
    sent: null,
    due: null,
    measure: null,
    author: null,
    colour: null,
    tags: [],
  };
}
