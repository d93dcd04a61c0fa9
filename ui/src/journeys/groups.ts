/** The journeys of a document by segment, and their order there. */
import type { Journey, JourneyId, JourneyState, Operation } from '../ipc/types';

/** The journeys of one segment, by the state they show, each in the order of the document. */
export interface Group {
  readonly segment: string;
  readonly as_is: readonly Journey[];
  readonly to_be: readonly Journey[];
}

/** The segments in the order of their first journeys. */
export function groupsOf(journeys: readonly Journey[]): Group[] {
  const segments = [...new Set(journeys.map((journey) => journey.segment))];
  return segments.map((segment) => {
    const own = journeys.filter((journey) => journey.segment === segment);
    const showing = (state: JourneyState): Journey[] => own.filter((one) => one.state === state);
    return { segment, as_is: showing('as_is'), to_be: showing('to_be') };
  });
}

/**
 * The journey to hold against one: the first of the same segment that shows the other state, or
 * else the next.
 */
export function counterpart(journeys: readonly Journey[], of: JourneyId): Journey | undefined {
  const at = journeys.findIndex((journey) => journey.id === of);
  const own = journeys[at];
  if (!own || journeys.length < 2) return undefined;
  return (
    journeys.find((other) => other.segment === own.segment && other.state !== own.state) ??
    journeys[(at + 1) % journeys.length]
  );
}

/**
 * The operations that move a journey past its neighbour in its column of the list or, at the
 * column's end, its whole segment past the segment there; none where it stands at the very end.
 */
export function moving(journeys: readonly Journey[], id: JourneyId, by: -1 | 1): Operation[] {
  const own = journeys.find((journey) => journey.id === id);
  if (!own) return [];
  const column = journeys.filter((one) => one.segment === own.segment && one.state === own.state);
  const neighbour = column[column.indexOf(own) + by];
  if (neighbour) {
    const before = by < 0 ? neighbour.id : (journeys[journeys.indexOf(neighbour) + 1]?.id ?? null);
    return [{ do: 'move_journey', id, before }];
  }
  const groups = groupsOf(journeys);
  const at = groups.findIndex((group) => group.segment === own.segment);
  // The later of the two segments is put in front of the earlier one.
  const [earlier, later] = by < 0 ? [groups[at - 1], groups[at]] : [groups[at], groups[at + 1]];
  if (!earlier || !later) return [];
  const first = journeys.find((journey) => journey.segment === earlier.segment);
  return journeys
    .filter((journey) => journey.segment === later.segment)
    .map((journey) => ({ do: 'move_journey', id: journey.id, before: first?.id ?? null }));
}
