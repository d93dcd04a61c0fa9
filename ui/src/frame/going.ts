/** Taking the person to anything in the document, in whichever journey and view it lies. */
import { tick } from 'svelte';
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import { gapOf, stageOf } from '../document/naming';
import { selection } from '../document/selection.svelte';
import { sameTarget, type Target } from '../document/target';
import { register } from '../gaps/register.svelte';
import type { JourneyId } from '../ipc/types';
import { board } from './board.svelte';
import { frame } from './frame.svelte';
import { goToGap } from './gaps';

/** Shows a target where it lies, selects it and opens the inspector on it. */
export async function goTo(document: Mirror, wanted: Target): Promise<void> {
  const target = standsFor(document, wanted);
  const journey = journeyOf(document, target);
  if (journey !== null) frame.showJourney(journey);
  if (!frame.inspectorOpen) frame.toggleInspector();
  switch (target.kind) {
    case 'owner':
      frame.view = 'owners';
      selection.goTo(target);
      return;
    case 'decision':
      frame.view = 'gaps';
      register.showAll();
      register.standing = 'resolved';
      selection.clear();
      return;
    case 'heading':
      // Without a selection the inspector shows the journey and what the document is about.
      frame.view = 'board';
      selection.clear();
      return;
    case 'gap': {
      const gap = gapOf(document, target.key);
      if (gap) goToGap(gap);
      break;
    }
    default:
      frame.view = 'board';
      selection.goTo(target);
  }
  // The board takes the keyboard where it shows the target, once it has turned to it.
  const view = document.view(frame.journey);
  if (!view || !selection.last || !isOnBoard(view, selection.last)) return;
  await tick();
  board.port?.focus();
}

/** What stands on the board for a record that has no place of its own there. */
function standsFor(document: Mirror, target: Target): Target {
  switch (target.kind) {
    case 'comment':
      return document.find('comment', target.id)?.about ?? target;
    case 'agreement': {
      const id = document.find('agreement', target.id)?.transition;
      return id === undefined ? target : { kind: 'transition', id };
    }
    case 'keeping': {
      const id = document.find('keeping', target.id)?.promise;
      return id === undefined ? target : { kind: 'promise', id };
    }
    case 'decision': {
      const decision = document.find('decision', target.id);
      const gap = document.view(decision?.journey ?? null)?.gap(decision?.gap ?? '');
      return gap ? { kind: 'gap', key: gap.key } : target;
    }
    default:
      return target;
  }
}

/** The journey a target belongs to; `null` for what belongs to the whole document. */
export function journeyOf(document: Mirror, target: Target): JourneyId | null {
  switch (target.kind) {
    case 'journey':
      return target.id;
    case 'note':
    case 'decision':
      return document.find(target.kind, target.id)?.journey ?? null;
    case 'gap':
      return document.journeys.find(({ id }) => document.view(id)?.gap(target.key))?.id ?? null;
    default:
      return document.find('stage', stageOf(document, target))?.journey ?? null;
  }
}

/** Whether the board has a place for a target: its lane is neither hidden nor collapsed. */
function isOnBoard(view: JourneyMirror, target: Target): boolean {
  const { columns, rows, arcs } = view.frame;
  switch (target.kind) {
    case 'stage':
      return columns.some(({ stage }) => stage === target.id);
    case 'step':
      return columns.some(({ steps }) => steps.some(({ step }) => step === target.id));
    case 'transition':
      return arcs.some(({ transition }) => transition === target.id);
    case 'lane':
      return rows.some(({ lane }) => lane === target.id);
    default:
      return rows.some(
        ({ lane, collapsed }) =>
          !collapsed &&
          columns.some(({ stage }) =>
            view.cell(stage, lane)?.faces.some(
              ({ subject }) => subject.of === 'record' && sameTarget(subject.record, target),
            ),
          ),
      );
  }
}
