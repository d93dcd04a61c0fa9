import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face, Operation, Snapshot } from '../ipc/types';
import { Mirror } from '../document/mirror.svelte';
import { snapshot } from '../document/sample';
import { clipHtml, clipOf, clipText, readClip, type Clip } from './clip';
import { behind, duplicating, intoOf, linesOf, pastingClip, pastingLines, plainCard } from './paste';

const J = 'journey-1';
const face = (kind: 'moment' | 'card' | 'note' | 'promise', id: string): Face => ({
  subject: { of: 'record', record: { kind, id } },
  text: id,
  chips: [],
  owner: null,
  step: null,
  feeling: null,
  colour: 0,
  gaps: { count: 0, worst: null },
});
const lane = (id: string, kind: string, name: string) => ({
  kind: 'lane',
  record: { id, kind, name, collapsed: false, hidden: false, rank: id },
});
const moment = (id: string, stage: string, rank: string, owner: string | null = null) => ({
  kind: 'moment',
  record: { id, placement: { stage, rank }, text: id, feeling: -1, name: 'other', owner, evidence: '41 of 60', tags: id === 'one' ? ['pilot', 'quick win'] : [] },
});

/** Two stages with moments, a promise kept by one of them, a lane of pains, and a free sticky. */
function mirror(): Mirror {
  const base = snapshot();
  const rows = [
    { lane: 'lane-moments', kind: 'moments', name: 'Moments', collapsed: false },
    { lane: 'lane-promises', kind: 'promises', name: 'Promises', collapsed: false },
    { lane: 'lane-pains', kind: 'custom', name: 'Pains', collapsed: false },
  ];
  const cells = [
    { stage: 'a', lane: 'lane-moments', faces: [face('moment', 'one'), face('moment', 'two')] },
    { stage: 'b', lane: 'lane-moments', faces: [face('moment', 'three')] },
    { stage: 'a', lane: 'lane-promises', faces: [face('promise', 'live')] },
    { stage: 'b', lane: 'lane-promises', faces: [] },
    { stage: 'a', lane: 'lane-pains', faces: [face('card', 'slow')] },
    { stage: 'b', lane: 'lane-pains', faces: [] },
  ];
  const first = base.journeys[0];
  if (!first) throw new Error('the sample has a journey');
  const free = [{ face: face('note', 'idea'), x: 10, y: 900 }];
  const records = [
    ...base.records,
    { kind: 'owner', record: { id: 'o1', name: 'Success', role: '', function: 'success', colour: 1, rank: '1' } },
    lane('lane-promises', 'promises', 'Promises'),
    lane('lane-pains', 'custom', 'Pains'),
    moment('one', 'a', '1', 'o1'),
    moment('two', 'a', '2'),
    moment('three', 'b', '1'),
    {
      kind: 'promise',
      record: { id: 'live', placement: { stage: 'a', rank: '1' }, wording: 'live', makers: [], due: 'b', measure: null, owner: null, tags: [] },
    },
    {
      kind: 'keeping',
      record: { id: 'k', promise: 'live', moment: 'three', verdict: 'broken', measured: null, evidence: 'x', on: '2026-01-02' },
    },
    { kind: 'card', record: { id: 'slow', placement: { stage: 'a', lane: 'lane-pains', rank: '1' }, text: 'slow', colour: 3, tags: ['billing'] } },
    { kind: 'note', record: { id: 'idea', journey: J, place: { at: 'free', x: 10, y: 900 }, text: 'idea', author: 'Ada', colour: 2, tags: [] } },
  ];
  const columns = first.board.columns.map((column, at) => ({ ...column, name: at === 0 ? 'Buy' : 'Use' }));
  const board = { ...first.board, columns, rows, cells, free };
  return new Mirror({ ...base, records, journeys: [{ ...first, board }] } as unknown as Snapshot);
}

const document = mirror();
const view = document.view(J);
if (!view) throw new Error('the sample has a journey');
const all = [
  { kind: 'note', id: 'idea' },
  { kind: 'moment', id: 'three' },
  { kind: 'card', id: 'slow' },
  { kind: 'promise', id: 'live' },
  { kind: 'moment', id: 'one' },
] as const;

function ids(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}
function steps(operation: Operation | undefined): readonly Operation[] {
  return operation?.do === 'batch' ? operation.operations : [];
}

describe('a clip', () => {
  const clip = clipOf(document, view, all);

  it('holds the cards in the order in which the board is read', () => {
    expect(clipText(clip)).toBe('one\nlive\nslow\nthree\nidea');
    expect(clip.cards.map((card) => card.across)).toEqual([0, 0, 0, 1, 0]);
    expect(clip.cards[0]).toMatchObject({ owner: { id: 'o1', name: 'Success' }, feeling: -1, evidence: '41 of 60' });
    expect(clip.keeps).toMatchObject([{ promise: 1, moment: 3, verdict: 'broken', on: '2026-01-02' }]);
  });

  it('can be read by other programs, whatever its words are', () => {
    const odd: Clip = { version: 1, cards: [plainCard('moment', 'a <b> & c\nd')], makes: [], keeps: [] };
    expect(clipHtml(odd)).toBe('<ul><li>a &lt;b&gt; &amp; c<br>d</li></ul>');
    expect(clipText(odd)).toBe('a <b> & c d');
  });

  it('is read back as it was written, and nothing else is', () => {
    expect(readClip(JSON.stringify(clip))).toEqual(clip);
    fc.assert(fc.property(fc.json(), (json) => readClip(json) === null));
    fc.assert(fc.property(fc.string(), (text) => readClip(text) === null));
    expect(readClip(JSON.stringify({ ...clip, keeps: [{ ...clip.keeps[0], moment: 1 }] }))).toBeNull();
    const alone = { ...clip, makes: [], keeps: [], cards: clip.cards.slice(0, 1) };
    expect(readClip(JSON.stringify(alone))).toEqual(alone);
    expect(readClip(JSON.stringify({ ...alone, cards: [{ ...clip.cards[0], owner: 'Success' }] }))).toBeNull();
    expect(readClip(JSON.stringify({ ...alone, cards: [{ ...clip.cards[0], tags: [1] }] }))).toBeNull();
  });
});

