import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, rises, sorted } from './sort';

const rows = [
  { name: 'Step 10', count: 2 },
  { name: 'step 9', count: null },
  { name: 'Arrival', count: 0 },
  { name: 'Exit', count: 2 },
];

describe('sorting', () => {
  it('puts words as people do, and numbers in them by their size', () => {
    expect(sorted(rows, ({ name }) => name, false).map(({ name }) => name)).toEqual(['Arrival', 'Exit', 'step 9', 'Step 10']);
  });

  it('keeps the order of the board among equals, and what has no value last', () => {
    const names = (backwards: boolean): string[] => sorted(rows, ({ count }) => count, backwards).map(({ name }) => name);
    expect(names(false)).toEqual(['Arrival', 'Step 10', 'Exit', 'step 9']);
    expect(names(true)).toEqual(['Step 10', 'Exit', 'Arrival', 'step 9']);
  });

  it('loses and adds nothing', () => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.record({ value })), fc.boolean(), (some, backwards) => {
        expect(new Set(sorted(some, (one) => one.value, backwards))).toEqual(new Set(some));
      }),
    );
  });

  it('goes from first to backwards to none', () => {
    const first = nextSort(null, 'a');
    expect(first).toEqual({ by: 'a', backwards: false });
    const second = nextSort(first, 'a');
    expect(second).toEqual({ by: 'a', backwards: true });
    expect(nextSort(second, 'a')).toBeNull();
    expect(nextSort(second, 'b')).toEqual({ by: 'b', backwards: false });
  });

  it('says that words rise at first, and counts fall', () => {
    expect([rises('stage', false), rises('moments', false), rises('gaps', true)]).toEqual([true, false, true]);
  });
});
