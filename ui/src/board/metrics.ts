/**
 * Sizes of the board, in board units: CSS pixels at zoom 1. Everything stands on an 8-unit grid.
 */

/** Width of a stage's column. */
export const COLUMN = 240;
/** Between a column's edge and the cards in it. */
export const GUTTER = 12;
/** Width of a card. */
export const CARD = COLUMN - 2 * GUTTER;
/** Above the first and below the last card of a cell. */
export const CELL_PADDING = 12;
/** Between two cards of a cell. */
export const CARD_GAP = 8;
/** No sticky is shown further away than this. */
export const FREE_MOST = 100_000;
/** Height of a sticky that nothing is written on yet. */
export const STICKY_HEIGHT = 72;
/** Between two stickies that are put up one after the other. */
export const STICKY_GAP = 16;
/** A lane is at least this high, so that an empty cell can be aimed at. */
export const LANE_MIN = 64;
/** Height of a collapsed lane. */
export const LANE_COLLAPSED = 32;
/** Height of the lane with the feeling curve. */
export const LANE_FEELING = 152;
/** Between the feeling lane's edges and the lines of +2 and −2. */
export const FEELING_PADDING = 24;
/** Below the last lane. */
export const BOARD_END = 64;

/** Padding inside a card, left and right. */
export const CARD_PADDING_X = 10;
/** Padding inside a card, above and below. */
export const CARD_PADDING_Y = 9;
/** Width of the strip at the left of a card that holds its symbol and its owner. */
export const CARD_MARGIN = 24;
/** Corner radius of a card. */
export const CARD_RADIUS = 6;
/** A card shows at most this many lines of its words. */
export const CARD_LINES = 14;

/** Width of the lane headers, in window pixels at header scale 1. */
export const LANE_HEADER = 132;
/** Height of the band of acts at header scale 1. */
export const ACT_BAND = 24;
/** Height of the band of phases at header scale 1. */
export const PHASE_BAND = 28;
/** Height of the part of a stage header under the name at header scale 1. */
export const STAGE_FOOT = 28;
/** Width of the place at the end where a stage is added, in board units. */
export const ADD_STAGE = 120;

/** The transitions never take more than this; beyond it their lines move together. */
export const ARC_BAND_MAX = 300;

/** The smallest zoom offered; a very wide journey may go below it to fit the window. */
export const ZOOM_MIN = 0.1;
/** The largest zoom. */
export const ZOOM_MAX = 3;

/** What the sign that shows the steps of a stage takes before its name, at header scale 1. */
export const FOLD = 16;
