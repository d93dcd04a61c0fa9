import { describe, expect, it } from 'vitest';
import { frameAt, type Camera } from './camera';
import { endPlace, hit } from './hit';
import { leadTo, linkOf } from './operations';
import { arc, card, laidOut, moment, sample } from './sample';

const face = (kind: 'comm' | 'promise' | 'note', id: string) => ({
  ...card(id, id),
  subject: { of: 'record' as const, record: { kind, id } },
});
const comm = face('comm', 'pitch');
const promise = face('promise', 'live in a day');
const login = moment('login', 'logs in');

describe('letting a card go on another', () => {
  it('links a promise with the moment that keeps it', () => {
    expect(linkOf(promise, login, 'new')).toEqual({
      words: 'Kept by “logs in”',
      operation: { do: 'add_keeping', id: 'new', promise: 'live in a day', moment: 'login', verdict: 'unknown' },
    });
  });

  it('links a comm with the promise it makes', () => {
    expect(linkOf(comm, promise, 'new')).toEqual({
      words: 'Makes “live in a day”',
      operation: { do: 'set_maker', promise: 'live in a day', comm: 'pitch', makes: true },
    });
  });

  it('means nothing for any other pair', () => {
    const all = [comm, promise, login, face('note', 'n')];
    const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => linkOf(a, b, 'new'))).toHaveLength(2);
  });
});

describe('the end of a transition', () => {
  const layout = laidOut(
    sample(3, {}, [arc(0, 1, 'advance'), arc(1, 2, 'advance'), arc(2, 0, 'repeat'), arc(1, null, 'leave')]),
  );
  const { board } = layout;

  it('leads where it is let go', () => {
    expect(leadTo(board, 2, 1)).toEqual({ do: 'edit_transition', id: 'repeat-2-0', edit: { field: 'to', value: 's1' } });
    expect(leadTo(board, 0, 'exit')).toEqual({ do: 'edit_transition', id: 'advance-0-1', edit: { field: 'kind', value: 'leave' } });
    expect(leadTo(board, 3, 2)).toEqual({ do: 'edit_transition', id: 'leave-1-exit', edit: { field: 'to', value: 's2' } });
    expect(leadTo(board, 0, 1)).toBeNull();
    expect(leadTo(board, 3, 'exit')).toBeNull();
    expect(leadTo(board, 9, 0)).toBeNull();
  });

  it('is found where it is drawn, unless nothing can be changed', () => {
    const frame = frameAt(layout, 1, 1);
    const camera: Camera = { x: frame.left, y: frame.top, zoom: 1 };
    board.arcs.forEach((_, index) => {
      const end = endPlace(layout, camera, frame, index);
      if (!end) throw new Error('every transition has an end');
      expect(hit(layout, camera, frame, end.x, end.y, true)).toEqual({ on: 'end', arc: index });
      expect(hit(layout, camera, frame, end.x, end.y, false).on).not.toBe('end');
    });
  });
});