describe('pasting a clip', () => {
  const clip = clipOf(document, view, all);

  it('keeps the cards apart as far as they were, and never loses one over the edge', () => {
    const into = (stage: string) => {
      const pasting = pastingClip(document, view, clip, intoOf(view, { kind: 'stage', id: stage }), ids());
      return steps(pasting?.operation).filter((step) => step.do === 'add_moment');
    };
    expect(into('a')).toMatchObject([{ stage: 'a', text: 'one' }, { stage: 'b', text: 'three' }]);
    expect(into('b')).toMatchObject([{ stage: 'b', text: 'one' }, { stage: 'b', text: 'three' }]);
    const pasting = pastingClip(document, view, clip, null, ids());
    expect(pasting?.made).toHaveLength(5);
    expect(pasting?.operation).toMatchObject({ do: 'batch', label: 'Paste 5 cards' });
  });

  it('brings owners, feelings and what ties the cards to each other', () => {
    const done = steps(pastingClip(document, view, clip, null, ids())?.operation);
    expect(done).toContainEqual({ do: 'edit_moment', id: 'new-1', edit: { field: 'owner', value: 'o1' } });
    expect(done).toContainEqual({ do: 'edit_promise', id: 'new-2', edit: { field: 'due', value: 'b' } });
    expect(done).toContainEqual(expect.objectContaining({ do: 'add_keeping', promise: 'new-2', moment: 'new-4', verdict: 'broken' }));
    expect(done).toContainEqual({ do: 'edit_card', id: 'new-3', edit: { field: 'colour', value: 3 } });
    expect(done).toContainEqual(expect.objectContaining({ do: 'add_note', author: 'Ada', spot: { at: 'free', x: 34, y: 924 } }));
    expect(done.filter((step) => step.do === 'set_tags')).toEqual([
      { do: 'set_tags', of: { kind: 'moment', id: 'new-1' }, tags: ['pilot', 'quick win'] },
      { do: 'set_tags', of: { kind: 'card', id: 'new-3' }, tags: ['billing'] },
    ]);
  });

  it('finds owner and lane by name in another document, adds the lane and tells the owner if there is none', () => {
    const other = JSON.parse(JSON.stringify(clip).replace(/"(o1|lane-pains|b)"/g, '"elsewhere"')) as Clip;
    const done = pastingClip(document, view, other, null, ids());
    expect(steps(done?.operation)).toContainEqual({ do: 'edit_moment', id: 'new-1', edit: { field: 'owner', value: 'o1' } });
    expect(steps(done?.operation)).toContainEqual(expect.objectContaining({ do: 'add_card', lane: 'lane-pains' }));
    expect(done?.missing).toEqual([]);

    const stranger = JSON.parse(JSON.stringify(other).replace(/"(Success|Pains)"/g, '"Strange"')) as Clip;
    const strange = pastingClip(document, view, stranger, null, ids());
    expect(strange?.missing).toEqual(['Strange']);
    const [first] = steps(strange?.operation);
    expect(first).toMatchObject({ do: 'add_lane', name: 'Strange' });
    expect(steps(strange?.operation)).toContainEqual(
      expect.objectContaining({ do: 'add_card', lane: first?.do === 'add_lane' ? first.id : '' }),
    );
  });

  it('goes behind the selected card', () => {
    const one = clipOf(document, view, [{ kind: 'moment', id: 'three' }]);
    const into = intoOf(view, { kind: 'moment', id: 'one' });
    expect(steps(pastingClip(document, view, one, into, ids())?.operation)[0]).toMatchObject({ stage: 'a', before: 'two' });
    expect(behind(view, { kind: 'moment', id: 'two' })?.before).toBeNull();
  });
});

describe('duplicating', () => {
  it('puts each copy right after its original', () => {
    const clip = clipOf(document, view, [{ kind: 'moment', id: 'one' }, { kind: 'moment', id: 'two' }]);
    const done = duplicating(document, view, clip, ids());
    const added = steps(done?.operation).filter((step) => step.do === 'add_moment');
    expect(added).toMatchObject([{ stage: 'a', before: 'two' }, { stage: 'a', before: null }]);
    expect(steps(done?.operation)).toContainEqual({ do: 'set_tags', of: { kind: 'moment', id: 'new-1' }, tags: ['pilot', 'quick win'] });
  });
});

describe('lines of text', () => {
  it('lose their list signs and nothing else', () => {
    expect(linesOf('• one\r\n - two\n\n* three \n-4 degrees\n')).toEqual(['one', 'two', 'three', '-4 degrees']);
  });

  it('become what the lane holds, behind the selected card', () => {
    const [moments, promises] = view.frame.rows;
    const into = intoOf(view, { kind: 'moment', id: 'one' });
    if (!moments || !promises || !into) throw new Error('they are in the sample');
    expect(pastingLines(document, view, ['x', 'y'], moments, into, ids())).toMatchObject({
      operation: {
        label: 'Paste 2 cards',
        operations: [{ do: 'add_moment', text: 'x', before: 'two' }, { do: 'add_moment', text: 'y', before: 'two' }],
      },
    });
    expect(pastingLines(document, view, ['x'], { ...promises, kind: 'gaps' }, into, ids())).toBeNull();
  });
});
