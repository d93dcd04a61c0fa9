/**
 * Stages that show their steps: instead of one column a stage takes one for what lies in no step of
 * it, and one for each step. Everything else that knows columns by their place is moved along.
 */

import type { Arc, Board, Cell, Column, CurvePoint, LaneId, StageId, StepHead, StepId } from '../ipc/types';

/** A column as it is shown. */
export interface ShownColumn extends Column {
  /** The place of the stage among the stages; by itself the place of the column. */
  readonly number?: number;
  /** Its stage takes several columns. */
  readonly isUnfolded?: boolean;
  /** The step that this column of an unfolded stage is for; without, it is for the stage as a whole. */
  readonly step?: StepHead;
}

/** A board with columns as they are shown. */
export interface ShownBoard extends Board {
  readonly columns: ShownColumn[];
  /** How many stages there are; by itself as many as columns. */
  readonly stages?: number;
}

/** The place of a column's stage among the stages. */
export function stageNumber(board: ShownBoard, column: number): number {
  return board.columns[column]?.number ?? column;
}

/** How many stages a board has. */
export function stageCount(board: ShownBoard): number {
  return board.stages ?? board.columns.length;
}

/** The first column of the stage that a column belongs to. */
export function stageStart(board: ShownBoard, column: number): number {
  let at = column;
  while (board.columns[at]?.step) at--;
  return at;
}

/** The column after the last of the stage that a column belongs to. */
export function stageEnd(board: ShownBoard, column: number): number {
  let at = column + 1;
  while (board.columns[at]?.step) at++;
  return at;
}

/** Whether a column's head has a sign that shows or hides the steps of its stage. */
export function hasFold(column: ShownColumn): boolean {
  return column.steps.length > 0 && !column.step;
}

/** A text that two columns share only when they are the same. */
export function columnKey(column: ShownColumn | undefined): string {
  return column ? `${column.stage} ${column.step?.step ?? ''}` : '';
}

/** The step that what is put into a column lies in; `undefined` where its neighbours decide. */
export function stepOfColumn(column: ShownColumn | undefined): StepId | null | undefined {
  return column?.isUnfolded ? (column.step?.step ?? null) : undefined;
}

/** Unfolds boards; what does not change from one to the next is the same object. */
export class Unfolding {
  #columns: { from: readonly Column[]; open: ReadonlySet<StageId>; columns: ShownColumn[]; places: Places } | null = null;
  #arcs: { from: readonly Arc[]; places: Places; arcs: Arc[] } | null = null;

  /** A board as it is shown while these stages are unfolded. */
  unfold(
    board: Board,
    open: ReadonlySet<StageId>,
    cellOf: (stage: StageId, lane: LaneId) => Cell | undefined,
  ): ShownBoard {
    if (!board.columns.some((column) => open.has(column.stage) && column.steps.length > 0)) return board;
    if (this.#columns?.from !== board.columns || this.#columns.open !== open) {
      this.#columns = { from: board.columns, open, ...spread(board.columns, open) };
    }
    const { columns, places } = this.#columns;
    if (this.#arcs?.from !== board.arcs || this.#arcs.places !== places) {
      this.#arcs = { from: board.arcs, places, arcs: board.arcs.map((arc) => ({ ...arc, ...ends(arc, places) })) };
    }
    const band = <T extends { first: number; count: number }>(one: T): T => {
      const first = places[one.first]?.first ?? 0;
      const last = places[one.first + one.count - 1]?.last ?? first;
      return { ...one, first, count: last - first + 1 };
    };
    return {
      ...board,
      columns,
      stages: board.columns.length,
      acts: board.acts.map(band),
      phases: board.phases.map(band),
      arcs: this.#arcs.arcs,
      curve: curve(board, columns, places, cellOf),
    };
  }
}

/** The first and the last column of each stage. */
type Places = readonly { readonly first: number; readonly last: number }[];

function spread(columns: readonly Column[], open: ReadonlySet<StageId>): { columns: ShownColumn[]; places: Places } {
  const shown: ShownColumn[] = [];
  const places = columns.map((column, number) => {
    const first = shown.length;
    const isUnfolded = open.has(column.stage) && column.steps.length > 0;
    shown.push({ ...column, number, isUnfolded });
    if (isUnfolded) {
      for (const step of column.steps) {
        const gaps = { count: 0, worst: null };
        shown.push({ ...column, number, isUnfolded, step, name: step.name, start: false, verdict: null, gaps });
      }
    }
    return { first, last: shown.length - 1 };
  });
  return { columns: shown, places };
}

/** Customers come in at the first column of a stage and go on from its last. */
function ends(arc: Arc, places: Places): { from: number; to: number | null } {
  const to = arc.to === null ? null : (places[arc.to]?.first ?? arc.to);
  return { from: places[arc.from]?.last ?? arc.from, to };
}

function curve(
  board: Board,
  columns: readonly ShownColumn[],
  places: Places,
  cellOf: (stage: StageId, lane: LaneId) => Cell | undefined,
): CurvePoint[] {
  const lane = board.rows.find((row) => row.kind === 'moments')?.lane;
  return board.curve.map((point) => {
    const place = places[point.column];
    const head = place && columns[place.first];
    if (!place || !head?.isUnfolded) return { ...point, column: place?.first ?? point.column };
    const step = head.steps.findIndex((one) => one.step === point.step);
    const column = place.first + step + 1;
    // Among the moments of its column, as they lie above it; without their lane, among the felt.
    const cell = lane === undefined ? undefined : partOf(cellOf(head.stage, lane), columns[column]);
    const moments = cell
      ? cell.faces.flatMap(({ subject }) => (subject.of === 'record' && subject.record.kind === 'moment' ? [subject.record.id] : []))
      : board.curve.flatMap((other) => (other.column === point.column && other.step === point.step ? [other.moment] : []));
    return { ...point, column, across: (moments.indexOf(point.moment) + 0.5) / Math.max(moments.length, 1) };
  });
}

const parts = new WeakMap<Cell, Map<StepId, Cell>>();

/**
 * What of a stage's cell lies in a column. The same cell has the same parts, so that what was laid
 * out stays so. A card does not say in which step it lies where the column does.
 */
export function partOf(cell: Cell | undefined, column: ShownColumn | undefined): Cell | undefined {
  if (!cell || !column?.isUnfolded) return cell;
  let known = parts.get(cell);
  if (!known) {
    known = new Map();
    parts.set(cell, known);
  }
  const step = column.step?.step ?? '';
  let part = known.get(step);
  if (!part) {
    const faces = cell.faces
      .filter((face) => (face.step ?? '') === step)
      .map((face) => ({ ...face, chips: face.chips.filter(({ chip }) => chip !== 'step') }));
    part = { ...cell, faces };
    known.set(step, part);
  }
  return part;
}
