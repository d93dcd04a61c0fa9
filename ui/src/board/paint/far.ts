/** Draws the stage headers as they are seen from far away; see `far.ts`. */

import { headerTop, laneLeft, type Camera, type Frame } from '../camera';
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

export function drawFarStages(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  far: Far,
  width: number,
  measure: Measure,
  show: HeaderShow,
): void {
  const { context, theme } = pen;
  const { columns } = layout.board;
  const column = COLUMN * camera.zoom;
  const top = headerTop(camera, frame);
  const foot = top + frame.header;
  const badges = top + far.names;
  const first = Math.max(0, Math.floor((-camera.x - far.overhang) / column));
  const last = Math.min(columns.length - 1, Math.floor((width - camera.x) / column));
  context.fillStyle = theme.ground;
  context.fillRect(0, top, width, frame.header);
  for (let index = first; index <= last; index++) {
    const stage = columns[index];
    if (!stage) continue;
    const left = camera.x + index * column;
    const chosen = show.selected.has(stage.stage);
    if (chosen || show.hovered === index) {
      context.fillStyle = chosen ? theme.accentSoft : theme.hover;
      pen.box(left + 1, far.rising ? badges : top + 2, Math.max(column - 2, 2), foot - (far.rising ? badges : top + 2) - OWNERS - 2, 4);
      context.fill();
    }
    const isDim = show.moved === index || (show.lit !== null && !show.lit.has(stage.stage));
    context.globalAlpha = isDim ? 0.35 : 1;
    const owner = stage.owner === null ? undefined : pen.owners(stage.owner);
    context.fillStyle = owner ? pen.ownerColour(owner) : theme.line;
    const inset = Math.min(1.5, column * 0.1);
    context.fillRect(left + inset, foot - OWNERS - 1, column - 2 * inset, OWNERS - 1);
    if (show.edited !== index && index % far.every === 0) {
      const ink = chosen || show.hovered === index ? theme.accent : theme.ink;
      drawName(pen, stage.name, left, top, column, far, ink, measure);
    }
    context.globalAlpha = 1;
  }
  drawBadges(pen, layout, camera, badges + far.badges / 2, first, last, show, measure);
  if (far.curve > 0) drawFarCurve(pen, layout, camera, badges + far.badges, far.curve, width);
  const pinned = top > camera.y - frame.header;
  context.strokeStyle = pinned ? theme.line : theme.hairline;
  context.lineWidth = 1;
  const end = camera.x + columns.length * column;
  pen.rule(Math.max(0, Math.min(camera.x, laneLeft(camera, frame))), Math.round(foot) - 0.5, Math.min(width, end), Math.round(foot) - 0.5);
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
  camera: Camera,
  y: number,
  first: number,
  last: number,
  show: HeaderShow,
  measure: Measure,
): void {
  const { context, theme } = pen;
  const { columns } = layout.board;
  const column = COLUMN * camera.zoom;
  const step = Math.max(1, Math.ceil(13 / column));
  for (let from = first - (first % step); from <= last; from += step) {
    const several = columns.slice(from, from + step);
    const middle = camera.x + (from + several.length / 2) * column;
    const worst = worstOf(several.map(({ gaps }) => gaps.worst));
    const [stage] = several;
    if (!stage) continue;
    context.globalAlpha = show.lit === null || several.some((one) => show.lit?.has(one.stage)) ? 1 : 0.35;
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

const prepared = new WeakMap<Layout, { zoom: number; points: readonly FeelingPoint[] }>();

/** The feeling curve at a height of its own. */
function drawFarCurve(pen: Pen, layout: Layout, camera: Camera, top: number, height: number, width: number): void {
  const { context, theme } = pen;
  const { zoom } = camera;
  let known = prepared.get(layout);
  if (known?.zoom !== zoom) {
    known = { zoom, points: farPoints(layout.points, zoom, 3) };
    prepared.set(layout, known);
  }
  const pad = 9;
  const zero = top + height / 2;
  const rise = (height / 2 - pad) / 2;
  const points = known.points
    .map((point) => ({ x: camera.x + point.x * zoom, y: zero - (point.feeling ?? 0) * rise, feeling: point.feeling }))
    .filter((point) => point.x > -200 && point.x < width + 200);
  const [start] = points;
  const end = points.at(-1);
  if (!start || !end) return;
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  pen.rule(Math.max(0, camera.x), Math.round(zero) + 0.5, Math.min(width, camera.x + layout.width * zoom), Math.round(zero) + 0.5);
  const parts = smooth(points);
  const curve = (): void => {
    context.moveTo(start.x, start.y);
    for (const part of parts) {
      context.bezierCurveTo(part.c1.x, part.c1.y, part.c2.x, part.c2.y, part.end.x, part.end.y);
    }
  };
  for (const side of ['good', 'high'] as const) {
    pen.within(() => {
      pen.clip(0, side === 'good' ? top : zero, width, height / 2);
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
  let before = -Infinity;
  for (const point of points) {
    if (point.x - before < FACES) continue;
    drawFeeling(context, point.feeling, point.x, point.y, 6.5, theme);
    before = point.x;
  }
}
