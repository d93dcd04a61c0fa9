/** What can be picked in a journey, stage by stage in the order of its columns. */
import type { Mirror } from '../document/mirror.svelte';
import type { Item } from '../fields/item';
import type { Stage } from '../ipc/types';
import { m } from '../messages';

function byStage(
  document: Mirror,
  journey: string | null,
  items: (stage: Stage) => readonly Item[],
): Item[] {
  return document.links
    .stagesOf(journey)
    .flatMap((stage) => items(stage).map((item) => ({ ...item, group: stage.name })));
}

/** The promises of a journey. */
export function promiseItems(document: Mirror, journey: string | null): Item[] {
  return byStage(document, journey, (stage) =>
    document.links
      .promisesIn(stage.id)
      .map((promise) => ({ value: promise.id, text: promise.wording })),
  );
}

/** The moments of a journey. */
export function momentItems(document: Mirror, journey: string | null): Item[] {
  return byStage(document, journey, (stage) =>
    document.links
      .momentsIn(stage.id)
      .map((moment) => ({ value: moment.id, text: moment.text })),
  );
}

/** The comms of a journey. */
export function commItems(document: Mirror, journey: string | null): Item[] {
  return byStage(document, journey, (stage) =>
    document.links
      .commsIn(stage.id)
      .map((comm) => ({ value: comm.id, text: comm.words, detail: m.words.channel[comm.channel] })),
  );
}
