/** Finding what people search for. */
import { type Entry, type FoundKind, foundKinds } from './entries';

/** What was found of one kind. */
export interface Group {
  readonly kind: FoundKind;
  readonly entries: readonly Entry[];
}

/**
 * The entries on which all of these folded words are written, in whatever order, kind by kind.
 * Within a kind come first those that go by the words: at the beginning of words, then anywhere;
 * then those with something else written on them.
 */
export function find(entries: readonly Entry[], words: readonly string[]): Group[] {
  if (words.length === 0) return [];
  const ranks = [0, 1, 2].map(() => new Map<FoundKind, Entry[]>());
  for (const entry of entries) {
    if (!words.every((word) => entry.folded.includes(word))) continue;
    const rank = ranks[rankOf(entry, words)];
    const group = rank?.get(entry.kind);
    if (group) group.push(entry);
    else rank?.set(entry.kind, [entry]);
  }
  return foundKinds
    .map((kind) => ({ kind, entries: ranks.flatMap((rank) => rank.get(kind) ?? []) }))
    .filter((group) => group.entries.length > 0);
}

function rankOf(entry: Entry, words: readonly string[]): 0 | 1 | 2 {
  const line = entry.folded.slice(0, entry.ends);
  if (!words.every((word) => line.includes(word))) return 2;
  return words.every((word) => beginsWord(line, word)) ? 0 : 1;
}

function beginsWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return true;
  }
  return false;
}
