/** Draws the transitions above the stages: the thread with its stations, and the tracks over it. */

import type { Arc, TransitionKind } from '../../ipc/types';
import { m } from '../../messages';
import { EXIT_RUN, STATION, middle, type Piece, type Route } from '../arcs';
import type { Frame } from '../camera';
import type { Layout } from '../layout';
import { COLUMN } from '../metrics';
import type { Pen } from '../pen';
import { drawAgreement, drawSeverity } from '../symbols';
import { TEXT, shorten, wrap, type Measure } from '../text';
import { DASH } from '../theme';
import { stageEnd, stageNumber } from '../unfold';

/** Words smaller than this many window pixels are left out. */
const READABLE = 7;

/** Which part of the band is drawn, and where. All in window pixels. */
export interface ArcView {
  readonly zoom: number;
  /** Where the first column begins. */
  readonly x: number;
  /** The foot of the band. */
  readonly foot: number;
  /** From where to where it can be seen. */
  readonly left: number;
  readonly right: number;
}

/** Draws the band of transitions. */
export function drawArcs(
  pen: Pen,
  layout: Layout,
  frame: Frame,
  view: ArcView,
  measure: Measure,
): void {
  const { arcs } = layout.board;
  for (const piece of layout.routing.pieces) {
    const arc = arcs[piece.arc];
    if (arc) drawPiece(pen, arc, piece, frame, view, measure);
  }
  for (const route of layout.routing.routes) {
    const arc = arcs[route.arc];
    if (arc) drawRoute(pen, arc, route, frame, view, measure);
  }
  drawStations(pen, layout, frame, view);
}

/** Draws the line of a transition once more and stronger, where it is selected or under the pointer. */
export function drawStrongArc(pen: Pen, layout: Layout, frame: Frame, view: ArcView, index: number): void {
  const arc = layout.board.arcs[index];
  if (!arc) return;
  const piece = layout.routing.pieces.find((other) => other.arc === index);
  if (piece) drawPiece(pen, arc, piece, frame, view, null);
  const route = layout.routing.routes.find((other) => other.arc === index);
  if (route) drawRoute(pen, arc, route, frame, view, null);
}

function begin(pen: Pen, kind: TransitionKind, scale: number, strong: boolean): void {
  const { context, theme } = pen;
  context.strokeStyle = theme.kinds[kind];
  context.lineWidth = (kind === 'advance' ? 2.4 : 1.6) * Math.max(scale, 0.6) + (strong ? 1.4 : 0);
  context.setLineDash(DASH[kind].map((part) => part * scale));
  context.lineCap = kind === 'refer' ? 'round' : 'butt';
}

/** Draws a piece of the thread; without a measure only its line, and stronger. */
function drawPiece(pen: Pen, arc: Arc, piece: Piece, frame: Frame, view: ArcView, measure: Measure | null): void {
  const { context, theme } = pen;
  const scale = frame.arcScale;
  const thread = view.foot - frame.arcs.thread;
  const left = view.x + piece.left * view.zoom;
  const right = view.x + piece.right * view.zoom;
  if (right < view.left || left > view.right) return;
  begin(pen, 'advance', scale, measure === null);
  const tip = right - 2;
  const end = tip - 7 * scale;
  const centre = (left + end) / 2;
  // From far away a hand-off is still to be told from none.
  const sign = Math.max(scale, 0.72);
  const room = (arc.hand_off === 'missing' && scale >= 0.6 ? 13 : 8) * sign;
  const gap = arc.hand_off === null || end - left < 3 * room ? 0 : room;
  if (gap > 0) {
    pen.rule(left, thread, centre - gap, thread);
    pen.rule(centre + gap, thread, end, thread);
  } else {
    pen.rule(left, thread, end, thread);
  }
  drawHead(pen, 'advance', tip, thread, 1, 0, scale);
  if (measure === null) return;
  if (gap > 0 && arc.hand_off) drawAgreement(context, arc.hand_off, centre, thread, 5.5 * sign, theme);
  if (arc.gaps.worst && scale >= 0.6) {
    drawSeverity(context, arc.gaps.worst, centre, thread + 13 * scale, 4.6 * scale, theme);
  }
  if (!arc.label || TEXT.arc.size * scale < READABLE) return;
  const space = (right - left) / scale - 8;
  const lines = wrap(arc.label, space, TEXT.arc, measure, 2);
  pen.within(() => {
    context.translate(left + 4, thread - (12 + lines.length * TEXT.arc.line) * scale);
    context.scale(scale, scale);
    lines.forEach((line, index) => {
      pen.line(line, (space - line.width) / 2, index * TEXT.arc.line, TEXT.arc, theme.ink);
    });
  });
}

