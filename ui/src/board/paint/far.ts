/** Draws the stage headers as they are seen from far away; see `far.ts`. */

import type { Frame } from '../camera';
import { smooth } from '../curve';
import { LEVEL, LONGEST, RISING, farPoints, type Far } from '../far';
import type { FeelingPoint, Layout } from '../layout';
import { COLUMN } from '../metrics';
import type { Pen } from '../pen';
import { drawAnswer, drawFeeling, drawSeverity } from '../symbols';
import { shorten, wrap, type Measure, type TextStyle } from '../text';
import { worstOf } from '../worst';
import type { HeaderShow } from './headers';

const COUNT: TextStyle = { size: 12, line: 14, weight: 650 };
/** Height of the strip of owners at the foot. */
const OWNERS = 6;
/** Faces stand on the curve where they are this far apart. */
const FACES = 15;
/** A sign for gaps has this much room. */
const BADGE = 13;
/** How far beyond its part a picture of the curve looks. */
const AROUND = 400;

/** Which part of the headers is drawn, and where. All in window pixels. */
export interface FarView {
  readonly zoom: number;
  /** Where the first column begins. */
  readonly x: number;
  readonly top: number;
  /** From where to where it can be seen. */
  readonly left: number;
  readonly right: number;
}

/** Draws the headers; `show` is `null` for the picture that panning copies. */
export function drawFarStages(
  pen: Pen,
  layout: Layout,
  view: FarView,
  frame: Frame,
  far: Far,
  measure: Measure,
  show: HeaderShow | null,
): void {
  const { context, theme } = pen;
  const { columns } = layout.board;
  const column = COLUMN * view.zoom;
  const { top } = view;
  const foot = top + frame.header;
  const badges = top + far.names;
  const [first, last] = columnsIn(layout, view, far);
  context.fillStyle = theme.ground;
  context.fillRect(view.left, top, view.right - view.left, frame.header);
  for (let index = first; index <= last; index++) {
    const stage = columns[index];
    if (!stage) continue;
    const left = view.x + index * column;
    context.globalAlpha = show && isDim(show, stage.stage, index) ? 0.35 : 1;
    const owner = stage.owner === null ? undefined : pen.owners(stage.owner);
    context.fillStyle = owner ? pen.ownerColour(owner) : theme.line;
    const inset = Math.min(1.5, column * 0.1);
    context.fillRect(left + inset, foot - OWNERS - 1, column - 2 * inset, OWNERS - 1);
    if (show?.edited !== index && index % far.every === 0) {
      drawName(pen, stage.name, left, top, column, far, theme.ink, measure);
    }
    context.globalAlpha = 1;
  }
  drawBadges(pen, layout, view, badges + far.badges / 2, first, last, show, measure);
  if (far.curve > 0) drawFarCurve(pen, layout, view, badges + far.badges, far.curve);
}

/** Draws what is selected or under the pointer once more, over the picture. */
export function drawFarMarks(
  pen: Pen,
  layout: Layout,
  view: FarView,
  far: Far,
  measure: Measure,
  show: HeaderShow,
): void {
  const { context, theme } = pen;
  const column = COLUMN * view.zoom;
  const badges = view.top + far.names;
  const [first, last] = columnsIn(layout, view, far);
  for (let index = first; index <= last; index++) {
    const stage = layout.board.columns[index];
    if (!stage) continue;
    const chosen = show.selected.has(stage.step?.step ?? stage.stage);
    if ((!chosen && show.hovered !== index) || isDim(show, stage.stage, index)) continue;
    const left = view.x + index * column;
    context.fillStyle = chosen ? theme.accentSoft : theme.hover;
    pen.box(left + 1, badges, Math.max(column - 2, 2), far.badges, 4);
    context.fill();
    if (show.edited !== index) drawName(pen, stage.name, left, view.top, column, far, theme.accent, measure);
    if (column >= BADGE) drawBadges(pen, layout, view, badges + far.badges / 2, index, index, show, measure);
  }
}

function isDim(show: HeaderShow, stage: string, index: number): boolean {
  return show.moved === index || (show.lit !== null && !show.lit.has(stage));
}

/** The columns of which something can be seen; a rising name reaches over those at its right. */
function columnsIn(layout: Layout, view: FarView, far: Far): [number, number] {
  const column = COLUMN * view.zoom;
  return [
    Math.max(0, Math.floor((view.left - view.x - far.overhang - RISING.size) / column)),
    Math.min(layout.board.columns.length - 1, Math.floor((view.right - view.x) / column)),
  ];
}

