/** What React Flow and Svelte Flow share: nodes, edges, settings and the way they are moved. */

import { board, cardInCloseView, closeView, content, onlyVisible, wholeView } from './content.js';

/** Far enough out for the largest map. */
const LEAST_ZOOM = 0.004;

/** The nodes, with their sizes, so that nothing needs to be measured. */
export const nodes = [
  ...content.stages.map((stage, index) => ({
    id: `stage-${index}`,
    type: 'stage',
    position: { x: stage.x, y: stage.y },
    width: stage.width,
    height: stage.height,
    data: { name: stage.name },
    draggable: false,
  })),
  ...content.cards.map((card, index) => ({
    id: `card-${index}`,
    type: 'card',
    position: { x: card.x, y: card.y },
    width: card.width,
    height: card.height,
    data: { text: card.text, facts: card.facts, owner: card.owner, boxed: card.boxed },
  })),
];

export const edges = content.transitions.map(([from, to], index) => ({
  id: `transition-${index}`,
  source: `stage-${from}`,
  target: `stage-${to}`,
}));

/** The view the page opens with: the whole map. */
export const opening = wholeView(LEAST_ZOOM);

/** Settings that are the same in both; whatever takes time and is not needed is off. */
export const settings = {
  minZoom: LEAST_ZOOM,
  maxZoom: 3,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elevateNodesOnSelect: false,
  disableKeyboardA11y: true,
  onlyRenderVisibleElements: onlyVisible,
};

/** Lets the page be moved; `setViewport` is the library's own. */
export function movedBy(setViewport) {
  window.peer = {
    surface: () => board.querySelector('.react-flow__pane, .svelte-flow__pane'),
    look: (view) => setViewport(view === 'whole' ? opening : closeView),
    card: cardInCloseView(),
    zooms: { whole: opening.zoom, close: closeView.zoom },
    wheel: (from, to) => ({ delta: -Math.log2(to / from) / 0.002, reached: to }),
  };
}
