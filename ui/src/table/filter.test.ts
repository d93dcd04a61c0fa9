import { describe, expect, it } from 'vitest';
import { card, moment } from '../board/sample';
import { gap } from '../document/sample';
import type { Face, GapReport, OwnerFunction } from '../ipc/types';
import { NOBODY, NO_GAP, NO_PHASE, WITH_GAP, everything, gapsFound, letsCard, letsStage, type Filters } from './filter';

const functions: Record<string, OwnerFunction> = { mara: 'marketing', sven: 'sales' };
const owned = (face: Face, owner: string | null): Face => ({ ...face, owner });
const comm = (id: string, channel: 'email' | 'ad', owner: string | null): Face => ({
  ...owned(moment(id, id), owner),
  subject: { of: 'record', record: { kind: 'comm', id } },
  chips: [{ chip: 'channel', value: channel }],
});
const tagged = (face: Face, ...tags: string[]): Face => ({ ...face, chips: tags.map((value) => ({ chip: 'tag', value })) });
const gapFace = (key: string): Face => ({ ...moment(key, key), subject: { of: 'gap', key } });

const faces = [
  tagged(owned(moment('look', 'Looks'), 'mara'), 'pilot'),
  owned(moment('wait', 'Waits'), null),
  comm('mail', 'email', 'sven'),
  comm('ad', 'ad', null),
  tagged(card('pain', 'Pain'), 'Pilot', 'billing'),
  gapFace('broken'),
  gapFace('minor'),
];
const gaps: GapReport[] = [
  { ...gap('broken'), severity: 'high', rule: 'promise-broken', about: { kind: 'moment', id: 'wait' }, stage: 's' },
  { ...gap('minor'), severity: 'low', rule: 'comm-unowned', about: { kind: 'comm', id: 'ad' }, stage: 's' },
  { ...gap('other'), severity: 'low', rule: 'no-moment', about: { kind: 'stage', id: 't' }, stage: 't' },
];
const stage = { stage: 's', phase: 'renewal' as const, owner: 'sven', supporting: ['mara'], gaps: { count: 2 } };

function shown(to: Partial<Filters>): string[] {
  const filters = { ...everything, ...to };
  const found = gapsFound(gaps, filters.gap);
  return faces.filter((face) => letsCard(face, filters, (id) => functions[id], found)).map(({ text }) => text);
}

function lets(to: Partial<Filters>, of: Partial<typeof stage> & { owner?: string | null } = {}): boolean {
  const filters = { ...everything, ...to };
  const found = gapsFound(gaps, filters.gap);
  const passing = faces.filter((face) => letsCard(face, filters, (id) => functions[id], found));
  return letsStage({ ...stage, ...of }, passing, filters, (id) => functions[id], found);
}

describe('filters of cards', () => {
  it('let everything through at first', () => {
    expect(shown({})).toHaveLength(faces.length);
  });

  it('narrow what somebody answers for by owner and function', () => {
    expect(shown({ owner: 'mara' })).toEqual(['Looks', 'Pain', 'broken', 'minor']);
    expect(shown({ owner: NOBODY })).toEqual(['Waits', 'ad', 'Pain', 'broken', 'minor']);
    expect(shown({ function: 'sales' })).toEqual(['mail', 'Pain', 'broken', 'minor']);
  });

  it('narrow comms by channel and leave what they happen beside', () => {
    expect(shown({ channel: 'email' })).toEqual(['Looks', 'Waits', 'mail', 'Pain', 'broken', 'minor']);
    expect(shown({ channel: 'email', owner: NOBODY })).not.toContain('mail');
  });

  it('narrow by severity, by rule, and to anything with a gap', () => {
    expect(shown({ gap: 'high' })).toEqual(['Waits', 'Pain', 'broken']);
    expect(shown({ gap: 'comm-unowned' })).toEqual(['ad', 'Pain', 'minor']);
    expect(shown({ gap: WITH_GAP })).toEqual(['Waits', 'ad', 'Pain', 'broken', 'minor']);
    expect(shown({ gap: NO_GAP })).toHaveLength(faces.length);
  });

  it('narrow cards of every kind by tag, whatever its capitals, and leave the gaps', () => {
    expect(shown({ tag: 'PILOT' })).toEqual(['Looks', 'Pain', 'broken', 'minor']);
    expect(shown({ tag: 'pilots' })).toEqual(['broken', 'minor']);
  });
});

describe('filters of stages', () => {
  it('ask for a phase, or none', () => {
    expect(lets({ phase: 'renewal' })).toBe(true);
    expect(lets({ phase: NO_PHASE })).toBe(false);
    expect(lets({ phase: NO_PHASE }, { phase: null as never })).toBe(true);
  });

  it('find owners of the stage or of anything in it', () => {
    expect(lets({ owner: 'sven' })).toBe(true);
    expect(lets({ owner: 'mara' }, { owner: null as never, supporting: [] })).toBe(true);
    expect(lets({ owner: 'mara', channel: 'email' })).toBe(false);
    expect(lets({ function: 'finance' })).toBe(false);
  });

  it('find a tag on a card of the stage that is shown', () => {
    expect(lets({ tag: 'billing' })).toBe(true);
    expect(lets({ tag: 'other' })).toBe(false);
    expect(lets({ tag: 'pilot', owner: 'mara', channel: 'ad' })).toBe(false);
  });

  it('find gaps in the stage, or their absence', () => {
    expect(lets({ gap: 'high' })).toBe(true);
    expect(lets({ gap: 'high' }, { stage: 't' })).toBe(false);
    expect(lets({ gap: 'low' }, { stage: 't' })).toBe(true);
    expect(lets({ gap: NO_GAP })).toBe(false);
    expect(lets({ gap: NO_GAP }, { gaps: { count: 0 } })).toBe(true);
  });
});
