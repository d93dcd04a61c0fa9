import { describe, expect, it } from 'vitest';
import { Mirror } from '../document/mirror.svelte';
import { board, cell, gap, journey, snapshot, stage } from '../document/sample';
import type { AnyRecord, Snapshot } from '../ipc/types';
import { entriesOf } from './entries';
import { find } from './find';
import { wordsOf } from './fold';

const placement = (at: string, rank = '1'): { stage: string; rank: string } => ({ stage: at, rank });

/** Two journeys; the columns of the first stand in another order than its records. */
function sample(): Snapshot {
  const first = snapshot();
  const records: AnyRecord[] = [
    { kind: 'journey', record: journey('journey-2', 'Partners', '2') },
    { kind: 'stage', record: { ...stage('c', 'Join'), journey: 'journey-2' } },
    { kind: 'owner', record: { id: 'o', name: 'Zoë', role: 'Runs support', function: 'support', colour: 0, rank: '1' } },
    {
      kind: 'moment',
      record: { id: 'm1', placement: placement('a'), text: 'Signs', feeling: null, name: 'first_value', owner: 'o', evidence: 'Survey of May', tags: ['Quick win', 'pilot'] },
    },
    {
      kind: 'moment',
      record: { id: 'm2', placement: placement('b'), text: 'Signs up', feeling: null, name: 'other', owner: null, evidence: '', tags: [] },
    },
    {
      kind: 'comm',
      record: { id: 'k', placement: placement('c'), channel: 'email', words: 'Welcome', sent: 'day 3', owner: null, tags: ['pilot2'] },
    },
    {
      kind: 'promise',
      record: {
        id: 'p',
        placement: placement('c'),
        wording: 'Live at once',
        makers: [],
        due: null,
        measure: { comparison: 'at_most', target: { amount: 2, unit: 'days' } },
        owner: null,
        tags: [],
      },
    },
    {
      kind: 'keeping',
      record: { id: 'kp', promise: 'p', moment: 'm1', verdict: 'kept', measured: null, evidence: 'Ticket log', on: null },
    },
    { kind: 'transition', record: { id: 't', from: 'a', to: 'b', kind: 'advance', label: '' } },
    {
      kind: 'agreement',
      record: { id: 'ag', transition: 't', passes: 'signed scope', within: '', given: { by: 'Ana', on: null }, received: null, review_on: null },
    },
    { kind: 'note', record: { id: 'n', journey: 'journey-2', place: { at: 'free', x: 0, y: 0 }, text: 'Too slow', author: 'Bo', colour: 1, tags: [] } },
    { kind: 'comment', record: { id: 'cm', about: { kind: 'comm', id: 'k' }, author: 'Bo', text: 'Says who?', at: 1, resolved: true } },
    {
      kind: 'decision',
      record: { id: 'd', journey: 'journey-1', gap: 'one', choice: { choice: 'dismissed', reason: 'Priced in' }, by: 'Cy', at: 1, title: 'one', resolved: null },
    },
    {
      kind: 'decision',
      record: { id: 'e', journey: 'journey-1', gap: 'gone', choice: { choice: 'accepted' }, by: 'Cy', at: 1, title: 'No goodbye', resolved: 2 },
    },
  ] as AnyRecord[];
  const [view] = first.journeys;
  if (!view) throw new Error('the sample has a journey');
  return {
    ...first,
    records: [...first.records, ...records],
    journeys: [
      { ...view, board: board(['b', 'a'], [cell('a'), cell('b')]) },
      { ...view, board: { ...board(['c'], [cell('c')]), journey: 'journey-2' }, gaps: [gap('three')] },
    ],
  };
}

const found = (query: string): string[] =>
  find(entriesOf(new Mirror(sample())), wordsOf(query)).flatMap(({ kind, entries }) =>
    entries.map((one) => `${kind} ${'id' in one.target ? one.target.id : one.target.kind === 'gap' ? one.target.key : ''}`),
  );

describe('what can be found', () => {
  it.each([
    ['buy', ['stage a']],
    ['zoe', ['owner o']],
    ['support', ['owner o']],
    ['survey may', ['moment m1']],
    ['first value', ['moment m1']],
    ['welcome email 3', ['comm k']],
    ['live ≤ 2 days', ['promise p']],
    ['ticket', ['keeping kp']],
    ['scope ana', ['agreement ag']],
    ['slow bo', ['note n']],
    ['#pilot', ['moment m1', 'comm k']],
    ['pilot signs', ['moment m1']],
    ['#QUICK win', ['moment m1']],
    ['#win', []],
    ['says who', ['comment cm']],
    ['three', ['gap three']],
    ['priced', ['gap one']],
    ['goodbye', ['decision e']],
    ['partners', ['journey journey-2']],
    ['moments', ['lane lane-moments']],
  ])('for %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('stands in the order of the columns', () => {
    expect(found('signs')).toEqual(['moment m2', 'moment m1']);
  });

  it('says in which journey and stage it lies', () => {
    const entries = entriesOf(new Mirror(sample()));
    const where = (id: string): (string | null)[] => {
      const one = entries.find(({ target }) => 'id' in target && target.id === id);
      return [one?.journey ?? null, one?.stage ?? null, one?.beside ?? null];
    };
    expect(where('k')).toEqual(['journey-2', 'c', null]);
    expect(where('cm')).toEqual(['journey-2', 'c', 'Welcome']);
    expect(where('ag')).toEqual(['journey-1', 'a', 'Buy → Use']);
    expect(where('n')).toEqual(['journey-2', null, null]);
    expect(where('o')).toEqual([null, null, null]);
  });

  it('is nothing where nothing is written', () => {
    const entries = entriesOf(new Mirror(sample()));
    expect(entries.some(({ kind }) => kind === 'transition')).toBe(false);
    expect(entries.every(({ fields }) => fields.every(({ text }) => text !== ''))).toBe(true);
  });
});