function drawName(
  pen: Pen,
  name: string,
  left: number,
  top: number,
  column: number,
  far: Far,
  ink: string,
  measure: Measure,
): void {
  const { context } = pen;
  if (far.rising) {
    pen.within(() => {
      context.translate(left + column / 2, top + far.names);
      context.rotate(-Math.PI / 4);
      pen.line(shorten(name, LONGEST, RISING, measure), 0, -RISING.line / 2, RISING, ink);
    });
    return;
  }
  const lines = wrap(name, column - 8, LEVEL, measure, 3);
  lines.forEach((line, at) => {
    const y = top + far.names - 4 - (lines.length - at) * LEVEL.line;
    pen.line(line, left + Math.max(4, (column - line.width) / 2), y, LEVEL, ink, column - 8);
  });
}

/** Verdict and gaps of each stage; where columns are narrow the worst of several stands for them. */
function drawBadges(
  pen: Pen,
  layout: Layout,
  view: FarView,
  y: number,
  first: number,
  last: number,
  show: HeaderShow | null,
  measure: Measure,
): void {
  const { context, theme } = pen;
  const { columns } = layout.board;
  const column = COLUMN * view.zoom;
  const step = Math.max(1, Math.ceil(BADGE / column));
  for (let from = first - (first % step); from <= last; from += step) {
    const several = columns.slice(from, from + step);
    const middle = view.x + (from + several.length / 2) * column;
    const worst = worstOf(several.map(({ gaps }) => gaps.worst));
    const [stage] = several;
    if (!stage) continue;
    const lit = show?.lit ?? null;
    context.globalAlpha = lit === null || several.some((one) => lit.has(one.stage)) ? 1 : 0.35;
    const count = step === 1 && column >= 32 && worst ? String(stage.gaps.count) : '';
    const counted = count === '' ? 0 : measure(count, COUNT) + 4;
    const answer = step === 1 && column >= 32 + counted + 4 ? stage.verdict : null;
    const total = (answer ? 17 : 0) + (worst ? 11 + counted : 0);
    let x = middle - total / 2;
    if (answer) {
      drawAnswer(context, answer, x + 6, y, 6, theme);
      x += 17;
    }
    if (worst) {
      drawSeverity(context, worst, x + 5.5, y, 5.5, theme);
      if (counted > 0) pen.line({ text: count, width: counted, rtl: false }, x + 14, y - COUNT.line / 2, COUNT, theme[worst]);
    }
    context.globalAlpha = 1;
  }
}

const prepared = new WeakMap<
  Layout,
  { zoom: number; points: readonly FeelingPoint[]; faces: readonly FeelingPoint[] }
>();

/** The feeling curve at a height of its own. */
function drawFarCurve(pen: Pen, layout: Layout, view: FarView, top: number, height: number): void {
  const { context, theme } = pen;
  const { zoom } = view;
  let known = prepared.get(layout);
  if (known?.zoom !== zoom) {
    const points = farPoints(layout.points, zoom, 3);
    known = { zoom, points, faces: farPoints(points, zoom, FACES) };
    prepared.set(layout, known);
  }
  const pad = 9;
  const zero = top + height / 2;
  const rise = (height / 2 - pad) / 2;
  // Two pictures that meet must have the same curve, so each looks further than it shows.
  const points = known.points
    .map((point) => ({ x: view.x + point.x * zoom, y: zero - (point.feeling ?? 0) * rise, feeling: point.feeling }))
    .filter((point) => point.x > view.left - AROUND && point.x < view.right + AROUND);
  const [start] = points;
  const end = points.at(-1);
  if (!start || !end) return;
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  const level = Math.round(zero) + 0.5;
  pen.rule(Math.max(view.left, view.x), level, Math.min(view.right, view.x + layout.width * zoom), level);
  const parts = smooth(points);
  const curve = (): void => {
    context.moveTo(start.x, start.y);
    for (const part of parts) {
      context.bezierCurveTo(part.c1.x, part.c1.y, part.c2.x, part.c2.y, part.end.x, part.end.y);
    }
  };
  for (const side of ['good', 'high'] as const) {
    pen.within(() => {
      pen.clip(view.left, side === 'good' ? top : zero, view.right - view.left, height / 2);
      context.beginPath();
      curve();
      context.lineTo(end.x, zero);
      context.lineTo(start.x, zero);
      context.closePath();
      context.globalAlpha = 0.14;
      context.fillStyle = theme[side];
      context.fill();
    });
  }
  context.beginPath();
  curve();
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.stroke();
  for (const { x, feeling } of known.faces) {
    const at = view.x + x * zoom;
    if (at < view.left - FACES || at > view.right + FACES) continue;
    drawFeeling(context, feeling, at, zero - (feeling ?? 0) * rise, 6.5, theme);
  }
}
