/** Deleting what is selected. */
import type { Operation } from '../ipc/types';
import { m } from '../messages';
import { asOne } from './asOne';
import type { Mirror } from './mirror.svelte';
import type { Target } from './target';

/** The operation that deletes one thing; null where nothing can be deleted. */
export function deleting(document: Mirror, target: Target): Operation | null {
  switch (target.kind) {
    case 'owner':
    case 'journey':
    case 'stage':
    case 'step':
    case 'transition':
    case 'agreement':
    case 'moment':
    case 'comm':
    case 'promise':
    case 'keeping':
    case 'card':
    case 'note':
    case 'comment':
      return { do: `delete_${target.kind}`, id: target.id } as Operation;
    case 'lane':
      return document.find('lane', target.id)?.kind === 'custom'
        ? { do: 'delete_lane', id: target.id }
        : null;
    default:
      return null;
  }
}

/** The operation that deletes all of these as one step; null where none can be deleted. */
export function deletingAll(document: Mirror, targets: readonly Target[]): Operation | null {
  // A stage takes its cards with it, so what lies in it must not be deleted once more.
  const stages = new Set(targets.filter((target) => target.kind === 'stage').map((target) => target.id));
  const operations = targets
    .filter((target) => target.kind === 'stage' || !liesIn(document, target, stages))
    .map((target) => deleting(document, target))
    .filter((operation) => operation !== null);
  return asOne(operations, m.action.deleteSeveral(operations.length));
}

function liesIn(document: Mirror, target: Target, stages: ReadonlySet<string>): boolean {
  switch (target.kind) {
    case 'moment':
    case 'comm':
    case 'promise':
    case 'card':
      return stages.has(document.find(target.kind, target.id)?.placement.stage ?? '');
    case 'step':
      return stages.has(document.find('step', target.id)?.stage ?? '');
    case 'transition': {
      const transition = document.find('transition', target.id);
      return stages.has(transition?.from ?? '') || stages.has(transition?.to ?? '');
    }
    default:
      return false;
  }
}
