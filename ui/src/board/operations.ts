/** What people do on the board, as operations. */

import type {
  Board,
  Channel,
  Face,
  LaneId,
  Operation,
  RecordRef,
  Row,
  StageId,
  TransitionKind,
} from '../ipc/types';
import { m } from '../messages';
import { asOne } from '../document/asOne';
import { inStep } from '../document/steps';
import type { CardLayout } from './face';
import { accepts, type DropPlace } from './drop';
import type { Item, Place } from './items';
import type { Layout } from './layout';
import { stageEnd, stepOfColumn, type ShownBoard } from './unfold';

/** What is asked of a card that lies in a cell already. */
type Faced = Pick<CardLayout, 'face'>;

/** The id of the first record of a kind at or after an index; `null` puts a record last. */
function siblingAt(
  cards: readonly Faced[],
  index: number,
  kind: string,
  not?: ReadonlySet<string>,
): string | null {
  for (const card of cards.slice(index)) {
    const { subject } = card.face;
    if (subject.of === 'record' && subject.record.kind === kind && !not?.has(subject.record.id)) {
      return subject.record.id;
    }
  }
  return null;
}

/** Adds a card with some words in front of the card with an index. `null` where none can be added. */
export function addCard(
  layout: Layout,
  row: number,
  column: number,
  index: number,
  text: string,
  id: string,
): Operation | null {
  const lane = layout.rows[row]?.row;
  const at = layout.board.columns[column];
  if (!lane || !at || (lane.kind === 'goal' && at.step)) return null;
  const operation = addTo(lane, at.stage, layout.cell(row, column).cards, index, text, id);
  return operation && inStep(operation, stepOfColumn(at));
}

/** Adds a card to a lane of a stage in front of one of those that lie there. */
export function addTo(
  lane: Row,
  stage: StageId,
  cards: readonly Faced[],
  index: number,
  text: string,
  id: string,
): Operation | null {
  const before = (kind: string): string | null => siblingAt(cards, index, kind);
  switch (lane.kind) {
    case 'goal':
      return { do: 'edit_stage', id: stage, edit: { field: 'goal', value: text } };
    case 'moments':
      return { do: 'add_moment', id, stage, before: before('moment'), text, feeling: null };
    case 'comms':
      return {
        do: 'add_comm',
        id,
        stage,
        before: before('comm'),
        channel: channelAbove(cards, index),
        words: text,
      };
    case 'promises':
      return { do: 'add_promise', id, stage, before: before('promise'), wording: text, maker: null };
    case 'custom':
      return { do: 'add_card', id, stage, lane: lane.lane, before: before('card'), text };
    default:
      return null;
  }
}

/** A comm added under another most likely goes through the same channel. */
function channelAbove(cards: readonly Faced[], index: number): Channel {
  const above = cards[index - 1]?.face.chips.find((chip) => chip.chip === 'channel');
  return above?.value ?? 'email';
}

/** Sets the words of a card. `null` where they are not a person's to write. */
export function editCard(face: Face, text: string): Operation | null {
  const { subject } = face;
  if (subject.of === 'goal') {
    return { do: 'edit_stage', id: subject.stage, edit: { field: 'goal', value: text } };
  }
  if (subject.of !== 'record') return null;
  const { kind, id } = subject.record;
  switch (kind) {
    case 'moment':
      return { do: 'edit_moment', id, edit: { field: 'text', value: text } };
    case 'comm':
      return { do: 'edit_comm', id, edit: { field: 'words', value: text } };
    case 'promise':
      return { do: 'edit_promise', id, edit: { field: 'wording', value: text } };
    case 'card':
      return { do: 'edit_card', id, edit: { field: 'text', value: text } };
    case 'note':
      return { do: 'edit_note', id, edit: { field: 'text', value: text } };
    default:
      return null;
  }
}

/** Moves a card in front of the card with an index of another cell, or of its own. */
export function moveCard(
  layout: Layout,
  face: Face,
  row: number,
  column: number,
  index: number,
  /** What moves along, and so is nothing to stand in front of. */
  along: ReadonlySet<string> = new Set(),
): Operation | null {
  const lane = layout.rows[row]?.row.lane;
  const at = layout.board.columns[column];
  if (face.subject.of !== 'record' || lane === undefined || !at) return null;
  const { record } = face.subject;
  const before = siblingAt(layout.cell(row, column).cards, index, record.kind, new Set([...along, record.id]));
  const operation = moveTo(record, at.stage, lane, before);
  return operation && inStep(operation, stepOfColumn(at));
}

