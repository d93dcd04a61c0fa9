import { describe, expect, it } from 'vitest';
import { Mirror, type JourneyMirror } from '../document/mirror.svelte';
import { gap, journeyPatch, patch, snapshot } from '../document/sample';
import type { GapReport } from '../ipc/types';
import { wayOf } from './way';

function opened(...gaps: GapReport[]): { mirror: Mirror; view: JourneyMirror } {
  const mirror = new Mirror(snapshot());
  mirror.apply(
    patch(1, { journeys: [journeyPatch({ gaps, gap_order: gaps.map((one) => one.key) })] }),
  );
  const view = mirror.view('journey-1');
  if (!view) throw new Error('the sample has a journey');
  return { mirror, view };
}

describe('the way of a gap', () => {
  it('is its path, with the other paths and all that lies along them', () => {
    const leak: GapReport = {
      ...gap('leak'),
      severity: 'high',
      path: ['a', 'b'],
      other_paths: [{ stages: ['a', 'c', 'b'], words: '' }],
      along: ['a', 'b', 'c', 'd'],
      comms: ['comm'],
    };
    const { mirror, view } = opened(leak);
    const way = wayOf(mirror, view, { kind: 'gap', key: 'leak' });
    expect(way?.path).toEqual(['a', 'b']);
    expect(way?.lines).toEqual([
      { stages: ['a', 'b'], mark: 'high' },
      { stages: ['a', 'c', 'b'], mark: 'high' },
    ]);
    expect([...(way?.stages ?? [])].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(way?.involved).toContainEqual({ kind: 'comm', id: 'comm' });
    expect(way?.involved).toContainEqual({ kind: 'gap', key: 'leak' });
  });

  it('is the stage it lies in where it has no path', () => {
    const { mirror, view } = opened(gap('still'));
    expect(wayOf(mirror, view, { kind: 'gap', key: 'still' })?.path).toEqual(['a']);
  });

  it('is none for the journey as a whole, or for what is gone', () => {
    const { mirror, view } = opened({ ...gap('whole'), stage: null });
    expect(wayOf(mirror, view, { kind: 'gap', key: 'whole' })).toBeNull();
    expect(wayOf(mirror, view, { kind: 'gap', key: 'gone' })).toBeNull();
    expect(wayOf(mirror, view, { kind: 'promise', id: 'gone' })).toBeNull();
  });
});
