/** Boards for tests, made of few words. */

import type { Arc, Board, Cell, Face, LaneKind, TransitionKind } from '../ipc/types';
import { CellCache, layOut, type Layout, type Opening } from './layout';
import type { Measure } from './text';

/** Every character is as wide as the next. */
export const evenly: Measure = (text, style) => text.length * style.size * 0.5;

export function moment(id: string, text: string, feeling: number | null = null): Face {
  return {
    subject: { of: 'record', record: { kind: 'moment', id } },
    text,
    chips: [],
    owner: null,
    step: null,
    feeling,
    colour: 0,
    gaps: { count: 0, worst: null },
  };
}

export function card(id: string, text: string): Face {
  return { ...moment(id, text), subject: { of: 'record', record: { kind: 'card', id } } };
}

export function arc(from: number, to: number | null, kind: TransitionKind, label = ''): Arc {
  const end = to === null ? 'exit' : `${to}`;
  return {
    transition: `${kind}-${from}-${end}`,
    kind,
    from,
    to,
    label,
    hand_off: null,
    gaps: { count: 0, worst: null },
  };
}

const LANES: readonly LaneKind[] = ['goal', 'moments', 'feeling', 'promises', 'custom'];

/** A board of so many stages `s0`, `s1`, … and the lanes of {@link LANES}, each named as its kind. */
export function sample(
  stages: number,
  faces: Record<string, readonly Face[]> = {},
  arcs: readonly Arc[] = [],
  collapsed: readonly LaneKind[] = [],
): { board: Board; cells: Map<string, Cell> } {
  const columns = Array.from({ length: stages }, (_, index) => ({
    stage: `s${index}`,
    name: `Stage ${index}`,
    steps: [],
    phase: null,
    owner: null,
    start: index === 0,
    verdict: null,
    gaps: { count: 0, worst: null },
  }));
  const rows = LANES.map((kind) => ({
    lane: kind as string,
    kind,
    name: kind as string,
    collapsed: collapsed.includes(kind),
  }));
  const cells = new Map<string, Cell>();
  const curve: Board['curve'] = [];
  for (const row of rows) {
    columns.forEach((column, index) => {
      const here = [...(faces[`${column.stage} ${row.lane}`] ?? [])];
      cells.set(`${column.stage} ${row.lane}`, { stage: column.stage, lane: row.lane, faces: here });
      here.forEach((face, place) => {
        if (face.feeling === null || face.subject.of !== 'record') return;
        curve.push({
          moment: face.subject.record.id,
          column: index,
          step: null,
          across: (place + 0.5) / here.length,
          feeling: face.feeling,
        });
      });
    });
  }
  const board = { journey: 'j', columns, acts: [], phases: [], rows, cells: [], curve, arcs: [...arcs], free: [] };
  return { board, cells };
}

/** The layout of a sample. */
export function laidOut(
  { board, cells }: ReturnType<typeof sample>,
  opening: Opening | null = null,
): Layout {
  return layOut(board, ({ stage }, lane) => cells.get(`${stage} ${lane}`), new CellCache(evenly), opening);
}
