import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, toWindow } from './camera';
import { ARCS, LANES, STAGES } from './items';
import { BOARD_END, COLUMN } from './metrics';
import { arc, laidOut, moment, sample } from './sample';
import { around, columnInSight, framed, largest, partAt, stagePart } from './zooming';

const faces = { 's4 moments': [moment('a', 'Waits for the promised call', -1), moment('b', 'Hangs up')] };
const layout = laidOut(sample(9, faces, [arc(0, 1, 'advance'), arc(5, 2, 'repeat')]));
const size = { width: 1280, height: 800 };
const frameOf = (zoom: number): ReturnType<typeof frameAt> => frameAt(layout, zoom, 2);

describe('showing a part of the board', () => {
  const part = fc
    .record({
      x: fc.double({ min: 0, max: 1_900, noNaN: true }),
      y: fc.double({ min: 0, max: 500, noNaN: true }),
      width: fc.double({ min: 1, max: 2_160, noNaN: true }),
      height: fc.double({ min: 1, max: 900, noNaN: true }),
    })
    .map(({ x, y, width, height }) => ({ x, y, width: Math.min(width, 2_160 - x), height }));

  it('has all of it clear of the headers', () => {
    fc.assert(
      fc.property(part, (rect) => {
        const camera = framed(rect, size, frameOf, { least: 0.1, most: 1.25 });
        const frame = frameOf(camera.zoom);
        const at = toWindow(camera, rect);
        expect(at.x).toBeGreaterThanOrEqual(frame.left);
        expect(at.y).toBeGreaterThanOrEqual(frame.header);
        expect(at.x + at.width).toBeLessThanOrEqual(size.width);
        expect(at.y + at.height).toBeLessThanOrEqual(size.height);
      }),
    );
  });

  it('is as large as it can be', () => {
    const small = framed({ x: 500, y: 300, width: 200, height: 60 }, size, frameOf, { least: 0.1, most: 1.25 });
    expect(small.zoom).toBe(1.25);
    const wide = { x: 0, y: 0, width: 2_160, height: 100 };
    const camera = framed(wide, size, frameOf, { least: 0.1, most: 1.25 });
    const left = size.width - frameOf(camera.zoom).left - 48 - wide.width * camera.zoom;
    expect(left).toBeLessThan(2);
  });

  it('begins with the top of what is too high at the least zoom', () => {
    const camera = framed({ x: 480, y: 0, width: COLUMN, height: 5_000 }, size, frameOf, { least: 0.75, most: 1.1 });
    expect(camera.zoom).toBe(0.75);
    expect(camera.y).toBe(frameOf(0.75).top);
  });

  it('finds a zoom where those that fit have a hole', () => {
    const fits = (zoom: number): boolean => zoom < 0.3 || (zoom > 0.5 && zoom < 0.6);
    expect(largest(fits, { least: 0.1, most: 1 })).toBeCloseTo(0.6, 3);
    expect(largest(() => false, { least: 0.1, most: 1 })).toBe(0.1);
  });
});

describe('what stands at a place', () => {
  it('is a part of the grid for everything that can be selected', () => {
    const moments = layout.rows.findIndex(({ row }) => row.kind === 'moments');
    expect(partAt(layout, { row: moments, column: 4, index: 1 })).toEqual(layout.cardRect(moments, 4, 1));
    expect(partAt(layout, { row: moments, column: 3, index: -1 })).toEqual(layout.cellRect(moments, 3));
    expect(partAt(layout, { row: moments, column: LANES, index: 0 })?.width).toBe(layout.width);
    expect(partAt(layout, { row: STAGES, column: 2, index: 0 })).toEqual({
      x: 2 * COLUMN,
      y: 0,
      width: COLUMN,
      height: layout.height - BOARD_END,
    });
    expect(partAt(layout, { row: ARCS, column: 5, index: 0 })).toMatchObject({ x: 2.5 * COLUMN, width: 3 * COLUMN });
    expect(partAt(layout, { row: ARCS, column: 8, index: 0 })).toBeNull();
    const point = partAt(layout, { row: layout.feelingRow, column: 4, index: 0 });
    expect(point?.width).toBe(24);
    expect(stagePart(layout, 9)).toBeNull();
  });

  it('is taken together', () => {
    expect(around([])).toBeNull();
    expect(around([{ x: 10, y: 5, width: 10, height: 10 }, { x: 0, y: 8, width: 4, height: 20 }])).toEqual({
      x: 0,
      y: 5,
      width: 20,
      height: 23,
    });
  });

  it('is the stage in the middle where none is selected', () => {
    const frame = frameOf(1);
    const camera = { x: frame.left, y: frame.top, zoom: 1 };
    expect(columnInSight(layout, camera, frame, size)).toBe(2);
    expect(columnInSight(layout, { ...camera, x: -9_000 }, frame, size)).toBe(8);
    expect(columnInSight(layout, { ...camera, x: 9_000 }, frame, size)).toBe(0);
  });
});
