/** The slides of a presentation: an opening, every stage on the way, and where it breaks. */
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import type { GapReport, PromiseId, StageId } from '../ipc/types';
import { wayOf, type Way } from '../trace/way';

/** What is presented: the journey on show, or one promise on its way through it. */
export type Presented = { kind: 'journey' } | { kind: 'promise'; id: PromiseId };

/** How many gaps a slide tells of: what a room can hold in mind. */
export const TOLD = 5;

export type Slide =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'stage';
      readonly stage: StageId;
      /** The stages or steps are counted from 1. */
      readonly number: number;
      readonly of: number;
      /** The next stage of a promise's way; without one, every way that leads on is told. */
      readonly next: StageId | null;
    }
  | { readonly kind: 'closing' };

/** The slides in their order; none where there is nothing to walk through. */
export function slidesOf(document: Mirror, view: JourneyMirror, presented: Presented): readonly Slide[] {
  const stages = stagesOf(document, view, presented);
  if (stages.length === 0) return [];
  const steps = stages.map(
    (stage, at): Slide => ({
      kind: 'stage',
      stage,
      number: at + 1,
      of: stages.length,
      next: presented.kind === 'promise' ? (stages[at + 1] ?? null) : null,
    }),
  );
  return [{ kind: 'opening' }, ...steps, { kind: 'closing' }];
}

function stagesOf(document: Mirror, view: JourneyMirror, presented: Presented): readonly StageId[] {
  if (presented.kind === 'journey') return view.frame.columns.map((column) => column.stage);
  const way = wayOf(document, view, presented);
  return way ? wholeWay(way) : [];
}

/** From who makes the promise to what keeps it; where nothing does, on to where it is missed. */
function wholeWay(way: Way): readonly StageId[] {
  if (way.path.length > 1) return way.path;
  return way.lines.find((line) => line.stages.length > 1)?.stages ?? way.path;
}

/** The gaps to be told of, worst first: those that people have neither accepted nor dismissed. */
export function gapsOf(document: Mirror, view: JourneyMirror, presented: Presented): readonly GapReport[] {
  return view.gaps.filter((gap) => {
    if (presented.kind === 'promise' && gap.promise !== presented.id) return false;
    const choice = document.links.decisionOn(view.frame.journey, gap.key)?.choice.choice;
    return choice === undefined || choice === 'fixing';
  });
}
