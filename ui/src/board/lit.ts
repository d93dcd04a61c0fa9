/** What stays lit on the board while something is traced; everything else is dimmed. */

import type { StageId } from '../ipc/types';
import type { Mark, Way } from '../trace/way';
import { placeOfTarget, pointsIn, type Place } from './items';
import type { Layout, Rect } from './layout';

/** A transition of the way, as the index of its arc, and the colour it is drawn in. */
export interface LitArc {
  readonly arc: number;
  readonly mark: Mark;
}

export interface Lit {
  readonly stages: ReadonlySet<StageId>;
  /** What is involved, in board units. */
  readonly cards: readonly Rect[];
  readonly arcs: readonly LitArc[];
  /** Whether the way comes by a place of the grid. */
  has(place: Place): boolean;
}

/** Finds on a board what a way goes through. */
export function litBy(way: Way, layout: Layout): Lit {
  const places = way.involved
    .map((target) => placeOfTarget(layout, target))
    .filter((place) => place !== null && place.row >= 0 && place.column >= 0 && place.index >= 0)
    .map((place) => place as Place);
  const cards = places.flatMap((place) => layout.cardRect(place.row, place.column, place.index) ?? []);
  const moments = new Set(way.involved.flatMap((target) => (target.kind === 'moment' ? [target.id] : [])));
  for (const point of layout.points) {
    if (moments.has(point.moment)) cards.push({ x: point.x - 12, y: point.y - 12, width: 24, height: 24 });
  }
  const ways = new Map(layout.board.columns.map((column, at) => [column.stage, at]));
  const arrivals = new Map(layout.board.columns.flatMap((column, at) => (column.step ? [] : [[column.stage, at]])));
  const between = new Map<string, number[]>();
  layout.board.arcs.forEach(({ from, to }, index) => {
    const ends = `${from} ${to}`;
    const known = between.get(ends);
    if (known) known.push(index);
    else between.set(ends, [index]);
  });
  const arcs = new Map<number, Mark>();
  for (const line of way.lines) {
    line.stages.forEach((stage, step) => {
      const from = ways.get(stage);
      const next = line.stages[step + 1];
      const to = next === undefined ? undefined : arrivals.get(next);
      for (const index of between.get(`${from} ${to}`) ?? []) arcs.set(index, line.mark);
    });
  }
  const keys = new Set(places.map(placeKey));
  return {
    stages: way.stages,
    cards,
    arcs: [...arcs].map(([arc, mark]) => ({ arc, mark })),
    has: (place) =>
      keys.has(placeKey(place)) ||
      (place.row === layout.feelingRow &&
        moments.has(pointsIn(layout, place.column)[place.index]?.moment ?? '')),
  };
}

function placeKey({ row, column, index }: Place): string {
  return `${row} ${column} ${index}`;
}
