/** What can be done with a whole journey. */
import { perform, newId } from '../document/session.svelte';
import { selection } from '../document/selection.svelte';
import { together } from '../document/together';
import { frame } from '../frame/frame.svelte';
import type { Journey, JourneyId, JourneyState, Operation } from '../ipc/types';
import { m } from '../messages';
import { moving } from './groups';

/** The longest name a journey may have. */
const NAME_LIMIT = 300;

function named(words: string, otherwise: string): string {
  return [...words].length > NAME_LIMIT ? otherwise : words;
}

async function copy(of: Journey, name: string, state: JourneyState, label: string | null): Promise<void> {
  const id = newId();
  const operation: Operation = { do: 'duplicate_journey', id, of: of.id, name: named(name, of.name), state };
  const done = await perform(label === null ? operation : { do: 'batch', label, operations: [operation] });
  if (done) show(id);
}

/** Makes a journey the one on show, and selects it. */
export function show(id: JourneyId): void {
  frame.showJourney(id);
  selection.select({ kind: 'journey', id });
}

/** A copy of a journey, right after it. */
export function duplicate(of: Journey): Promise<void> {
  return copy(of, m.journeys.copyOf(of.name), of.state, null);
}

/** The journey as it should become, made from the one as it is. */
export function makeToBe(of: Journey): Promise<void> {
  return copy(of, m.journeys.toBeOf(of.name), 'to_be', m.journeys.toBeStep);
}

/** Begins the journey of a segment as it is today, in front of the one as it should become. */
export async function addAsIs(beside: Journey): Promise<void> {
  const id = newId();
  const { name, segment } = beside;
  const done = await perform({
    do: 'batch',
    label: m.action.addJourney,
    operations: [
      { do: 'add_journey', id, name, segment, state: 'as_is' },
      { do: 'move_journey', id, before: beside.id },
    ],
  });
  if (done) show(id);
}

/** Moves a journey in the list. */
export function move(journeys: readonly Journey[], id: JourneyId, by: -1 | 1): Promise<boolean> {
  return together(moving(journeys, id, by), m.journeys.moveStep);
}
