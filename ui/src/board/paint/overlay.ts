/** Draws what changes from frame to frame: selection, focus, hints, and gestures in progress. */

import type { TransitionKind } from '../../ipc/types';
import { m } from '../../messages';
import { headerTop, laneLeft, toWindow, type Camera, type Frame } from '../camera';
import type { CardLayout } from '../face';
import { endPlace, handlePlace, insertPlace, type Spot } from '../hit';
import { ARCS, LANES, STAGES, arcsFrom, isInBody, pointsIn, type Place } from '../items';
import { feelingY, type Layout, type Rect } from '../layout';
import { COLUMN } from '../metrics';
import { nameAt } from '../names';
import type { Pen } from '../pen';
import { drawFeeling, drawSymbol } from '../symbols';
import { TEXT, shorten, type Measure } from '../text';
import { stageEnd } from '../unfold';
import { DASH } from '../theme';
import { drawHead, drawStrongArc, type ArcView } from './arcs';
import { drawCard } from './card';

/** A gesture in progress. Places in window pixels unless said otherwise. */
export type Gesture =
  | {
      readonly doing: 'card';
      readonly card: CardLayout;
      readonly at: Rect;
      /** Where it would land, in board units; `null` where it cannot. */
      readonly line: Rect | null;
      /** The card it would be linked with, and what that means. */
      readonly link: { readonly words: string; readonly with: Place } | null;
      /** Whether it can be let go here. */
      readonly lands: boolean;
      /** How many cards are dragged. */
      readonly count: number;
    }
  /** A rectangle in board units, and the cards in it. */
  | { readonly doing: 'lasso'; readonly rect: Rect; readonly caught: readonly Place[] }
  | { readonly doing: 'stage'; readonly column: number; readonly before: number; readonly x: number }
  | {
      readonly doing: 'arc';
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
      readonly kind: TransitionKind;
      /** The column it would lead to; `'exit'` over the exit. */
      readonly target: number | 'exit' | null;
    }
  | { readonly doing: 'feeling'; readonly x: number; readonly y: number; readonly feeling: number };

/** Where the exit stands while a transition is being drawn. */
export function exitPlace(frame: Frame, camera: Camera, width: number): Rect {
  const size = { width: 190, height: 34 };
  return {
    x: width - size.width - 16,
    y: Math.max(10, Math.min(camera.y - frame.header - size.height - 34, 60)),
    ...size,
  };
}

/** The rectangle of what stands at a place, in window pixels; `null` for transitions. */
export function placeRect(layout: Layout, camera: Camera, frame: Frame, place: Place): Rect | null {
  const { row, column, index } = place;
  const top = headerTop(camera, frame);
  if (row === ARCS) return null;
  if (row === STAGES) {
    const names = frame.far?.rising ? frame.far.names : 0;
    return {
      x: camera.x + column * COLUMN * camera.zoom + 2,
      y: top + names + 2,
      width: Math.max(COLUMN * camera.zoom - 4, 2),
      height: frame.header - names - 4,
    };
  }
  const cell = toWindow(camera, layout.cellRect(row, Math.max(column, 0)));
  if (column === LANES) {
    const left = Math.max(0, camera.x - frame.left);
    return { x: left + 2, y: cell.y + 2, width: frame.left - 4, height: cell.height - 4 };
  }
  if (index >= 0 && row === layout.feelingRow) {
    const point = pointsIn(layout, column)[index];
    if (!point) return null;
    return toWindow(camera, { x: point.x - 11, y: point.y - 11, width: 22, height: 22 });
  }
  const card = layout.cardRect(row, column, index);
  if (card) return toWindow(camera, card);
  return { x: cell.x + 3, y: cell.y + 3, width: cell.width - 6, height: cell.height - 6 };
}

function radiusOf(place: Place, layout: Layout, rect: Rect): number {
  return place.row === layout.feelingRow && place.index >= 0 ? rect.width / 2 : 7;
}

/** The outline of what is selected, and the ring of what has the focus. */
export function drawMarks(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  selected: readonly Place[],
  cursor: Place | null,
  inBody: boolean,
): void {
  const { context, theme } = pen;
  for (const place of selected) {
    const rect = isInBody(place) === inBody ? placeRect(layout, camera, frame, place) : null;
    if (!rect) continue;
    pen.box(rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2, radiusOf(place, layout, rect));
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.stroke();
  }
  if (!cursor || isInBody(cursor) !== inBody) return;
  const rect = placeRect(layout, camera, frame, cursor) ?? arcRect(layout, camera, frame, cursor);
  if (!rect) return;
  pen.box(rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4, radiusOf(cursor, layout, rect) + 1);
  context.strokeStyle = theme.ground;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = theme.focus;
  context.lineWidth = 2.5;
  context.stroke();
}

