import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSight, offsetsOf, rowAt } from './heights';

describe('rows in sight', () => {
  it('are found by their heights', () => {
    const offsets = offsetsOf(3, (row) => [10, 30, 5][row] ?? 0);
    expect([...offsets]).toEqual([0, 10, 40, 45]);
    expect(inSight(offsets, 0, 9)).toEqual({ first: 0, last: 0 });
    expect(inSight(offsets, 10, 42)).toEqual({ first: 1, last: 2 });
    expect(inSight(offsets, 44, 900)).toEqual({ first: 2, last: 2 });
    expect(inSight(offsetsOf(0, () => 1), 0, 100)).toEqual({ first: 0, last: -1 });
  });

  it('are all that touch the window, and no others', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.nat(9_000), fc.nat(900), (some, top, size) => {
        const offsets = offsetsOf(some.length, (row) => some[row] ?? 0);
        fc.pre(top < (offsets[some.length] ?? 0));
        const { first, last } = inSight(offsets, top, top + size);
        some.forEach((height, row) => {
          const y = offsets[row] ?? 0;
          const touches = y <= top + size && y + height > top;
          expect(row >= first && row <= last).toBe(touches);
        });
        expect(rowAt(offsets, top)).toBe(first);
      }),
    );
  });
});
