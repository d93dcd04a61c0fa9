/** The kinds of record and the type of each. */
import type { AnyRecord } from '../ipc/types';

/** The kinds of record, as in the file and on the wire. */
export type Kind = AnyRecord['kind'];

/** The record of a kind. */
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>['record'];

/** Every kind, once. */
export const kinds = [
  'heading',
  'owner',
  'lane',
  'journey',
  'stage',
  'step',
  'transition',
  'agreement',
  'moment',
  'comm',
  'promise',
  'keeping',
  'card',
  'note',
  'comment',
  'decision',
] as const satisfies readonly Kind[];

/** The order of siblings: by rank, then by id, compared as the core does, byte by byte. */
export function byRank(a: { rank: string; id: string }, b: { rank: string; id: string }): number {
  return compare(a.rank, b.rank) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