/** A small box on a transition's line, where the focus ring stands. */
export function arcRect(layout: Layout, camera: Camera, frame: Frame, place: Place): Rect | null {
  if (place.row !== ARCS) return null;
  const index = arcsFrom(layout, place.column)[place.index];
  return index === undefined ? null : arcPlace(layout, camera, frame, index);
}

/** Where the words of a transition stand, in window pixels. */
export function arcPlace(layout: Layout, camera: Camera, frame: Frame, arc: number): Rect {
  const foot = camera.y - frame.header;
  const scale = frame.arcScale;
  const across = (x: number): number => camera.x + x * camera.zoom;
  const piece = layout.routing.pieces.find((other) => other.arc === arc);
  if (piece) {
    const left = across(piece.left) + 2;
    const y = foot - frame.arcs.thread;
    return { x: left, y: y - 44 * scale, width: across(piece.right) - left - 4, height: 52 * scale };
  }
  const route = layout.routing.routes.find((other) => other.arc === arc);
  if (!route) return { x: 0, y: 0, width: 0, height: 0 };
  const left = across(Math.min(route.words.left, route.from));
  const right = across(route.words.right);
  const y = foot - frame.arcs.line(route.track);
  return { x: left, y: y - 21 * scale, width: Math.max(right - left, 20), height: 24 * scale };
}

/** All that is known of the transition under the pointer, whatever of it had room on its line. */
export function drawArcTag(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  width: number,
  index: number,
  measure: Measure,
): void {
  const arc = layout.board.arcs[index];
  if (!arc) return;
  const { columns } = layout.board;
  const place = { row: ARCS, column: arc.from, index: arcsFrom(layout, arc.from).indexOf(index) };
  const text = `${columns[arc.from]?.name ?? ''}: ${nameAt(layout, pen.owners, place)}`;
  const line = shorten(text, Math.min(width - 40, 560), TEXT.stageFoot, measure);
  const at = arcPlace(layout, camera, frame, index);
  const x = Math.max(8, Math.min(at.x + at.width / 2 - line.width / 2 - 8, width - line.width - 24));
  drawTag(pen, line.text, x, at.y + at.height + 14, measure);
}

/** The transitions that are selected or under the pointer, stronger and with their ends to be taken. */
export function drawChosenArcs(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  view: ArcView,
  hover: Spot,
  selected: ReadonlySet<string>,
  editable: boolean,
): void {
  layout.board.arcs.forEach((arc, index) => {
    const isHovered = (hover.on === 'arc' || hover.on === 'end') && hover.arc === index;
    if (!isHovered && !selected.has(arc.transition)) return;
    drawStrongArc(pen, layout, frame, view, index);
    if (editable && COLUMN * camera.zoom >= 44) drawEnd(pen, layout, camera, frame, index);
  });
}

/** Where the end of a transition can be taken. */
function drawEnd(pen: Pen, layout: Layout, camera: Camera, frame: Frame, arc: number): void {
  const { context, theme } = pen;
  const at = endPlace(layout, camera, frame, arc);
  const kind = layout.board.arcs[arc]?.kind;
  if (!at || !kind) return;
  context.setLineDash([]);
  context.beginPath();
  context.arc(at.x, at.y, 6, 0, 2 * Math.PI);
  context.fillStyle = theme.surface;
  context.fill();
  context.strokeStyle = theme.kinds[kind];
  context.lineWidth = 2;
  context.stroke();
}

