/** What people do on the board, as operations. */

import type {
  Board,
  Channel,
  Face,
  Operation,
  Row,
  StageId,
  TransitionKind,
} from '../ipc/types';
import { m } from '../messages';
import type { CardLayout } from './face';
import type { Item } from './items';
import type { Layout } from './layout';

/** What is asked of a card that lies in a cell already. */
type Faced = Pick<CardLayout, 'face'>;

/** Gives out ids for new records. */
export type NewId = () => string;

/** The id of the first record of a kind at or after an index; `null` puts a record last. */
function siblingAt(cards: readonly Faced[], index: number, kind: string, not?: string): string | null {
  for (const card of cards.slice(index)) {
    const { subject } = card.face;
    if (subject.of === 'record' && subject.record.kind === kind && subject.record.id !== not) {
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
  const stage = layout.board.columns[column]?.stage;
  if (!lane || stage === undefined) return null;
  return addTo(lane, stage, layout.cell(row, column).cards, index, text, id);
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
): Operation | null {
  const lane = layout.rows[row]?.row.lane;
  const stage = layout.board.columns[column]?.stage;
  if (face.subject.of !== 'record' || lane === undefined || stage === undefined) return null;
  const { kind, id } = face.subject.record;
  const before = siblingAt(layout.cell(row, column).cards, index, kind, id);
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
    case 'lane': {
      const lane = rows.find((row) => row.lane === item.lane);
      return lane?.kind === 'custom' ? { do: 'delete_lane', id: item.lane } : null;
    }
    case 'point':
      return { do: 'edit_moment', id: item.moment, edit: { field: 'feeling', value: null } };
    case 'cell':
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

/** Moves a stage in front of a column; `null` if it stands there already. */
export function moveStage(board: Board, from: number, before: number): Operation | null {
  const stage = board.columns[from]?.stage;
  if (stage === undefined || before === from || before === from + 1) return null;
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
