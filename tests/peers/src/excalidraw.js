import { Excalidraw, FONT_FAMILY } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import './board.css';
import { board, cardInCloseView, closeView, content, wholeView } from './content.js';

// Its fonts are its own, and nothing is fetched from elsewhere.
window.EXCALIDRAW_ASSET_PATH = `${location.origin}/excalidraw/`;

/** It zooms out no further. */
const LEAST_ZOOM = 0.1;

/** What one turn of the wheel changes at most. */
const MOST_STEP = 0.1;

const opening = wholeView(LEAST_ZOOM);

/** What every element has; without roughness, which takes longer to draw. */
const plain = {
  angle: 0,
  strokeColor: '#22252a',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
};

function words(id, text, box, container) {
  return {
    ...plain,
    id,
    type: 'text',
    x: box.x + 8,
    y: box.y + 9,
    width: box.width - 16,
    height: box.height - 18,
    text,
    originalText: text,
    fontSize: 13,
    fontFamily: FONT_FAMILY.Helvetica,
    textAlign: 'left',
    verticalAlign: 'top',
    lineHeight: 1.25,
    autoResize: true,
    containerId: container,
  };
}

const elements = [
  ...content.stages.map((stage, index) => words(`stage-${index}`, stage.name, stage, null)),
  ...content.cards.flatMap((card, index) => {
    const text = [...card.lines, ...(card.facts ? [card.facts] : [])].join('\n');
    if (!card.boxed) return [words(`words-${index}`, text, card, null)];
    const box = {
      ...plain,
      id: `card-${index}`,
      type: 'rectangle',
      x: card.x,
      y: card.y,
      width: card.width,
      height: card.height,
      strokeColor: '#d9dbe0',
      backgroundColor: '#ffffff',
      boundElements: [{ id: `words-${index}`, type: 'text' }],
    };
    return [box, words(`words-${index}`, text, card, box.id)];
  }),
  ...content.transitions.map(([from, to], index) => {
    const [start, end] = [content.stages[from], content.stages[to]];
    const x = start.x + start.width;
    const y = start.y + start.height / 2;
    return {
      ...plain,
      id: `transition-${index}`,
      type: 'arrow',
      x,
      y,
      width: Math.abs(end.x - x),
      height: 0,
      points: [
        [0, 0],
        [end.x - x, 0],
      ],
      lastCommittedPoint: null,
      startBinding: null,
      endBinding: null,
      startArrowhead: null,
      endArrowhead: 'arrow',
      elbowed: false,
    };
  }),
];

/** Its scroll is in units of the map. */
const state = ({ x, y, zoom }) => ({ scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } });

createRoot(board).render(
  h(Excalidraw, {
    initialData: { elements, appState: { ...state(opening), zenModeEnabled: true }, scrollToContent: false },
    zenModeEnabled: true,
    handleKeyboardGlobally: false,
    excalidrawAPI: (api) => {
      window.peer = {
        surface: () => board.querySelector('canvas.interactive'),
        look: (view) => api.updateScene({ appState: state(view === 'whole' ? opening : closeView) }),
        card: cardInCloseView(),
        zooms: { whole: opening.zoom, close: closeView.zoom },
        wheel: (from, to) => {
          const step = Math.max(-MOST_STEP, Math.min(MOST_STEP, to - from));
          return { delta: -step * 100, reached: from + step };
        },
      };
    },
  }),
);
