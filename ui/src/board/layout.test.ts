import { describe, expect, it } from 'vitest';
import { changedParts } from './changes';
import { CellCache, feelingAt, feelingY, layOut } from './layout';
import { CARD_GAP, COLUMN, LANE_COLLAPSED, LANE_MIN } from './metrics';
import { card, evenly, laidOut, moment, sample } from './sample';

const three = {
  's0 moments': [moment('a', 'Reads the offer', 1), moment('b', 'Waits for an answer that does not come', -2)],
  's1 moments': [moment('c', 'Signs')],
};

describe('the grid', () => {
  it('makes a lane as high as its fullest cell', () => {
    const layout = laidOut(sample(3, three));
    const row = layout.rows[1];
    expect(row?.height).toBe(layout.cell(1, 0).height);
    expect(layout.rows[0]?.height).toBe(LANE_MIN);
    expect(layout.rows[2]?.y).toBe((row?.y ?? 0) + (row?.height ?? 0));
    expect(layout.width).toBe(3 * COLUMN);
  });

  it('stacks the cards of a cell without overlap, inside it', () => {
    const layout = laidOut(sample(2, three));
    const first = layout.cardRect(1, 0, 0);
    const second = layout.cardRect(1, 0, 1);
    const cell = layout.cellRect(1, 0);
    if (!first || !second) throw new Error('two cards were laid out');
    expect(second.y).toBe(first.y + first.height + CARD_GAP);
    expect(second.y + second.height).toBeLessThan(cell.y + cell.height);
    expect(first.x).toBeGreaterThan(cell.x);
    expect(first.x + first.width).toBeLessThan(cell.x + cell.width);
  });

  it('shows a collapsed lane as a header only', () => {
    const layout = laidOut(sample(2, three, [], ['moments']));
    expect(layout.rows[1]?.height).toBe(LANE_COLLAPSED);
    expect(layout.cardRect(1, 0, 0)).toBeNull();
  });

  it('lays out again only what has changed', () => {
    const source = sample(2, three);
    const cache = new CellCache(evenly);
    const cellOf = ({ stage }: { stage: string }, lane: string) => source.cells.get(`${stage} ${lane}`);
    const before = layOut(source.board, cellOf, cache, null);
    source.cells.set('s1 moments', { stage: 's1', lane: 'moments', faces: [moment('c', 'Signs at last')] });
    const after = layOut(source.board, cellOf, cache, null);
    expect(after.cell(1, 0)).toBe(before.cell(1, 0));
    expect(after.cell(1, 1)).not.toBe(before.cell(1, 1));
    expect(changedParts(before, after)).toEqual([after.cellRect(1, 1)]);
  });
});

describe('an opening', () => {
  it('makes room for a new card and moves those below it', () => {
    const source = sample(2, three);
    const before = laidOut(source);
    const after = laidOut(source, { row: 1, column: 0, index: 1, fresh: true, height: 40 });
    expect(after.cardRect(1, 0, 0)).toEqual(before.cardRect(1, 0, 0));
    expect(after.cardRect(1, 0, 1)?.y).toBe((before.cardRect(1, 0, 1)?.y ?? 0) + 40 + CARD_GAP);
    expect(after.rows[1]?.height).toBe((before.rows[1]?.height ?? 0) + 40 + CARD_GAP);
    const rect = after.opening?.rect;
    expect(rect?.y).toBe((before.cardRect(1, 0, 0)?.y ?? 0) + (before.cardRect(1, 0, 0)?.height ?? 0) + CARD_GAP);
  });

  it('lets the card that is edited grow', () => {
    const source = sample(2, three);
    const before = laidOut(source).cardRect(1, 0, 0);
    const after = laidOut(source, { row: 1, column: 0, index: 0, fresh: false, height: 200 });
    expect(after.cardRect(1, 0, 0)?.height).toBe(200);
    expect(after.cardRect(1, 0, 1)?.y).toBe((before?.y ?? 0) + 200 + CARD_GAP);
  });

  it('repaints its cell and what it moves', () => {
    const source = sample(2, { 's0 custom': [card('x', 'a')] });
    const before = laidOut(source);
    const after = laidOut(source, { row: 4, column: 0, index: 1, fresh: true, height: 40 });
    const [part] = changedParts(before, after) as { y: number }[];
    expect(part?.y).toBe(before.rows[4]?.y);
  });
});

describe('the feeling curve', () => {
  it('has a point for each moment, in the middle where the feeling is not known', () => {
    const layout = laidOut(sample(2, three));
    const top = layout.rows[2]?.y ?? 0;
    expect(layout.points.map((point) => [point.moment, point.feeling, point.x, point.y - top])).toEqual([
      ['a', 1, COLUMN * 0.25, feelingY(1)],
      ['b', -2, COLUMN * 0.75, feelingY(-2)],
      ['c', null, COLUMN * 1.5, feelingY(0)],
    ]);
  });

  it('reads a height as the nearest feeling', () => {
    for (const feeling of [-2, -1, 0, 1, 2]) expect(feelingAt(feelingY(feeling) + 5)).toBe(feeling);
    expect(feelingAt(-500)).toBe(2);
    expect(feelingAt(5_000)).toBe(-2);
  });
});
