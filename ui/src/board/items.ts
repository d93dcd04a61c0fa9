/** What the cursor of the board can stand on, and where each such thing is. */

import { cellTarget, targetKey, type Target } from '../document/target';
import type { LaneId, MomentId, NoteId, StageId, StepId, Subject, TransitionId } from '../ipc/types';
import type { Layout } from './layout';

/** Something on the board that can be selected. */
export type Item =
  | { readonly is: 'arc'; readonly transition: TransitionId }
  | { readonly is: 'stage'; readonly stage: StageId }
  /** The head of a step's column. */
  | { readonly is: 'step'; readonly stage: StageId; readonly step: StepId }
  | { readonly is: 'lane'; readonly lane: LaneId }
  | { readonly is: 'cell'; readonly stage: StageId; readonly lane: LaneId; readonly step?: StepId }
  | {
      readonly is: 'card';
      readonly stage: StageId;
      readonly lane: LaneId;
      readonly subject: Subject;
    }
  | { readonly is: 'point'; readonly stage: StageId; readonly moment: MomentId }
  /** A sticky outside the grid. */
  | { readonly is: 'free'; readonly note: NoteId }
  /** A place outside the grid, in board units, where a sticky is being written. */
  | { readonly is: 'spot'; readonly x: number; readonly y: number };

/** The row of the stickies that lie free on the board. It is walked to below the last lane. */
export const FREE = -3;
/** The row of the transitions, above that of the stage headers. */
export const ARCS = -2;
/** The row of the stage headers, above the first lane. */
export const STAGES = -1;
/** The column of the lane headers, left of the first stage. */
export const LANES = -1;

/**
 * A place in the grid: row and column, and which of the items there. Index −1 is an empty cell, or
 * the cell itself beside its items.
 */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** Whether a place lies under the headers: in a cell, or free on the board. */
export function isInBody(place: Place): boolean {
  return place.column >= 0 && (place.row >= 0 || place.row === FREE);
}

/** A text that two items share only when they are the same. */
export function itemKey(item: Item): string {
  switch (item.is) {
    case 'arc':
      return `arc:${item.transition}`;
    case 'stage':
      return `stage:${item.stage}`;
    case 'lane':
      return `lane:${item.lane}`;
    case 'step':
      return `step:${item.step}`;
    case 'cell':
      return targetKey(targetOf(item));
    case 'card':
      return subjectKey(item.subject);
    case 'point':
      return `point:${item.moment}`;
    case 'free':
      return `note:${item.note}`;
    case 'spot':
      return `spot:${item.x} ${item.y}`;
  }
}

function subjectKey(subject: Subject): string {
  switch (subject.of) {
    case 'record':
      return `${subject.record.kind}:${subject.record.id}`;
    case 'goal':
      return `goal:${subject.stage}`;
    case 'owner':
      return `owner:${subject.stage}:${subject.owner}`;
    case 'gap':
      return `gap:${subject.key}`;
  }
}

/** What an item is to the rest of the window. */
export function targetOf(item: Exclude<Item, { is: 'spot' }>): Target {
  switch (item.is) {
    case 'arc':
      return { kind: 'transition', id: item.transition };
    case 'stage':
      return { kind: 'stage', id: item.stage };
    case 'lane':
      return { kind: 'lane', id: item.lane };
    case 'step':
      return { kind: 'step', id: item.step };
    case 'cell':
      return cellTarget(item.stage, item.lane, item.step);
    case 'point':
      return { kind: 'moment', id: item.moment };
    case 'free':
      return { kind: 'note', id: item.note };
    case 'card':
      switch (item.subject.of) {
        case 'record':
          return item.subject.record;
        case 'gap':
          return { kind: 'gap', key: item.subject.key };
        default:
          // A goal or an owner in its stage is no record of its own; what is done to it is done to
          // the cell.
          return { kind: 'cell', stage: item.stage, lane: item.lane };
      }
  }
}

/** The transitions that start in a column, as indices of arcs. */
export function arcsFrom(layout: Layout, column: number): number[] {
  const found: number[] = [];
  layout.board.arcs.forEach((arc, index) => {
    if (arc.from === column) found.push(index);
  });
  return found;
}

/** How many items stand at a row and column. */
export function countAt(layout: Layout, row: number, column: number): number {
  if (row === FREE) return layout.free.length;
  if (row === ARCS) return column < 0 ? 0 : arcsFrom(layout, column).length;
  if (row === STAGES) return column < 0 ? 0 : 1;
  if (column === LANES) return 1;
  if (layout.rows[row]?.row.collapsed) return 0;
  if (row === layout.feelingRow) return pointsIn(layout, column).length;
  return layout.cell(row, column).cards.length;
}

