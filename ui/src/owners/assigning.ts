/** Giving work to an owner: one record or many, or everything another owner has, as one step. */
import { editing } from '../document/edit';
import type { Mirror } from '../document/mirror.svelte';
import { nameOf } from '../document/naming';
import { newId, session } from '../document/session.svelte';
import { together } from '../document/together';
import type { Operation, OwnerId } from '../ipc/types';
import { m } from '../messages';
import type { Owned } from './answers';
import { namedAs, type OwnerChoice } from './choices';

/** Makes an owner, who may be new, answer for these. Tells who it is; `null` when it was refused. */
export async function assign(items: readonly Owned[], choice: OwnerChoice): Promise<OwnerId | null> {
  const { owner, name, naming } = chosen(choice);
  const operations = [...naming, ...assigning(items, owner)];
  return (await together(operations, m.ownership.assignStep(items.length, name))) ? owner : null;
}

/** Hands everything one owner answers for to another, who may be new. */
export async function handOver(from: OwnerId, choice: OwnerChoice): Promise<OwnerId | null> {
  const { document } = session;
  if (!document) return null;
  const { owner, name, naming } = chosen(choice);
  const operations = [...naming, ...handingOver(document, from, owner)];
  const label = m.ownership.handOverStep(nameOf(document, { kind: 'owner', id: from }), name);
  return (await together(operations, label)) ? owner : null;
}

/** The operations that make an owner answer for these. */
export function assigning(items: readonly Owned[], owner: OwnerId): Operation[] {
  return items.map(({ kind, id }) => editing(kind, id, { field: 'owner', value: owner }));
}

/**
 * The operations that hand over what one owner answers for: what they own, the stages they support
 * and the gaps they have taken on. What they accepted in agreements stays theirs.
 */
export function handingOver(document: Mirror, from: OwnerId, to: OwnerId): Operation[] {
  const operations: Operation[] = [];
  for (const kind of ['stage', 'moment', 'comm', 'promise'] as const) {
    for (const { id, owner } of document.all(kind).values()) {
      if (owner === from) operations.push(editing(kind, id, { field: 'owner', value: to }));
    }
  }
  for (const { id, owner, supporting } of document.all('stage').values()) {
    if (!supporting.includes(from)) continue;
    const others = supporting.filter((one) => one !== from && one !== to);
    const value = owner === to ? others : [...others, to];
    operations.push(editing('stage', id, { field: 'supporting', value }));
  }
  for (const { id, journey, gap, choice, by, at, title } of document.all('decision').values()) {
    // One whose gap is gone is history: it says who mended it.
    const isOpen = document.view(journey)?.gap(gap) !== undefined;
    if (!isOpen || choice.choice !== 'fixing' || choice.owner !== from) continue;
    operations.push({ do: 'decide', id, journey, gap, choice: { ...choice, owner: to }, by, at, title });
  }
  return operations;
}

/** Who is meant, and what names them where they are new. */
function chosen(choice: OwnerChoice): { owner: OwnerId; name: string; naming: Operation[] } {
  const { document } = session;
  if ('owner' in choice) {
    const name = document?.find('owner', choice.owner)?.name ?? '';
    return { owner: choice.owner, name, naming: [] };
  }
  // Somebody named a moment ago may have come to be meanwhile.
  const known = namedAs(document?.all('owner').values() ?? [], choice.fresh);
  if (known) return { owner: known.id, name: known.name, naming: [] };
  const owner = newId();
  const naming: Operation = { do: 'add_owner', id: owner, name: choice.fresh, function: 'other' };
  return { owner, name: choice.fresh, naming: [naming] };
}
