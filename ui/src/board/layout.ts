/** Where everything of the grid lies, in board units from the top left of the first cell. */

import type { Board, Cell, FreeNote, JourneyId, LaneId, LaneKind, Row } from '../ipc/types';
import { THREAD_WORDS, routeArcs, type Routing } from './arcs';
import type { Point } from './curve';
import { layFace, type CardLayout } from './face';
import { FREE } from './items';
import {
  BOARD_END,
  CARD_GAP,
  CELL_PADDING,
  COLUMN,
  FEELING_PADDING,
  FREE_MOST,
  GUTTER,
  LANE_COLLAPSED,
  LANE_FEELING,
  LANE_MIN,
} from './metrics';
import { TEXT, wrap, type Measure } from './text';
import type { ShownBoard, ShownColumn } from './unfold';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a card is being written: an existing one that grows, or room for a new one. */
export interface Opening {
  readonly row: number;
  readonly column: number;
  /** Index of the card; a new one goes in front of the card that has this index now. */
  readonly index: number;
  readonly fresh: boolean;
  readonly height: number;
}

export interface CellLayout {
  readonly cards: readonly CardLayout[];
  /** What the cards take with the padding above and below. */
  readonly height: number;
}

export interface RowLayout {
  readonly row: Row;
  readonly y: number;
  readonly height: number;
}

/** A point of the feeling curve, or the place where a moment's feeling would be. */
export interface FeelingPoint extends Point {
  readonly moment: string;
  readonly column: number;
  /** −2 … +2, or `null` when not known. */
  readonly feeling: number | null;
}

export interface Layout {
  readonly board: ShownBoard;
  /** The stickies outside the grid, in the order of their row; places in board units. */
  readonly free: readonly CardLayout[];
  /** Where grid and stickies end. */
  readonly reach: { readonly width: number; readonly height: number };
  readonly rows: readonly RowLayout[];
  readonly width: number;
  readonly height: number;
  readonly routing: Routing;
  /** How many lines the words on the thread take at most. */
  readonly threadLines: number;
  /** From left to right. */
  readonly points: readonly FeelingPoint[];
  /** Index of the row with the feeling curve; −1 without one. */
  readonly feelingRow: number;
  cell(row: number, column: number): CellLayout;
  /** The cards of a cell as the opening leaves them. */
  cardRect(row: number, column: number, index: number): Rect | null;
  cellRect(row: number, column: number): Rect;
  /** Where the opening is. */
  readonly opening: (Opening & { readonly rect: Rect }) | null;
}

/** The board of a journey that is not there yet. */
export function emptyBoard(journey: JourneyId): Board {
  return { journey, columns: [], acts: [], phases: [], rows: [], cells: [], curve: [], arcs: [], free: [] };
}

const EMPTY: CellLayout = { cards: [], height: 0 };

/** Remembers how each cell was laid out; cells are replaced when they change, never written to. */
export class CellCache {
  #known = new WeakMap<Cell, CellLayout>();
  #free = new WeakMap<FreeNote, CardLayout>();
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Forgets everything: the font has changed. */
  clear(): void {
    this.#known = new WeakMap();
    this.#free = new WeakMap();
  }