/** How many cards, or points of the curve, lie in a cell, whether its lane is open or collapsed. */
export function cardsAt(layout: Layout, row: number, column: number): number {
  if (row === layout.feelingRow) {
    return layout.board.curve.reduce((sum, point) => (point.column === column ? sum + 1 : sum), 0);
  }
  return layout.cell(row, column).cards.length;
}

/** The points of a column from left to right. */
export function pointsIn(layout: Layout, column: number): Layout['points'][number][] {
  return layout.points.filter((point) => point.column === column);
}

/** What stands at a place; `null` outside the grid, or for transitions where none starts. */
export function itemAt(layout: Layout, place: Place): Exclude<Item, { is: 'spot' }> | null {
  const { row, column, index } = place;
  if (row === FREE) {
    const subject = layout.free[index]?.face.subject;
    return subject?.of === 'record' ? { is: 'free', note: subject.record.id } : null;
  }
  if (row === ARCS) {
    const arc = layout.board.arcs[arcsFrom(layout, column)[index] ?? -1];
    return arc ? { is: 'arc', transition: arc.transition } : null;
  }
  const lane = layout.board.rows[row]?.lane;
  if (column === LANES) return lane === undefined ? null : { is: 'lane', lane };
  const at = layout.board.columns[column];
  if (!at) return null;
  const { stage } = at;
  const step = at.step?.step;
  if (row === STAGES) return step === undefined ? { is: 'stage', stage } : { is: 'step', stage, step };
  if (lane === undefined) return null;
  if (row === layout.feelingRow && index >= 0) {
    const point = pointsIn(layout, column)[index];
    if (point) return { is: 'point', stage, moment: point.moment };
  }
  const card = layout.cell(row, column).cards[index];
  return card
    ? { is: 'card', stage, lane, subject: card.face.subject }
    : { is: 'cell', stage, lane, ...(step !== undefined && { step }) };
}

const placesOf = new WeakMap<Layout, Map<string, Place>>();

/** Where an item stands now. */
export function placeOf(layout: Layout, item: Item): Place | null {
  if (item.is === 'spot') return { row: FREE, column: 0, index: -1 };
  return places(layout).get(itemKey(item)) ?? null;
}

/** Where a target stands now. */
export function placeOfTarget(layout: Layout, target: Target): Place | null {
  const known = places(layout);
  switch (target.kind) {
    case 'gap':
      return known.get(`gap:${target.key}`) ?? null;
    case 'cell': {
      const cell = known.get(targetKey(target));
      if (!cell) return null;
      return countAt(layout, cell.row, cell.column) > 0 ? { ...cell, index: 0 } : cell;
    }
    case 'transition':
      return known.get(`arc:${target.id}`) ?? null;
    default:
      return known.get(`${target.kind}:${target.id}`) ?? null;
  }
}

function places(layout: Layout): Map<string, Place> {
  const known = placesOf.get(layout);
  if (known) return known;
  const fresh = new Map<string, Place>();
  const { board } = layout;
  const put = (place: Place): void => {
    const item = itemAt(layout, place);
    if (item) fresh.set(itemKey(item), place);
  };
  layout.free.forEach((_, index) => put({ row: FREE, column: 0, index }));
  const started = board.columns.map(() => 0);
  for (const arc of board.arcs) {
    const index = started[arc.from] ?? 0;
    started[arc.from] = index + 1;
    fresh.set(`arc:${arc.transition}`, { row: ARCS, column: arc.from, index });
  }
  board.columns.forEach((column, at) => {
    const key = column.step ? `step:${column.step.step}` : `stage:${column.stage}`;
    fresh.set(key, { row: STAGES, column: at, index: 0 });
  });
  board.rows.forEach((row, at) => {
    fresh.set(`lane:${row.lane}`, { row: at, column: LANES, index: 0 });
    for (let column = 0; column < board.columns.length; column++) {
      put({ row: at, column, index: -1 });
      if (row.collapsed || at === layout.feelingRow) continue;
      const count = layout.cell(at, column).cards.length;
      for (let index = 0; index < count; index++) put({ row: at, column, index });
    }
  });
  const seen = board.columns.map(() => 0);
  for (const point of layout.points) {
    const index = seen[point.column] ?? 0;
    seen[point.column] = index + 1;
    fresh.set(`point:${point.moment}`, { row: layout.feelingRow, column: point.column, index });
  }
  placesOf.set(layout, fresh);
  return fresh;
}
