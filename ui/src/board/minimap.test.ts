import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt } from './camera';
import { MAP_HEAD, MAP_WIDTH, lookingAt, miniature, sight } from './minimap';
import { laidOut, sample } from './sample';

const layout = laidOut(sample(30));
const size = { width: 1000, height: 600 };
const map = miniature(layout);

describe('the small map', () => {
  it('has lanes to aim at however long the journey is', () => {
    for (const stages of [1, 9, 1_000]) {
      const { width, height } = miniature(laidOut(sample(stages)));
      expect(width).toBe(MAP_WIDTH);
      expect(height).toBeGreaterThanOrEqual(MAP_HEAD + 48);
      expect(height).toBeLessThan(140);
    }
  });

  it('marks the whole of itself where the whole board is in sight', () => {
    const frame = frameAt(layout, 0.1, 1);
    const seen = sight(map, { x: frame.left, y: frame.top, zoom: 0.1 }, frame, size);
    expect(seen).toEqual({ x: 0, y: 0, width: map.width, height: map.height });
  });

  it('marks a part that lies within it, wherever the board is', () => {
    const far = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(far, far, fc.double({ min: 0.05, max: 3, noNaN: true }), (x, y, zoom) => {
        const seen = sight(map, { x, y, zoom }, frameAt(layout, zoom, 1), size);
        expect(seen.x).toBeGreaterThanOrEqual(0);
        expect(seen.y).toBeGreaterThanOrEqual(0);
        expect(seen.width).toBeGreaterThanOrEqual(0);
        expect(seen.height).toBeGreaterThanOrEqual(0);
        expect(seen.x + seen.width).toBeLessThanOrEqual(map.width + 1e-6);
        expect(seen.y + seen.height).toBeLessThanOrEqual(map.height + 1e-6);
      }),
    );
  });

  it('stops at the edges of the board', () => {
    const frame = frameAt(layout, 1, 1);
    const before = { x: frame.left, y: frame.top, zoom: 1 };
    expect(lookingAt(map, { x: -500, y: -500 }, before, frame, size)).toEqual(before);
    const end = sight(map, lookingAt(map, { x: 900, y: 900 }, before, frame, size), frame, size);
    expect(end.x + end.width).toBeCloseTo(map.width, 6);
  });

  it('looks at the place that was pressed', () => {
    const frame = frameAt(layout, 1, 1);
    const before = { x: frame.left, y: frame.top, zoom: 1 };
    fc.assert(
      fc.property(fc.double({ min: 60, max: 150, noNaN: true }), (x) => {
        const camera = lookingAt(map, { x, y: MAP_HEAD + 20 }, before, frame, size);
        const seen = sight(map, camera, frame, size);
        expect(seen.x + seen.width / 2).toBeCloseTo(x, 6);
        expect(camera.zoom).toBe(1);
      }),
    );
  });
});