/** Draws a transition on its track; without a measure only its line, and stronger. */
function drawRoute(pen: Pen, arc: Arc, route: Route, frame: Frame, view: ArcView, measure: Measure | null): void {
  const { context, theme } = pen;
  const { arcs: band, arcScale: scale } = frame;
  const across = (x: number): number => view.x + x * view.zoom;
  const from = across(route.from);
  const to = route.arrives ? across(route.to) : from + EXIT_RUN * scale;
  if (Math.max(from, across(route.to)) + 10 < view.left || Math.min(from, to) - 10 > view.right) return;
  const thread = view.foot - band.thread;
  const y = view.foot - band.line(route.track);
  const side = to < from ? -1 : 1;
  const top = thread - 9 * scale;
  const corner = Math.min(9 * scale, Math.abs(to - from) / 2, (top - y) / 2);
  begin(pen, arc.kind, scale, measure === null);
  context.beginPath();
  // A line much longer than what can be seen is cut short, with its dashes where they were.
  const near = side > 0 ? view.left - 40 : view.right + 40;
  const far = side > 0 ? view.right + 40 : view.left - 40;
  if ((near - from) * side > corner) {
    context.lineDashOffset = top - y + corner * (Math.PI / 2 - 2) + (near - from) * side;
    context.moveTo(near, y);
  } else {
    context.moveTo(from, top);
    context.arcTo(from, y, from + side * corner, y, corner);
  }
  if (!route.arrives) {
    context.lineTo(to - 5 * scale, y);
    context.stroke();
    drawExit(pen, to, y, scale);
  } else if ((to - far) * side > corner) {
    context.lineTo(far, y);
    context.stroke();
  } else {
    context.arcTo(to, y, to, y + corner, corner);
    context.lineTo(to, top - 7 * scale);
    context.stroke();
    drawHead(pen, arc.kind, to, top - 1, 0, 1, scale);
  }
  context.lineDashOffset = 0;
  if (measure === null) return;
  if (TEXT.arc.size * scale >= READABLE && band.step >= 20 * scale) {
    const { words } = route;
    if (across(words.right) > view.left && across(words.left) < view.right) {
      drawWords(pen, arc, across(words.left), across(words.right), y, scale, measure);
    }
  } else {
    const sign = Math.max(scale, 0.72);
    const centre = (from + to) / 2;
    if (arc.hand_off && Math.abs(to - from) > 40 * sign) drawAgreement(context, arc.hand_off, centre - 6 * sign, y, 5 * sign, theme);
    if (arc.gaps.worst) drawSeverity(context, arc.gaps.worst, centre + (arc.hand_off ? 7 * sign : 0), y, 4.6 * sign, theme);
  }
}

/** The kind, the words, the agreement and the gaps of a transition on its track. */
function drawWords(
  pen: Pen,
  arc: Arc,
  left: number,
  right: number,
  y: number,
  scale: number,
  measure: Measure,
): void {
  const { context, theme } = pen;
  let room = (right - left) / scale;
  if (room < 14) return;
  pen.within(() => {
    context.translate(left, y - 19 * scale);
    context.scale(scale, scale);
    context.setLineDash([]);
    let x = 2;
    const sign = (draw: (x: number) => void): void => {
      if (room < 14) return;
      draw(x + 5);
      x += 15;
      room -= 15;
    };
    const { worst } = arc.gaps;
    if (worst) sign((at) => drawSeverity(context, worst, at, 8, 4.6, theme));
    const { hand_off: state } = arc;
    if (state) sign((at) => drawAgreement(context, state, at, 8, 5, theme));
    const say = (text: string, colour: string): void => {
      const line = shorten(text, room - 4, TEXT.arc, measure);
      if (line.text === '…' || room < 20) return;
      pen.line(line, x, 0, TEXT.arc, colour);
      x += line.width + 6;
      room -= line.width + 6;
    };
    if (arc.kind !== 'advance') say(m.words.transitionKind[arc.kind], theme.kinds[arc.kind]);
    if (arc.label) say(arc.label, theme.ink);
  });
}