  /** A sticky outside the grid. It lies where no header covers it, and near enough to be found. */
  layFree(note: FreeNote): CardLayout {
    const known = this.#free.get(note);
    if (known) return known;
    const within = (place: number): number => Math.max(0, Math.min(place, FREE_MOST));
    const fresh = layFace(note.face, 'custom', within(note.x), within(note.y), this.#measure);
    this.#free.set(note, fresh);
    return fresh;
  }

  /** How many lines the longest words on the thread take: none, one or two. */
  threadLines(board: Board): number {
    const lines = routed(board).pieces.map((piece) => {
      const label = board.arcs[piece.arc]?.label ?? '';
      return wrap(label, THREAD_WORDS, TEXT.arc, this.#measure, 2).length;
    });
    return Math.max(0, ...lines);
  }

  lay(cell: Cell, kind: LaneKind): CellLayout {
    const known = this.#known.get(cell);
    if (known) return known;
    const cards: CardLayout[] = [];
    let y = CELL_PADDING;
    for (const face of cell.faces) {
      const card = layFace(face, kind, GUTTER, y, this.#measure);
      cards.push(card);
      y += card.height + gapAfter(card);
    }
    const last = cards.at(-1);
    const height = last ? last.y + last.height + CELL_PADDING : 0;
    const fresh = { cards, height };
    this.#known.set(cell, fresh);
    return fresh;
  }
}

/** Cards without a ground of their own stand closer together. */
function gapAfter(card: CardLayout): number {
  return card.look === 'gap' || card.look === 'supporting' || card.look === 'accountable'
    ? 5
    : CARD_GAP;
}

let lastRouting: { arcs: Board['arcs']; columns: number; routing: Routing } | null = null;

/** The routes of the last board are kept: most edits leave the transitions alone. */
function routed(board: Board): Routing {
  if (lastRouting?.arcs !== board.arcs || lastRouting.columns !== board.columns.length) {
    lastRouting = {
      arcs: board.arcs,
      columns: board.columns.length,
      routing: routeArcs(board.arcs, board.columns.length),
    };
  }
  return lastRouting.routing;
}

/** Lays a board out. `cellOf` finds what lies where a column and a lane meet. */
export function layOut(
  board: ShownBoard,
  cellOf: (column: ShownColumn, lane: LaneId) => Cell | undefined,
  cache: CellCache,
  opening: Opening | null,
): Layout {
  const columns = board.columns.length;
  const cells: CellLayout[] = [];
  const rows: RowLayout[] = [];
  let y = 0;
  let feelingRow = -1;
  board.rows.forEach((row, rowIndex) => {
    let height = row.kind === 'feeling' ? LANE_FEELING : LANE_MIN;
    if (row.kind === 'feeling') feelingRow = rowIndex;
    for (let column = 0; column < columns; column++) {
      const at = board.columns[column];
      const cell = at && cellOf(at, row.lane);
      const laid = cell && cell.faces.length > 0 ? cache.lay(cell, row.kind) : EMPTY;
      cells.push(laid);
      const open = opening?.row === rowIndex && opening.column === column ? opening : null;
      height = Math.max(height, open ? opened(laid, open).height : laid.height);
    }
    if (row.collapsed) height = LANE_COLLAPSED;
    rows.push({ row, y, height });
    y += height;
  });

  const free = board.free.map((note) => cache.layFree(note));
  const freeCell = { cards: free, height: 0 };
  const cellAt = (row: number, column: number): CellLayout =>
    row === FREE ? freeCell : (cells[row * columns + column] ?? EMPTY);
  const cellRect = (row: number, column: number): Rect => {
    const at = rows[row];
    return { x: column * COLUMN, y: at?.y ?? 0, width: COLUMN, height: at?.height ?? 0 };
  };
  const cardRect = (row: number, column: number, index: number): Rect | null => {
    if (row === FREE) return free[index] ?? null;
    const at = rows[row];
    const cell = cellAt(row, column);
    const card = cell.cards[index];
    if (!at || at.row.collapsed || !card) return null;
    const open = opening?.row === row && opening.column === column ? opening : null;
    const shift = open ? opened(cell, open).shift(index) : 0;
    const grown = open && !open.fresh && open.index === index;
    return {
      x: column * COLUMN + card.x,
      y: at.y + card.y + shift,
      width: card.width,
      height: grown ? Math.max(open.height, card.height) : card.height,
    };
  };
  const openRect = (): Rect | null => {
    if (!opening || !rows[opening.row]) return null;
    if (!opening.fresh) return cardRect(opening.row, opening.column, opening.index);
    const cell = cellAt(opening.row, opening.column);
    const before = cell.cards[opening.index - 1];
    return {
      x: opening.column * COLUMN + GUTTER,
      y: (rows[opening.row]?.y ?? 0) + (before ? before.y + before.height + CARD_GAP : CELL_PADDING),
      width: COLUMN - 2 * GUTTER,
      height: opening.height,
    };
  };
  const rect = openRect();
  const layout: Omit<Layout, 'points'> = {
    board,
    free,
    reach: {
      width: Math.max(columns * COLUMN, ...free.map((card) => card.x + card.width + CELL_PADDING)),
      height: Math.max(y + BOARD_END, ...free.map((card) => card.y + card.height + BOARD_END)),
    },
    rows,
    width: columns * COLUMN,
    height: y + BOARD_END,
    routing: routed(board),
    threadLines: cache.threadLines(board),
    feelingRow,
    cell: cellAt,
    cardRect,
    cellRect,
    opening: opening && rect ? { ...opening, rect } : null,
  };
  return { ...layout, points: feelingPoints(layout) };
}

/** How an opening moves the cards of its cell. */
function opened(cell: CellLayout, opening: Opening): { height: number; shift: (index: number) => number } {
  const card = cell.cards[opening.index];
  const before = cell.cards[opening.index - 1];
  const base = Math.max(cell.height, 2 * CELL_PADDING);
  if (opening.fresh) {
    const room = opening.height + (before || card ? CARD_GAP : 0);
    return {
      height: base + room,
      shift: (index) => (index >= opening.index ? room : 0),
    };
  }
  const growth = Math.max(0, opening.height - (card?.height ?? 0));
  return { height: base + growth, shift: (index) => (index > opening.index ? growth : 0) };
}

/** The height of a feeling in its lane, from the lane's top. */
export function feelingY(feeling: number): number {
  return FEELING_PADDING + ((2 - feeling) / 4) * (LANE_FEELING - 2 * FEELING_PADDING);
}

/** The feeling at a height in its lane, as a whole number. */
export function feelingAt(y: number): number {
  const share = (y - FEELING_PADDING) / (LANE_FEELING - 2 * FEELING_PADDING);
  return Math.max(-2, Math.min(2, 2 - Math.round(4 * share)));
}

/**
 * The points of the curve, and a place on the line of 0 for each moment whose feeling is not known,
 * so that it can be given one.
 */
function feelingPoints(layout: Omit<Layout, 'points'>): FeelingPoint[] {
  const row = layout.rows[layout.feelingRow];
  if (!row || row.row.collapsed) return [];
  const points: FeelingPoint[] = layout.board.curve.map((point) => ({
    moment: point.moment,
    column: point.column,
    feeling: point.feeling,
    x: (point.column + point.across) * COLUMN,
    y: row.y + feelingY(point.feeling),
  }));
  const moments = layout.rows.findIndex((other) => other.row.kind === 'moments');
  if (moments >= 0) {
    for (let column = 0; column < layout.board.columns.length; column++) {
      const faces = layout.cell(moments, column).cards
        .map((card) => card.face)
        .filter((face) => face.subject.of === 'record' && face.subject.record.kind === 'moment');
      faces.forEach((face, place) => {
        if (face.feeling !== null || face.subject.of !== 'record') return;
        points.push({
          moment: face.subject.record.id,
          column,
          feeling: null,
          x: (column + (place + 0.5) / faces.length) * COLUMN,
          y: row.y + feelingY(0),
        });
      });
    }
  }
  return points.sort((a, b) => a.x - b.x);
}
