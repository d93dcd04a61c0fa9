/** The tags of cards: which there are, and adding and removing them. */
import type { Operation } from '../ipc/types';
import { locale, m } from '../messages';
import { fold } from '../search/fold';
import type { CardRef } from './converting';
import type { Mirror } from './mirror.svelte';

const collator = new Intl.Collator(locale, { numeric: true });

/** A tag, and on how many cards it is. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** A tag as people write it, without its number sign and with its spaces run together. */
export function plainTag(words: string): string {
  return words.replace(/^[#\s]+/, '').trim().replace(/\s+/g, ' ');
}

/** What two tags share that are the same but for capitals. */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}

/** The tags of a card. */
export function tagsOf(document: Mirror, { kind, id }: CardRef): readonly string[] {
  return document.find(kind, id)?.tags ?? [];
}

/** The tags of many cards by name, each as most of them spell it. */
export function counted(cards: Iterable<readonly string[]>): TagCount[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const tags of cards) {
    for (const tag of tags) {
      const key = tagKey(tag);
      const found = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, found.set(tag, (found.get(tag) ?? 0) + 1));
    }
  }
  return [...spellings.values()]
    .map((found) => {
      const [[tag] = ['']] = [...found].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1));
      return { tag, count: [...found.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => collator.compare(a.tag, b.tag));
}

/** Adds tags to all of these cards, spelt as the document does already; `null` where all have them. */
export function addingTags(document: Mirror, cards: readonly CardRef[], names: readonly string[]): Operation | null {
  const known = new Map(document.links.tags.map(({ tag }) => [tagKey(tag), tag]));
  const wanted = new Map<string, string>();
  for (const name of names.map(plainTag)) {
    const key = tagKey(name);
    if (name !== '' && !wanted.has(key)) wanted.set(key, known.get(key) ?? name);
  }
  return setting(document, cards, (count) => m.tags.add([...wanted.values()], count), (tags) => {
    const has = new Set(tags.map(tagKey));
    return [...tags, ...[...wanted].flatMap(([key, tag]) => (has.has(key) ? [] : tag))];
  });
}

/** Removes a tag from those of the cards that have it; `null` where none has. */
export function removingTag(document: Mirror, cards: readonly CardRef[], tag: string): Operation | null {
  const key = tagKey(tag);
  return setting(document, cards, (count) => m.tags.remove(tag, count), (tags) => tags.filter((one) => tagKey(one) !== key));
}

function setting(
  document: Mirror,
  cards: readonly CardRef[],
  label: (count: number) => string,
  change: (tags: readonly string[]) => string[],
): Operation | null {
  const operations = cards.flatMap((of): Operation[] => {
    const before = tagsOf(document, of);
    const tags = change(before);
    return !document.has(of) || tags.length === before.length ? [] : [{ do: 'set_tags', of, tags }];
  });
  return operations.length === 0 ? null : { do: 'batch', label: label(operations.length), operations };
}

/** The tags to offer while words are typed: those that begin with them first, and none that is `taken`. */
export function offeredTags(known: readonly TagCount[], words: string, taken: readonly string[]): string[] {
  const keys = new Set(taken.map(tagKey));
  const typed = fold(plainTag(words));
  const found = known.map(({ tag }) => tag).filter((tag) => !keys.has(tagKey(tag)) && fold(tag).includes(typed));
  const begins = (tag: string): boolean => fold(tag).startsWith(typed);
  return [...found.filter(begins), ...found.filter((tag) => !begins(tag))];
}
