import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, fold, marked, wordsOf } from './fold';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aAéÉßÆ ñ\u0301σςΣİıﬁ한が👋🏽\n.-'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('folding', () => {
  it.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['Größe', 'grosse'],
    ['GRÖSSE', 'grosse'],
    ['Łódź, Øre, Đakovo', 'lodz, ore, dakovo'],
    ['e\u0301te\u0301', 'ete'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ﬁne', 'fine'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s is compared as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(fold(fold(one))).toBe(fold(one));
      }),
    );
  });

  it('goes letter by letter', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`);
      }),
    );
  });

  it('takes words apart at any space, each once', () => {
    expect(wordsOf('  Go  live\tGO\u00a0Ünd ')).toEqual(['go', 'live', 'und']);
    expect(wordsOf(' \n')).toEqual([]);
  });
});

describe('marking', () => {
  const told = (written: string, query: string): string =>
    marked(written, wordsOf(query))
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['Live in one day', 'day live', '[Live] in one [day]'],
    ['Crème brûlée', 'brulee', 'Crème [brûlée]'],
    ['cafe\u0301 noir', 'cafe', '[cafe\u0301] noir'],
    ['Größe', 'os', 'Gr[öß]e'],
    ['banana', 'ana', 'b[ana]na'],
    ['banana', 'ba an', '[banan]a'],
    ['nothing here', 'xyz', 'nothing here'],
    ['', 'x', ''],
  ])('of %j for %j', (written, query, expected) => {
    expect(told(written, query)).toBe(expected);
  });

  it('keeps the text, and marks nothing but what was looked for', () => {
    fc.assert(
      fc.property(text, text, (written, query) => {
        const words = wordsOf(query);
        const pieces = marked(written, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(written);
        for (const piece of pieces.filter(({ hit }) => hit)) {
          expect(words.some((word) => fold(piece.text).includes(word))).toBe(true);
        }
        // And all of it.
        for (const word of words) {
          if (fold(written).includes(word)) expect(pieces.some(({ hit }) => hit)).toBe(true);
        }
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'many words before it '.repeat(30)}the refund ${'and many after it '.repeat(30)}`;

  it('leaves a short text as it is, on one line', () => {
    expect(excerpt(' Live in\n one day ', ['day'], 60)).toBe('Live in one day');
  });

  it('shows what was looked for, in whole words', () => {
    const part = excerpt(long, ['refund'], 80);
    expect(part).toMatch(/^…(many|words|before|it) .*the refund .*(and|many|after|it)…$/);
    expect(part.length).toBeLessThanOrEqual(82);
  });

  it('begins at the beginning when nothing of it is looked for', () => {
    expect(excerpt(long, ['absent'], 40)).toBe('many words before it many words before…');
  });

  it('shows the first hit, however the text is made, and no half letter', () => {
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const [first] = wordsOf(word);
        fc.pre(first !== undefined);
        const line = `${before} ${word} ${after}`.repeat(3);
        const part = excerpt(line, [first ?? ''], 30);
        expect(part).not.toMatch(/\p{Surrogate}/u);
        if (first && first.length <= 10) expect(fold(part)).toContain(first);
      }),
    );
  });
});
