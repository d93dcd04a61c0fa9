import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, FoundKind } from './entries';
import { find } from './find';
import { fold, wordsOf } from './fold';

let count = 0;

function entry(kind: FoundKind, title: string, ...others: string[]): Entry {
  count += 1;
  const fields = [title, ...others].map((text, at) => ({ name: at === 0 ? null : 'Other', text }));
  const lines = fields.map(({ text }) => fold(text));
  return {
    kind,
    target: { kind: 'stage', id: `${count}` },
    journey: null,
    stage: null,
    beside: null,
    fields,
    folded: lines.join('\n'),
    ends: lines[0]?.length ?? 0,
  };
}

const titles = (entries: readonly Entry[], query: string): string[] =>
  find(entries, wordsOf(query)).flatMap((group) => group.entries.map((one) => one.fields[0]?.text ?? ''));

describe('a search', () => {
  it('finds nothing for nothing', () => {
    expect(find([entry('stage', 'Purchase')], wordsOf('  '))).toEqual([]);
  });

  it('wants every word, in any order, wherever on a record it stands', () => {
    const comm = entry('comm', 'You will be live in one day', 'Email', 'on signature');
    const other = entry('comm', 'One more day', 'Call');
    expect(titles([comm, other], 'DAY Émail live')).toEqual(['You will be live in one day']);
    expect(titles([comm, other], 'day one')).toHaveLength(2);
    expect(titles([comm, other], 'day one refund')).toEqual([]);
  });

  it('puts first what goes by the words, and of those what begins with them', () => {
    const entries = [
      entry('moment', 'Calls us', 'evidence: the live log'),
      entry('moment', 'Delivery arrives'),
      entry('moment', 'Goes live'),
    ];
    expect(titles(entries, 'live')).toEqual(['Goes live', 'Delivery arrives', 'Calls us']);
  });

  it('keeps kinds together, in one order', () => {
    const entries = [entry('gap', 'A day late'), entry('comm', 'A day'), entry('stage', 'Day one')];
    expect(find(entries, wordsOf('day')).map(({ kind }) => kind)).toEqual(['stage', 'comm', 'gap']);
  });
});

describe('whatever is written', () => {
  const written = fc.string({ unit: fc.constantFrom(...'aAáÁbBßcC  \n'), maxLength: 24 });
  const kinds = fc.constantFrom<FoundKind>('stage', 'comm', 'gap');
  const entries = fc.array(
    fc.tuple(kinds, written, written).map(([kind, title, other]) => entry(kind, title, other)),
    { maxLength: 30 },
  );

  it('everything with all the words is found, once, and nothing else', () => {
    fc.assert(
      fc.property(entries, written, (all, query) => {
        const words = wordsOf(query);
        const found = find(all, words).flatMap((group) => group.entries);
        const expected = all.filter(
          (one) =>
            words.length > 0 &&
            words.every((word) => one.fields.some(({ text }) => fold(text).includes(word))),
        );
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });

  it('neither the order of the words, nor capitals, nor accents change what is found', () => {
    fc.assert(
      fc.property(entries, written, (all, query) => {
        const found = find(all, wordsOf(query));
        const turned = query.split(/\s+/).reverse().join(' ');
        expect(find(all, wordsOf(turned))).toEqual(found);
        expect(find(all, wordsOf(query.toUpperCase()))).toEqual(found);
        expect(find(all, wordsOf(query.normalize('NFD').replace(/\u0301/g, '')))).toEqual(found);
      }),
    );
  });
});

it('ten thousand records are searched through at once', () => {
  const words = ['promise', 'invoice', 'day', 'setup', 'call', 'refund', 'live', 'team', 'süß'];
  const all = Array.from({ length: 10_000 }, (_, at) =>
    entry('comm', `${words[at % 9]} ${words[(at * 7) % 9]} ${words[(at * 5 + 1) % 9]} number ${at}`, 'Email'),
  );
  const begun = performance.now();
  const found = find(all, wordsOf('number email 99'));
  // Far under what a person notices, and far over what it takes: a few thousandths of a second.
  expect(performance.now() - begun).toBeLessThan(100);
  expect(found[0]?.entries.every(({ folded }) => folded.includes('99'))).toBe(true);
});
