import { describe, expect, it } from 'vitest';
import { isOverGrid } from './drop';
import { FREE, itemAt, placeOfTarget, type Place } from './items';
import { caught, meet } from './lasso';
import { BOARD_END, CARD, COLUMN, STICKY_HEIGHT } from './metrics';
import { moveCards, moveFree } from './operations';
import { card, laidOut, moment, sample } from './sample';
import { freeSpots } from './stickies';
import { nextCard, walk } from './walk';

const note = (id: string) => ({
  ...card(id, id),
  subject: { of: 'record' as const, record: { kind: 'note' as const, id } },
});

const base = sample(3, {
  's0 moments': [moment('a', 'Reads'), moment('b', 'Waits')],
  's1 moments': [moment('c', 'Signs')],
  's1 custom': [card('x', 'Pain'), note('n')],
});
const free = [
  { face: note('f'), x: 30, y: 900 },
  { face: note('g'), x: -50, y: 960 },
];
const layout = laidOut({ ...base, board: { ...base.board, free } });
const MOMENTS = 1;
const CUSTOM = 4;
const at = (row: number, column: number, index: number): Place => ({ row, column, index });

describe('a lasso', () => {
  it('catches every card it touches, stickies too, in reading order', () => {
    const whole = { x: -10, y: 0, width: 2_000, height: 2_000 };
    expect(caught(layout, whole)).toEqual([
      at(MOMENTS, 0, 0),
      at(MOMENTS, 0, 1),
      at(MOMENTS, 1, 0),
      at(CUSTOM, 1, 0),
      at(CUSTOM, 1, 1),
      at(FREE, 0, 0),
      at(FREE, 0, 1),
    ]);
    expect(caught(layout, { x: 0, y: 0, width: 2, height: 2 })).toEqual([]);
    const rect = layout.cardRect(MOMENTS, 0, 1);
    expect(rect && caught(layout, { ...rect, width: 1, height: 1 })).toEqual([at(MOMENTS, 0, 1)]);
  });
});

describe('moving several', () => {
  const drop = (row: number, column: number, index: number) => ({ row, column, index, line: { x: 0, y: 0, width: 0, height: 0 } });

  it('takes each as far as the one that is dragged, in its own lane', () => {
    const operation = moveCards(layout, [at(CUSTOM, 1, 0), at(MOMENTS, 0, 0)], at(MOMENTS, 0, 0), drop(MOMENTS, 1, 0));
    expect(operation).toEqual({
      do: 'batch',
      label: 'Move 2 cards',
      operations: [
        { do: 'move_moment', id: 'a', stage: 's1', before: 'c' },
        { do: 'move_card', id: 'x', stage: 's2', lane: 'custom', before: null },
      ],
    });
  });

  it('keeps their order, stands them before none that moves along, and stops at the last stage', () => {
    const both = [at(MOMENTS, 0, 1), at(MOMENTS, 0, 0), at(MOMENTS, 1, 0)];
    expect(moveCards(layout, both, at(MOMENTS, 0, 0), drop(MOMENTS, 2, 0))).toMatchObject({
      operations: [
        { id: 'a', stage: 's2', before: null },
        { id: 'b', stage: 's2', before: null },
        { id: 'c', stage: 's2', before: null },
      ],
    });
    expect(moveCards(layout, both, at(MOMENTS, 0, 0), drop(MOMENTS, 1, 0))).toMatchObject({
      operations: [
        { id: 'a', stage: 's1', before: null },
        { id: 'b', stage: 's1', before: null },
        { id: 'c', stage: 's2' },
      ],
    });
  });

  it('puts stickies from anywhere into one cell, or further over the board', () => {
    const stickies = [at(FREE, 0, 0), at(FREE, 0, 1)];
    expect(moveCards(layout, stickies, at(FREE, 0, 0), drop(MOMENTS, 2, 0))).toMatchObject({
      operations: [
        { do: 'move_note', id: 'f', spot: { at: 'cell', stage: 's2', lane: 'moments' } },
        { do: 'move_note', id: 'g', spot: { at: 'cell', stage: 's2', lane: 'moments' } },
      ],
    });
    // The one at the edge holds both back; a moment is no sticky.
    expect(moveFree(layout, [...stickies, at(MOMENTS, 0, 0)], -20, 5)).toMatchObject({
      operations: [{ spot: { x: 30, y: 905 } }, { spot: { x: 0, y: 965 } }],
    });
  });
});

describe('stickies outside the grid', () => {
  it('have a row of their own below the last lane, walked one by one', () => {
    const foot = at(CUSTOM, 1, 1);
    expect(walk(layout, foot, 'down')).toEqual(at(FREE, 0, 0));
    expect(walk(layout, at(FREE, 0, 0), 'right')).toEqual(at(FREE, 0, 1));
    expect(walk(layout, at(FREE, 0, 1), 'right')).toEqual(at(FREE, 0, 1));
    expect(walk(layout, at(FREE, 0, 0), 'up')).toEqual(at(CUSTOM, 0, -1));
    expect(nextCard(layout, foot, 'down')).toEqual(at(FREE, 0, 0));
    expect(nextCard(layout, at(FREE, 0, 1), 'down')).toBeNull();
    expect(placeOfTarget(layout, { kind: 'note', id: 'g' })).toEqual(at(FREE, 0, 1));
    expect(itemAt(layout, at(FREE, 0, 1))).toEqual({ is: 'free', note: 'g' });
  });

  it('never lie under the headers, and the board reaches as far as they do', () => {
    expect(layout.free[1]?.x).toBe(0);
    expect(layout.reach.height).toBeGreaterThan(960);
    expect(isOverGrid(layout, 30, 960)).toBe(false);
    expect(isOverGrid(layout, 30, 20)).toBe(true);
  });

  it('are put up clear of the grid and of each other', () => {
    const spots = freeSpots(layout, { x: COLUMN, y: 880 }, 30);
    const rects = spots.map((spot) => ({ ...spot, width: CARD, height: STICKY_HEIGHT }));
    for (const [index, rect] of rects.entries()) {
      expect(rect.y).toBeGreaterThan(layout.height - BOARD_END);
      expect([...layout.free, ...rects.slice(0, index)].some((other) => meet(other, rect))).toBe(false);
    }
    expect(freeSpots(layout, { x: 4 * COLUMN, y: 100 }, 1)).toEqual([{ x: 4 * COLUMN, y: 100 }]);
  });
});
