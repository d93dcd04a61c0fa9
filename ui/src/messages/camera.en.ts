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
