/** The order of the rows. Without a sort it is that of the board, which also settles ties. */
import { locale } from '../messages';
import type { ColumnKind } from './columns';

export interface Sort {
  /** The key of a column. */
  readonly by: string;
  /** Against the order that the column is sorted in first. */
  readonly backwards: boolean;
}

/** What a row is sorted by; rows without a value come last either way. */
export type Value = string | number | null;

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

export function sorted<T>(rows: readonly T[], valueOf: (row: T) => Value, backwards: boolean): T[] {
  const values = new Map(rows.map((row) => [row, valueOf(row)]));
  return rows.toSorted((a, b) => {
    const [one, other] = [values.get(a) ?? null, values.get(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return backwards ? compare(other, one) : compare(one, other);
  });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`);
}

/** The sort that comes next when a column's header is pressed again: first, backwards, none. */
export function nextSort(now: Sort | null, by: string): Sort | null {
  if (now?.by !== by) return { by, backwards: false };
  return now.backwards ? null : { by, backwards: true };
}

/** How the order of a column is spoken of. */
export type SortWords = 'words' | 'phases' | 'feelings' | 'gaps' | 'counts';

export function sortWords(kind: ColumnKind | 'stage'): SortWords {
  switch (kind) {
    case 'stage':
    case 'goal':
    case 'owner':
      return 'words';
    case 'phase':
      return 'phases';
    case 'feeling':
      return 'feelings';
    case 'gaps':
      return 'gaps';
    default:
      return 'counts';
  }
}

/** Whether values rise from top to bottom. Of cards and gaps the most come first. */
export function rises(kind: ColumnKind | 'stage', backwards: boolean): boolean {
  const words = sortWords(kind);
  return (words !== 'gaps' && words !== 'counts') !== backwards;
}
