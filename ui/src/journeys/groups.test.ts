import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journey } from '../document/sample';
import type { Journey, JourneyState } from '../ipc/types';
import { counterpart, groupsOf, moving } from './groups';

function one(id: string, segment: string, state: JourneyState): Journey {
  return { ...journey(id, id, id), segment, state };
}

/** What the core does with a list of moves. */
function moved(journeys: readonly Journey[], id: string, by: -1 | 1): Journey[] {
  let now = [...journeys];
  for (const operation of moving(journeys, id, by)) {
    if (operation.do !== 'move_journey') throw new Error(operation.do);
    const { id: mover, before } = operation;
    const own = now.find((journey) => journey.id === mover);
    now = now.filter((journey) => journey.id !== mover);
    const at = now.findIndex((journey) => journey.id === before);
    if (own) now.splice(at < 0 ? now.length : at, 0, own);
  }
  return now;
}

const ids = (journeys: readonly Journey[]): string => journeys.map((journey) => journey.id).join('');
const some = fc
  .array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom<JourneyState>('as_is', 'to_be')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map(([segment, state], at) => one(String(at), segment, state)));

describe('groups', () => {
  const all = [one('a', 'x', 'as_is'), one('b', 'y', 'as_is'), one('c', 'x', 'to_be'), one('d', 'x', 'as_is')];

  it('hold the states of a segment apart, in the order of the document', () => {
    expect(groupsOf(all).map((group) => [group.segment, ids(group.as_is), ids(group.to_be)])).toEqual([
      ['x', 'ad', 'c'],
      ['y', 'b', ''],
    ]);
  });

  it('name the other state of the segment as the counterpart, or else the next journey', () => {
    expect(counterpart(all, 'a')?.id).toBe('c');
    expect(counterpart(all, 'c')?.id).toBe('a');
    expect(counterpart(all, 'b')?.id).toBe('c');
    expect(counterpart(all.slice(0, 1), 'a')).toBeUndefined();
    expect(counterpart(all, 'gone')).toBeUndefined();
  });

  it('move a journey past its neighbour in the column, and a segment past its neighbour', () => {
    expect(ids(moved(all, 'd', -1))).toBe('dabc');
    expect(ids(moved(all, 'a', 1))).toBe('bcda');
    expect(ids(moved(all, 'b', -1))).toBe('bacd');
    expect(ids(moved(all, 'd', 1))).toBe('bacd');
    expect(moving(all, 'a', -1)).toEqual([]);
    expect(moving(all, 'b', 1)).toEqual([]);
    expect(moving(all, 'gone', 1)).toEqual([]);
  });

  it('show every move, and a move back undoes it for the eye', () => {
    const shown = (journeys: readonly Journey[]): string =>
      JSON.stringify(groupsOf(journeys).map((group) => [group.segment, ids(group.as_is), ids(group.to_be)]));
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (journeys, which, by) => {
        const id = journeys[which % journeys.length]?.id ?? '';
        const after = moved(journeys, id, by);
        expect(after).toHaveLength(journeys.length);
        if (moving(journeys, id, by).length === 0) return;
        expect(shown(after)).not.toBe(shown(journeys));
      }),
    );
  });
});
