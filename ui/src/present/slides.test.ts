import { describe, expect, it } from 'vitest';
import { Mirror, type JourneyMirror } from '../document/mirror.svelte';
import { gap, snapshot } from '../document/sample';
import type { AnyRecord, Choice, GapReport, LedgerLine, Snapshot } from '../ipc/types';
import { partsOf } from './parts';
import { gapsOf, slidesOf, type Presented, type Slide } from './slides';

const JOURNEY = 'journey-1';
const PROMISE: Presented = { kind: 'promise', id: 'fast' };

const line: LedgerLine = {
  promise: 'fast',
  state: 'broken',
  made_in: ['a'],
  due: ['b'],
  path: ['a', 'b', 'a'],
  keepings: [],
  gaps: [],
};

const place = (stage: string, rank: string) => ({ stage, step: null, lane: 'lane', rank });

const records: AnyRecord[] = [
  {
    kind: 'promise',
    record: { id: 'fast', placement: place('a', '1'), wording: 'Fast', makers: ['says'], due: null, measure: null, owner: null, tags: [] },
  },
  { kind: 'comm', record: { id: 'says', placement: place('a', '1'), channel: 'ad', words: 'Fast!', sent: '', owner: null, tags: [] } },
  { kind: 'comm', record: { id: 'other', placement: place('a', '2'), channel: 'ad', words: 'Hello', sent: '', owner: null, tags: [] } },
  ...['keeps', 'waits'].map((id): AnyRecord => ({
    kind: 'moment',
    record: { id, placement: place('b', id), text: id, feeling: null, name: 'other', owner: null, evidence: '', tags: [] },
  })),
  {
    kind: 'keeping',
    record: { id: 'link', promise: 'fast', moment: 'keeps', verdict: 'broken', measured: null, evidence: '', on: null },
  },
];

function opened(change: (whole: Snapshot) => void = () => undefined): { mirror: Mirror; view: JourneyMirror } {
  const whole = snapshot();
  whole.records.push(...records);
  const [first] = whole.journeys;
  if (!first) throw new Error('the sample has a journey');
  first.ledger = [line];
  first.board.arcs = [
    { transition: 'on', kind: 'advance', from: 0, to: 1, label: '', hand_off: 'missing', gaps: { count: 0, worst: null } },
    { transition: 'out', kind: 'leave', from: 0, to: null, label: '', hand_off: null, gaps: { count: 0, worst: null } },
  ];
  change(whole);
  const mirror = new Mirror(whole);
  const view = mirror.view(JOURNEY);
  if (!view) throw new Error('the sample has a journey');
  return { mirror, view };
}

function stagesOf(slides: readonly Slide[]): string[] {
  return slides.flatMap((slide) => (slide.kind === 'stage' ? [slide.stage] : []));
}

describe('the slides', () => {
  it('of a journey are an opening, its stages in the order of the columns, and a closing', () => {
    const { mirror, view } = opened();
    const slides = slidesOf(mirror, view, { kind: 'journey' });
    expect(slides.map((slide) => slide.kind)).toEqual(['opening', 'stage', 'stage', 'closing']);
    expect(slides[2]).toMatchObject({ stage: 'b', number: 2, of: 2, next: null });
  });

  it('of a promise follow its way, and come by a stage again where it leads back', () => {
    const { mirror, view } = opened();
    const slides = slidesOf(mirror, view, PROMISE);
    expect(stagesOf(slides)).toEqual(['a', 'b', 'a']);
    expect(slides[1]).toMatchObject({ number: 1, of: 3, next: 'b' });
    expect(slides[3]).toMatchObject({ number: 3, of: 3, next: null });
  });

  it('go on to where a promise is missed, when nothing keeps it', () => {
    const leak: GapReport = { ...gap('leak'), rule: 'promise-leak', promise: 'fast', path: ['a', 'b'] };
    const { mirror, view } = opened(({ journeys: [first] }) => {
      if (!first) return;
      first.ledger = [{ ...line, path: [], gaps: ['leak'] }];
      first.gaps = [leak];
    });
    expect(stagesOf(slidesOf(mirror, view, PROMISE))).toEqual(['a', 'b']);
  });

  it('are none of a journey without stages, and of a promise that is gone', () => {
    const { mirror, view } = opened(({ journeys: [first] }) => {
      if (first) first.board.columns = [];
    });
    expect(slidesOf(mirror, view, { kind: 'journey' })).toEqual([]);
    expect(slidesOf(mirror, view, { kind: 'promise', id: 'gone' })).toEqual([]);
  });
});

describe('the gaps told of', () => {
  const about = (key: string, promise: string | null): GapReport => ({ ...gap(key), promise });
  const decided = (key: string, choice: Choice): AnyRecord => ({
    kind: 'decision',
    record: {
      id: `decision-${key}`,
      journey: JOURNEY,
      gap: key,
      choice,
      by: '',
      at: 0,
      title: key,
      resolved: null,
    },
  });

  it('are those still to be closed, in the order of the core', () => {
    const { mirror, view } = opened(({ journeys: [first], records: all }) => {
      if (first) first.gaps = ['one', 'two', 'three', 'four'].map((key) => about(key, null));
      all.push(
        decided('one', { choice: 'accepted' }),
        decided('two', { choice: 'dismissed', reason: '' }),
        decided('three', { choice: 'fixing', owner: null, until: null }),
      );
    });
    expect(gapsOf(mirror, view, { kind: 'journey' }).map((one) => one.key)).toEqual(['three', 'four']);
  });

  it('are those about the promise that is presented', () => {
    const { mirror, view } = opened(({ journeys: [first] }) => {
      if (first) first.gaps = [about('one', null), about('two', 'fast')];
    });
    expect(gapsOf(mirror, view, PROMISE).map((one) => one.key)).toEqual(['two']);
  });
});

describe('a stage slide', () => {
  const slide = (stage: string, next: string | null) => ({ kind: 'stage', stage, number: 1, of: 2, next }) as const;

  it('tells everything in a stage, and every way on', () => {
    const { mirror, view } = opened();
    const first = partsOf(mirror, view, { kind: 'journey' }, slide('a', null));
    expect(first.comms.map((comm) => comm.id)).toEqual(['says', 'other']);
    expect(first.ways.map((way) => way.transition)).toEqual(['on', 'out']);
    const second = partsOf(mirror, view, { kind: 'journey' }, slide('b', null));
    expect(second.moments.map(({ moment }) => moment.id)).toEqual(['keeps', 'waits']);
    expect(second.ways).toEqual([]);
  });

  it('tells along a promise what makes or keeps it, and the way it goes', () => {
    const { mirror, view } = opened();
    const first = partsOf(mirror, view, PROMISE, slide('a', 'b'));
    expect(first.comms.map((comm) => comm.id)).toEqual(['says']);
    expect(first.ways.map((way) => way.transition)).toEqual(['on']);
    const second = partsOf(mirror, view, PROMISE, slide('b', null));
    expect(second.moments.map(({ moment }) => moment.id)).toEqual(['keeps']);
    expect(second.ways).toEqual([]);
  });
});