function moveTo({ kind, id }: RecordRef, stage: StageId, lane: LaneId, before: string | null): Operation | null {
  switch (kind) {
    case 'moment':
      return { do: 'move_moment', id, stage, before };
    case 'comm':
      return { do: 'move_comm', id, stage, before };
    case 'promise':
      return { do: 'move_promise', id, stage, before };
    case 'card':
      return { do: 'move_card', id, stage, lane, before };
    case 'note':
      return { do: 'move_note', id, spot: { at: 'cell', stage, lane } };
    default:
      return null;
  }
}

/**
 * Moves several cards as far as the one that is dragged: the same number of columns, and along to
 * another lane if they lay beside it. What lands in the same cell keeps its order.
 */
export function moveCards(
  layout: Layout,
  places: readonly Place[],
  from: Place,
  drop: DropPlace,
): Operation | null {
  const last = layout.board.columns.length - 1;
  const faceAt = (place: Place): Face | undefined =>
    layout.cell(place.row, place.column).cards[place.index]?.face;
  const moving = new Set(
    places.flatMap((place) => {
      const subject = faceAt(place)?.subject;
      return subject?.of === 'record' ? [subject.record.id] : [];
    }),
  );
  const ordered = [...places].sort((a, b) => a.column - b.column || a.row - b.row || a.index - b.index);
  const operations = ordered.flatMap((place) => {
    const face = faceAt(place);
    if (face?.subject.of !== 'record') return [];
    const beside = place.row === from.row && accepts(layout, face.subject, place.row, drop.row);
    const row = beside ? drop.row : place.row;
    const column = Math.max(0, Math.min(last, place.column + drop.column - from.column));
    const isDrop = row === drop.row && column === drop.column;
    if (!isDrop && row === place.row && column === place.column) return [];
    const index = isDrop ? drop.index : layout.cell(row, column).cards.length;
    return moveCard(layout, face, row, column, index, moving) ?? [];
  });
  return asOne(operations, m.several.move(operations.length));
}

/** Puts up a sticky outside the grid. */
export function addFree(board: Board, id: string, text: string, { x, y }: { x: number; y: number }): Operation {
  return { do: 'add_note', id, journey: board.journey, spot: { at: 'free', x, y }, text, author: '' };
}

/**
 * Moves stickies, out of cells too, to where they lie now and this much further; other cards stay.
 * Nothing goes under the headers, and so what lies together stays as it lies.
 */
export function moveFree(layout: Layout, places: readonly Place[], dx: number, dy: number): Operation | null {
  const notes = places.flatMap((place) => {
    const subject = layout.cell(place.row, place.column).cards[place.index]?.face.subject;
    const rect = layout.cardRect(place.row, place.column, place.index);
    return rect && subject?.of === 'record' && subject.record.kind === 'note' ? [{ id: subject.record.id, rect }] : [];
  });
  const right = Math.max(dx, -Math.min(...notes.map(({ rect }) => rect.x)));
  const down = Math.max(dy, -Math.min(...notes.map(({ rect }) => rect.y)));
  const operations = notes.map(({ id, rect }): Operation => {
    const spot = { at: 'free' as const, x: Math.round(rect.x + right), y: Math.round(rect.y + down) };
    return { do: 'move_note', id, spot };
  });
  return asOne(operations, m.several.move(operations.length));
}

/** What letting a card go on another links, in words, and how. */
export interface Link {
  readonly words: string;
  readonly operation: Operation;
}

/** A promise on a moment is kept by it; a comm on a promise makes it. `null` for any other pair. */
export function linkOf(dragged: Face, onto: Face, id: string): Link | null {
  if (dragged.subject.of !== 'record' || onto.subject.of !== 'record') return null;
  const { record } = dragged.subject;
  const other = onto.subject.record;
  if (record.kind === 'promise' && other.kind === 'moment') {
    return {
      words: m.dropLink.keeps(onto.text),
      operation: { do: 'add_keeping', id, promise: record.id, moment: other.id, verdict: 'unknown' },
    };
  }
  if (record.kind === 'comm' && other.kind === 'promise') {
    return {
      words: m.dropLink.makes(onto.text),
      operation: { do: 'set_maker', promise: other.id, comm: record.id, makes: true },
    };
  }
  return null;
}

