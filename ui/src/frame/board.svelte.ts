/**
 * What the frame knows of the board. The board is `board/Board.svelte`, given the open document and
 * a journey; while it is on screen it puts itself here, so that the bottom bar and the gap list
 * can talk to it. Its own actions (`zoom.in`, `zoom.out`, `zoom.fit`, …) it registers itself.
 */

export interface BoardPort {
  /** How large the map is drawn; 1 is its natural size. Reactive. */
  readonly zoom: number;
  /** Draws it at this size, keeping the middle of the view where it is. */
  zoomTo(zoom: number): void;
  /** Gives the board the keyboard. */
  focus(): void;
}

class BoardPlace {
  /** The board on screen; `null` while another view is shown. */
  port: BoardPort | null = $state.raw(null);
  /** The table on screen, which shows the same stages and lanes. */
  table: Pick<BoardPort, 'focus'> | null = $state.raw(null);
}

export const board = new BoardPlace();
