import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, frameAt, headerTop, zoomRange, type Frame } from './camera';
import { CURVE_ZOOM, FAR_ZOOM, LONGEST, farAt, farColumnAt, farPoints } from './far';
import { hit } from './hit';
import type { FeelingPoint, Layout } from './layout';
import { COLUMN } from './metrics';
import { evenly, laidOut, moment, sample } from './sample';

const faces = { 's1 moments': [moment('a', 'Waits', -2)], 's2 moments': [moment('b', 'Smiles', 1)] };
const layout = laidOut(sample(9, faces));
const long = laidOut(sample(1_000));
const frameOf = (of: Layout, zoom: number): Frame => frameAt(of, zoom, 2, 0, farAt(of, zoom, evenly));

describe('the headers from far away', () => {
  it('begin where words are no longer read', () => {
    expect(farAt(layout, FAR_ZOOM, evenly)).toBeNull();
    expect(farAt(layout, FAR_ZOOM - 0.01, evenly)).not.toBeNull();
  });

  it('keep their size however far away the board is', () => {
    const names = [0.12, 0.1, 0.02].map((zoom) => farAt(layout, zoom, evenly)?.names);
    expect(new Set(names).size).toBe(1);
    expect(frameOf(layout, 0.02).header).toBe(frameOf(layout, 0.12).header);
  });

  it('let names rise where they do not stand level', () => {
    expect(farAt(layout, 0.49, evenly)).toMatchObject({ rising: false, every: 1, overhang: 0 });
    expect(farAt(layout, 0.12, evenly)).toMatchObject({ rising: true, every: 1 });
    expect(farAt(long, 0.01, evenly)?.every).toBe(9);
    const wordy = sample(3);
    for (const column of wordy.board.columns) column.name = 'Unpronounceable '.repeat(20);
    expect(farAt(laidOut(wordy), 0.49, evenly)?.overhang).toBeLessThanOrEqual(Math.ceil(LONGEST * Math.SQRT1_2));
  });

  it('show the curve where its lane is too low', () => {
    expect(farAt(layout, CURVE_ZOOM, evenly)?.curve).toBe(0);
    expect(farAt(layout, CURVE_ZOOM - 0.01, evenly)?.curve).toBeGreaterThan(40);
    expect(farAt(long, 0.1, evenly)?.curve).toBe(0);
    expect(farAt(laidOut(sample(9, faces, [], ['feeling'])), 0.1, evenly)?.curve).toBe(0);
  });

  it('leave the whole board in the window when it is fitted', () => {
    for (const [of, width, height] of [
      [layout, 900, 520],
      [long, 900, 520],
      [long, 1_800, 900],
    ] as const) {
      const size = { width, height };
      const camera = fitted(of, size, (zoom) => frameOf(of, zoom), zoomRange(of, size).least);
      const frame = frameOf(of, camera.zoom);
      const end = camera.x + of.width * camera.zoom + (frame.far?.overhang ?? 0);
      expect(end).toBeLessThanOrEqual(width);
    }
  });

  it('are pressed by their names as they rise', () => {
    const camera = { x: 200, y: 400, zoom: 0.12 };
    const frame = frameOf(layout, camera.zoom);
    const { far } = frame;
    if (!far?.rising) throw new Error('names stand level here');
    const foot = headerTop(camera, frame) + far.names;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.double({ min: 0, max: 40, noNaN: true }), (column, along) => {
        const x = camera.x + (column + 0.5) * COLUMN * camera.zoom + along;
        expect(farColumnAt(camera, frame, far, x, foot - along)).toBe(column);
        expect(hit(layout, camera, frame, x, foot - along, true)).toEqual({ on: 'stage', column });
      }),
    );
    const middle = camera.x + 3.5 * COLUMN * camera.zoom;
    expect(hit(layout, camera, frame, middle, foot + 4, true)).toEqual({ on: 'stage', column: 3 });
    expect(hit(layout, camera, frame, camera.x - 20, foot + 4, true)).not.toMatchObject({ on: 'stage' });
  });
});

describe('the curve from far away', () => {
  const at = (x: number, feeling: number | null): FeelingPoint => ({ moment: `${x}`, column: 0, feeling, x, y: 0 });

  it('keeps the peaks of what stands too close', () => {
    const points = [at(0, 1), at(10, -2), at(20, null), at(30, 1), at(400, 0), at(900, 2)];
    expect(farPoints(points, 0.1, 5).map(({ feeling }) => feeling)).toEqual([-2, 0, 2]);
    expect(farPoints(points, 1, 5)).toEqual(points.filter(({ feeling }) => feeling !== null));
  });

  it('never has more points than there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 300 }), (places) => {
        const points = places.sort((a, b) => a - b).map((x) => at(x, x % 3));
        expect(farPoints(points, 0.05, 3).length).toBeLessThanOrEqual(10_000 * 0.05 / 3 + 1);
      }),
    );
  });
});
