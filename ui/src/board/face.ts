/** How the face of a card is laid out: its words, its chips and the marks at its left. */

import type { Chip, Face, LaneKind } from '../ipc/types';
import { m } from '../messages';
import { CARD, CARD_LINES, CARD_MARGIN, CARD_PADDING_X, CARD_PADDING_Y } from './metrics';
import type { SymbolName } from './symbols';
import { TEXT, wrap, type Line, type Measure, type TextStyle } from './text';

/** What kind of card it looks like. Only `card`, `tinted` and `note` have a ground of their own. */
export type Look = 'card' | 'tinted' | 'note' | 'goal' | 'accountable' | 'supporting' | 'gap';

/** The colour a small fact is written in. */
export type Tone = 'muted' | 'accent' | 'good' | 'fair' | 'bad';

/** A small fact in its place, from the card's top left. */
export interface ChipLayout {
  readonly x: number;
  readonly y: number;
  readonly symbol: SymbolName | null;
  readonly lines: readonly Line[];
  readonly tone: Tone;
}

/** A card in its place within its cell, from the cell's top left. */
export interface CardLayout {
  readonly face: Face;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: TextStyle;
  /** The words, from the card's top left. */
  readonly textX: number;
  readonly textY: number;
  readonly textWidth: number;
  readonly lines: readonly Line[];
  readonly chips: readonly ChipLayout[];
  /** The symbol at the left of the words. */
  readonly mark: SymbolName | null;
  /** Centre and radius of the owner's disc. */
  readonly disc: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

const CHIP_SYMBOL = 15;
const CHIP_GAP = 10;
const CHIP_LINES = 2;

/** Lays a face out at `x`, `y` of its cell. */
export function layFace(
  face: Face,
  lane: LaneKind,
  x: number,
  y: number,
  measure: Measure,
): CardLayout {
  const look = lookOf(face, lane);
  const shape = SHAPE[look];
  const mark = markOf(face, lane);
  // The strip at the left is kept free where the lane uses it, so that words stand flush.
  const strip = lane === 'moments' || lane === 'comms' || lane === 'promises';
  const margin = shape.margin || (strip ? CARD_MARGIN : 0);
  const textX = shape.padX + margin;
  const textWidth = CARD - textX - shape.padX;
  const lines = wrap(face.text, textWidth, shape.style, measure, CARD_LINES);
  let bottom = shape.padY + Math.max(lines.length, 1) * shape.style.line;
  const chips: ChipLayout[] = [];
  let chipX = textX;
  let chipY = bottom + 4;
  for (const chip of face.chips) {
    const fact = factOf(chip);
    const symbolWidth = fact.symbol ? CHIP_SYMBOL : 0;
    const lines = wrap(fact.text, textWidth - symbolWidth, TEXT.chip, measure, CHIP_LINES);
    const width = symbolWidth + Math.max(0, ...lines.map((line) => line.width));
    if (chipX > textX && (lines.length > 1 || chipX + width > textX + textWidth)) {
      chipX = textX;
      chipY = bottom + 1;
    }
    chips.push({ x: chipX, y: chipY, symbol: fact.symbol, lines, tone: fact.tone });
    chipX += lines.length > 1 ? textWidth : width + CHIP_GAP;
    bottom = Math.max(bottom, chipY + lines.length * TEXT.chip.line);
  }
  let disc: CardLayout['disc'] = null;
  if (look === 'accountable' || look === 'supporting') {
    const radius = look === 'accountable' ? 11 : 9;
    disc = { x: 11, y: shape.padY + shape.style.line / 2, radius };
  } else if (face.owner !== null && margin > 0) {
    disc = { x: shape.padX + 7, y: shape.padY + (mark ? 29 : 9), radius: 8.5 };
    bottom = Math.max(bottom, disc.y + disc.radius);
  }
  return {
    face,
    look,
    x,
    y,
    width: CARD,
    height: bottom + shape.padY,
    style: shape.style,
    textX,
    textY: shape.padY,
    textWidth,
    lines,
    chips,
    mark,
    disc,
  };
}

interface Shape {
  readonly style: TextStyle;
  readonly padX: number;
  readonly padY: number;
  readonly margin: number;
}

const SHAPE: Record<Look, Shape> = {
  card: { style: TEXT.body, padX: CARD_PADDING_X, padY: CARD_PADDING_Y, margin: 0 },
  tinted: { style: TEXT.body, padX: CARD_PADDING_X, padY: CARD_PADDING_Y, margin: 0 },
  note: { style: TEXT.body, padX: CARD_PADDING_X, padY: CARD_PADDING_Y, margin: 0 },
  goal: { style: TEXT.goal, padX: 2, padY: 2, margin: 0 },
  accountable: { style: TEXT.owner, padX: 0, padY: 3, margin: 30 },
  supporting: { style: TEXT.supporting, padX: 0, padY: 1, margin: 30 },
  gap: { style: TEXT.gap, padX: 2, padY: 1, margin: 20 },
};

/** Where the words of a new card in this lane will stand, for the editor that makes it. */
export function freshShape(lane: LaneKind): {
  style: TextStyle;
  padX: number;
  padY: number;
  /** From the card's left edge to the words. */
  left: number;
} {
  const look: Look =
    lane === 'goal' ? 'goal' : lane === 'owner' ? 'accountable' : lane === 'custom' ? 'tinted' : 'card';
  const { style, padX, padY, margin } = SHAPE[look];
  const strip = lane === 'moments' || lane === 'comms' || lane === 'promises';
  return { style, padX, padY, left: padX + (margin || (strip ? CARD_MARGIN : 0)) };
}

function lookOf(face: Face, lane: LaneKind): Look {
  const { subject } = face;
  switch (subject.of) {
    case 'goal':
      return 'goal';
    case 'gap':
      return 'gap';
    case 'owner':
      return subject.accountable ? 'accountable' : 'supporting';
    case 'record':
      if (subject.record.kind === 'note') return 'note';
      return lane === 'custom' ? 'tinted' : 'card';
  }
}

function markOf(face: Face, lane: LaneKind): SymbolName | null {
  if (face.subject.of !== 'record') return null;
  switch (face.subject.record.kind) {
    case 'moment':
      return face.feeling === null ? 'feeling_unknown' : `feeling_${face.feeling as -2 | -1 | 0 | 1 | 2}`;
    case 'promise':
      return 'promise';
    case 'comm': {
      const channel = face.chips.find((chip) => chip.chip === 'channel');
      return channel ? channel.value : null;
    }
    default:
      return lane === 'custom' ? null : 'note';
  }
}

function factOf(chip: Chip): { symbol: SymbolName | null; text: string; tone: Tone } {
  switch (chip.chip) {
    case 'channel':
      return { symbol: null, text: m.words.channel[chip.value], tone: 'muted' };
    case 'sent':
      return { symbol: 'clock', text: chip.value, tone: 'muted' };
    case 'makes':
      return { symbol: 'promise', text: m.grid.makes(chip.value), tone: 'accent' };
    case 'named':
      return {
        symbol: 'star',
        text: m.words.momentName[chip.value],
        tone: 'accent',
      };
    case 'keeps':
      return {
        symbol: `keeping_${chip.value.verdict}`,
        text: chip.value.wording,
        tone: TONE[chip.value.verdict],
      };
    case 'measure':
      return { symbol: 'measure', text: chip.value, tone: 'muted' };
    case 'due_by':
      return { symbol: 'due', text: chip.value, tone: 'muted' };
    case 'verdict':
      return { symbol: `keeping_${chip.value}`, text: m.words.keepingVerdict[chip.value], tone: TONE[chip.value] };
    case 'step':
      return { symbol: 'step', text: chip.value, tone: 'muted' };
    case 'tag':
      return { symbol: null, text: m.tags.tag(chip.value), tone: 'muted' };
    case 'author':
      return { symbol: null, text: chip.value, tone: 'muted' };
  }
}

const TONE = { kept: 'good', partly: 'fair', broken: 'bad', unknown: 'muted' } as const;
