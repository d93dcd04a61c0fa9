/** Breaking text into lines, with cached measurement. Pure but for the measure that is passed in. */

/** How a run of text is set. Sizes in board units. */
export interface TextStyle {
  /** Font size. */
  readonly size: number;
  /** From one baseline to the next. */
  readonly line: number;
  /** CSS font weight. */
  readonly weight: number;
}

/** The text styles of the board. */
export const TEXT = {
  body: { size: 13, line: 18, weight: 400 },
  wording: { size: 13, line: 18, weight: 550 },
  goal: { size: 13.5, line: 20, weight: 400 },
  gap: { size: 12.5, line: 17, weight: 400 },
  chip: { size: 11.5, line: 16, weight: 450 },
  owner: { size: 13, line: 18, weight: 550 },
  supporting: { size: 12, line: 18, weight: 400 },
  stage: { size: 15, line: 19, weight: 600 },
  step: { size: 13.5, line: 19, weight: 550 },
  stageFoot: { size: 12, line: 16, weight: 450 },
  state: { size: 11.5, line: 15, weight: 450 },
  lane: { size: 12.5, line: 16, weight: 600 },
  act: { size: 11.5, line: 16, weight: 600 },
  phase: { size: 12, line: 16, weight: 500 },
  arc: { size: 12, line: 16, weight: 450 },
  initials: { size: 9, line: 12, weight: 650 },
  badge: { size: 10.5, line: 12, weight: 650 },
} as const satisfies Record<string, TextStyle>;

/** Width of a text in board units. */
export type Measure = (text: string, style: TextStyle) => number;

/** One line of text. */
export interface Line {
  readonly text: string;
  readonly width: number;
  /** Whether it reads from right to left. */
  readonly rtl: boolean;
}

/** Text longer than this is cut before it is broken: no card shows as much. */
const LONGEST = 4_000;

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const STRONG = /\p{L}/u;

/**
 * What may stand at the end of a line: a word up to and with its hyphen, dash or slash; a single
 * ideograph or kana with the punctuation that must not begin a line; white space.
 */
const PIECES =
  /\n|[^\S\n]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．・：；？！」』）】ー]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+?(?:[-–—/](?=[^\s\d])|(?=[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|$)/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether a text reads from right to left: its first letter does. */
export function readsRightToLeft(text: string): boolean {
  const first = STRONG.exec(text);
  return first !== null && RTL.test(first[0]);
}

/** A measure that remembers the width of every word it has met. */
export function remembering(measure: Measure): Measure {
  const widths = new Map<TextStyle, Map<string, number>>();
  return (text, style) => {
    let known = widths.get(style);
    if (!known || known.size > 50_000) {
      known = new Map();
      widths.set(style, known);
    }
    let width = known.get(text);
    if (width === undefined) {
      width = measure(text, style);
      known.set(text, width);
    }
    return width;
  };
}

/**
 * Breaks a text into lines no wider than `width`, at most `most` of them; the last ends in an
 * ellipsis if there is more. Words wider than a line are broken between graphemes.
 */
export function wrap(
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
  most = Infinity,
): Line[] {
  const cut = text.length > LONGEST;
  const source = (cut ? text.slice(0, LONGEST) : text).trimEnd();
  const rtl = readsRightToLeft(source);
  const lines: Line[] = [];
  let line = '';
  let lineWidth = 0;
  let full = false;

  const end = (): void => {
    const trimmed = line.trimEnd();
    lines.push({ text: trimmed, width: measureLine(trimmed, style, measure), rtl });
    line = '';
    lineWidth = 0;
  };
  const put = (piece: string, pieceWidth: number): void => {
    line += piece;
    lineWidth += pieceWidth;
  };

  for (const [piece] of source.matchAll(PIECES)) {
    if (lines.length >= most) {
      full = true;
      break;
    }
    if (piece === '\n') {
      end();
      continue;
    }
    const pieceWidth = measure(piece, style);
    if (piece.trim() === '') {
      // Spaces at the start of a line that was broken are dropped; those after a newline are kept.
      if (line !== '' || lines.length === 0) put(piece, pieceWidth);
    } else if (lineWidth + pieceWidth <= width) {
      put(piece, pieceWidth);
    } else {
      if (line.trim() !== '') end();
      // A word that fits without the spaces before it is not broken for them.
      line = '';
      lineWidth = 0;
      if (pieceWidth <= width) {
        put(piece, pieceWidth);
        continue;
      }
      for (const { segment } of graphemes.segment(piece)) {
        const segmentWidth = measure(segment, style);
        if (line !== '' && lineWidth + segmentWidth > width) {
          end();
          if (lines.length >= most) break;
        }
        put(segment, segmentWidth);
      }
    }
  }
  if (line.trim() !== '' && lines.length < most) end();
  else if (line.trim() !== '') full = true;
  if ((full || cut || lines.length > most) && lines.length > 0) {
    lines.length = Math.min(lines.length, most);
    const last = lines[lines.length - 1];
    if (last) lines[lines.length - 1] = shorten(`${last.text}…`, width, style, measure);
  }
  return lines;
}

/** A text on one line, shortened with an ellipsis if it is wider than `width`. */
export function shorten(text: string, width: number, style: TextStyle, measure: Measure): Line {
  const flat = (text.length > LONGEST ? text.slice(0, LONGEST) : text).replace(/\s+/gu, ' ').trim();
  const rtl = readsRightToLeft(flat);
  const whole = measureLine(flat, style, measure);
  if (whole <= width) return { text: flat, width: whole, rtl };
  const ellipsis = measure('…', style);
  let kept = '';
  let keptWidth = 0;
  for (const { segment } of graphemes.segment(flat)) {
    const next = keptWidth + measure(segment, style);
    if (next + ellipsis > width) break;
    kept += segment;
    keptWidth = next;
  }
  kept = kept.trimEnd().replace(/…$/u, '');
  return { text: `${kept}…`, width: Math.min(width, keptWidth + ellipsis), rtl };
}

/** Measured word by word, so that the cache of words serves lines too. */
function measureLine(text: string, style: TextStyle, measure: Measure): number {
  let width = 0;
  for (const piece of text.match(/\s+|\S+/gu) ?? []) width += measure(piece, style);
  return width;
}
