/** What is read aloud of everything on the board. */

import type { Chip, Face } from '../ipc/types';
import { m } from '../messages';
import { ARCS, LANES, STAGES, cardsAt, itemAt, pointsIn, type Place } from './items';
import type { Layout } from './layout';
import type { Owners } from './pen';
import { stageCount, stageNumber, stageStart, type ShownBoard } from './unfold';

/** The name of what stands at a place. */
export function nameAt(layout: Layout, owners: Owners, place: Place): string {
  const { board } = layout;
  const column = board.columns[place.column];
  const parts: string[] = [];
  if (place.row === ARCS) {
    const item = itemAt(layout, place);
    const arc = item?.is === 'arc' ? board.arcs.find((other) => other.transition === item.transition) : undefined;
    if (!arc) return '';
    const to = arc.to === null ? m.grid.exit : (board.columns[arc.to]?.name ?? '');
    parts.push(m.grid.leadsTo(m.words.transitionKind[arc.kind], to, arc.label));
    if (arc.hand_off) parts.push(m.grid.handOff(m.words.agreementState[arc.hand_off]));
    if (arc.gaps.worst) parts.push(m.grid.gaps(arc.gaps.count, arc.gaps.worst));
  } else if (place.row === STAGES && column) {
    if (column.step) return m.steps.head(column.name, stepPlace(board, place.column), column.steps.length);
    parts.push(column.name, m.grid.ofStage(stageNumber(board, place.column) + 1, stageCount(board)));
    if (column.steps.length > 0) parts.push(m.steps.holds(column.steps.length, column.isUnfolded ?? false));
    if (column.phase) parts.push(m.words.phase[column.phase]);
    parts.push(ownerWords(owners, column.owner) ?? m.grid.noOwner);
    if (column.start) parts.push(m.grid.canBegin);
    if (column.verdict) parts.push(`${m.stage.verdict} ${m.words.answer[column.verdict]}`);
    if (column.gaps.worst) parts.push(m.grid.gaps(column.gaps.count, column.gaps.worst));
  } else if (place.column === LANES) {
    const row = board.rows[place.row];
    if (row) parts.push(row.name);
    if (row?.collapsed) parts.push(m.grid.collapsed);
  } else if (place.row === layout.feelingRow && place.index >= 0) {
    const point = pointsIn(layout, place.column)[place.index];
    const text = point && momentText(layout, point.moment, place.column);
    if (text) parts.push(text);
    parts.push(
      point?.feeling == null
        ? m.grid.feelingUnknown
        : `${m.grid.signed(point.feeling)}, ${m.words.feeling[String(point.feeling)] ?? ''}`,
    );
  } else if (board.rows[place.row]?.collapsed) {
    const count = cardsAt(layout, place.row, place.column);
    parts.push(count === 0 ? m.grid.empty : m.camera.lanes.holds(count));
  } else {
    const card = layout.cell(place.row, place.column).cards[place.index];
    if (card) parts.push(faceName(card.face, owners));
    else if (layout.cell(place.row, place.column).cards.length === 0) parts.push(m.grid.empty);
  }
  return parts.filter((part) => part !== '').join(', ');
}

function stepPlace(board: ShownBoard, column: number): number {
  return column - stageStart(board, column);
}

function momentText(layout: Layout, moment: string, column: number): string | null {
  const row = layout.rows.findIndex((other) => other.row.kind === 'moments');
  if (row < 0) return null;
  const card = layout
    .cell(row, column)
    .cards.find(({ face }) => face.subject.of === 'record' && face.subject.record.id === moment);
  return card?.face.text ?? null;
}

function ownerWords(owners: Owners, id: string | null): string | null {
  const owner = id === null ? undefined : owners(id);
  return owner ? m.grid.ownedBy(owner.name) : null;
}

/** A card's words and facts. */
export function faceName(face: Face, owners: Owners): string {
  const parts = [face.text];
  if (face.subject.of === 'owner') {
    parts.push(face.subject.accountable ? m.grid.accountable : m.grid.supporting);
  } else {
    if (face.feeling !== null) parts.push(m.grid.feels(m.words.feeling[String(face.feeling)] ?? ''));
    parts.push(...face.chips.map(chipWords));
    parts.push(ownerWords(owners, face.owner) ?? '');
  }
  if (face.subject.of === 'gap' && face.gaps.worst) parts.push(m.words.severity[face.gaps.worst]);
  else if (face.gaps.worst) parts.push(m.grid.gaps(face.gaps.count, face.gaps.worst));
  return parts.filter((part) => part !== '').join(', ');
}

/** A small fact in words. */
export function chipWords(chip: Chip): string {
  switch (chip.chip) {
    case 'channel':
      return m.words.channel[chip.value];
    case 'makes':
      return m.grid.makes(chip.value);
    case 'named':
      return m.words.momentName[chip.value];
    case 'keeps':
      return m.grid.keeps(m.words.keepingVerdict[chip.value.verdict], chip.value.wording);
    case 'due_by':
      return m.grid.dueBy(chip.value);
    case 'verdict':
      return m.words.keepingVerdict[chip.value];
    case 'step':
      return m.steps.in(chip.value);
    case 'tag':
      return m.tags.tagged(chip.value);
    default:
      return chip.value;
  }
}