/** Leads the end of a transition to another column, or to the exit; `null` where it leads there already. */
export function leadTo(board: ShownBoard, index: number, target: number | 'exit'): Operation | null {
  const arc = board.arcs[index];
  if (!arc) return null;
  const id = arc.transition;
  if (target === 'exit') {
    return arc.kind === 'leave' ? null : { do: 'edit_transition', id, edit: { field: 'kind', value: 'leave' } };
  }
  const stage = board.columns[target]?.stage;
  if (stage === undefined || (arc.to !== null && stage === board.columns[arc.to]?.stage)) return null;
  return { do: 'edit_transition', id, edit: { field: 'to', value: stage } };
}

/**
 * Deletes an item. `supporting` finds the supporting owners of a stage. `null` where there is
 * nothing to delete: gaps close when their cause does, and built-in lanes stay.
 */
export function deleteItem(
  item: Item,
  rows: readonly Row[],
  supporting: (stage: StageId) => readonly string[],
): Operation | null {
  switch (item.is) {
    case 'arc':
      return { do: 'delete_transition', id: item.transition };
    case 'stage':
      return { do: 'delete_stage', id: item.stage };
    case 'step':
      return { do: 'delete_step', id: item.step };
    case 'lane': {
      const lane = rows.find((row) => row.lane === item.lane);
      return lane?.kind === 'custom' ? { do: 'delete_lane', id: item.lane } : null;
    }
    case 'point':
      return { do: 'edit_moment', id: item.moment, edit: { field: 'feeling', value: null } };
    case 'free':
      return { do: 'delete_note', id: item.note };
    case 'cell':
    case 'spot':
      return null;
    case 'card':
      break;
  }
  const { subject } = item;
  switch (subject.of) {
    case 'goal':
      return { do: 'edit_stage', id: subject.stage, edit: { field: 'goal', value: '' } };
    case 'owner':
      return {
        do: 'edit_stage',
        id: subject.stage,
        edit: subject.accountable
          ? { field: 'owner', value: null }
          : {
              field: 'supporting',
              value: supporting(subject.stage).filter((owner) => owner !== subject.owner),
            },
      };
    case 'gap':
      return null;
    case 'record':
      switch (subject.record.kind) {
        case 'moment':
          return { do: 'delete_moment', id: subject.record.id };
        case 'comm':
          return { do: 'delete_comm', id: subject.record.id };
        case 'promise':
          return { do: 'delete_promise', id: subject.record.id };
        case 'card':
          return { do: 'delete_card', id: subject.record.id };
        case 'note':
          return { do: 'delete_note', id: subject.record.id };
        default:
          return null;
      }
  }
}

/** Sets how a moment feels, −2 … +2. */
export function setFeeling(moment: string, feeling: number): Operation {
  return { do: 'edit_moment', id: moment, edit: { field: 'feeling', value: feeling } };
}

/** Puts a new stage in front of a column, tied into the flow there. */
export function addStage(board: Board, before: number, id: string, tie: string): Operation {
  const left = board.columns[before - 1];
  const right = board.columns[before];
  // Between two stages of one phase it can only lie in that phase.
  const phase = left && right && left.phase === right.phase ? left.phase : null;
  return {
    do: 'add_stage',
    id,
    journey: board.journey,
    name: m.fresh.stage,
    phase,
    before: right?.stage ?? null,
    tie,
  };
}

/** Moves a stage, or a step within its stage, in front of a column; `null` if it stands there already. */
export function moveStage(board: ShownBoard, from: number, before: number): Operation | null {
  const column = board.columns[from];
  if (!column) return null;
  const { stage, step } = column;
  if (step) {
    const id = step.step;
    if (before === from || before === from + 1) return null;
    return { do: 'move_step', id, before: before < stageEnd(board, from) ? (board.columns[before]?.step?.step ?? null) : null };
  }
  if (before === from || before === stageEnd(board, from)) return null;
  return { do: 'move_stage', id: stage, before: board.columns[before]?.stage ?? null };
}

/** The kind a transition most likely has between two columns; `to` is `null` at the exit. */
export function likelyKind(from: number, to: number | null): TransitionKind {
  return to === null ? 'leave' : to > from ? 'advance' : 'repeat';
}

/** Draws a transition; `to` is `null` for `leave`. */
export function addTransition(
  id: string,
  from: StageId,
  to: StageId | null,
  kind: TransitionKind,
  label: string,
): Operation {
  return { do: 'add_transition', id, from, to: kind === 'leave' ? null : to, kind, label };
}
