/**
 * The course of the transitions above the stages, as on the printed map.
 *
 * Each stage is a station on the thread. An advance to the next column is a piece of the thread;
 * every other transition leaves its station upwards, runs along a track and comes down again.
 * Tracks are given out shortest first, the lowest that is free (greedy interval colouring), and
 * ports are ordered so that short transitions lie within long ones. Words stand on their own track
 * between the legs that pass it, so that no line crosses text.
 */

import type { Arc } from '../ipc/types';
import { COLUMN } from './metrics';

/** Half the width of a station, in board units. */
export const STATION = 44;

/** Width of the words over a piece of the thread, in board units at zoom 1. */
export const THREAD_WORDS = COLUMN - 2 * STATION - 8;

/** An advance to the next column: a piece of the thread between two stations. */
export interface Piece {
  /** Index of the arc. */
  readonly arc: number;
  readonly left: number;
  readonly right: number;
}

/** A transition that runs along a track. Horizontal places in board units. */
export interface Route {
  /** Index of the arc. */
  readonly arc: number;
  /** Where it leaves its station. */
  readonly from: number;
  /** Where it arrives; a transition that leaves ends on its track instead. */
  readonly to: number;
  /** Whether it comes down to a station again. */
  readonly arrives: boolean;
  /** 0 is the lowest. */
  readonly track: number;
  /** Where its words may stand. */
  readonly words: { readonly left: number; readonly right: number };
}

/** Every transition's course. */
export interface Routing {
  readonly pieces: readonly Piece[];
  readonly routes: readonly Route[];
  readonly tracks: number;
}

/** From a leaving transition's port to the sign of the exit. */
export const EXIT_RUN = 22;

const CLEAR = 6;

/** The middle of a column in board units. */
export function middle(column: number): number {
  return column * COLUMN + COLUMN / 2;
}

/** Finds a course for every transition of a journey with this many columns. */
export function routeArcs(arcs: readonly Arc[], columns: number): Routing {
  const pieces: Piece[] = [];
  const rest: number[] = [];
  const threaded = new Set<number>();
  arcs.forEach((arc, index) => {
    if (arc.kind === 'advance' && arc.to === arc.from + 1 && !threaded.has(arc.from)) {
      threaded.add(arc.from);
      pieces.push({
        arc: index,
        left: middle(arc.from) + STATION,
        right: middle(arc.from + 1) - STATION,
      });
    } else {
      rest.push(index);
    }
  });
  const drafts = ports(arcs, rest, columns);
  const tracks = giveTracks(drafts);
  placeWords(drafts);
  return { pieces, routes: drafts, tracks };
}

interface Draft {
  arc: number;
  from: number;
  to: number;
  arrives: boolean;
  track: number;
  words: { left: number; right: number };
}

/** Gives every transition its ports on the stations. */
function ports(arcs: readonly Arc[], rest: readonly number[], columns: number): Draft[] {
  const at: { order: number; draft: Draft; end: 'from' | 'to' }[][] = Array.from(
    { length: columns },
    () => [],
  );
  const drafts: Draft[] = [];
  for (const index of rest) {
    const arc = arcs[index];
    if (!arc) continue;
    const draft: Draft = {
      arc: index,
      from: 0,
      to: 0,
      arrives: arc.to !== null,
      track: 0,
      words: { left: 0, right: 0 },
    };
    drafts.push(draft);
    if (arc.to === null) {
      at[arc.from]?.push({ order: Infinity, draft, end: 'from' });
    } else if (arc.to === arc.from) {
      // The way back to the same stage stands right of all that passes over it.
      at[arc.from]?.push({ order: 2 * columns + 1, draft, end: 'to' });
      at[arc.from]?.push({ order: 2 * columns + 2, draft, end: 'from' });
    } else {
      at[arc.from]?.push({ order: portOrder(arc.from, arc.to, columns), draft, end: 'from' });
      at[arc.to]?.push({ order: portOrder(arc.to, arc.from, columns), draft, end: 'to' });
    }
  }
  at.forEach((here, column) => {
    here.sort((a, b) => a.order - b.order || a.draft.arc - b.draft.arc);
    const spread = 2 * (STATION - 8);
    const step = spread / Math.max(here.length, 1);
    here.forEach(({ draft, end }, place) => {
      draft[end] = middle(column) - spread / 2 + (place + 0.5) * step;
    });
  });
  for (const draft of drafts) {
    const arc = arcs[draft.arc];
    if (arc && arc.to === null) draft.to = middle(arc.from + 1) - STATION - CLEAR;
  }
  return drafts;
}

/**
 * The order of a port at `here` whose transition goes `there`: on the left side the nearest first,
 * on the right side the nearest last, so that near ones lie within far ones.
 */
function portOrder(here: number, there: number, columns: number): number {
  return there < here ? here - there - columns : columns - (there - here);
}

const left = (draft: Draft): number => Math.min(draft.from, draft.to);
const right = (draft: Draft): number => Math.max(draft.from, draft.to);

/** Shortest first, each on the lowest track that is free over its whole length. */
function giveTracks(drafts: readonly Draft[]): number {
  const order = [...drafts].sort((a, b) => right(a) - left(a) - (right(b) - left(b)) || a.arc - b.arc);
  const taken: { left: number; right: number }[][] = [];
  for (const draft of order) {
    const from = left(draft) - CLEAR;
    const to = right(draft) + CLEAR;
    let track = taken.findIndex((spans) =>
      spans.every((span) => to <= span.left || from >= span.right),
    );
    if (track < 0) track = taken.push([]) - 1;
    taken[track]?.push({ left: from, right: to });
    draft.track = track;
  }
  return taken.length;
}

/** Finds the widest space on each transition's track between the legs that pass it. */
function placeWords(drafts: readonly Draft[]): void {
  const legs = drafts
    .flatMap((draft) => [
      { x: draft.from, track: draft.track },
      ...(draft.arrives ? [{ x: draft.to, track: draft.track }] : []),
    ])
    .sort((a, b) => a.x - b.x);
  for (const draft of drafts) {
    const end = right(draft) - CLEAR;
    let start = left(draft) + (draft.arrives ? CLEAR : EXIT_RUN + 8);
    let best = { left: start, right: start };
    const consider = (to: number): void => {
      if (to - start > best.right - best.left) best = { left: start, right: to };
    };
    for (const leg of legs) {
      if (leg.track <= draft.track || leg.x <= start - CLEAR || leg.x >= end + CLEAR) continue;
      consider(Math.min(leg.x - CLEAR, end));
      start = Math.max(start, leg.x + CLEAR);
    }
    consider(end);
    draft.words = best;
  }
}

/** Heights of the parts of the band in which transitions are drawn, in window pixels. */
export interface ArcBand {
  readonly height: number;
  /** From the foot of the band up to the middle of the stations. */
  readonly thread: number;
  /** From the foot of the band up to a track's line. */
  readonly line: (track: number) => number;
  /** From one track to the next. */
  readonly step: number;
}

/**
 * Lays the band out for a scale. Words need the room of a full step; many tracks move together,
 * so that the band never takes more than `most`.
 */
export function arcBand(tracks: number, scale: number, threadLines: number, most: number): ArcBand {
  const thread = 18 * scale;
  const first = (38 + threadLines * 15) * scale;
  const head = tracks > 0 ? 22 * scale : 0;
  const step = Math.min(27 * scale, Math.max(0, most - first - head) / Math.max(tracks - 1, 1));
  return {
    thread,
    step,
    line: (track) => first + track * step,
    height: first + Math.max(tracks - 1, 0) * step + head,
  };
}
