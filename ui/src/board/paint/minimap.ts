/** Draws the small map: stages with their owners, acts, lanes with what lies in them, gaps, feeling. */

import { smooth } from '../curve';
import type { Layout } from '../layout';
import { COLUMN } from '../metrics';
import { MAP_HEAD, type Miniature } from '../minimap';
import type { Pen } from '../pen';
import { drawSeverity } from '../symbols';
import { worstOf } from '../worst';

/** Draws the map with its top left at the origin, in window pixels. */
export function drawMinimap(pen: Pen, layout: Layout, map: Miniature): void {
  const { context, theme } = pen;
  const column = COLUMN * map.across;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, map.width, map.height);
  for (const act of layout.board.acts) {
    context.fillStyle = theme.acts[act.of];
    context.fillRect(act.first * column, 0, act.count * column, map.height);
  }
  if (column >= 5) {
    context.fillStyle = theme.hairline;
    for (let at = 1; at < layout.board.columns.length; at++) {
      context.fillRect(Math.round(at * column), MAP_HEAD, 1, map.height - MAP_HEAD);
    }
  }
  layout.board.columns.forEach((stage, at) => {
    const owner = stage.owner === null ? undefined : pen.owners(stage.owner);
    context.fillStyle = owner ? pen.ownerColour(owner) : theme.line;
    const inset = Math.min(1, column * 0.1);
    context.fillRect(at * column + inset, MAP_HEAD - 5, column - 2 * inset, 3);
  });
  layout.rows.forEach(({ row, y, height }, at) => {
    const top = MAP_HEAD + y * map.down;
    context.fillStyle = theme.hairline;
    context.fillRect(0, top, map.width, 1);
    if (row.collapsed || at === layout.feelingRow) return;
    for (let across = 0; across < layout.board.columns.length; across++) {
      const cell = layout.cell(at, across);
      if (cell.cards.length === 0) continue;
      const worst = worstOf(cell.cards.map(({ face }) => face.gaps.worst));
      context.fillStyle = worst ? theme[worst] : theme.muted;
      context.globalAlpha = worst && row.kind === 'gaps' ? 0.75 : 0.3;
      const inset = Math.min(2, column * 0.12);
      const tall = Math.max(1, Math.min(cell.height, height) * map.down - 2);
      context.fillRect(across * column + inset, top + 1.5, column - 2 * inset, tall);
      context.globalAlpha = 1;
    }
  });
  drawFeelings(pen, layout, map);
  drawWorst(pen, layout, column);
}

/** The worst gap of each stage; where stages stand too close, the worst of several. */
function drawWorst(pen: Pen, layout: Layout, column: number): void {
  const { context, theme } = pen;
  const { columns } = layout.board;
  const step = Math.max(1, Math.ceil(8 / column));
  for (let first = 0; first < columns.length; first += step) {
    const several = columns.slice(first, first + step);
    const worst = worstOf(several.map(({ gaps }) => gaps.worst));
    if (worst) drawSeverity(context, worst, (first + several.length / 2) * column, 7.5, 3.4, theme);
  }
}

function drawFeelings(pen: Pen, layout: Layout, map: Miniature): void {
  const known = layout.points.filter((point) => point.feeling !== null);
  const points = known.map(({ x, y }) => ({ x: x * map.across, y: MAP_HEAD + y * map.down }));
  const [first] = points;
  if (!first || points.length < 2) return;
  const { context, theme } = pen;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const part of smooth(points)) {
    context.bezierCurveTo(part.c1.x, part.c1.y, part.c2.x, part.c2.y, part.end.x, part.end.y);
  }
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.4;
  context.lineJoin = 'round';
  context.stroke();
}