/** What the pointer could do here: add a card, draw a transition, put a stage in between. */
export function drawHints(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  hover: Spot,
  selectedStage: number | null,
  measure: Measure,
): void {
  const { context, theme } = pen;
  if (hover.on === 'cell') {
    const kind = layout.rows[hover.row]?.row.kind;
    const rect = toWindow(camera, layout.cellRect(hover.row, hover.column));
    const { cards } = layout.cell(hover.row, hover.column);
    const isStages = kind === 'goal' || kind === 'owner';
    const takes = kind && kind !== 'feeling' && kind !== 'gaps' && !(isStages && layout.board.columns[hover.column]?.step);
    if (takes && cards.length === 0 && camera.zoom >= 0.5) {
      const text = m.grid.add[kind];
      pen.within(() => {
        context.translate(rect.x + 14 * camera.zoom, rect.y + 12 * camera.zoom);
        context.scale(camera.zoom, camera.zoom);
        drawSymbol(context, 'plus', 0, 3, 13, theme.muted, theme);
        pen.line({ text, width: measure(text, TEXT.chip), rtl: false }, 18, 1.500, TEXT.chip, theme.muted);
      });
    }
  }
  const stage = hover.on === 'stage' || hover.on === 'handle' ? hover.column : selectedStage;
  if (stage !== null && !frame.far) {
    const at = handlePlace(camera, frame, stageEnd(layout.board, stage) - 1);
    const active = hover.on === 'handle';
    context.beginPath();
    context.arc(at.x, at.y, active ? 9 : 7, 0, 2 * Math.PI);
    context.fillStyle = active ? theme.accent : theme.surface;
    context.fill();
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.stroke();
    context.strokeStyle = active ? theme.onAccent : theme.accent;
    context.beginPath();
    context.moveTo(at.x - 3, at.y);
    context.lineTo(at.x + 3, at.y);
    context.moveTo(at.x + 0.500, at.y - 2.800);
    context.lineTo(at.x + 3.300, at.y);
    context.lineTo(at.x + 0.500, at.y + 2.800);
    context.stroke();
  }
  if (hover.on === 'insert' && hover.before < layout.board.columns.length) {
    const at = insertPlace(camera, frame, hover.before);
    context.fillStyle = theme.accent;
    context.beginPath();
    context.arc(at.x, at.y, 10, 0, 2 * Math.PI);
    context.fill();
    drawSymbol(context, 'plus', at.x - 7, at.y - 7, 14, theme.onAccent, theme);
  }
}

/** A gesture in progress, over everything else. */
export function drawGesture(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  size: { width: number; height: number },
  gesture: Gesture,
  measure: Measure,
): void {
  const { context, theme } = pen;
  switch (gesture.doing) {
    case 'card': {
      pen.within(() => {
        context.translate(gesture.at.x, gesture.at.y);
        context.scale(camera.zoom, camera.zoom);
        context.globalAlpha = gesture.lands ? 0.95 : 0.6;
        context.shadowColor = 'rgb(0 0 0 / 28%)';
        context.shadowBlur = 18;
        context.shadowOffsetY = 6;
        pen.box(0, 0, gesture.card.width, gesture.card.height, 6);
        context.fillStyle = theme.surface;
        context.fill();
        context.shadowColor = 'transparent';
        drawCard(pen, gesture.card, 0, 0, gesture.card.height, 'words');
      });
      if (gesture.count > 1) {
        const x = gesture.at.x + gesture.card.width * camera.zoom;
        drawCount(pen, gesture.count, x, gesture.at.y, measure);
      }
      if (gesture.line) drawDropLine(pen, toWindow(camera, gesture.line));
      const linked = gesture.link && placeRect(layout, camera, frame, gesture.link.with);
      if (gesture.link && linked) {
        pen.box(linked.x - 3, linked.y - 3, linked.width + 6, linked.height + 6, 9);
        context.strokeStyle = theme.accent;
        context.lineWidth = 3;
        context.stroke();
        const words = shorten(gesture.link.words, 320, TEXT.stageFoot, measure).text;
        drawTag(pen, words, linked.x, linked.y - 18, measure);
      }
      break;
    }
    case 'lasso': {
      const rect = toWindow(camera, gesture.rect);
      pen.within(() => {
        pen.clip(laneLeft(camera, frame) + frame.left, headerTop(camera, frame) + frame.header, size.width, size.height);
        context.fillStyle = theme.accent;
        context.globalAlpha = 0.1;
        context.fillRect(rect.x, rect.y, rect.width, rect.height);
        context.globalAlpha = 1;
        context.strokeStyle = theme.accent;
        context.lineWidth = 1;
        context.setLineDash([4, 3]);
        context.strokeRect(rect.x, rect.y, rect.width, rect.height);
        context.setLineDash([]);
        drawMarks(pen, layout, camera, frame, gesture.caught, null, true);
      });
      break;
    }
    case 'stage': {
      const x = camera.x + gesture.before * COLUMN * camera.zoom;
      const top = headerTop(camera, frame);
      context.fillStyle = theme.accent;
      context.fillRect(x - 1.5, top + 4, 3, size.height - top);
      const column = layout.board.columns[gesture.column];
      if (!column) break;
      const width = COLUMN * camera.zoom;
      pen.within(() => {
        context.translate(gesture.x - width / 2, top + 6);
        context.shadowColor = 'rgb(0 0 0 / 28%)';
        context.shadowBlur = 18;
        context.shadowOffsetY = 6;
        pen.box(6, 0, width - 12, frame.header - 12, 8);
        context.fillStyle = theme.surface;
        context.fill();
        context.shadowColor = 'transparent';
        pen.clip(6, 0, width - 12, frame.header);
        context.scale(frame.scale, frame.scale);
        pen.line({ text: column.name, width: 0, rtl: false }, 20, 8, TEXT.stage, theme.ink);
      });
      break;
    }
    case 'arc':
      drawNewArc(pen, layout, camera, frame, size, gesture, measure);
      break;
    case 'feeling': {
      const { x, y } = gesture;
      const row = layout.rows[layout.feelingRow];
      if (row) {
        const top = camera.y + (row.y + feelingY(2)) * camera.zoom;
        context.strokeStyle = theme.line;
        context.lineWidth = 1;
        pen.rule(x, top, x, camera.y + (row.y + feelingY(-2)) * camera.zoom);
      }
      drawFeeling(context, gesture.feeling, x, y, 13, theme);
      const text = m.words.feeling[String(gesture.feeling)] ?? '';
      drawTag(pen, `${m.grid.signed(gesture.feeling)}  ${text}`, x + 20, y, measure);
      break;
    }
  }
}

