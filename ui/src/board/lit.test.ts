import { describe, expect, it } from 'vitest';
import type { Arc } from '../ipc/types';
import type { Way } from '../trace/way';
import { CellCache, layOut } from './layout';
import { litBy } from './lit';

function arc(from: number, to: number | null, transition: string): Arc {
  return {
    transition,
    kind: to === null ? 'leave' : 'advance',
    from,
    to,
    label: '',
    hand_off: null,
    gaps: { count: 0, worst: null },
  };
}

const columns = ['a', 'b', 'c'].map((stage) => ({
  stage,
  name: stage,
  steps: [],
  phase: null,
  owner: null,
  start: false,
  verdict: null,
  gaps: { count: 0, worst: null },
}));

const layout = layOut(
  {
    journey: 'journey',
    columns,
    acts: [],
    phases: [],
    rows: [],
    cells: [],
    curve: [],
    arcs: [arc(0, 1, 'ab'), arc(0, 1, 'ab too'), arc(1, 2, 'bc'), arc(2, 0, 'ca'), arc(1, null, 'out')],
    free: [],
  },
  () => undefined,
  new CellCache((text) => text.length),
  null,
);

function way(...lines: Way['lines']): Way {
  return {
    of: { kind: 'promise', id: 'p' },
    title: '',
    path: lines[0]?.stages ?? [],
    lines,
    stages: new Set(lines.flatMap((line) => line.stages)),
    involved: [],
  };
}

describe('what a way lights', () => {
  it('is every transition between the stages it goes through, in its direction', () => {
    const lit = litBy(way({ stages: ['a', 'b'], mark: 'high' }), layout);
    expect(lit.arcs).toEqual([
      { arc: 0, mark: 'high' },
      { arc: 1, mark: 'high' },
    ]);
    expect([...lit.stages]).toEqual(['a', 'b']);
  });

  it('goes round a loop, and marks each line by what it stands for', () => {
    const lit = litBy(
      way({ stages: ['a', 'b', 'c', 'a'], mark: 'good' }, { stages: ['b', 'c'], mark: 'medium' }),
      layout,
    );
    expect(new Map(lit.arcs.map(({ arc: index, mark }) => [index, mark]))).toEqual(
      new Map([
        [0, 'good'],
        [1, 'good'],
        [2, 'medium'],
        [3, 'good'],
      ]),
    );
  });

  it('is nothing on a board that does not have its stages', () => {
    expect(litBy(way({ stages: ['x', 'y'], mark: 'high' }), layout).arcs).toEqual([]);
  });
});
