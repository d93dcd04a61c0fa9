import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, rowAt, rowsBetween } from './rows';

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 });

describe('the rows of a long list', () => {
  it('stand one below the other', () => {
    expect([...placesOf(3, (at) => (at === 1 ? 50 : undefined), 20)]).toEqual([0, 20, 70, 90]);
    expect([...placesOf(0, () => undefined, 20)]).toEqual([0]);
  });

  it('are found at every height', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 70_000 }), (tall, y) => {
        const places = placesOf(tall.length, (at) => tall[at], 0);
        const at = rowAt(places, y);
        const top = places[at] ?? 0;
        const foot = places[at + 1] ?? 0;
        if (y < 0) expect(at).toBe(0);
        else if (y >= (places[tall.length] ?? 0)) expect(at).toBe(tall.length - 1);
        else expect(top <= y && y < foot).toBe(true);
      }),
    );
  });

  it('are those that can be seen, in their order, and one that stays', () => {
    const places = placesOf(1_000, () => 10, 10);
    expect(rowsBetween(places, 100, 125, -1)).toEqual([10, 11, 12]);
    expect(rowsBetween(places, 100, 125, 3)).toEqual([3, 10, 11, 12]);
    expect(rowsBetween(places, 100, 125, 11)).toEqual([10, 11, 12]);
    expect(rowsBetween(places, 100, 125, 900)).toEqual([10, 11, 12, 900]);
    expect(rowsBetween(places, 100, 125, 5_000)).toEqual([10, 11, 12]);
    expect(rowsBetween(placesOf(0, () => 1, 1), 0, 100, -1)).toEqual([]);
  });
});
