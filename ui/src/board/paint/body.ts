/** Draws what lies under the headers: lanes, cards and the feeling curve. */

import { smooth, type Point } from '../curve';
import { CURVE_ZOOM, FAR_ZOOM } from '../far';
import { columnAt, rowAt } from '../hit';
import type { Place } from '../items';
import { feelingY, type FeelingPoint, type Layout, type Rect } from '../layout';
import { COLUMN } from '../metrics';
import type { Pen } from '../pen';
import { drawFeeling } from '../symbols';
import { detailAt, drawCard } from './card';
import { drawFolded } from './folded';

/** What is shown of the board but not so in the document yet: the middle of a gesture. */
export interface Preview {
  /** Cards that are being dragged stay in their places, faded. */
  readonly faded?: readonly Place[] | null;
  /** Feelings that are being set, by moment. */
  readonly feelings?: ReadonlyMap<string, number> | null;
  /** The card whose words are being edited; the editor shows them. */
  readonly written?: { readonly row: number; readonly column: number; readonly index: number } | null;
}

/**
 * Draws a part of the grid. The context is set to board units; `zoom` tells how much can be seen
 * and `hairline` how thin one device pixel is.
 */
export function drawBody(
  pen: Pen,
  layout: Layout,
  area: Rect,
  zoom: number,
  hairline: number,
  preview: Preview,
): void {
  const { context, theme } = pen;
  context.fillStyle = theme.ground;
  context.fillRect(area.x, area.y, area.width, area.height);
  const columns = layout.board.columns.length;
  const firstColumn = Math.max(0, columnAt(layout, area.x));
  const lastColumn = Math.min(columns - 1, columnAt(layout, area.x + area.width));
  const firstRow = Math.max(0, rowAt(layout, area.y));
  const lastRow = Math.min(layout.rows.length - 1, rowAt(layout, area.y + area.height));
  const foot = layout.rows.at(-1);
  const bottom = foot ? foot.y + foot.height : 0;
  const right = Math.min(layout.width, area.x + area.width);

  context.strokeStyle = theme.hairline;
  context.lineWidth = hairline;
  if (COLUMN * zoom >= 24) {
    context.globalAlpha = theme.contrast ? 1 : 0.6;
    for (let column = Math.max(1, firstColumn); column <= lastColumn; column++) {
      const x = column * COLUMN + hairline / 2;
      pen.rule(x, Math.max(0, area.y), x, Math.min(bottom, area.y + area.height));
    }
    context.globalAlpha = 1;
  }
  for (let row = firstRow; row <= lastRow; row++) {
    const at = layout.rows[row];
    if (!at) continue;
    const y = at.y + at.height - hairline / 2;
    pen.rule(Math.max(0, area.x), y, right, y);
  }
  const detail = detailAt(zoom);
  for (let row = firstRow; row <= lastRow; row++) {
    const at = layout.rows[row];
    if (!at) continue;
    if (at.row.collapsed) {
      drawFolded(pen, layout, row, firstColumn, lastColumn, zoom);
      continue;
    }
    if (row === layout.feelingRow) {
      drawCurve(pen, layout, at.y, area, zoom, preview.feelings ?? null);
      continue;
    }
    for (let column = firstColumn; column <= lastColumn; column++) {
      const { cards } = layout.cell(row, column);
      cards.forEach((card, index) => {
        const rect = layout.cardRect(row, column, index);
        if (!rect || rect.y > area.y + area.height + 8 || rect.y + rect.height < area.y - 8) return;
        const faded = preview.faded?.some((place) => same(place, row, column, index)) ?? false;
        if (faded) context.globalAlpha = 0.35;
        drawCard(pen, card, rect.x, rect.y, rect.height, detail, same(preview.written, row, column, index));
        if (faded) context.globalAlpha = 1;
      });
    }
  }
}

function same(
  place: { row: number; column: number; index: number } | null | undefined,
  row: number,
  column: number,
  index: number,
): boolean {
  return place?.row === row && place.column === column && place.index === index;
}

/** The points of the curve as a gesture leaves them. */
function placed(
  layout: Layout,
  top: number,
  feelings: ReadonlyMap<string, number> | null,
): FeelingPoint[] {
  if (!feelings) return [...layout.points];
  return layout.points.map((point) => {
    const feeling = feelings.get(point.moment);
    return feeling === undefined ? point : { ...point, feeling, y: top + feelingY(feeling) };
  });
}

function drawCurve(
  pen: Pen,
  layout: Layout,
  top: number,
  area: Rect,
  zoom: number,
  feelings: ReadonlyMap<string, number> | null,
): void {
  const { context, theme } = pen;
  const left = Math.max(0, area.x);
  const right = Math.min(layout.width, area.x + area.width);
  context.strokeStyle = theme.hairline;
  for (let value = -2; value <= 2; value++) {
    if (value !== 0 && zoom < FAR_ZOOM) continue;
    context.lineWidth = value === 0 ? 1.2 : 1;
    context.setLineDash(value === 0 ? [] : [1.5, 6]);
    const y = top + feelingY(value);
    // Dashes start at a multiple of their length, so that they meet where two tiles do.
    pen.rule(Math.floor(left / 7.5) * 7.5, y, right, y);
  }
  context.setLineDash([]);
  const points = placed(layout, top, feelings);
  const known = points.filter((point) => point.feeling !== null);
  const from = Math.max(0, known.findIndex((point) => point.x > area.x - 40) - 2);
  const beyond = known.findIndex((point) => point.x > area.x + area.width + 40);
  // Tangents look one point further than what is drawn, on both sides.
  const near = known.slice(from, beyond < 0 ? undefined : beyond + 3);
  const first = near[0];
  const last = near.at(-1);
  if (first && last && near.length > 1) {
    const curve = (): void => {
      context.moveTo(first.x, first.y);
      for (const part of smooth(near)) {
        context.bezierCurveTo(part.c1.x, part.c1.y, part.c2.x, part.c2.y, part.end.x, part.end.y);
      }
    };
    const zero = top + feelingY(0);
    for (const side of ['good', 'high'] as const) {
      pen.within(() => {
        const above = side === 'good';
        pen.clip(first.x, above ? top : zero, last.x - first.x, feelingY(0));
        context.beginPath();
        curve();
        context.lineTo(last.x, zero);
        context.lineTo(first.x, zero);
        context.closePath();
        context.globalAlpha = 0.09;
        context.fillStyle = theme[side];
        context.fill();
      });
    }
    context.beginPath();
    curve();
    context.strokeStyle = theme.accent;
    context.lineWidth = zoom < FAR_ZOOM ? 2 / zoom : 2;
    context.lineJoin = 'round';
    context.stroke();
  }
  // From further away the headers show the curve with its faces.
  if (zoom < CURVE_ZOOM) return;
  const radius = zoom < FAR_ZOOM ? 5.5 / zoom : 10;
  let before: Point | null = null;
  for (const point of points) {
    if (point.x > area.x - 20 && point.x < area.x + area.width + 20) {
      const near = before !== null && point.x - before.x < 2 * radius && Math.abs(point.y - before.y) < 2 * radius;
      drawFeeling(context, point.feeling, point.x, point.y, near ? radius * 0.7 : radius, theme);
    }
    before = point;
  }
}
