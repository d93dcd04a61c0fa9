/** What can be done on the board beside what the frame offers, as actions. */

import { Focus, Maximize, Spline, ZoomIn, ZoomOut } from '@lucide/svelte';
import type { Action } from '../actions/action.svelte';
import { m } from '../messages';
import type { Cursor } from './cursor.svelte';
import type { Layout } from './layout';
import type { Surface } from './surface';

/** What the actions need of the board. */
export interface ActionHost {
  readonly surface: Surface;
  readonly cursor: Cursor;
  layout(): Layout;
  editable(): boolean;
  /** Asks for a transition from a column. */
  drawFrom(column: number): void;
  focus(): void;
}

/** The actions of a board while it is on screen. */
export function boardActions({ surface, cursor, layout, editable, drawFrom, focus }: ActionHost): Action[] {
  const hasStages = (): boolean => layout().board.columns.length > 0;
  return [
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
      shortcuts: ['Mod+9'],
      when: hasStages,
      perform: () => surface.fit(),
    },
    {
      id: 'zoom.selection',
      section: 'board',
      label: () => m.grid.zoomSelection,
      shortcuts: ['Mod+8'],
      when: () => cursor.place !== null,
      perform: () => {
        const { place } = cursor;
        if (!place) return;
        if (surface.camera.zoom < 1) surface.zoomTo(1);
        surface.reveal(place, 120);
      },
    },
  ];
}
