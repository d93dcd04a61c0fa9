/**
 * What the pages of all peers share: the content of the board in a few words, the place it is
 * shown in, and the two views that the measurements look from. The query of the address says how
 * many cards, how large the board is on the page, and whether only what is in sight is mounted.
 *
 * Every page leaves `window.peer`, through which the hand in `tests/benches/window/side_by_side/hand.js` moves
 * it: `surface()` is what the wheel turns on, `look(view)` goes to `whole` or `close`, `card` is
 * where a card lies in the close view, and `wheel(from, to)` how far the wheel is turned with Ctrl
 * held to come from one zoom to another, with the zoom that is then reached.
 */

const query = new URLSearchParams(location.search);

/** Whether only what is in sight is mounted. */
export const onlyVisible = query.has('visible');

/** The board on the page. */
export const board = document.getElementById('board');
const width = Number(query.get('width'));
const height = Number(query.get('height'));
board.style.width = `${width}px`;
board.style.height = `${height}px`;

/** Stages, cards and transitions. */
export const content = await (await fetch(`content/${query.get('cards')}.json`)).json();

/** The whole map in the middle of the board, at no less than the smallest zoom there is. */
export function wholeView(least) {
  const zoom = Math.max(least, Math.min(width / content.width, height / content.height));
  return { x: (width - content.width * zoom) / 2, y: (height - content.height * zoom) / 2, zoom };
}

/** Where the map begins, as large as life. */
export const closeView = { x: 0, y: 0, zoom: 1 };

/** Where the card nearest to the middle of the close view lies on the page. */
export function cardInCloseView() {
  const middles = content.cards
    .filter((card) => card.boxed)
    .map((card) => ({
      x: card.x + card.width / 2 + closeView.x,
      y: card.y + card.height / 2 + closeView.y,
    }));
  const off = (at) => Math.hypot(at.x - width / 2, at.y - height / 2);
  return middles.reduce((best, at) => (off(at) < off(best) ? at : best));
}
