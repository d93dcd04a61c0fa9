import { describe, expect, it } from 'vitest';
import { dropCard, dropStage, staysPut } from './drop';
import { COLUMN } from './metrics';
import { addCard, addStage, deleteItem, editCard, likelyKind, moveCard, moveStage } from './operations';
import { card, laidOut, moment, sample } from './sample';

const note = { ...card('n', 'Sticky'), subject: { of: 'record' as const, record: { kind: 'note' as const, id: 'n' } } };
const layout = laidOut(
  sample(3, {
    's0 moments': [moment('a', 'Reads'), moment('b', 'Waits')],
    's1 moments': [moment('c', 'Signs')],
    's0 custom': [card('x', 'Pain'), card('y', 'Chance'), note],
  }),
);

const face = (row: number, column: number, index: number) => {
  const found = layout.cell(row, column).cards[index]?.face;
  if (!found) throw new Error('a card stands there');
  return found;
};

describe('dropping a card', () => {
  const { subject } = face(1, 0, 0);
  const yOf = (row: number, column: number, index: number, share: number): number => {
    const rect = layout.cardRect(row, column, index);
    return (rect?.y ?? 0) + (rect?.height ?? 0) * share;
  };

  it('lands between the cards on either side of the pointer', () => {
    expect(dropCard(layout, subject, 1, COLUMN + 50, yOf(1, 1, 0, 0.2))?.index).toBe(0);
    expect(dropCard(layout, subject, 1, COLUMN + 50, yOf(1, 1, 0, 0.8))?.index).toBe(1);
  });

  it('keeps a moment in its lane wherever in the column it is let go', () => {
    const drop = dropCard(layout, subject, 1, COLUMN + 50, layout.height - 10);
    expect(drop).toMatchObject({ row: 1, column: 1, index: 1 });
  });

  it('lets a note lie in any lane, after the cards there', () => {
    const drop = dropCard(layout, face(4, 0, 2).subject, 4, 50, (layout.rows[1]?.y ?? 0) + 2);
    expect(drop).toMatchObject({ row: 1, column: 0, index: 2 });
  });

  it('lands nowhere outside the columns', () => {
    expect(dropCard(layout, subject, 1, -5, 100)).toBeNull();
    expect(dropCard(layout, subject, 1, 3 * COLUMN + 5, 100)).toBeNull();
  });

  it('knows when nothing would change', () => {
    const drop = dropCard(layout, subject, 1, 50, yOf(1, 0, 0, 0.8));
    expect(drop && staysPut({ row: 1, column: 0, index: 0 }, drop)).toBe(true);
  });

  it('becomes one operation that names the card to stand in front of', () => {
    expect(moveCard(layout, face(1, 0, 0), 1, 1, 0)).toEqual({ do: 'move_moment', id: 'a', stage: 's1', before: 'c' });
    expect(moveCard(layout, face(1, 0, 0), 1, 0, 2)).toEqual({ do: 'move_moment', id: 'a', stage: 's0', before: null });
    expect(moveCard(layout, face(4, 0, 0), 4, 0, 2)).toEqual({
      do: 'move_card',
      id: 'x',
      stage: 's0',
      lane: 'custom',
      before: null,
    });
    expect(moveCard(layout, face(4, 0, 2), 1, 1, 1)).toEqual({
      do: 'move_note',
      id: 'n',
      spot: { at: 'cell', stage: 's1', lane: 'moments' },
    });
  });
});

describe('stages', () => {
  const { board } = layout;
  it('move in front of the column they are dropped before', () => {
    expect(dropStage(layout, 2, 1.4 * COLUMN)).toBe(1);
    expect(moveStage(board, 2, 0)).toEqual({ do: 'move_stage', id: 's2', before: 's0' });
    expect(moveStage(board, 0, 3)).toEqual({ do: 'move_stage', id: 's0', before: null });
    expect(moveStage(board, 1, 1)).toBeNull();
    expect(moveStage(board, 1, 2)).toBeNull();
  });

  it('are added between two others, tied into the flow', () => {
    expect(addStage(board, 1, 'new', 'tie')).toMatchObject({ do: 'add_stage', before: 's1', tie: 'tie' });
    expect(addStage(board, 3, 'new', 'tie')).toMatchObject({ before: null });
  });

  it('are joined by the likeliest kind of transition', () => {
    expect([likelyKind(1, 2), likelyKind(2, 1), likelyKind(1, 1), likelyKind(1, null)]).toEqual([
      'advance',
      'repeat',
      'repeat',
      'leave',
    ]);
  });
});

describe('writing', () => {
  it('adds to a lane what the lane holds', () => {
    expect(addCard(layout, 1, 0, 1, 'Asks', 'new')).toEqual({
      do: 'add_moment',
      id: 'new',
      stage: 's0',
      before: 'b',
      text: 'Asks',
      feeling: null,
    });
    expect(addCard(layout, 0, 1, 0, 'Be live', 'new')).toEqual({
      do: 'edit_stage',
      id: 's1',
      edit: { field: 'goal', value: 'Be live' },
    });
    // A note is no card to stand in front of.
    expect(addCard(layout, 4, 0, 2, 'Third', 'new')).toMatchObject({ do: 'add_card', before: null });
    expect(addCard(layout, 2, 0, 0, 'Feels', 'new')).toBeNull();
  });

  it('edits the words of a card', () => {
    expect(editCard(face(4, 0, 2), 'New')).toEqual({ do: 'edit_note', id: 'n', edit: { field: 'text', value: 'New' } });
  });

  it('deletes what is on the board, and no built-in lane', () => {
    const { rows } = layout.board;
    const none = () => [];
    expect(deleteItem({ is: 'lane', lane: 'custom' }, rows, none)).toEqual({ do: 'delete_lane', id: 'custom' });
    expect(deleteItem({ is: 'lane', lane: 'moments' }, rows, none)).toBeNull();
    expect(
      deleteItem(
        { is: 'card', stage: 's0', lane: 'owner', subject: { of: 'owner', stage: 's0', owner: 'o2', accountable: false } },
        rows,
        () => ['o1', 'o2'],
      ),
    ).toEqual({ do: 'edit_stage', id: 's0', edit: { field: 'supporting', value: ['o1'] } });
  });
});
