/** The state of the window that is no part of the document: what is shown and what is open. */
import { session } from '../document/session.svelte';
import type { JourneyId } from '../ipc/types';
import { stored } from './stored';

export const views = ['board', 'table', 'promises', 'gaps', 'owners', 'journeys'] as const;
export type View = (typeof views)[number];

/** The dialogs, of which at most one is open. */
export type Dialog = 'palette' | 'shortcuts' | 'export' | 'new' | 'rules' | 'search' | 'assign' | 'handOver' | 'annotate' | 'comments';

class Frame {
  view: View = $state('board');
  dialog: Dialog | null = $state(null);
  inspectorOpen: boolean = $state(stored('inspector', true));
  gapsOpen: boolean = $state(stored('gaps', true));

  /** The key of the gap the person came for last; it is open beside the record it is about. */
  gap: string | null = $state(null);

  /** Asks the inspector for the caret; each request is a new object. */
  wordsWanted: object | null = $state.raw(null);

  /** Asks the inspector for the caret in the tags; each request is a new object. */
  tagsWanted: object | null = $state.raw(null);

  /** Asks the top bar for the caret in the document's title; each request is a new object. */
  titleWanted: object | null = $state.raw(null);

  #wantedJourney: JourneyId | null = $state(null);

  /** The journey on show: the one chosen, or else the first. */
  readonly journey: JourneyId | null = $derived.by(() => {
    const journeys = session.document?.journeys ?? [];
    const wanted = journeys.find((journey) => journey.id === this.#wantedJourney);
    return (wanted ?? journeys[0])?.id ?? null;
  });

  showJourney(journey: JourneyId): void {
    this.#wantedJourney = journey;
  }

  /** Opens the inspector and puts the caret into the words of the selection, all selected. */
  editWords(): void {
    if (!this.inspectorOpen) this.toggleInspector();
    this.wordsWanted = {};
  }

  /** Opens the inspector and puts the caret into the tags of the selection. */
  editTags(): void {
    if (!this.inspectorOpen) this.toggleInspector();
    this.tagsWanted = {};
  }

  toggleInspector(): void {
    this.inspectorOpen = !this.inspectorOpen;
    stored.keep('inspector', this.inspectorOpen);
  }

  toggleGaps(): void {
    this.gapsOpen = !this.gapsOpen;
    stored.keep('gaps', this.gapsOpen);
  }
}

export const frame = new Frame();