/** The head of an arrow with its tip at a place, along a direction of length 1. */
export function drawHead(
  pen: Pen,
  kind: TransitionKind,
  x: number,
  y: number,
  alongX: number,
  alongY: number,
  scale: number,
): void {
  const { context, theme } = pen;
  const size = 7.5 * Math.max(scale, 0.6);
  const half = size * 0.55;
  const at = (back: number, aside: number): [number, number] => [
    x - alongX * back - alongY * aside,
    y - alongY * back + alongX * aside,
  ];
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const chevron = (back: number): void => {
    context.beginPath();
    context.moveTo(...at(back + size, half));
    context.lineTo(...at(back, 0));
    context.lineTo(...at(back + size, -half));
    context.stroke();
  };
  const fill = (...points: [number, number][]): void => {
    context.beginPath();
    for (const point of points) context.lineTo(...point);
    context.closePath();
    context.fillStyle = theme.kinds[kind];
    context.fill();
  };
  context.strokeStyle = theme.kinds[kind];
  context.lineWidth = 1.8 * Math.max(scale, 0.6);
  switch (kind) {
    case 'advance':
      fill(at(0, 0), at(size, half), at(size, -half));
      break;
    case 'refer':
      fill(at(0, 0), at(half + 1, half), at(2 * half + 2, 0), at(half + 1, -half));
      break;
    case 'win_back':
      chevron(0);
      chevron(4.5 * scale);
      break;
    default:
      chevron(0);
  }
  context.lineCap = 'butt';
}

/** Where a customer is lost: a cross. */
export function drawExit(pen: Pen, x: number, y: number, scale: number): void {
  const { context, theme } = pen;
  const r = 4 * Math.max(scale, 0.6);
  context.setLineDash([]);
  context.strokeStyle = theme.kinds.leave;
  context.lineWidth = 1.9 * Math.max(scale, 0.6);
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - r, y - r);
  context.lineTo(x + r, y + r);
  context.moveTo(x - r, y + r);
  context.lineTo(x + r, y - r);
  context.stroke();
  context.lineCap = 'butt';
}

function drawStations(pen: Pen, layout: Layout, frame: Frame, view: ArcView): void {
  const { context, theme } = pen;
  const scale = frame.arcScale;
  const height = 18 * scale;
  const thread = view.foot - frame.arcs.thread;
  const half = Math.max(STATION * view.zoom, 1.5);
  context.setLineDash([]);
  context.lineCap = 'butt';
  layout.board.columns.forEach((column, index) => {
    const centre = view.x + middle(index) * view.zoom;
    const reach = column.isUnfolded ? COLUMN * view.zoom : half;
    if (centre + reach < view.left || centre - half > view.right) return;
    const owner = column.owner === null ? undefined : pen.owners(column.owner);
    const dot = Math.max(5 * scale, 1.5);
    if (column.isUnfolded) {
      // The way through the steps of a stage, and from the last to where the next piece begins.
      const isLast = stageEnd(layout.board, index) === index + 1;
      const from = centre + (column.step ? dot + 3 * scale : half);
      context.strokeStyle = theme.kinds.advance;
      context.lineWidth = 1.9 * Math.max(scale, 0.6);
      pen.rule(from, thread, isLast ? centre + half : centre + COLUMN * view.zoom - dot - 3 * scale, thread);
    }
    if (column.step) {
      context.beginPath();
      context.arc(centre, thread, dot, 0, 2 * Math.PI);
      context.fillStyle = owner ? pen.ownerColour(owner) : theme.muted;
      context.fill();
      return;
    }
    pen.box(centre - half, thread - height / 2, 2 * half, height, Math.min(height / 2, half));
    if (owner) {
      context.fillStyle = pen.ownerColour(owner);
      context.fill();
    } else {
      context.fillStyle = theme.ground;
      context.fill();
      context.strokeStyle = theme.muted;
      context.lineWidth = 1.2;
      context.setLineDash([4, 3]);
      context.stroke();
      context.setLineDash([]);
    }
    if (scale < 0.55) return;
    const ink = owner ? theme.onOwner : theme.muted;
    pen.within(() => {
      context.translate(centre, thread);
      context.scale(scale, scale);
      const number = String(stageNumber(layout.board, index) + 1);
      const text = column.start && half > 34 * scale ? `${number} · ${m.grid.start}` : number;
      pen.centred(text, 0, 0, TEXT.badge, ink);
    });
  });
}
