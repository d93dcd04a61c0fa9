/** English: what is done with cards, one or many. */
import type { Conversion } from '../ipc/types';

const grouped = (count: number): string => count.toLocaleString('en');
const cards = (count: number): string => (count === 1 ? '1 card' : `${grouped(count)} cards`);


/** What a card can be turned into. */
export type CardKind = Conversion['kind'];

/** Turning cards into cards of another kind. */
export const convert = {
  into: {
    moment: 'Turn into moment',
    comm: 'Turn into comm',
    promise: 'Turn into promise',
    card: 'Turn into card',
    note: 'Turn into note',
  } satisfies Record<CardKind, string>,
  severalInto: {
    moment: (count: number) => `Turn ${count} cards into moments`,
    comm: (count: number) => `Turn ${count} cards into comms`,
    promise: (count: number) => `Turn ${count} cards into promises`,
    card: (count: number) => `Turn ${count} cards into plain cards`,
    note: (count: number) => `Turn ${count} cards into notes`,
  } satisfies Record<CardKind, (count: number) => string>,
  /** What the new kind has no place for, such as “feeling, evidence”. */
  left: (facts: readonly string[]) => `Left behind: ${facts.join(', ')}.`,
  leftMeans: 'The new kind has no place for it. Undo brings everything back.',
  /** The facts of a card, by their field. */
  fact: {
    feeling: 'feeling',
    name: 'which moment it is',
    owner: 'owner',
    evidence: 'evidence',
    channel: 'channel',
    sent: 'when it is sent',
    due: 'when it is due',
    measure: 'measure',
    author: 'who said it',
    colour: 'colour',
  },
};

/** Copying, cutting, pasting and duplicating cards. */
export const clips = {
  copyAction: 'Copy',
  cutAction: 'Cut',
  pasteAction: 'Paste',
  duplicateAction: 'Duplicate',
  /** The steps in the undo menu. */
  paste: (count: number) => `Paste ${cards(count)}`,
  cut: (count: number) => `Cut ${cards(count)}`,
  duplicate: (count: number) => `Duplicate ${cards(count)}`,
  copied: (count: number) => `${cards(count)} copied.`,
  nothing: 'There is no text on the clipboard.',
  nothingMeans: 'Copy cards or lines of text first.',
  image: 'The clipboard holds a picture or a file.',
  imageMeans: 'Cards hold words only, so nothing was pasted. It is still on the clipboard.',
  tooMany: (count: number, most: number) =>
    `The clipboard holds ${grouped(count)} lines; up to ${grouped(most)} become cards at once.`,
  tooManyMeans: 'Nothing was pasted, and all of it is still on the clipboard. Paste a part at a time.',
  tooLong: (count: number, most: number) =>
    `A line on the clipboard has ${grouped(count)} characters; a card holds up to ${grouped(most)}.`,
  tooLongMeans: 'Nothing was pasted, and all of it is still on the clipboard. Break it into lines first.',
  noCards: (lane: string) => `The lane ${lane} holds no cards of its own.`,
  noCardsMeans: 'Select a cell of moments, comms, promises or a lane of your own. Nothing was pasted.',
  noStages: 'There is no stage to paste into.',
  noStagesMeans: 'Add a stage first. Nothing was pasted.',
  missing: (names: readonly string[]) => `Not in this document: ${names.join(', ')}.`,
  missingMeans: 'The cards are here without them. Choose owners and stages of this document where they are wanted.',
  byKey: (keys: string) => `Press ${keys} to paste.`,
  byKeyMeans: 'The system lets the clipboard be read only when the keys are pressed.',
};

/** Linking by dragging, said over what the card would be let go on. */
export const dropLink = {
  keeps: (moment: string) => `Kept by “${moment}”`,
  makes: (promise: string) => `Makes “${promise}”`,
};

/** Stickies that lie free on the board. */
export const stickies = {
  add: 'Add note',
  row: 'Free notes',
  placeholder: 'What came up?',
};

/** Selecting and moving several cards. */
export const several = {
  selected: (count: number) => `${cards(count)} selected.`,
  move: (count: number) => `Move ${cards(count)}`,
  colour: (count: number) => `Colour ${cards(count)}`,
  colourLabel: 'Colour',
};
