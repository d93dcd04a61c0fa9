/** Texts as they are compared: without case, accents and ligatures. */

/** Accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowel signs of Arabic. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** Letters that people type without their stroke, and that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

const NOT_ASCII = /[^\0-\x7f]/gu;

/** A text without what a search does not tell apart. */
export function fold(text: string): string {
  return text.replace(NOT_ASCII, foldLetter).toLowerCase();
}

function foldLetter(letter: string): string {
  let folded = '';
  // A capital may become several letters, and what Unicode takes apart may bring a capital.
  for (const part of letter.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '')) {
    folded += LETTERS[part] ?? part;
  }
  return folded;
}

/** The words of what a person searches for, folded, each once. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(fold(query).split(/\s+/).filter((word) => word !== ''))];
}

/** A part of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text in pieces, with every place marked where one of the folded words stands. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of hits(text, words)) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** The part of a long text round the first hit, about so many letters of it. */
export function excerpt(text: string, words: readonly string[], length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const first = hits(line, words)[0]?.[0] ?? 0;
  let start = first < length * 0.7 ? 0 : first - Math.floor(length / 3);
  // It begins and ends with a word where there are words.
  if (start > 0) {
    const space = line.indexOf(' ', start);
    start = space >= 0 && space < first ? space + 1 : start;
  }
  let end = Math.min(line.length, start + length);
  if (end < line.length) {
    const space = line.lastIndexOf(' ', end);
    end = space > start + length / 2 ? space : end;
  }
  return `${start > 0 ? '…' : ''}${whole(line, start, end)}${end < line.length ? '…' : ''}`;
}

/** A slice that cuts no letter of two units in half. */
function whole(text: string, start: number, end: number): string {
  const isTail = (at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
  return text.slice(isTail(start) ? start - 1 : start, isTail(end) ? end + 1 : end);
}

/** Where the folded words stand in a text, from left to right; none overlaps another. */
function hits(text: string, words: readonly string[]): [start: number, end: number][] {
  const { folded, starts, ends } = traced(text);
  const found: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const apart: [number, number][] = [];
  for (const [start, end] of found) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** A text folded, and from where to where in the text each unit of it comes. */
function traced(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const part = foldLetter(letter);
    const end = at + letter.length;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    // An accent of its own belongs to the letter before it.
    if (part === '') {
      const own = starts.at(-1);
      for (let back = ends.length - 1; back >= 0 && starts[back] === own; back--) ends[back] = end;
    }
    folded += part;
    at = end;
  }
  return { folded, starts, ends };
}
