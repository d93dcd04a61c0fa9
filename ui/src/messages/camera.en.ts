/** English: moving about the board, its small map and its legend. */

export const zoomStage = 'Zoom to stage';
/** Said after the board has moved. */
export const shows = {
  board: (percent: string) => `The whole board, at ${percent}.`,
  selection: (percent: string) => `The selection, at ${percent}.`,
  stage: (name: string, percent: string) => `${name}, at ${percent}.`,
};

/** The small map in the corner of the board. */
export const minimap = {
  show: 'Show the map of the board',
  hide: 'Hide the map of the board',
  action: 'Show or hide the map of the board',
};

/** What the shapes and colours of the board mean. */
export const legend = {
  menu: 'Legend',
  title: 'What shapes and colours mean',
  action: 'Show the legend',
  transitions: 'Transitions',
  handOffs: 'Hand-offs, on the line where the owner changes',
  gaps: 'Gaps, by how much they matter',
  verdicts: 'Promises kept, and the verdict on a stage',
  feelings: 'What the customer feels',
  unknown: 'Not known',
  owners: 'Owners, whose colours run through the map',
  far: 'From far away a card is a tint: of its feeling, its promise or its owner, with a corner for its worst gap.',
};

/** Lanes that are collapsed to their header. */
export const lanes = {
  collapse: (name: string) => `Collapse ${name}`,
  fold: (name: string) => `Collapse lane “${name}”`,
  unfold: (name: string) => `Open lane “${name}”`,
  foldName: 'Collapse or open a lane',
  /** A cell of a collapsed lane. */
  holds: (count: number) => (count === 1 ? '1 card, collapsed' : `${count} cards, collapsed`),
};
