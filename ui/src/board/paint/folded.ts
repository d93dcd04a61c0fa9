/** Draws a lane that is collapsed to its header: how much lies in each stage, and its worst gap. */

import { FAR_ZOOM } from '../far';
import { cardsAt } from '../items';
import type { Layout } from '../layout';
import { COLUMN, GUTTER, LANE_COLLAPSED } from '../metrics';
import type { Pen } from '../pen';
import { drawSeverity } from '../symbols';
import { TEXT } from '../text';
import { worstOf } from '../worst';

/** Draws the cells of a collapsed row between two columns, in board units. */
export function drawFolded(pen: Pen, layout: Layout, row: number, first: number, last: number, zoom: number): void {
  const { context, theme } = pen;
  const middle = (layout.rows[row]?.y ?? 0) + LANE_COLLAPSED / 2;
  for (let column = first; column <= last; column++) {
    const count = cardsAt(layout, row, column);
    if (count === 0) continue;
    const x = column * COLUMN + GUTTER;
    if (zoom < FAR_ZOOM) {
      context.fillStyle = theme.line;
      context.fillRect(x, middle - 5, Math.min(16 * count, COLUMN - 2 * GUTTER), 10);
      continue;
    }
    const worst = worstOf(layout.cell(row, column).cards.map(({ face }) => face.gaps.worst));
    if (worst) drawSeverity(context, worst, x + 5, middle, 4.6, theme);
    pen.line(
      { text: String(count), width: 0, rtl: false },
      x + (worst ? 15 : 0),
      middle - TEXT.chip.line / 2,
      TEXT.chip,
      theme.muted,
    );
  }
}
