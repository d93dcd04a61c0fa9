/** Cards in a person's hand: where they would land, or what they would be linked with. */

import { toBoard, type Camera } from './camera';
import { dropCard, isOverGrid, staysPut, type DropPlace } from './drop';
import type { CardLayout } from './face';
import type { Spot } from './hit';
import type { Place } from './items';
import type { Layout } from './layout';
import { linkOf, moveCard, moveCards, moveFree, type Link } from './operations';
import type { Gesture } from './paint/overlay';
import type { Operation } from '../ipc/types';

/** Cards that are being dragged. */
export interface Carried {
  readonly what: 'card';
  /** The one under the pointer, and where it lay. */
  readonly card: CardLayout;
  readonly from: Place;
  /** Where it was taken, in window pixels from its top left. */
  readonly grip: { readonly x: number; readonly y: number };
  /** All that is dragged. */
  readonly moved: readonly Place[];
  /** The id of the link that may be made. */
  readonly id: string;
  /** The place in the grid where they would land. */
  drop: DropPlace | null;
  /** How far stickies have gone outside the grid, in board units; `null` over it. */
  away: { dx: number; dy: number } | null;
  /** The card it would be linked with, and how. */
  link: (Link & { readonly with: Place }) | null;
}

/** Brings the cards up to where the pointer is, over a spot, and says what is to be shown. */
export function carry(layout: Layout, camera: Camera, carried: Carried, x: number, y: number, spot: Spot): Gesture {
  const { card, moved, from, grip } = carried;
  const { subject } = card.face;
  const place = { x: x - grip.x, y: y - grip.y, width: 0, height: 0 };
  const at = toBoard(camera, x, y);
  const isNote = subject.of === 'record' && subject.record.kind === 'note';
  const was = layout.cardRect(from.row, from.column, from.index);
  if (isNote && was && !isOverGrid(layout, at.x, at.y)) {
    const now = toBoard(camera, place.x, place.y);
    carried.away = { dx: now.x - was.x, dy: now.y - was.y };
    carried.drop = null;
  } else {
    carried.away = null;
    carried.drop = dropCard(layout, subject, from.row, at.x, at.y);
  }
  carried.link = moved.length === 1 ? linkWith(layout, carried, spot) : null;
  const { drop, link, away } = carried;
  const line = drop && !link && !staysPut(from, drop) ? drop.line : null;
  const lands = line !== null || link !== null || away !== null;
  return { doing: 'card', card, at: place, line, lands, link, count: moved.length };
}

function linkWith(layout: Layout, { card, id }: Carried, spot: Spot): Carried['link'] {
  if (spot.on !== 'card') return null;
  const onto = layout.cell(spot.row, spot.column).cards[spot.index];
  const link = onto && linkOf(card.face, onto.face, id);
  return link ? { ...link, with: { row: spot.row, column: spot.column, index: spot.index } } : null;
}

/** What letting go does; `null` where it does nothing. */
export function letGo(layout: Layout, { card, from, moved, drop, away, link }: Carried): Operation | null {
  if (link) return link.operation;
  if (away) return moveFree(layout, moved, away.dx, away.dy);
  if (!drop || staysPut(from, drop)) return null;
  if (moved.length > 1) return moveCards(layout, moved, from, drop);
  return moveCard(layout, card.face, drop.row, drop.column, drop.index);
}
