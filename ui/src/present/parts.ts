/** What a stage slide tells, in the order of the document. */
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import type { Arc, Comm, GapReport, Keeping, Moment, StageId } from '../ipc/types';
import { gapsOf, type Presented, type Slide } from './slides';

export interface Parts {
  readonly moments: readonly { readonly moment: Moment; readonly keepings: readonly Keeping[] }[];
  readonly comms: readonly Comm[];
  readonly gaps: readonly GapReport[];
  /** How customers go on from here, the advances first. */
  readonly ways: readonly Arc[];
}

/** Everything in a stage; along a promise, what makes or keeps it there. */
export function partsOf(
  document: Mirror,
  view: JourneyMirror,
  presented: Presented,
  slide: Extract<Slide, { kind: 'stage' }>,
): Parts {
  const { stage, next } = slide;
  const only = presented.kind === 'promise' ? presented.id : null;
  const moments = document.links
    .momentsIn(stage)
    .map((moment) => ({
      moment,
      keepings: document.links
        .keepingsAt(moment.id)
        .filter((keeping) => only === null || keeping.promise === only),
    }))
    .filter(({ keepings }) => only === null || keepings.length > 0);
  const makers = only === null ? null : (document.find('promise', only)?.makers ?? []);
  return {
    moments,
    comms: document.links.commsIn(stage).filter((comm) => makers === null || makers.includes(comm.id)),
    gaps: gapsOf(document, view, presented).filter((gap) => gap.stage === stage),
    ways: waysFrom(view, stage)
      .filter((arc) => only === null || (next !== null && columnAt(view, arc.to) === next))
      .toSorted((a, b) => Number(b.kind === 'advance') - Number(a.kind === 'advance')),
  };
}

function waysFrom(view: JourneyMirror, stage: StageId): readonly Arc[] {
  return view.frame.arcs.filter((arc) => columnAt(view, arc.from) === stage);
}

function columnAt(view: JourneyMirror, at: number | null): StageId | undefined {
  return at === null ? undefined : view.frame.columns[at]?.stage;
}
