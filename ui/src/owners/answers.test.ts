import { describe, expect, it, vi } from 'vitest';
import type { Arc, Decision, Snapshot } from '../ipc/types';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

const { Mirror } = await import('../document/mirror.svelte');
const { gap, snapshot, stage } = await import('../document/sample');
const { answersByOwner, hasWork } = await import('./answers');
const { handingOver } = await import('./assigning');

const JOURNEY = 'journey-1';

function moment(id: string, owner: string | null, rank: string): Snapshot['records'][number] {
  const placement = { stage: 'a', step: null, rank };
  return { kind: 'moment', record: { id, placement, text: id, feeling: null, name: 'other', owner, evidence: '', tags: [] } };
}

function fixing(key: string, owner: string): Snapshot['records'][number] {
  const choice = { choice: 'fixing', owner, until: '2026-03-31' } as const;
  const record: Decision = { id: key, journey: JOURNEY, gap: key, choice, by: 'Ana', at: 7, title: key, resolved: null };
  return { kind: 'decision', record };
}

const arc: Arc = {
  transition: 't',
  kind: 'advance',
  from: 0,
  to: 1,
  label: '',
  hand_off: 'proposed',
  gaps: { count: 0, worst: null },
};

/** Ana has the first stage, Ben the second, and of two moments in the first one is nobody's. */
function sample(...more: Snapshot['records']): InstanceType<typeof Mirror> {
  const full = snapshot();
  const [view] = full.journeys;
  if (!view) throw new Error('the sample has a journey');
  view.board.columns.forEach((column, at) => (column.owner = at === 0 ? 'ana' : 'ben'));
  view.board.arcs = [arc];
  view.gaps = [{ ...gap('one'), owners: ['ben', 'ana'] }, gap('two')];
  full.records = [
    ...full.records.filter(({ kind }) => kind !== 'stage'),
    { kind: 'stage', record: { ...stage('a', 'Buy'), owner: 'ana' } },
    { kind: 'stage', record: { ...stage('b', 'Use'), owner: 'ben', supporting: ['ana', 'cleo'] } },
    moment('first', null, '1'),
    moment('second', 'ana', '2'),
    ...more,
  ];
  return new Mirror(full);
}

describe('what an owner answers for', () => {
  it('is told for each of them, and for nobody', () => {
    const answers = answersByOwner(sample());
    const ana = answers.get('ana');
    expect(ana?.owned.map(({ id }) => id)).toEqual(['a', 'second']);
    expect(ana?.count).toEqual({ stage: 1, moment: 1, comm: 0, promise: 0 });
    expect(ana?.supports.map(({ id }) => id)).toEqual(['b']);
    expect(answers.get(null)?.owned).toEqual([{ kind: 'moment', id: 'first', stage: 'a', journey: JOURNEY }]);
    expect(answers.has('nobody')).toBe(false);
  });

  it('includes a hand-off on both sides, as the board has it', () => {
    const answers = answersByOwner(sample());
    const shared = { transition: 't', agreement: 'proposed', journey: JOURNEY };
    expect(answers.get('ana')?.given).toEqual([{ ...shared, other: 'ben' }]);
    expect(answers.get('ben')?.received).toEqual([{ ...shared, other: 'ana' }]);
    expect(answers.get('ana')?.received).toEqual([]);
  });

  it('includes open gaps, and those that were taken on', () => {
    const answers = answersByOwner(sample(fixing('two', 'cleo')));
    expect(answers.get('ben')?.gaps.map(({ gap: { key }, fixes }) => [key, fixes])).toEqual([['one', false]]);
    expect(answers.get('cleo')?.gaps.map(({ gap: { key }, fixes }) => [key, fixes])).toEqual([['two', true]]);
    const accepted = fixing('one', 'ben').record as Decision;
    const settled = sample({ kind: 'decision', record: { ...accepted, choice: { choice: 'accepted' } } });
    expect(answersByOwner(settled).get('ben')?.gaps).toEqual([]);
  });
});

describe('handing everything over', () => {
  it('gives what is owned, supported and being fixed, and leaves what is history', () => {
    const document = sample(fixing('two', 'ana'), fixing('gone', 'ana'));
    expect(handingOver(document, 'ana', 'ben')).toEqual([
      { do: 'edit_stage', id: 'a', edit: { field: 'owner', value: 'ben' } },
      { do: 'edit_moment', id: 'second', edit: { field: 'owner', value: 'ben' } },
      // Who is accountable for a stage does not support it too.
      { do: 'edit_stage', id: 'b', edit: { field: 'supporting', value: ['cleo'] } },
      {
        do: 'decide',
        id: 'two',
        journey: JOURNEY,
        gap: 'two',
        choice: { choice: 'fixing', owner: 'ben', until: '2026-03-31' },
        by: 'Ana',
        at: 7,
        title: 'two',
      },
    ]);
    expect(handingOver(document, 'ana', 'dan')).toContainEqual({
      do: 'edit_stage',
      id: 'b',
      edit: { field: 'supporting', value: ['cleo', 'dan'] },
    });
    // Nobody stands twice among those who support.
    expect(handingOver(document, 'ana', 'cleo')).toContainEqual({
      do: 'edit_stage',
      id: 'b',
      edit: { field: 'supporting', value: ['cleo'] },
    });
  });

  it('is offered to whoever has something to give', () => {
    const answers = answersByOwner(sample(fixing('two', 'dan')));
    for (const owner of ['ana', 'cleo', 'dan']) expect(hasWork(answers.get(owner) ?? fail(owner)), owner).toBe(true);
    const gapsAlone = answers.get('ben');
    expect(gapsAlone && hasWork({ ...gapsAlone, owned: [], supports: [] })).toBe(false);
  });
});

function fail(owner: string): never {
  throw new Error(`${owner} answers for nothing`);
}
