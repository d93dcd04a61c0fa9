/** Draws the stickies that lie free on the board. */

import { toWindow, type Camera } from '../camera';
import { FREE } from '../items';
import type { Layout } from '../layout';
import type { Pen } from '../pen';
import type { Preview } from './body';
import { detailAt, drawCard } from './card';

/** Draws those between the headers and the ends of the window; `dimmed` while a trace is lit, which never comes by them. */
export function drawFree(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  { top, left, width, height }: { top: number; left: number; width: number; height: number },
  preview: Preview,
  dimmed: boolean,
): void {
  const { context, theme } = pen;
  if (left >= width || top >= height) return;
  const detail = detailAt(camera.zoom);
  pen.within(() => {
    pen.clip(left, top, width - left, height - top);
    layout.free.forEach((card, index) => {
      const at = toWindow(camera, card);
      const isOutside = at.x > width || at.y > height || at.x + at.width < left || at.y + at.height < top;
      if (isOutside) return;
      const isFaded = preview.faded?.some((place) => place.row === FREE && place.index === index) ?? false;
      const isWritten = preview.written?.row === FREE && preview.written.index === index;
      pen.within(() => {
        context.translate(at.x, at.y);
        context.scale(camera.zoom, camera.zoom);
        context.globalAlpha = isFaded ? 0.35 : dimmed ? 0.3 : 1;
        // A rim of ground sets it off from cards it may lie on.
        if (detail === 'words') {
          pen.box(-2, -2, card.width + 4, card.height + 4, 4);
          context.fillStyle = theme.ground;
          context.fill();
        }
        drawCard(pen, card, 0, 0, card.height, detail, isWritten);
      });
    });
  });
}
