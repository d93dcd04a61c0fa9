/** Where the editor stands over what is written, and how its words are set. */

import type { StageId } from '../ipc/types';
import { m } from '../messages';
import { headerTop, laneLeft, toWindow, type Camera, type Frame } from './camera';
import { freshShape } from './face';
import type { Item, Place } from './items';
import type { Layout, Rect } from './layout';
import { CARD, COLUMN, FOLD, STICKY_HEIGHT } from './metrics';
import { arcPlace, placeRect } from './paint/overlay';
import { TEXT, type TextStyle } from './text';
import type { Written } from './writing.svelte';

export interface EditorPlace {
  /** In window pixels. */
  readonly rect: Rect;
  readonly scale: number;
  readonly style: TextStyle;
  /** From the edges to the words, before scaling. */
  readonly padding: { readonly x: number; readonly y: number; readonly left: number };
  readonly label: string;
  readonly placeholder: string;
  /** The colour behind the words. */
  readonly ground: string;
  /** A name, in which a line end has no place. */
  readonly oneLine: boolean;
  /** Height of what stands under the words, before scaling. */
  readonly rest: number;
  /** The stage whose owner is chosen here instead of words being written. */
  readonly owner: StageId | null;
}

const NAMED = {
  placeholder: '',
  ground: 'var(--surface)',
  oneLine: true,
  rest: 0,
  owner: null,
} as const;

/** The editor for what is being written at a place of the layout. */
export function editorAt(
  written: Written,
  place: Place,
  layout: Layout,
  camera: Camera,
  frame: Frame,
): EditorPlace | null {
  const { scale } = frame;
  switch (written.item.is) {
    case 'stage':
    case 'step': {
      const indent = written.item.is === 'stage' && layout.board.columns[place.column]?.steps.length ? FOLD : 0;
      const pad = Math.min(14, (COLUMN * camera.zoom) / scale / 8) - 3 / scale;
      return {
        ...NAMED,
        rect: {
          x: camera.x + place.column * COLUMN * camera.zoom + 3,
          y: headerTop(camera, frame) + 3,
          width: COLUMN * camera.zoom - 6,
          height: frame.header - 6,
        },
        scale,
        style: written.item.is === 'stage' ? TEXT.stage : TEXT.step,
        padding: { x: pad, y: 8 - 3 / scale, left: pad + indent },
        label: m.grid.editName(m.words.kind[written.item.is]),
      };
    }
    case 'lane': {
      const at = placeRect(layout, camera, frame, place);
      if (!at) return null;
      const top = Math.max(at.y, headerTop(camera, frame) + frame.header);
      return {
        ...NAMED,
        rect: { x: laneLeft(camera, frame) + 4, y: top + 4, width: frame.left - 8, height: 0 },
        scale,
        style: TEXT.lane,
        padding: { x: 6, y: 5, left: 21 },
        label: m.grid.editName(m.words.kind.lane),
      };
    }
    case 'arc': {
      const { transition } = written.item;
      const at = arcPlace(
        layout,
        camera,
        frame,
        layout.board.arcs.findIndex((other) => other.transition === transition),
      );
      return {
        ...NAMED,
        rect: { x: at.x, y: at.y - 4, width: Math.max(at.width, 160), height: 0 },
        scale: 1,
        style: TEXT.arc,
        padding: { x: 6, y: 4, left: 6 },
        label: m.transition.label,
        placeholder: m.transition.labelHint,
      };
    }
    case 'free':
    case 'spot':
      return stickyEditor(written.item, place, layout, camera);
    default:
      return cardEditor(written, layout, camera);
  }
}

function stickyEditor(
  item: Item & { is: 'free' | 'spot' },
  place: Place,
  layout: Layout,
  camera: Camera,
): EditorPlace {
  const card = layout.cell(place.row, place.column).cards[place.index];
  const shape = freshShape('custom');
  const at = item.is === 'spot' ? item : (card ?? { x: 0, y: 0 });
  const rect = { x: at.x, y: at.y, width: CARD, height: card?.height ?? STICKY_HEIGHT };
  return {
    rect: toWindow(camera, rect),
    scale: camera.zoom,
    style: shape.style,
    padding: { x: shape.padX, y: shape.padY, left: shape.left },
    label: m.grid.editWords(m.words.kind.note),
    placeholder: m.stickies.placeholder,
    // A sticky grows while it is written on, over whatever lies there.
    ground: `var(--card-${card && card.face.colour > 0 ? card.face.colour : 1})`,
    oneLine: false,
    rest: 0,
    owner: null,
  };
}

function cardEditor(written: Written, layout: Layout, camera: Camera): EditorPlace | null {
  const { opening, board } = layout;
  const kind = opening && board.rows[opening.row]?.kind;
  if (!opening || !kind) return null;
  const column = board.columns[opening.column];
  const card = written.fresh ? undefined : layout.cell(opening.row, opening.column).cards[opening.index];
  const shape = freshShape(kind);
  const { item } = written;
  const word =
    item.is === 'card' && item.subject.of === 'record'
      ? m.words.kind[item.subject.record.kind]
      : m.words.laneKind[kind];
  return {
    rect: toWindow(camera, opening.rect),
    scale: camera.zoom,
    style: card?.style ?? shape.style,
    padding: { x: shape.padX, y: card?.textY ?? shape.padY, left: card?.textX ?? shape.left },
    label: `${m.grid.editWords(word)}, ${column?.name ?? ''}`,
    placeholder: kind === 'feeling' || kind === 'gaps' ? '' : m.grid.placeholder[kind],
    // The card itself is drawn on the canvas; only its words are the editor's.
    ground: card ? 'transparent' : 'var(--surface)',
    oneLine: false,
    rest: card ? Math.max(0, card.height - 2 * card.textY - Math.max(card.lines.length, 1) * card.style.line) : 0,
    owner: kind === 'owner' ? (column?.stage ?? null) : null,
  };
}
