/** Draws cards. */

import type { CardLayout } from '../face';
import { FAR_ZOOM } from '../far';
import { CARD_RADIUS } from '../metrics';
import type { Pen } from '../pen';
import { drawSeverity, drawSymbol, feelingColour } from '../symbols';
import { TEXT } from '../text';

/** How much of a card can be seen at a zoom. */
export type Detail = 'words' | 'tint';

export function detailAt(zoom: number): Detail {
  return zoom >= FAR_ZOOM ? 'words' : 'tint';
}

/** Draws a card with its top left at a point, `height` high, in board units. */
export function drawCard(
  pen: Pen,
  card: CardLayout,
  x: number,
  y: number,
  height: number,
  detail: Detail,
  /** Someone is writing its words over it. */
  isWritten = false,
): void {
  if (detail === 'tint') {
    drawTint(pen, card, x, y, height);
    return;
  }
  drawGround(pen, card, x, y, height);
  drawWords(pen, card, x, y, isWritten);
  const { worst } = card.face.gaps;
  if (worst && card.look !== 'gap') {
    const { context, theme } = pen;
    const at = { x: x + card.width - 3, y: y + 3 };
    context.beginPath();
    context.arc(at.x, at.y, 8, 0, 2 * Math.PI);
    context.fillStyle = theme.ground;
    context.fill();
    drawSeverity(context, worst, at.x, at.y, 5.2, theme);
  }
}

function hasGround(card: CardLayout): boolean {
  return card.look === 'card' || card.look === 'tinted' || card.look === 'note';
}

function groundOf(pen: Pen, card: CardLayout): string {
  const { theme } = pen;
  if (card.look === 'note' && card.face.colour === 0) return theme.cards[1] ?? theme.surface;
  return theme.cards[card.face.colour % theme.cards.length] ?? theme.surface;
}

function drawGround(pen: Pen, card: CardLayout, x: number, y: number, height: number): void {
  if (!hasGround(card)) return;
  const { context, theme } = pen;
  pen.box(x + 0.5, y + 0.5, card.width - 1, height - 1, card.look === 'note' ? 2 : CARD_RADIUS);
  context.fillStyle = groundOf(pen, card);
  context.fill();
  context.strokeStyle = theme.hairline;
  context.lineWidth = 1;
  context.stroke();
  if (card.mark === 'promise') {
    context.fillStyle = theme.accent;
    pen.box(x, y + 7, 3, height - 14, 1.5);
    context.fill();
  }
}

function drawWords(pen: Pen, card: CardLayout, x: number, y: number, isWritten: boolean): void {
  const { context, theme } = pen;
  const { style } = card;
  const ink = card.look === 'supporting' ? theme.muted : theme.ink;
  if (card.look === 'gap' && card.face.gaps.worst) {
    drawSeverity(context, card.face.gaps.worst, x + 8, y + card.textY + style.line / 2, 5, theme);
  }
  if (card.mark) {
    const size = card.mark.startsWith('feeling') ? 18 : 16;
    drawSymbol(
      context,
      card.mark,
      x + 17 - size / 2,
      y + card.textY + style.line / 2 - size / 2,
      size,
      card.mark === 'promise' ? theme.accent : theme.muted,
      theme,
    );
  }
  if (card.disc) pen.disc(card.face.owner, x + card.disc.x, y + card.disc.y, card.disc.radius);
  if (isWritten) return;
  let lineY = y + card.textY;
  for (const line of card.lines) {
    pen.line(line, x + card.textX, lineY, style, ink, card.textWidth);
    lineY += style.line;
  }
  for (const chip of card.chips) {
    const colour = theme.tones[chip.tone];
    let chipX = x + chip.x;
    if (chip.symbol) {
      drawSymbol(context, chip.symbol, chipX - 0.5, y + chip.y + 2, 12, colour, theme);
      chipX += 15;
    }
    chip.lines.forEach((line, index) => {
      const at = y + chip.y + index * TEXT.chip.line;
      pen.line(line, chipX, at, TEXT.chip, chip.tone === 'accent' ? colour : theme.muted);
    });
  }
}

/** From far away a card is a tint of what it is: how it feels, whose it is, what it promises, its gaps. */
function drawTint(pen: Pen, card: CardLayout, x: number, y: number, height: number): void {
  const { context, theme } = pen;
  const { worst } = card.face.gaps;
  if (card.look === 'gap') {
    context.fillStyle = worst ? theme[worst] : theme.muted;
    context.fillRect(x + 2, y + 3, card.width * 0.62, height - 6);
    return;
  }
  if (!hasGround(card)) {
    const owner = card.face.owner === null ? undefined : pen.owners(card.face.owner);
    context.fillStyle = owner ? pen.ownerColour(owner) : theme.line;
    const tall = card.look === 'goal' ? 10 : Math.max(height - 8, 6);
    context.fillRect(x, y + 5, card.width * (card.look === 'supporting' ? 0.4 : 0.7), tall);
    return;
  }
  context.fillStyle = theme.line;
  context.fillRect(x, y, card.width, height);
  context.fillStyle = groundOf(pen, card);
  context.fillRect(x + 2, y + 2, card.width - 4, height - 4);
  const { feeling } = card.face;
  if (card.mark === 'promise' || feeling !== null) {
    context.fillStyle = card.mark === 'promise' ? theme.accent : feelingColour(feeling, theme);
    if (card.mark !== 'promise') {
      context.globalAlpha = 0.22;
      context.fillRect(x + 2, y + 2, card.width - 4, height - 4);
      context.globalAlpha = 1;
    }
    context.fillRect(x, y, 16, height);
  }
  if (worst) {
    context.fillStyle = theme[worst];
    context.fillRect(x + card.width - 26, y, 26, Math.min(26, height));
  }
}
