import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smooth } from './curve';

const points = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 200 }), y: fc.integer({ min: -2, max: 2 }) }), {
    minLength: 2,
    maxLength: 20,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(({ gap, y }) => ({ x: (x += gap), y }));
  });

it('passes through every point and between two of them stays between their feelings', () => {
  fc.assert(
    fc.property(points, (through) => {
      const segments = smooth(through);
      expect(segments.map((segment) => segment.end)).toEqual(through.slice(1));
      segments.forEach(({ c1, c2, end }, index) => {
        const start = through[index] ?? end;
        for (let t = 0; t <= 1; t += 0.05) {
          const u = 1 - t;
          const y = u ** 3 * start.y + 3 * u * u * t * c1.y + 3 * u * t * t * c2.y + t ** 3 * end.y;
          expect(y).toBeGreaterThanOrEqual(Math.min(start.y, end.y) - 1e-9);
          expect(y).toBeLessThanOrEqual(Math.max(start.y, end.y) + 1e-9);
        }
      });
    }),
  );
});

it('has nothing to draw through fewer than two points', () => {
  expect(smooth([])).toEqual([]);
  expect(smooth([{ x: 1, y: 1 }])).toEqual([]);
});
