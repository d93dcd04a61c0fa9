import { describe, expect, it } from 'vitest';
import { moment } from '../board/sample';
import type { Face } from '../ipc/types';
import { cardsChosen, clearing, settable, settingFeeling, settingOwner, settingPhase } from './changes';
import type { TableColumn } from './columns';
import type { Chosen } from './cursor.svelte';

const column = (kind: TableColumn['kind']): TableColumn => ({ key: kind, kind, name: kind, lane: kind === 'phase' ? null : kind });
const card = (face: Face, kind: TableColumn['kind'], stage = 's'): Chosen => ({
  stage,
  column: column(kind),
  entry: { is: 'card', key: face.text, stage, lane: kind, face },
});
const supporter = (owner: string): Chosen =>
  card({ ...moment(owner, owner), subject: { of: 'owner', stage: 's', owner, accountable: false } }, 'owner');
const looks = card(moment('look', 'Looks', 1), 'moments');
const point: Chosen = {
  stage: 's',
  column: column('feeling'),
  entry: { is: 'point', key: 'point:look', stage: 's', moment: 'look', face: moment('look', 'Looks', 1) },
};
const goal = card({ ...moment('g', 'Goal'), subject: { of: 'goal', stage: 's' } }, 'goal');
const phase: Chosen = { stage: 's', column: column('phase'), entry: { is: 'phase', key: 'phase:s', stage: 's', phase: 'renewal' } };
const header = (stage: string): Chosen => ({ stage, column: null, entry: { is: 'stage', key: `stage:${stage}`, stage, name: stage } });
const count = (of: number): string => `Delete ${of}`;

describe('what is done to all that is chosen', () => {
  it('sets a moment once though its card and its point are chosen', () => {
    expect(settingFeeling([looks, point], -1, 'Feel')).toEqual({
      do: 'batch',
      label: 'Feel',
      operations: [{ do: 'edit_moment', id: 'look', edit: { field: 'feeling', value: -1 } }],
    });
  });

  it('sets the owner of a stage by its header, its owner, or the lack of one', () => {
    const none: Chosen = { stage: 't', column: column('owner'), entry: null };
    const operation = settingOwner([header('s'), none, supporter('x'), goal], 'mara', 'Own');
    expect(operation).toMatchObject({ operations: [{ do: 'edit_stage', id: 's' }, { do: 'edit_stage', id: 't' }] });
  });

  it('does nothing where nothing can be set', () => {
    expect(settingPhase([looks], 'renewal', 'Phase')).toBeNull();
    expect(settable([goal])).toEqual({ owner: false, channel: false, feeling: false, phase: false, tag: false, untag: false });
  });

  it('tags the cards, and removes tags where there are any', () => {
    const tagged = card({ ...moment('buy', 'Buys'), chips: [{ chip: 'tag', value: 'pilot' }] }, 'moments');
    expect(cardsChosen([looks, point, goal, header('s'), tagged])).toEqual([
      { kind: 'moment', id: 'look' },
      { kind: 'moment', id: 'buy' },
    ]);
    expect(settable([looks, goal])).toMatchObject({ tag: true, untag: false });
    expect(settable([looks, tagged])).toMatchObject({ tag: true, untag: true });
  });
});

describe('emptying', () => {
  it('deletes records and clears what is a field of one', () => {
    expect(clearing([looks, goal, phase], () => [], count)).toEqual({
      do: 'batch',
      label: 'Delete 3',
      operations: [
        { do: 'delete_moment', id: 'look' },
        { do: 'edit_stage', id: 's', edit: { field: 'goal', value: '' } },
        { do: 'edit_stage', id: 's', edit: { field: 'phase', value: null } },
      ],
    });
  });

  it('takes a stage with everything in it, once', () => {
    expect(clearing([header('s'), looks, phase], () => [], count)).toEqual({ do: 'delete_stage', id: 's' });
  });

  it('lets several supporters go in one edit of their stage', () => {
    expect(clearing([supporter('x'), supporter('z')], () => ['x', 'y', 'z'], count)).toEqual({
      do: 'edit_stage',
      id: 's',
      edit: { field: 'supporting', value: ['y'] },
    });
  });

  it('leaves alone what is empty', () => {
    const unknown: Chosen = { ...point, entry: { is: 'point', key: 'p', stage: 's', moment: 'm', face: moment('m', 'M') } };
    expect(clearing([unknown, { stage: 's', column: column('comms'), entry: null }], () => [], count)).toBeNull();
  });

  it('leaves the feeling of a moment that is deleted', () => {
    expect(clearing([looks, point], () => [], count)).toEqual({ do: 'delete_moment', id: 'look' });
  });
});
