/** English: the words of the table. */
import type { ColumnKind } from '../table/columns';
import type { SortWords } from '../table/sort';

export const label = 'Journey table';
/** How the table is used, read by screen readers. */
export const help =
  'Arrow keys walk from entry to entry. Enter, F2 or typing edits; Shift with Enter adds a card below. Enter on a column header sorts by it. Shift with an arrow key selects a range, Control with A everything. Delete empties what is selected.';
export const stage = 'Stage';
export const phase = 'Phase';
export const noPhase = 'No phase';

/** What an empty cell is called. */
export const emptyCell: Record<ColumnKind, string> = {
  phase: 'No phase',
  goal: 'No goal',
  moments: 'No moment',
  feeling: 'No moment',
  comms: 'No comm',
  promises: 'No promise',
  owner: 'No owner',
  gaps: 'No gap',
  custom: 'No card',
};

export const header = (name: string, number: number, of: number): string => `${name}, stage ${number} of ${of}`;
export const wordsOf = (lane: string, stage: string): string => `${lane}, ${stage}`;
export const feels = (words: string, moment: string): string => `${words}, ${moment}`;

export const filters = 'Filters';
export const owner = 'Owner';
export const ownerFunction = 'Function';
export const channel = 'Channel';
export const gap = 'Gaps';
export const anyOwner = 'Any owner';
export const anyFunction = 'Any function';
export const anyChannel = 'Any channel';
export const anyPhase = 'Any phase';
export const anyGap = 'Any gaps';
export const withGap = 'With a gap';
export const noGap = 'Without gaps';
export const withSeverity = { high: 'High gaps', medium: 'Medium gaps', low: 'Low gaps' } as const;
export const clear = 'Clear filters';

const stages = (count: number): string => `${count} ${count === 1 ? 'stage' : 'stages'}`;
const cards = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`;
export const all = (stageCount: number, cardCount: number): string => `${stages(stageCount)}, ${cards(cardCount)}`;
export const some = (shownStages: number, allStages: number, shownCards: number, allCards: number): string =>
  `${shownStages} of ${stages(allStages)}, ${shownCards} of ${cards(allCards)}`;
export const nothing = 'No stage fits these filters';
export const nothingMeans = 'Nothing is gone: everything is there again when the filters are cleared.';

export const boardOrder = 'In the order of the board';
const directions: Record<SortWords, readonly [string, string]> = {
  words: ['A to Z', 'Z to A'],
  phases: ['earliest first', 'latest first'],
  feelings: ['worst first', 'best first'],
  gaps: ['most serious first', 'least serious first'],
  counts: ['most first', 'fewest first'],
};
export const sortedBy = (column: string, words: SortWords, backwards: boolean): string =>
  `Sorted by ${column}, ${directions[words][backwards ? 1 : 0]}`;
export const toBoardOrder = 'Back to the order of the board';

export const chosen = (count: number): string => `${count} selected`;
export const bulk = 'What is selected';
export const setOwner = 'Set owner';
export const setChannel = 'Set channel';
export const setFeeling = 'Set feeling';
export const setPhase = 'Set phase';
export const empty = 'Delete';
export const emptySeveral = (count: number): string => `Delete ${count} selected`;
export const action = {
  focus: 'Go to the table',
  setOwner: 'Set owner of what is selected…',
  setChannel: 'Set channel of what is selected…',
  setFeeling: 'Set feeling of what is selected…',
  setPhase: 'Set phase of what is selected…',
};

export const lead = 'Every stage as a row, every lane as a column.';
export const emptyMeans =
  'Each stage becomes a row. Start with the first one, or take the nine lifecycle phases.';
