/** Draws cards. */

import type { CardLayout } from '../face';
import { CARD_RADIUS } from '../metrics';
import type { Pen } from '../pen';
import { drawSeverity, drawSymbol } from '../symbols';
import { TEXT } from '../text';

/** How much of a card can be seen at a zoom. */
export type Detail = 'words' | 'bars' | 'blocks';

export function detailAt(zoom: number): Detail {
  return zoom >= 0.44 ? 'words' : zoom >= 0.16 ? 'bars' : 'blocks';
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
  if (detail === 'blocks') drawBlock(pen, card, x, y, height);
  else {
    drawGround(pen, card, x, y, height);
    if (detail === 'bars') drawBars(pen, card, x, y);
    else drawWords(pen, card, x, y, isWritten);
  }
  const { worst } = card.face.gaps;
  if (worst && card.look !== 'gap' && detail !== 'blocks') {
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

/** Words too small to read are drawn as bars, as a typesetter greeks them. */
function drawBars(pen: Pen, card: CardLayout, x: number, y: number): void {
  const { context, theme } = pen;
  context.globalAlpha = 0.45;
  context.fillStyle = theme.ink;
  let lineY = y + card.textY + card.style.line / 2 - 3;
  for (const line of card.lines) {
    context.fillRect(x + card.textX, lineY, line.width, 6);
    lineY += card.style.line;
  }
  context.globalAlpha = 1;
  if (card.look === 'gap' && card.face.gaps.worst) {
    context.fillStyle = theme[card.face.gaps.worst];
    context.fillRect(x + 2, y + card.textY + 2, 11, 11);
  }
  if (card.mark?.startsWith('feeling')) {
    drawSymbol(context, card.mark, x + 8, y + card.textY, 18, theme.muted, theme);
  }
  const owner = card.disc && card.face.owner !== null ? pen.owners(card.face.owner) : undefined;
  if (card.disc && owner) {
    context.fillStyle = pen.ownerColour(owner);
    context.beginPath();
    context.arc(x + card.disc.x, y + card.disc.y, card.disc.radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** From far away a card is a patch of what it means. */
function drawBlock(pen: Pen, card: CardLayout, x: number, y: number, height: number): void {
  const { context, theme } = pen;
  if (card.look === 'gap') {
    context.fillStyle = card.face.gaps.worst ? theme[card.face.gaps.worst] : theme.muted;
    context.fillRect(x + 2, y + 2, card.width * 0.6, height - 4);
    return;
  }
  if (hasGround(card)) {
    context.fillStyle = theme.hairline;
    context.fillRect(x, y, card.width, height);
    context.fillStyle = groundOf(pen, card);
    context.fillRect(x + 2, y + 2, card.width - 4, height - 4);
    if (card.face.feeling !== null && card.face.feeling !== 0) {
      context.fillStyle = card.face.feeling > 0 ? theme.good : theme.high;
      context.fillRect(x, y, 14, height);
    }
    if (card.mark === 'promise') {
      context.fillStyle = theme.accent;
      context.fillRect(x, y, 14, height);
    }
    return;
  }
  const owner = card.face.owner === null ? undefined : pen.owners(card.face.owner);
  context.fillStyle = owner ? pen.ownerColour(owner) : theme.line;
  context.fillRect(x, y + 4, card.width * 0.7, Math.max(height - 8, 6));
}
