/** Where something lies, in a line. */
import type { Mirror } from '../document/mirror.svelte';
import type { JourneyId } from '../ipc/types';
import { m } from '../messages';

/** A place in a journey, which is named where there are several. */
export function placeOf(document: Mirror, place: string, journey: JourneyId): string {
  if (document.journeys.length < 2) return place;
  const name = document.find('journey', journey)?.name ?? '';
  return place === '' ? name : m.ownership.inStage(place, name);
}
