import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from './sample';
import { TEXT, readsRightToLeft, shorten, wrap } from './text';

const style = TEXT.body;
const width = 20 * style.size * 0.5;
const texts = (text: string, most?: number): string[] =>
  wrap(text, width, style, evenly, most).map((line) => line.text);

describe('breaking text into lines', () => {
  it('breaks between words', () => {
    expect(texts('A named success manager from day one')).toEqual([
      'A named success',
      'manager from day one',
    ]);
  });

  it('keeps line ends and drops spaces at breaks', () => {
    expect(texts('one\n\ntwo   three')).toEqual(['one', '', 'two   three']);
  });

  it('drops spaces at the beginning that leave no room for the word after them', () => {
    expect(texts('   eighteen-characters')).toEqual(['   eighteen-', 'characters']);
    expect(texts('   nineteen_characters')).toEqual(['nineteen_characters']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(texts('Donaudampfschifffahrtsgesellschaft')).toEqual([
      'Donaudampfschifffahr',
      'tsgesellschaft',
    ]);
  });

  it('breaks after hyphens and slashes, but not inside numbers', () => {
    expect(texts('the follow-up-call by 24/7 desk')).toEqual(['the follow-up-call', 'by 24/7 desk']);
    expect(texts('aaaaaaaaaaaaaaa follow-up')).toEqual(['aaaaaaaaaaaaaaa', 'follow-up']);
    expect(texts('aaaaaaaaaaaa follow-up')).toEqual(['aaaaaaaaaaaa follow-', 'up']);
  });

  it('breaks between ideographs, and never before closing punctuation', () => {
    const lines = wrap('客户在第一天就能上线，这是我们的承诺。', 10 * style.size * 0.5, style, evenly);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.text).not.toMatch(/^[，。]/u);
  });

  it('ends in an ellipsis where there is more than may be shown', () => {
    expect(texts('one two three four five six seven eight nine ten', 2)).toEqual([
      'one two three four',
      'five six seven eigh…',
    ]);
    expect(texts('one two three four', 1)).toEqual(['one two three four']);
  });

  it('is quick with far too much text', () => {
    const start = performance.now();
    expect(wrap('word '.repeat(200_000), width, style, evenly, 14)).toHaveLength(14);
    expect(wrap('x'.repeat(1_000_000), width, style, evenly, 14)).toHaveLength(14);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('never makes a line wider than it may be, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const lines = wrap(text, width, style, evenly);
        for (const line of lines) {
          const one = [...new Intl.Segmenter().segment(line.text)].length === 1;
          expect(one || line.width <= width + 1e-6).toBe(true);
        }
        const bare = (words: string): string => words.replace(/\s/gu, '');
        expect(bare(lines.map((line) => line.text).join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('direction', () => {
  it('is that of the first letter', () => {
    expect(readsRightToLeft('12 שלום')).toBe(true);
    expect(readsRightToLeft('مرحبا hello')).toBe(true);
    expect(readsRightToLeft('hello مرحبا')).toBe(false);
    expect(readsRightToLeft('123')).toBe(false);
  });
});

describe('shortening', () => {
  it('keeps what fits on one line', () => {
    expect(shorten('two\nlines', width, style, evenly).text).toBe('two lines');
    const long = shorten('a text that is far too long for this', width, style, evenly);
    expect(long.text).toBe('a text that is far…');
    expect(long.width).toBeLessThanOrEqual(width);
  });
});
