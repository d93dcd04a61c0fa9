/** English: what is written on the board, and how it is read aloud. */
import type { Severity } from '../ipc/types';

export const label = 'Journey board';
/** How the grid is used, read by screen readers. */
export const help =
  'Arrow keys walk from card to card. Enter edits a card or adds one to an empty cell. Typing adds a card. Shift with an arrow key selects several. Alt with an arrow key moves what is selected. Delete deletes it.';
export const transitionsRow = 'Transitions';
export const stagesRow = 'Stages';
export const noOwner = 'No owner';
export const accountable = 'accountable';
export const supporting = 'supporting';
export const canBegin = 'customers can begin here';
export const exitTarget = 'Exit: the customer leaves';
export const addStage = 'Add stage';
export const feelingUnknown = 'feeling not known';
export const empty = 'empty';
export const collapsed = 'collapsed';
export const start = 'start';


/** What can be added to a lane, by its kind. */
export const add: Record<'goal' | 'moments' | 'comms' | 'promises' | 'owner' | 'custom', string> = {
  goal: 'Set goal',
  moments: 'Add moment',
  comms: 'Add comm',
  promises: 'Add promise',
  owner: 'Set owner',
  custom: 'Add card',
};

export const placeholder: Record<keyof typeof add, string> = {
  goal: 'What does the customer want here?',
  moments: 'What does the customer do and feel?',
  comms: 'Its words, as the customer gets them',
  promises: 'What may the customer expect?',
  owner: 'Who answers for this stage?',
  custom: 'Words',
};

export const editName = (kind: string): string => `Name of the ${kind.toLowerCase()}`;
export const editWords = (kind: string): string => `Words of the ${kind.toLowerCase()}`;
export const setFeeling = 'Set feeling';

/** A number with a real minus sign: −2 … +2. */
export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';

export const gaps = (count: number, worst: Severity): string =>
  count === 1 ? `1 gap, ${worst}` : `${count} gaps, the worst is ${worst}`;

export const makes = (count: number): string => (count === 1 ? '1 promise' : `${count} promises`);
export const keeps = (verdict: string, wording: string): string => `${verdict}: ${wording}`;
export const dueBy = (stage: string): string => `due by ${stage}`;
export const feels = (words: string): string => `feels ${words.toLowerCase()}`;
export const ownedBy = (name: string): string => `owner ${name}`;
export const leadsTo = (kind: string, to: string, label: string): string =>
  label === '' ? `${kind} to ${to}` : `${kind} to ${to}: ${label}`;
export const exit = 'the exit';
export const handOff = (state: string): string => `hand-off, ${state.toLowerCase()}`;
export const ofStage = (number: number, of: number): string => `stage ${number} of ${of}`;

/** Said while something is dragged. */
export const landsIn = (stage: string): string => `To ${stage}`;

export const drawTransition = 'Draw transition';
export const drawTransitionAction = 'Draw transition…';
export const draw = 'Draw';
export const kindLabel = 'Kind';
export const fromLabel = 'From';
export const toLabel = 'To';
export const zoomSelection = 'Zoom to selection';
export const zoomNatural = 'Zoom to 100 %';
export const focusBoard = 'Go to the board';
