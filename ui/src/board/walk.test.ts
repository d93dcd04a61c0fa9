import { describe, expect, it } from 'vitest';
import { ARCS, LANES, STAGES, itemAt, itemKey, placeOf, placeOfTarget, targetOf, type Place } from './items';
import { arc, card, laidOut, moment, sample } from './sample';
import { firstPlace, nearest, stepOf, walk, type Step } from './walk';

const source = sample(
  3,
  {
    's1 moments': [moment('a', 'Reads', 1), moment('b', 'Waits', -1)],
    's1 custom': [card('x', 'Pain')],
    's2 moments': [moment('c', 'Signs')],
  },
  [arc(1, 2, 'advance'), arc(1, null, 'leave'), arc(2, 1, 'repeat')],
);
const layout = laidOut(source);

function path(from: Place, ...steps: Step[]): (string | null)[] {
  let place = from;
  return steps.map((step) => {
    place = walk(layout, place, step);
    const item = itemAt(layout, place);
    return item && itemKey(item);
  });
}

const stage = (column: number): Place => ({ row: STAGES, column, index: 0 });

describe('walking the grid', () => {
  it('starts at the first stage', () => {
    expect(firstPlace(layout)).toEqual(stage(0));
    expect(firstPlace(laidOut(sample(0)))).toBeNull();
  });

  it('goes down a column card by card, through empty cells, to its end', () => {
    expect(path(stage(1), ...Array<Step>(8).fill('down'))).toEqual([
      'cell:s1:goal',
      'moment:a',
      'moment:b',
      'point:a',
      'point:b',
      'cell:s1:promises',
      'card:x',
      'card:x',
    ]);
  });

  it('comes back up the same way, and on to the transitions that start there', () => {
    const end: Place = { row: 4, column: 1, index: 0 };
    expect(path(end, ...Array<Step>(10).fill('up'))).toEqual([
      'cell:s1:promises',
      'point:b',
      'point:a',
      'moment:b',
      'moment:a',
      'cell:s1:goal',
      'stage:s1',
      'arc:leave-1-exit',
      'arc:advance-1-2',
      'arc:advance-1-2',
    ]);
  });

  it('stays at the stage where no transition starts', () => {
    expect(walk(layout, stage(0), 'up')).toEqual(stage(0));
  });

  it('goes sideways in the lane, to the lane header at the left end', () => {
    const second: Place = { row: 1, column: 1, index: 1 };
    expect(path(second, 'right', 'left', 'left', 'left', 'left')).toEqual([
      'moment:c',
      'moment:a',
      'cell:s0:moments',
      'lane:moments',
      'lane:moments',
    ]);
  });

  it('goes from transition to transition only where one starts', () => {
    const leaving: Place = { row: ARCS, column: 1, index: 1 };
    expect(path(leaving, 'right', 'left', 'left')).toEqual(['arc:repeat-2-1', 'arc:advance-1-2', 'stage:s0']);
  });

  it('jumps to the ends and from lane to lane', () => {
    const middle: Place = { row: 1, column: 1, index: 1 };
    expect(path(middle, 'home')).toEqual(['cell:s0:moments']);
    expect(path(middle, 'end')).toEqual(['moment:c']);
    expect(path(middle, 'first')).toEqual(['stage:s0']);
    expect(path(middle, 'last')).toEqual(['cell:s2:custom']);
    expect(path(middle, 'lane-down')).toEqual(['point:a']);
    expect(path(middle, 'lane-up')).toEqual(['cell:s1:goal']);
  });

  it('walks the lane headers', () => {
    const lane: Place = { row: 1, column: LANES, index: 0 };
    expect(path(lane, 'down', 'up', 'up', 'up')).toEqual([
      'lane:feeling',
      'lane:moments',
      'lane:goal',
      'lane:goal',
    ]);
  });

  it('reaches every card, point and transition from the stage headers', () => {
    const seen = new Set<string>();
    for (let column = 0; column < 3; column++) {
      for (const step of ['down', 'up'] as const) {
        let place = stage(column);
        for (;;) {
          const next = walk(layout, place, step);
          if (next.row === place.row && next.index === place.index) break;
          place = next;
          const item = itemAt(layout, place);
          if (item) seen.add(itemKey(item));
        }
      }
    }
    for (const key of ['moment:a', 'moment:b', 'moment:c', 'card:x', 'point:a', 'point:c']) {
      expect(seen).toContain(key);
    }
    expect(seen).toContain('arc:repeat-2-1');
  });
});

describe('places', () => {
  it('find an item again after cards have moved', () => {
    const item = itemAt(layout, { row: 1, column: 1, index: 1 });
    if (!item) throw new Error('a card stands there');
    const moved = laidOut(sample(3, { 's2 moments': [moment('b', 'Waits')] }));
    expect(placeOf(moved, item)).toEqual({ row: 1, column: 2, index: 0 });
    expect(placeOfTarget(moved, targetOf(item))).toEqual({ row: 1, column: 2, index: 0 });
    expect(placeOf(laidOut(sample(3)), item)).toBeNull();
  });

  it('stay beside where something was', () => {
    expect(nearest(laidOut(sample(2)), { row: 1, column: 2, index: 1 })).toEqual({ row: 1, column: 1, index: -1 });
    expect(nearest(laidOut(sample(0)), stage(0))).toBeNull();
  });
});

it('knows the keys', () => {
  expect(stepOf('ArrowDown', false)).toBe('down');
  expect(stepOf('Home', true)).toBe('first');
  expect(stepOf('a', false)).toBeNull();
});
