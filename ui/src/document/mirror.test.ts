import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mirror } from './mirror.svelte';
import type { LedgerLine } from '../ipc/types';
import {
  board,
  cell,
  gap,
  journey as sampleJourney,
  journeyPatch,
  patch,
  renaming,
  snapshot,
  stage,
} from './sample';

const LANE = 'lane-moments';

describe('records', () => {
  it('come from the snapshot, by kind and id', () => {
    const mirror = new Mirror(snapshot());
    expect(mirror.heading?.title).toBe('Sample');
    expect([...mirror.all('stage').keys()]).toEqual(['a', 'b']);
    expect(mirror.find('stage', 'a')?.name).toBe('Buy');
    expect(mirror.find('stage', null)).toBeUndefined();
    expect(mirror.has({ kind: 'moment', id: 'a' })).toBe(false);
  });

  it('are created, changed register by register, and buried', () => {
    const mirror = new Mirror(snapshot());
    const before = mirror.find('stage', 'a');
    mirror.apply(
      patch(1, {
        diff: [
          { change: 'created', record: { kind: 'stage', record: stage('c', 'Stay') } },
          {
            change: 'set',
            of: { kind: 'stage', id: 'a' },
            field: 'goal',
            before: '',
            after: 'Be sure',
          },
          { change: 'buried', record: { kind: 'stage', record: stage('b', 'Use') } },
        ],
      }),
    );
    expect([...mirror.all('stage').keys()]).toEqual(['a', 'c']);
    expect(mirror.find('stage', 'a')).toEqual({ ...before, goal: 'Be sure' });
    expect(before?.goal).toBe('');
  });
});

describe('revisions', () => {
  it('lets a patch wait for the one before it', () => {
    const mirror = new Mirror(snapshot());
    expect(mirror.apply(renaming(2))).toBe('waiting');
    expect(mirror.find('stage', 'a')?.name).toBe('Buy');
    expect(mirror.apply(renaming(1))).toBe('done');
    expect(mirror.find('stage', 'a')?.name).toBe('2');
    expect(mirror.revision).toBe(2);
    expect(mirror.history.undo).toBe('Step 2');
  });

  it('ignores what it has seen', () => {
    const mirror = new Mirror(snapshot(4));
    expect(mirror.apply(renaming(4))).toBe('stale');
    expect(mirror.find('stage', 'a')?.name).toBe('Buy');
  });

  it('goes on from a snapshot that closes a hole', () => {
    const mirror = new Mirror(snapshot());
    expect(mirror.apply(renaming(3))).toBe('waiting');
    mirror.fill(snapshot(2));
    expect(mirror.revision).toBe(3);
    expect(mirror.find('stage', 'a')?.name).toBe('3');
  });

  it('is not thrown back by a snapshot that was overtaken', () => {
    const mirror = new Mirror(snapshot());
    mirror.apply(renaming(1));
    mirror.fill(snapshot(0));
    expect(mirror.find('stage', 'a')?.name).toBe('1');
  });

  it('ends the same in whatever order patches arrive', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(order, (revisions) => {
        const mirror = new Mirror(snapshot());
        for (const revision of revisions) mirror.apply(renaming(revision));
        expect(mirror.revision).toBe(6);
        expect(mirror.find('stage', 'a')?.name).toBe('6');
      }),
    );
  });
});

describe('journeys', () => {
  it('keeps cells and gaps that did not change and drops those that are gone', () => {
    const mirror = new Mirror(snapshot());
    const journey = mirror.view('journey-1');
    const kept = journey?.cell('a', LANE);
    mirror.apply(
      patch(1, {
        journeys: [
          journeyPatch({
            frame: board(['a', 'c']),
            cells: [cell('c')],
            gaps: [gap('three')],
            gap_order: ['three', 'two'],
            headline: 'Changed.',
          }),
        ],
      }),
    );
    expect(journey?.cell('a', LANE)).toBe(kept);
    expect(journey?.cell('b', LANE)).toBeUndefined();
    expect(journey?.cell('c', LANE)).toBeDefined();
    expect(journey?.gaps.map((one) => one.key)).toEqual(['three', 'two']);
    expect(journey?.gap('one')).toBeUndefined();
    expect(journey?.headline).toBe('Changed.');
  });

  it('leaves alone what a patch does not speak of', () => {
    const mirror = new Mirror(snapshot());
    const journey = mirror.view('journey-1');
    const frame = journey?.frame;
    mirror.apply(patch(1, { journeys: [journeyPatch({ headline: 'New words.' })] }));
    expect(journey?.frame).toBe(frame);
    expect(journey?.gaps.map((one) => one.key)).toEqual(['one', 'two']);
  });

  it('keep the states of their stages and the ledger until a patch brings others', () => {
    const mirror = new Mirror(snapshot());
    const journey = mirror.view('journey-1');
    expect(journey?.stageWords('a')).toBe('1 promise alive');
    expect(journey?.stageWords('b')).toBe('');
    const line: LedgerLine = {
      promise: 'p',
      state: 'missed',
      made_in: ['a'],
      due: [],
      path: ['a', 'b'],
      keepings: [],
      gaps: ['one'],
    };
    mirror.apply(patch(1, { journeys: [journeyPatch({ ledger: [line] })] }));
    expect(journey?.line('p')).toBe(line);
    expect(journey?.stageWords('a')).toBe('1 promise alive');
    mirror.apply(
      patch(2, { journeys: [journeyPatch({ stages: [{ stage: 'b', words: '1 broken here' }] })] }),
    );
    expect(journey?.ledger).toEqual([line]);
    expect(journey?.stageWords('a')).toBe('');
    expect(journey?.stageWords('b')).toBe('1 broken here');
  });

  it('come and go', () => {
    const mirror = new Mirror(snapshot());
    const second = sampleJourney('journey-2', 'Other', '2');
    mirror.apply(
      patch(1, {
        diff: [{ change: 'created', record: { kind: 'journey', record: second } }],
        journeys: [
          journeyPatch({ journey: 'journey-2', frame: board([]), gaps: [gap('x')], gap_order: ['x'] }),
        ],
        order: ['journey-2', 'journey-1'],
      }),
    );
    expect(mirror.journeys.map((journey) => journey.id)).toEqual(['journey-2', 'journey-1']);
    expect(mirror.view('journey-2')?.gaps.map((one) => one.key)).toEqual(['x']);

    mirror.apply(
      patch(2, {
        diff: [{ change: 'buried', record: { kind: 'journey', record: second } }],
        gone: ['journey-2'],
      }),
    );
    expect(mirror.journeys.map((journey) => journey.id)).toEqual(['journey-1']);
    expect(mirror.view('journey-2')).toBeUndefined();
  });
});
