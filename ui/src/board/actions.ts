/** What can be done on the board beside what the frame offers, as actions. */

import {
  ChevronsDownUp,
  Focus,
  Map,
  Maximize,
  Scan,
  Shapes,
  Spline,
  SquareDashed,
  StickyNote,
  ZoomIn,
  ZoomOut,
} from '@lucide/svelte';
import type { Action } from '../actions/action.svelte';
import { notices } from '../feedback/notices.svelte';
import { legend } from '../frame/legend.svelte';
import type { Row } from '../ipc/types';
import { m } from '../messages';
import type { Cursor } from './cursor.svelte';
import type { Place } from './items';
import type { Layout } from './layout';
import type { Surface } from './surface';
import { SELECTION_MOST, STAGE_ZOOMS, around, columnInSight, partAt, stagePart } from './zooming';

/** What the actions need of the board. */
export interface ActionHost {
  readonly surface: Surface;
  readonly cursor: Cursor;
  layout(): Layout;
  editable(): boolean;
  /** What is selected on the board. */
  selected(): readonly Place[];
  /** Shows or hides the small map. */
  toggleMap(): void;
  isMapOpen(): boolean;
  /** Opens or collapses a lane. */
  fold(row: number): void;
  /** Asks for a transition from a column. */
  drawFrom(column: number): void;
  /** Writes a new sticky where there is room for one. */
  writeFree(): void;
  focus(): void;
}

/** The actions of a board while it is on screen. */
export function boardActions(host: ActionHost): Action[] {
  const { surface, cursor, layout, editable, drawFrom, writeFree, focus } = host;
  const percent = (): string => m.zoom.percent(surface.destination.zoom);
  const laneHere = (): Row | undefined => layout().board.rows[cursor.place?.row ?? -1];
  const selected = (): readonly Place[] => {
    const places = host.selected();
    return places.length > 0 || !cursor.place ? places : [cursor.place];
  };
  const hasStages = (): boolean => layout().board.columns.length > 0;
  return [
    {
      id: 'add.note',
      section: 'add',
      label: () => m.stickies.add,
      icon: StickyNote,
      shortcuts: ['Shift+N'],
      when: editable,
      perform: writeFree,
    },
    {
      id: 'board.drawTransition',
      section: 'add',
      label: () => m.grid.drawTransitionAction,
      icon: Spline,
      shortcuts: ['Mod+Shift+A'],
      when: () => editable() && hasStages(),
      perform: () => drawFrom(Math.max(0, cursor.place?.column ?? 0)),
    },
    {
      id: 'board.focus',
      section: 'board',
      label: () => m.grid.focusBoard,
      icon: Focus,
      shortcuts: ['F6'],
      perform: focus,
    },
    {
      id: 'zoom.in',
      section: 'board',
      label: () => m.zoom.in,
      icon: ZoomIn,
      shortcuts: ['Mod++', 'Mod+='],
      when: hasStages,
      perform: () => surface.zoomStep(1),
    },
    {
      id: 'zoom.out',
      section: 'board',
      label: () => m.zoom.out,
      icon: ZoomOut,
      shortcuts: ['Mod+-'],
      when: hasStages,
      perform: () => surface.zoomStep(-1),
    },
    {
      id: 'zoom.natural',
      section: 'board',
      label: () => m.grid.zoomNatural,
      shortcuts: ['Mod+0'],
      when: hasStages,
      perform: () => surface.zoomTo(1),
    },
    {
      id: 'zoom.fit',
      section: 'board',
      label: () => m.zoom.fit,
      icon: Maximize,
      shortcuts: ['Alt+1', 'Mod+9'],
      when: () => hasStages() || layout().free.length > 0,
      perform: () => {
        surface.fit();
        notices.say(m.camera.shows.board(percent()));
      },
    },
    {
      id: 'zoom.selection',
      section: 'board',
      label: () => m.grid.zoomSelection,
      icon: SquareDashed,
      shortcuts: ['Alt+2', 'Mod+8'],
      when: () => selected().length > 0,
      perform: () => {
        const part = around(selected().flatMap((place) => partAt(layout(), place) ?? []));
        if (!part) return;
        surface.frameOn(part, { least: 0, most: SELECTION_MOST });
        notices.say(m.camera.shows.selection(percent()));
      },
    },
    {
      id: 'zoom.stage',
      section: 'board',
      label: () => m.camera.zoomStage,
      icon: Scan,
      shortcuts: ['Alt+3'],
      when: hasStages,
      perform: () => {
        const { frame, camera, size } = surface;
        if (!frame) return;
        const chosen = cursor.place && cursor.place.column >= 0 ? cursor.place.column : null;
        const column = chosen ?? columnInSight(layout(), camera, frame, size);
        const part = stagePart(layout(), column);
        if (!part) return;
        surface.frameOn(part, STAGE_ZOOMS);
        notices.say(m.camera.shows.stage(layout().board.columns[column]?.name ?? '', percent()));
      },
    },
    {
      id: 'board.map',
      section: 'board',
      label: () => m.camera.minimap.action,
      icon: Map,
      when: hasStages,
      checked: host.isMapOpen,
      perform: host.toggleMap,
    },
    {
      id: 'board.legend',
      section: 'board',
      label: () => m.camera.legend.action,
      icon: Shapes,
      perform: () => {
        legend.isOpen = true;
      },
    },
    {
      id: 'board.foldLane',
      section: 'board',
      label: () => {
        const lane = laneHere();
        return lane?.collapsed ? m.camera.lanes.unfold(lane.name) : m.camera.lanes.fold(lane?.name ?? '');
      },
      name: m.camera.lanes.foldName,
      icon: ChevronsDownUp,
      when: () => editable() && laneHere() !== undefined,
      perform: () => host.fold(cursor.place?.row ?? -1),
    },
  ];
}
