import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, frameAt, headerTop, held, revealed, toBoard, toWindow, zoomRange, zoomed } from './camera';
import { COLUMN } from './metrics';
import { arc, laidOut, moment, sample } from './sample';

const layout = laidOut(
  sample(9, { 's4 moments': [moment('a', 'Waits and waits and waits for the promised call')] }, [arc(0, 1, 'advance'), arc(5, 2, 'repeat')]),
);
const size = { width: 1280, height: 800 };
const zooms = fc.double({ min: 0.1, max: 3, noNaN: true });

describe('the camera', () => {
  it('keeps what is under the pointer while it zooms', () => {
    fc.assert(
      fc.property(zooms, zooms, fc.integer({ min: 0, max: 1280 }), fc.integer({ min: 0, max: 800 }), (from, to, x, y) => {
        const camera = { x: 40, y: 200, zoom: from };
        const before = toBoard(camera, x, y);
        const after = toBoard(zoomed(camera, to, x, y), x, y);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  it('fits the whole board into the window', () => {
    const range = zoomRange(layout, size);
    const camera = fitted(layout, size, (zoom) => frameAt(layout, zoom, 2), range.least);
    const end = toWindow(camera, { x: layout.width, y: 0, width: 0, height: 0 });
    expect(end.x).toBeLessThanOrEqual(size.width);
    expect(camera.y + (layout.height - 64) * camera.zoom).toBeLessThanOrEqual(size.height);
    expect(camera.zoom).toBeGreaterThan(0.3);
  });

  it('can show any journey whole', () => {
    const wide = laidOut(sample(400));
    expect(zoomRange(wide, size).least * wide.width).toBeLessThan(size.width);
    expect(zoomRange(layout, size).least).toBe(0.1);
  });

  it('never loses the board out of sight', () => {
    fc.assert(
      fc.property(zooms, fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (zoom, x, y) => {
        const frame = frameAt(layout, zoom, 1);
        const camera = held({ x, y, zoom }, layout, frame, size);
        expect(camera.x).toBeLessThan(size.width);
        expect(camera.x + layout.width * zoom).toBeGreaterThan(0);
        expect(headerTop(camera, frame)).toBeLessThan(size.height);
        expect(camera.y + layout.height * zoom).toBeGreaterThan(0);
      }),
    );
  });

  it('moves no further than it must to show a card clear of the headers', () => {
    const frame = frameAt(layout, 1, 1);
    const rect = { x: 4 * COLUMN, y: 300, width: 216, height: 60 };
    const inside = { x: 60 - 3 * COLUMN, y: 100, zoom: 1 };
    expect(revealed(inside, rect, frame, size)).toEqual(inside);
    for (const camera of [
      { x: 2_000, y: 2_000, zoom: 1 },
      { x: -5_000, y: -5_000, zoom: 1 },
    ]) {
      const at = toWindow(revealed(camera, rect, frame, size), rect);
      expect(at.x).toBeGreaterThanOrEqual(frame.left);
      expect(at.x + at.width).toBeLessThanOrEqual(size.width);
      expect(at.y).toBeGreaterThanOrEqual(frame.header);
      expect(at.y + at.height).toBeLessThanOrEqual(size.height);
    }
  });
});
