import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord, Snapshot } from '../ipc/types';
import type { CardRef } from './converting';
import { Mirror } from './mirror.svelte';
import { snapshot } from './sample';
import { addingTags, counted, offeredTags, plainTag, removingTag, tagKey } from './tags';

function mirror(cards: Record<string, string[]>): Mirror {
  const base = snapshot();
  const records = Object.entries(cards).map(([id, tags]) => ({
    kind: 'moment',
    record: { id, placement: { stage: 'a', step: null, rank: id }, text: id, feeling: null, name: 'other', owner: null, evidence: '', tags },
  })) as AnyRecord[];
  return new Mirror({ ...base, records: [...base.records, ...records] } as Snapshot);
}

const ref = (id: string): CardRef => ({ kind: 'moment', id });
const document = mirror({ one: ['Pilot', 'billing'], two: ['pilot'], three: ['pilot', 'Élan'] });

describe('a tag', () => {
  it.each([
    ['#pilot', 'pilot'],
    ['  # quick \t win ', 'quick win'],
    ['##', ''],
    ['c#', 'c#'],
  ])('%j is %j', (written, plain) => {
    expect(plainTag(written)).toBe(plain);
  });

  it('is the same when it is read once more', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('#', ' ', 'a', '\u00a0') }), (words) => plainTag(plainTag(words)) === plainTag(words)));
  });
});

describe('the tags of a document', () => {
  it('are listed by name, as most cards spell them', () => {
    expect(document.links.tags).toEqual([
      { tag: 'billing', count: 1 },
      { tag: 'Élan', count: 1 },
      { tag: 'pilot', count: 3 },
    ]);
  });

  it('are each there once, on as many cards as have it', () => {
    const name = fc.constantFrom('a', 'A', 'b', 'B', 'c');
    const card = fc.uniqueArray(name, { selector: tagKey });
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        const all = counted(cards);
        expect(new Set(all.map(({ tag }) => tagKey(tag))).size).toBe(all.length);
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(cards.flat().length);
        expect(counted(cards.toReversed())).toEqual(all);
      }),
    );
  });

  it('are offered by any part of theirs, its beginning first, without capitals and accents', () => {
    const known = document.links.tags;
    expect(offeredTags(known, '', [])).toEqual(['billing', 'Élan', 'pilot']);
    expect(offeredTags(known, '#L', ['BILLING'])).toEqual(['Élan', 'pilot']);
    expect(offeredTags(known, 'ELA', [])).toEqual(['Élan']);
    expect(offeredTags([...known, { tag: 'lost', count: 1 }], 'l', [])).toEqual(['lost', 'billing', 'Élan', 'pilot']);
  });
});

describe('adding and removing tags', () => {
  it('spells them as the document does, and leaves the cards that have them', () => {
    expect(addingTags(document, ['one', 'two', 'three'].map(ref), ['#BILLING'])).toEqual({
      do: 'batch',
      label: 'Add tag “billing” to 2 cards',
      operations: [
        { do: 'set_tags', of: ref('two'), tags: ['pilot', 'billing'] },
        { do: 'set_tags', of: ref('three'), tags: ['pilot', 'Élan', 'billing'] },
      ],
    });
  });

  it('adds several at once, each once', () => {
    expect(addingTags(document, [ref('two')], ['New', ' ', 'new', 'Pilot', 'élan'])).toEqual({
      do: 'batch',
      label: 'Add 3 tags',
      operations: [{ do: 'set_tags', of: ref('two'), tags: ['pilot', 'New', 'Élan'] }],
    });
  });

  it('does nothing where there is nothing to do, or no card any more', () => {
    expect(addingTags(document, [ref('one')], ['PILOT'])).toBeNull();
    expect(addingTags(document, [ref('gone')], ['pilot'])).toBeNull();
    expect(removingTag(document, [ref('two')], 'billing')).toBeNull();
  });

  it('removes a tag in whatever spelling a card has it', () => {
    expect(removingTag(document, ['one', 'two'].map(ref), 'PILOT')).toEqual({
      do: 'batch',
      label: 'Remove tag “PILOT” from 2 cards',
      operations: [
        { do: 'set_tags', of: ref('one'), tags: ['billing'] },
        { do: 'set_tags', of: ref('two'), tags: [] },
      ],
    });
  });
});
