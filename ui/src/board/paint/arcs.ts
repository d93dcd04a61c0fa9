/** Draws the transitions above the stages: the thread with its stations, and the tracks over it. */

import type { Arc, TransitionKind } from '../../ipc/types';
import { m } from '../../messages';
import { EXIT_RUN, STATION, middle } from '../arcs';
import type { Camera, Frame } from '../camera';
import type { Layout } from '../layout';
import type { Pen } from '../pen';
import { drawAgreement, drawSeverity } from '../symbols';
import { TEXT, shorten, wrap, type Measure } from '../text';
import { DASH } from '../theme';

/** What is shown of transitions beside what they are. */
export interface ArcShow {
  readonly selected: ReadonlySet<string>;
  readonly hovered: number | null;
  /** The transition whose words are being edited are drawn by the editor. */
  readonly edited: number | null;
}

/** Words smaller than this many window pixels are left out. */
const READABLE = 7;

/** Draws the band of transitions; its foot is `foot` in window pixels. */
export function drawArcs(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  foot: number,
  width: number,
  measure: Measure,
  show: ArcShow,
): void {
  const { context, theme } = pen;
  const { arcs: band, arcScale: scale } = frame;
  const { routing, board } = layout;
  const across = (x: number): number => camera.x + x * camera.zoom;
  const thread = foot - band.thread;
  const readable = TEXT.arc.size * scale >= READABLE;
  const isVisible = (left: number, right: number): boolean => right > 0 && left < width;

  const begin = (kind: TransitionKind, strong: boolean): void => {
    context.strokeStyle = theme.kinds[kind];
    context.lineWidth = (kind === 'advance' ? 2.4 : 1.6) * Math.max(scale, 0.6) + (strong ? 1.4 : 0);
    context.setLineDash(scale < 0.4 ? [] : DASH[kind].map((part) => part * scale));
    context.lineCap = kind === 'refer' ? 'round' : 'butt';
  };

  for (const piece of routing.pieces) {
    const arc = board.arcs[piece.arc];
    const left = across(piece.left);
    const right = across(piece.right);
    if (!arc || !isVisible(left, right)) continue;
    begin('advance', isStrong(arc, piece.arc, show));
    const tip = right - 2;
    const end = tip - 7 * scale;
    const centre = (left + end) / 2;
    const gap = arc.hand_off === null || scale < 0.4 ? 0 : (arc.hand_off === 'missing' ? 13 : 8) * scale;
    if (gap > 0 && end - left > 3 * gap) {
      pen.rule(left, thread, centre - gap, thread);
      pen.rule(centre + gap, thread, end, thread);
    } else {
      pen.rule(left, thread, end, thread);
    }
    drawHead(pen, 'advance', tip, thread, 1, 0, scale);
    if (gap > 0 && arc.hand_off) drawAgreement(context, arc.hand_off, centre, thread, 5.5 * scale, theme);
    if (arc.gaps.worst && scale >= 0.4) {
      drawSeverity(context, arc.gaps.worst, centre, thread + 13 * scale, 4.6 * scale, theme);
    }
    if (arc.label && readable && show.edited !== piece.arc) {
      const room = (right - left) / scale - 8;
      const lines = wrap(arc.label, room, TEXT.arc, measure, 2);
      pen.within(() => {
        context.translate(left + 4, thread - (12 + lines.length * TEXT.arc.line) * scale);
        context.scale(scale, scale);
        lines.forEach((line, index) => {
          pen.line(line, (room - line.width) / 2, index * TEXT.arc.line, TEXT.arc, theme.ink);
        });
      });
    }
  }

  for (const route of routing.routes) {
    const arc = board.arcs[route.arc];
    const from = across(route.from);
    const to = route.arrives ? across(route.to) : from + EXIT_RUN * scale;
    if (!arc || !isVisible(Math.min(from, to) - 8, Math.max(from, across(route.to)) + 8)) continue;
    const y = foot - band.line(route.track);
    const side = to < from ? -1 : 1;
    const top = thread - 9 * scale;
    const corner = Math.min(9 * scale, Math.abs(to - from) / 2, (top - y) / 2);
    begin(arc.kind, isStrong(arc, route.arc, show));
    context.beginPath();
    context.moveTo(from, top);
    context.arcTo(from, y, from + side * corner, y, corner);
    if (route.arrives) {
      context.arcTo(to, y, to, y + corner, corner);
      context.lineTo(to, top - 7 * scale);
      context.stroke();
      drawHead(pen, arc.kind, to, top - 1, 0, 1, scale);
    } else {
      context.lineTo(to - 5 * scale, y);
      context.stroke();
      drawExit(pen, to, y, scale);
    }
    if (readable && band.step >= 20 * scale) {
      drawWords(pen, arc, across(route.words.left), across(route.words.right), y, scale, measure, show.edited === route.arc);
    } else if (arc.gaps.worst && scale >= 0.4) {
      drawSeverity(context, arc.gaps.worst, (from + to) / 2, y, 4.6 * scale, theme);
    }
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
  drawStations(pen, layout, camera, frame, thread, width);
}

function isStrong(arc: Arc, index: number, show: ArcShow): boolean {
  return show.hovered === index || show.selected.has(arc.transition);
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
  edited: boolean,
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
    if (edited) return;
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

function drawStations(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  thread: number,
  width: number,
): void {
  const { context, theme } = pen;
  const scale = frame.arcScale;
  const height = 18 * scale;
  layout.board.columns.forEach((column, index) => {
    const centre = camera.x + middle(index) * camera.zoom;
    const half = Math.max(STATION * camera.zoom, 1.5);
    if (centre + half < 0 || centre - half > width) return;
    const owner = column.owner === null ? undefined : pen.owners(column.owner);
    pen.box(centre - half, thread - height / 2, 2 * half, height, height / 2);
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
      const text = column.start && half > 34 * scale ? `${index + 1} · ${m.grid.start}` : String(index + 1);
      pen.centred(text, 0, 0, TEXT.badge, ink);
    });
  });
}
