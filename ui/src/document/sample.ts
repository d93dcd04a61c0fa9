/** A small document for tests. */
import type {
  Board,
  Cell,
  GapReport,
  Journey,
  JourneyPatch,
  JourneyView,
  Patch,
  Snapshot,
  Stage,
} from '../ipc/types';

const JOURNEY = 'journey-1';
const MOMENTS = 'lane-moments';

export function stage(id: string, name: string): Stage {
  return {
    id,
    journey: JOURNEY,
    name,
    phase: null,
    goal: '',
    owner: null,
    supporting: [],
    entry: '',
    exit: '',
    entrance: false,
    verdict: null,
    verdict_reason: '',
    rank: id,
  };
}

export function journey(id: string, name: string, rank: string): Journey {
  return {
    id,
    name,
    segment: '',
    state: 'as_is',
    rules_off: [],
    review_days: 180,
    silent_stages: 3,
    crowded_comms: 5,
    rank,
  };
}

export function gap(key: string): GapReport {
  return {
    key,
    rule: 'stage-unowned',
    severity: 'medium',
    weight: '',
    title: key,
    explanation: '',
    fix: '',
    place: '',
    about: { kind: 'stage', id: 'a' },
    stage: 'a',
    path: [],
    route: '',
    other_paths: [],
    more_paths: false,
    hand_offs: [],
    along: [],
    owners: [],
    owner_names: [],
    promise: null,
    comms: [],
    keeping: null,
    fix_at: [],
  };
}

export function cell(stageId: string, lane = MOMENTS): Cell {
  return { stage: stageId, lane, faces: [] };
}

/** A board with one lane of moments and these stages as columns. */
export function board(stages: readonly string[], cells: Cell[] = []): Board {
  return {
    journey: JOURNEY,
    columns: stages.map((id) => ({
      stage: id,
      name: id,
      steps: [],
      phase: null,
      owner: null,
      start: false,
      verdict: null,
      gaps: { count: 0, worst: null },
    })),
    acts: [],
    phases: [],
    rows: [{ lane: MOMENTS, kind: 'moments', name: 'Moments', collapsed: false }],
    cells,
    curve: [],
    arcs: [],
    free: [],
  };
}

export function view(): JourneyView {
  return {
    board: board(['a', 'b'], [cell('a'), cell('b')]),
    gaps: [gap('one'), gap('two')],
    headline: 'Two gaps.',
    stages: [{ stage: 'a', words: '1 promise alive' }],
    ledger: [],
  };
}

export function snapshot(revision = 0): Snapshot {
  return {
    revision,
    records: [
      { kind: 'heading', record: { id: 'heading', title: 'Sample', description: '' } },
      {
        kind: 'journey',
        record: journey(JOURNEY, 'Sample', '1'),
      },
      {
        kind: 'lane',
        record: {
          id: MOMENTS,
          kind: 'moments',
          name: 'Moments',
          collapsed: false,
          hidden: false,
          rank: '1',
        },
      },
      { kind: 'stage', record: stage('a', 'Buy') },
      { kind: 'stage', record: stage('b', 'Use') },
    ],
    journeys: [view()],
    rules: [],
    history: { undo: null, redo: null },
    file: { name: null, folder: null, saved: { is: 'untitled' }, read_only: null },
    notice: null,
  };
}

export function patch(revision: number, rest: Partial<Patch> = {}): Patch {
  return {
    revision,
    label: `Step ${revision}`,
    diff: [],
    journeys: [],
    gone: [],
    order: [JOURNEY],
    history: { undo: `Step ${revision}`, redo: null },
    file: { name: null, folder: null, saved: { is: 'untitled' }, read_only: null },
    ...rest,
  };
}

/** A patch that renames stage `a` to the number of its revision. */
export function renaming(revision: number): Patch {
  const of = { kind: 'stage', id: 'a' } as const;
  return patch(revision, {
    diff: [{ change: 'set', of, field: 'name', before: '', after: `${revision}` }],
  });
}

export function journeyPatch(rest: Partial<JourneyPatch>): JourneyPatch {
  return {
    journey: JOURNEY,
    frame: null,
    cells: [],
    gaps: [],
    gap_order: null,
    headline: null,
    stages: null,
    ledger: null,
    ...rest,
  };
}
