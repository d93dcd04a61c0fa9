/** Draws a trace: a veil over all that it does not come by, and its line along the transitions. */

import { STATION, middle } from '../arcs';
import { toWindow, type Camera, type Frame } from '../camera';
import type { Layout, Rect } from '../layout';
import type { Lit } from '../lit';
import { COLUMN } from '../metrics';
import { Pen } from '../pen';
import { drawStrongArc, type ArcView } from './arcs';

/** How much of what lies beside the way is taken away, and of what lies in its stages. */
const BESIDE = 0.8;
const BETWEEN = 0.64;
/** The sign of its gaps stands out over a card's corner. */
const CORNER = 4;

/**
 * Dims the grid but for what is lit. One path for the stages beside the way and one for those on
 * it, whatever is in them, so that a frame costs the same on a board of any size.
 */
export function drawVeil(pen: Pen, layout: Layout, camera: Camera, area: Rect, lit: Lit): void {
  const { context, theme } = pen;
  const width = COLUMN * camera.zoom;
  const first = Math.max(0, Math.floor((area.x - camera.x) / width));
  const last = Math.min(layout.board.columns.length - 1, Math.floor((area.x + area.width - camera.x) / width));
  context.fillStyle = theme.ground;
  for (const isOn of [false, true]) {
    context.beginPath();
    for (let at = first; at <= last; at++) {
      const stage = layout.board.columns[at]?.stage;
      if (stage === undefined || lit.stages.has(stage) !== isOn) continue;
      context.rect(camera.x + at * width, area.y, width, area.height);
    }
    for (const card of lit.cards) {
      const column = layout.board.columns[Math.floor(card.x / COLUMN)];
      if (!column || lit.stages.has(column.stage) !== isOn) continue;
      const { x, y, width, height } = toWindow(camera, card);
      const corner = CORNER * camera.zoom;
      // A hole over what the veil covers; beyond it there would be a patch instead.
      const top = Math.max(y - corner, area.y);
      const bottom = Math.min(y + height + corner, area.y + area.height);
      if (bottom > top) context.rect(x - corner, top, width + 2 * corner, bottom - top);
    }
    context.globalAlpha = isOn ? BETWEEN : BESIDE;
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
}

/** Dims the band of transitions but for the stations of the way, and draws its line. */
export function drawTraceLine(pen: Pen, layout: Layout, frame: Frame, view: ArcView, lit: Lit): void {
  const { context, theme } = pen;
  const { height, thread } = frame.arcs;
  const half = Math.max(STATION * view.zoom, 1.5);
  const stationHeight = 18 * frame.arcScale;
  context.beginPath();
  context.rect(view.left, view.foot - height, view.right - view.left, height);
  layout.board.columns.forEach((column, at) => {
    const centre = view.x + middle(at) * view.zoom;
    if (!lit.stages.has(column.stage) || centre - half < view.left || centre + half > view.right) return;
    context.roundRect(centre - half, view.foot - thread - stationHeight / 2, 2 * half, stationHeight, stationHeight / 2);
  });
  context.fillStyle = theme.ground;
  context.globalAlpha = BESIDE;
  context.fill('evenodd');
  context.globalAlpha = 1;
  // The worst is drawn last, over the others.
  for (const mark of ['good', 'low', 'medium', 'high'] as const) {
    const colour = theme[mark];
    const kinds = { advance: colour, repeat: colour, win_back: colour, refer: colour, leave: colour };
    const marked = new Pen(context, { ...theme, kinds }, pen.owners);
    for (const one of lit.arcs) {
      if (one.mark === mark) drawStrongArc(marked, layout, frame, view, one.arc);
    }
  }
  context.setLineDash([]);
}
