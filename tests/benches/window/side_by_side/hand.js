/**
 * The hand that moves a board: the same for Throughline and for its peers. This is the body of an
 * asynchronous function that the driver runs in the page; `action` says what to do.
 *
 * A gesture is a path in time. In every frame the hand goes to where it should be by now, with the
 * same wheel and pointer events that a real one would cause, and notes how long the frame took. So
 * a slow page is moved as far as a fast one, in fewer and larger steps.
 */

const [action, options] = [arguments[0], arguments[1]];

const frame = () => new Promise((next) => requestAnimationFrame(() => next(performance.now())));

/** Throughline is moved by what anybody can do in its window; the pages of the peers bring theirs. */
const throughline = () => ({
  surface: () => document.querySelector('section.board canvas'),
  // From the whole map, the size of life is where the map begins.
  look: (view) => (view === 'whole' ? ['9'] : ['9', '0']).forEach(press),
  get card() {
    return cardOnGrid();
  },
  zooms: options.zooms,
  // As the board reads a turned wheel, which it does in steps of at most 24.
  wheel(from, to) {
    const delta = Math.max(-24, Math.min(24, -Math.log(to / from) / 0.01));
    return { delta, reached: from * Math.exp(-delta * 0.01) };
  },
});

const subject = window.peer ?? throughline();

function press(key) {
  const grid = document.querySelector('section.board');
  grid.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: `Digit${key}`, ctrlKey: true, bubbles: true, cancelable: true }),
  );
}

/** The card nearest to the middle of the board among those that can be dragged. */
function cardOnGrid() {
  const canvas = document.querySelector('section.board canvas').getBoundingClientRect();
  const off = ({ x, y }) =>
    Math.hypot(x - canvas.x - canvas.width / 2, y - canvas.y - canvas.height / 2);
  const middles = [...document.querySelectorAll('section.board [role=gridcell] [role=button]')]
    .filter((card) => options.words.some((words) => card.textContent.trim().startsWith(words)))
    .map((card) => card.getBoundingClientRect())
    // The points of the feeling curve bear the names of their moments too.
    .filter((box) => box.height > 30)
    .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  if (middles.length === 0) throw new Error('no card is in sight');
  return middles.reduce((best, at) => (off(at) < off(best) ? at : best));
}

function middle() {
  const box = subject.surface().getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function common(at, more) {
  const { x: clientX, y: clientY } = at;
  return { bubbles: true, cancelable: true, composed: true, view: window, clientX, clientY, screenX: clientX, screenY: clientY, ...more };
}

function wheel(target, at, more) {
  target.dispatchEvent(new WheelEvent('wheel', common(at, { deltaMode: 0, ...more })));
}

/** A pointer event and the mouse event that follows it. */
function pointer(target, kind, at, buttons) {
  const button = kind === 'move' ? -1 : 0;
  const one = { pointerId: 1, pointerType: 'mouse', isPrimary: true, pressure: buttons ? 0.5 : 0 };
  target.dispatchEvent(new PointerEvent(`pointer${kind}`, common(at, { ...one, button, buttons })));
  target.dispatchEvent(new MouseEvent(`mouse${kind}`, common(at, { button: 0, buttons, detail: 1 })));
}

/** Follows a path for a while, and returns how long each frame took, in milliseconds. */
async function follow(step) {
  const times = [];
  const start = await frame();
  let last = start;
  while (last - start < options.milliseconds) {
    step(last - start);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** From 0 to 1 and back at an even speed. */
const sway = (time, period) => 1 - Math.abs(((time / period) % 1) * 2 - 1);

/** Pans along a path, in window pixels from where it starts. */
function pan(path) {
  const target = subject.surface();
  const at = middle();
  let here = path(0);
  return follow((time) => {
    const there = path(time);
    wheel(target, at, { deltaX: there.x - here.x, deltaY: there.y - here.y });
    here = there;
  });
}

const actions = {
  /** Goes to a view, and returns once that was drawn. */
  async look() {
    subject.look(options.view);
    await frame();
    await frame();
  },

  /** The zooms of the whole map and of the close view. */
  zooms: () => subject.zooms,

  /** Where the board lies on the page. */
  board() {
    const { x, y, width, height } = subject.surface().getBoundingClientRect();
    return { x, y, width, height };
  },

  card: () => subject.card,

  /** 1,500 pixels a second across, and 400 up and down. */
  'close-up pan': () => pan((time) => ({ x: 3_750 * sway(time, 5_000), y: 200 * sway(time, 1_000) })),

  /** Round in circles. */
  'whole-map pan': () =>
    pan((time) => ({
      x: 120 * Math.sin((time / 2_000) * 2 * Math.PI),
      y: 60 * (1 - Math.cos((time / 2_000) * 2 * Math.PI)),
    })),

  /** From the whole map to the size of life and back in 2.5 seconds. */
  zoom() {
    const target = subject.surface();
    const at = middle();
    const { whole, close } = subject.zooms;
    let zoom = whole;
    pointer(target, 'move', at, 0);
    return follow((time) => {
      const share = (1 - Math.cos((time / 2_500) * 2 * Math.PI)) / 2;
      const { delta, reached } = subject.wheel(zoom, whole * (close / whole) ** share);
      wheel(target, at, { deltaY: delta, ctrlKey: true });
      zoom = reached;
    });
  },

  /** A card is carried round the middle of the board, put back and let go. */
  async drag() {
    const from = subject.card;
    const centre = middle();
    const target = document.elementFromPoint(from.x, from.y);
    pointer(target, 'move', from, 0);
    await frame();
    pointer(target, 'down', from, 1);
    const times = await follow((time) => {
      const angle = (time / 1_500) * 2 * Math.PI;
      const reach = Math.min(1, time / 500);
      pointer(target, 'move', {
        x: from.x + (centre.x + 220 * Math.cos(angle) - from.x) * reach,
        y: from.y + (centre.y + 140 * Math.sin(angle) - from.y) * reach,
      }, 1);
    });
    pointer(target, 'move', from, 1);
    await frame();
    pointer(target, 'up', from, 0);
    await frame();
    return times;
  },

  /** Where the field lies that is typed into; nothing without one. */
  field() {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    const { x, y, width, height } = field.getBoundingClientRect();
    return { x, y, width, height };
  },

  /** Whether the board is there to be moved. */
  ready: () =>
    !window.isLeft && (Boolean(window.peer) || document.querySelector('section.board [role=grid]') !== null),
};

return actions[action]();
