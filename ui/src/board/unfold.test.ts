import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board, Cell, Face } from '../ipc/types';
import { arc, moment, sample } from './sample';
import { Unfolding, partOf, stageCount, stageEnd, stageNumber, stageStart, type ShownBoard } from './unfold';

/** A board of stages with so many steps each, and a moment in each step and in each stage as a whole. */
function stepped(counts: readonly number[]): { board: Board; cellOf: (stage: string, lane: string) => Cell | undefined } {
  const faces: Record<string, Face[]> = {};
  counts.forEach((count, at) => {
    const steps = [null, ...Array.from({ length: count }, (_, step) => `s${at}.${step}`)];
    faces[`s${at} moments`] = steps.map((step) => ({
      ...moment(`m${at}.${step ?? ''}`, 'words', 1),
      step,
      chips: step === null ? [] : [{ chip: 'step', value: step }],
    }));
  });
  const flow = counts.slice(1).map((_, at) => arc(at, at + 1, 'advance'));
  const { board, cells } = sample(counts.length, faces, [...flow, arc(0, null, 'leave')]);
  board.columns.forEach((column, at) => {
    column.steps = Array.from({ length: counts[at] ?? 0 }, (_, step) => ({ step: `s${at}.${step}`, name: `Step ${step}` }));
  });
  for (const point of board.curve) point.step = point.moment.slice(point.moment.indexOf('.') + 1) || null;
  return { board, cellOf: (stage, lane) => cells.get(`${stage} ${lane}`) };
}

const journeys = fc
  .array(fc.record({ steps: fc.nat(4), open: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((stages) => ({
    counts: stages.map(({ steps }) => steps),
    open: new Set(stages.flatMap(({ open }, at) => (open ? [`s${at}`] : []))),
  }));

const momentsIn = (cell: Cell | undefined): string[] =>
  (cell?.faces ?? []).flatMap(({ subject }) => (subject.of === 'record' ? [subject.record.id] : []));

describe('unfolding', () => {
  it('shows every card once, in the order it had', () => {
    fc.assert(
      fc.property(journeys, ({ counts, open }) => {
        const { board, cellOf } = stepped(counts);
        const shown: ShownBoard = new Unfolding().unfold(board, open, cellOf);
        const before = board.columns.flatMap(({ stage }) => momentsIn(cellOf(stage, 'moments')));
        const after = shown.columns.flatMap((column) => momentsIn(partOf(cellOf(column.stage, 'moments'), column)));
        expect(after).toEqual(before);
      }),
    );
  });

  it('keeps stages, their numbers and the flow between them', () => {
    fc.assert(
      fc.property(journeys, ({ counts, open }) => {
        const { board, cellOf } = stepped(counts);
        const shown = new Unfolding().unfold(board, open, cellOf);
        expect(stageCount(shown)).toBe(counts.length);
        shown.columns.forEach((column, at) => {
          expect(board.columns[stageNumber(shown, at)]?.stage).toBe(column.stage);
          const mates = shown.columns.slice(stageStart(shown, at), stageEnd(shown, at));
          expect(mates.every(({ stage }) => stage === column.stage)).toBe(true);
        });
        shown.arcs.forEach(({ from, to }, index) => {
          expect(shown.columns[from]?.stage).toBe(`s${board.arcs[index]?.from}`);
          // From the last column of one stage into the first of the next.
          if (to !== null) expect(to).toBe(from + 1);
        });
      }),
    );
  });

  it('puts each point of the curve over its moment', () => {
    fc.assert(
      fc.property(journeys, ({ counts, open }) => {
        const { board, cellOf } = stepped(counts);
        const shown = new Unfolding().unfold(board, open, cellOf);
        for (const point of shown.curve) {
          const column = shown.columns[point.column];
          const here = momentsIn(column && partOf(cellOf(column.stage, 'moments'), column));
          expect(point.across).toBeCloseTo((here.indexOf(point.moment) + 0.5) / here.length);
          expect(here).toContain(point.moment);
        }
      }),
    );
  });

  it('leaves a board alone where nothing is unfolded, and gives the same objects for the same board', () => {
    const { board, cellOf } = stepped([2, 0, 3]);
    const unfolding = new Unfolding();
    expect(unfolding.unfold(board, new Set(['s1']), cellOf)).toBe(board);
    const open = new Set(['s0']);
    const [one, other] = [unfolding.unfold(board, open, cellOf), unfolding.unfold({ ...board }, open, cellOf)];
    expect(other.columns).toBe(one.columns);
    expect(other.arcs).toBe(one.arcs);
    const cell = cellOf('s0', 'moments');
    expect(partOf(cell, one.columns[1])).toBe(partOf(cell, other.columns[1]));
    expect(partOf(cell, one.columns[1])?.faces[0]?.chips).toEqual([]);
  });
});
