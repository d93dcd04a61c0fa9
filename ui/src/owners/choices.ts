/** Whom a person may mean who types a name. */
import type { Owner, OwnerId } from '../ipc/types';

/** An owner who is there, or one to be named on the spot. */
export type OwnerChoice = { readonly owner: OwnerId } | { readonly fresh: string };

export interface Choices {
  /** The likeliest first. */
  readonly owners: readonly Owner[];
  /** The name of an owner who is not there yet. */
  readonly fresh: string | null;
}

/** How a text is compared: without capitals and accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The owner of this name, whatever its capitals. */
export function namedAs(owners: Iterable<Owner>, name: string): Owner | undefined {
  const wanted = name.trim().toLowerCase();
  for (const owner of owners) if (owner.name.trim().toLowerCase() === wanted) return owner;
  return undefined;
}

/**
 * The owners a typed text may mean. Before anything is typed those who are suggested lead, in their
 * order, and everybody else follows; then a name that is the text leads, before those that begin
 * with it, those with a word that does, those that hold it, and those whose role holds it.
 */
export function choicesFor(
  owners: readonly Owner[],
  suggested: readonly OwnerId[],
  typed: string,
): Choices {
  const name = typed.trim();
  const places = new Map([...new Set(suggested)].map((id, at) => [id, at]));
  const place = ({ id }: Owner): number => places.get(id) ?? places.size;
  if (name === '') return { owners: owners.toSorted((a, b) => place(a) - place(b)), fresh: null };
  const wanted = plain(name);
  const ranked = owners
    .map((owner) => ({ owner, rank: rankOf(owner, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || place(a.owner) - place(b.owner));
  return {
    owners: ranked.map(({ owner }) => owner),
    fresh: namedAs(owners, name) ? null : name,
  };
}

function rankOf(owner: Owner, wanted: string): number {
  const name = plain(owner.name);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  if (name.includes(wanted)) return 3;
  return plain(owner.role).includes(wanted) ? 4 : Infinity;
}