/** How many cards a drag takes along. */
function drawCount(pen: Pen, count: number, x: number, y: number, measure: Measure): void {
  const { context, theme } = pen;
  const text = `${count}`;
  const width = measure(text, TEXT.stageFoot);
  pen.box(x - width - 8, y - 10, width + 16, 22, 11);
  context.fillStyle = theme.accent;
  context.fill();
  pen.line({ text, width, rtl: false }, x - width, y - 10 + (22 - TEXT.stageFoot.line) / 2, TEXT.stageFoot, theme.onAccent);
}

function drawDropLine(pen: Pen, at: Rect): void {
  const { context, theme } = pen;
  context.strokeStyle = theme.accent;
  context.fillStyle = theme.accent;
  context.lineWidth = 3;
  context.lineCap = 'round';
  pen.rule(at.x + 2, at.y, at.x + at.width - 2, at.y);
  context.lineCap = 'butt';
  context.beginPath();
  context.arc(at.x, at.y, 4, 0, 2 * Math.PI);
  context.fill();
}

function drawTag(pen: Pen, text: string, x: number, y: number, measure: Measure): void {
  const { context, theme } = pen;
  const width = measure(text, TEXT.stageFoot) + 16;
  pen.box(x, y - 12, width, 24, 6);
  context.fillStyle = theme.ink;
  context.fill();
  pen.line({ text, width, rtl: false }, x + 8, y - 8, TEXT.stageFoot, theme.ground);
}

function drawNewArc(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  size: { width: number; height: number },
  gesture: Gesture & { doing: 'arc' },
  measure: Measure,
): void {
  const { context, theme } = pen;
  const exit = exitPlace(frame, camera, size.width);
  const over = gesture.target === 'exit';
  pen.box(exit.x, exit.y, exit.width, exit.height, 8);
  context.fillStyle = over ? theme.high : theme.surface;
  context.fill();
  context.strokeStyle = theme.high;
  context.lineWidth = 1.5;
  context.setLineDash(over ? [] : [5, 4]);
  context.stroke();
  context.setLineDash([]);
  const text = m.grid.exitTarget;
  pen.line(
    { text, width: measure(text, TEXT.stageFoot), rtl: false },
    exit.x + (exit.width - measure(text, TEXT.stageFoot)) / 2,
    exit.y + (exit.height - TEXT.stageFoot.line) / 2,
    TEXT.stageFoot,
    over ? theme.ground : theme.high,
  );
  if (typeof gesture.target === 'number') {
    const top = headerTop(camera, frame);
    const x = camera.x + gesture.target * COLUMN * camera.zoom;
    pen.box(x + 3, top + 3, COLUMN * camera.zoom - 6, frame.header - 6, 7);
    context.strokeStyle = theme.accent;
    context.lineWidth = 2.500;
    context.stroke();
    const name = layout.board.columns[gesture.target]?.name ?? '';
    if (name) drawTag(pen, `${m.words.transitionKind[gesture.kind]} → ${name.slice(0, 40)}`, gesture.to.x + 16, gesture.to.y - 20, measure);
  }
  const { from, to } = gesture;
  const rise = Math.min(from.y, to.y) - Math.min(60, 20 + Math.abs(to.x - from.x) / 6);
  context.strokeStyle = theme.kinds[gesture.kind];
  context.lineWidth = 2.2;
  context.setLineDash([...DASH[gesture.kind]]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(from.x, rise, to.x, rise, to.x, to.y - 7);
  context.stroke();
  context.setLineDash([]);
  drawHead(pen, gesture.kind, to.x, to.y, 0, 1, 1);
}
