import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything, rangeOf } from './range';
import { HEADERS, STAGES, countAt, nearest, stepOf, walk, type Place, type Shape, type Step } from './walk';

const shapeOf = (cells: readonly (readonly number[])[]): Shape => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
  count: (row, column) => cells[row]?.[column] ?? 0,
});

/** Three stages and two lanes. */
const shape = shapeOf([
  [2, 1],
  [0, 3],
  [1, 0],
]);

const at = (row: number, column: number, index: number): Place => ({ row, column, index });

describe('walking', () => {
  it('goes through the entries of a cell and on to the next stage', () => {
    expect(walk(shape, at(0, 0, 0), 'down')).toEqual(at(0, 0, 1));
    expect(walk(shape, at(0, 0, 1), 'down')).toEqual(at(1, 0, -1));
    expect(walk(shape, at(1, 0, -1), 'down')).toEqual(at(2, 0, 0));
    expect(walk(shape, at(2, 0, 0), 'down')).toEqual(at(2, 0, 0));
    expect(walk(shape, at(1, 0, -1), 'up')).toEqual(at(0, 0, 1));
    expect(walk(shape, at(0, 0, 0), 'up')).toEqual(at(HEADERS, 0, 0));
  });

  it('goes from lane to lane and to the stage at the left', () => {
    expect(walk(shape, at(1, 1, 2), 'left')).toEqual(at(1, 0, -1));
    expect(walk(shape, at(1, 0, -1), 'left')).toEqual(at(1, STAGES, 0));
    expect(walk(shape, at(1, STAGES, 0), 'left')).toEqual(at(1, STAGES, 0));
    expect(walk(shape, at(0, 0, 1), 'right')).toEqual(at(0, 1, 0));
  });

  it('goes to the ends', () => {
    expect(walk(shape, at(1, 1, 2), 'home')).toEqual(at(1, STAGES, 0));
    expect(walk(shape, at(1, STAGES, 0), 'end')).toEqual(at(1, 1, 0));
    expect(walk(shape, at(1, 1, 2), 'first')).toEqual(at(0, STAGES, 0));
    expect(walk(shape, at(0, 0, 0), 'last')).toEqual(at(2, 1, -1));
    expect(walk(shape, at(0, 0, 1), 'page-down', 5)).toEqual(at(2, 0, 0));
    expect(walk(shape, at(2, 0, 0), 'page-up', 2)).toEqual(at(0, 0, 0));
    expect(walk(shape, at(0, 0, 0), 'page-up', 2)).toEqual(at(HEADERS, 0, 0));
  });

  it('skips the rest of a cell with Mod', () => {
    expect(stepOf('ArrowDown', true)).toBe('row-down');
    expect(walk(shape, at(1, 1, 0), 'row-down')).toEqual(at(2, 1, -1));
    expect(walk(shape, at(1, 1, 2), 'row-up')).toEqual(at(0, 1, 0));
  });

  const steps: Step[] = ['left', 'right', 'up', 'down', 'row-up', 'row-down', 'page-up', 'page-down', 'home', 'end', 'first', 'last'];
  const shapes = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    )
    .map(shapeOf);

  it('never leaves the table', () => {
    fc.assert(
      fc.property(shapes, fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (table, walked) => {
        let place = at(0, STAGES, 0);
        for (const step of walked) {
          place = walk(table, place, step, 2);
          expect(nearest(table, place)).toEqual(place);
          expect(place.index).toBeLessThan(countAt(table, place.row, place.column));
        }
      }),
    );
  });

  it('comes by everything on the way down a column', () => {
    fc.assert(
      fc.property(shapes, (table) => {
        for (let column = 0; column < table.columns; column++) {
          const passed: Place[] = [];
          let place = walk(table, at(HEADERS, column, 0), 'down');
          for (;;) {
            passed.push(place);
            const next = walk(table, place, 'down');
            if (next === place || (next.row === place.row && next.index === place.index)) break;
            place = next;
          }
          expect(rangeOf(table, at(0, column, 0), at(table.rows - 1, column, Infinity))).toEqual(passed);
        }
      }),
    );
  });
});

describe('a range', () => {
  it('in one column takes the entries between', () => {
    expect(rangeOf(shape, at(0, 0, 1), at(2, 0, 0))).toEqual([at(0, 0, 1), at(1, 0, -1), at(2, 0, 0)]);
    expect(rangeOf(shape, at(1, 1, 2), at(1, 1, 1))).toEqual([at(1, 1, 1), at(1, 1, 2)]);
  });

  it('over several takes whole cells', () => {
    expect(rangeOf(shape, at(1, 1, 2), at(0, 0, 1))).toEqual([
      at(0, 0, 0),
      at(0, 0, 1),
      at(0, 1, 0),
      at(1, 0, -1),
      at(1, 1, 0),
      at(1, 1, 1),
      at(1, 1, 2),
    ]);
  });

  it('of stages takes no cells, and one of cells no stages', () => {
    expect(rangeOf(shape, at(2, STAGES, 0), at(1, STAGES, 0))).toEqual([at(1, STAGES, 0), at(2, STAGES, 0)]);
    expect(everything(shape).every(({ column }) => column > STAGES)).toBe(true);
    expect(everything(shape)).toHaveLength(9);
    expect(everything(shapeOf([]))).toEqual([]);
  });

  it('is the same from either end', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(1), fc.nat(2), fc.nat(1), (row, column, otherRow, other) => {
        const from = nearest(shape, at(row, column, 0));
        const to = nearest(shape, at(otherRow, other, 0));
        expect(rangeOf(shape, from, to)).toEqual(rangeOf(shape, to, from));
      }),
    );
  });
});
