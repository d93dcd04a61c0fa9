import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../ipc/types';
import { cardsIn, converting, leftBehind } from './converting';
import { Mirror } from './mirror.svelte';
import { snapshot } from './sample';

const note = (id: string, place: object) => ({
  kind: 'note',
  record: { id, journey: 'journey-1', place, text: id, author: '', colour: 0 },
});

/** A document with stickies in a cell and free, and one lane of moments. */
function document(): Mirror {
  const base = snapshot();
  const records = [
    ...base.records,
    note('lying', { at: 'cell', stage: 'b', lane: 'lane-moments', rank: 'a0' }),
    note('free', { at: 'free', x: 250, y: 900 }),
    note('far', { at: 'free', x: 5_000, y: 0 }),
  ];
  return new Mirror({ ...base, records } as Snapshot);
}

function turn(ids: readonly string[], kind: 'moment' | 'note' | 'card') {
  const mirror = document();
  const view = mirror.view('journey-1');
  if (!view) throw new Error('the sample has a journey');
  let count = 0;
  const targets = ids.map((id) => ({ kind: 'note' as const, id }));
  return converting(mirror, view, targets, kind, () => `new-${++count}`);
}

describe('turning cards into others', () => {
  it('stays in the stage a card lies in', () => {
    expect(turn(['lying'], 'moment')?.operation).toEqual({
      do: 'convert',
      from: { kind: 'note', id: 'lying' },
      into: { kind: 'moment', id: 'new-1', stage: 'b', before: null },
    });
  });

  it('takes a free sticky to the column it lies over, or nearest to', () => {
    const stages = turn(['free', 'far'], 'moment')?.operation;
    expect(stages).toMatchObject({
      do: 'batch',
      label: 'Turn 2 cards into moments',
      operations: [{ into: { stage: 'b' } }, { into: { stage: 'b' } }],
    });
    expect(turn(['free'], 'moment')?.to).toEqual([{ kind: 'moment', id: 'new-1' }]);
  });

  it('is not offered where nothing would change or there is no lane for it', () => {
    expect(turn(['lying'], 'note')).toBeNull();
    expect(turn(['lying'], 'card')).toBeNull();
    expect(turn(['gone'], 'moment')).toBeNull();
  });

  it('knows cards from what else is selected', () => {
    const targets = [
      { kind: 'stage' as const, id: 'a' },
      { kind: 'gap' as const, key: 'g' },
      { kind: 'moment' as const, id: 'm' },
    ];
    expect(cardsIn(targets)).toEqual([{ kind: 'moment', id: 'm' }]);
  });
});

describe('what is left behind', () => {
  it('names the facts the new kind has no place for', () => {
    const before = [{ text: 'Waits', feeling: 0, name: 'other', owner: 'o', evidence: '', colour: 0 }];
    expect(leftBehind(before, [{ words: 'Waits', owner: 'o' }])).toEqual(['feeling']);
    expect(leftBehind(before, [{ text: 'Waits', colour: 0 }])).toEqual(['feeling', 'owner']);
    expect(leftBehind([{ text: 'a', colour: 0, author: '' }], [{ text: 'a' }])).toEqual([]);
    expect(leftBehind([{ text: 'a', colour: 2, author: 'Ada' }], [{ text: 'a', colour: 2 }])).toEqual(['who said it']);
  });
});
