/** The search: what is looked for, what was found, and which of it the person stands at. */
import { untrack } from 'svelte';
import { session } from '../document/session.svelte';
import { targetKey } from '../document/target';
import { notices } from '../feedback/notices.svelte';
import { frame } from '../frame/frame.svelte';
import { goTo } from '../frame/going';
import { m } from '../messages';
import { entriesOf, type Entry } from './entries';
import { find, type Group } from './find';
import { wordsOf } from './fold';

class Search {
  /** What the person typed. */
  query: string = $state('');
  /** The key of what the person went to last; `null` until they went anywhere. */
  #at: string | null = $state(null);

  /** Everything that can be found. Every change of the document has a revision of its own. */
  readonly #entries: readonly Entry[] = $derived.by(() => {
    const document = session.document;
    void document?.revision;
    return document ? untrack(() => entriesOf(document)) : [];
  });
  /** What is looked for. */
  readonly words: readonly string[] = $derived(wordsOf(this.query));
  /** What was found, kind by kind. */
  readonly groups: readonly Group[] = $derived(find(this.#entries, this.words));
  /** What was found, one after the other. */
  readonly found: readonly Entry[] = $derived(this.groups.flatMap((group) => group.entries));
  /** Which of it the person stands at; −1 when at none. */
  readonly at: number = $derived.by(() => {
    const at = this.#at;
    return at === null ? -1 : this.found.findIndex((entry) => targetKey(entry.target) === at);
  });
  /** Whether the person is walking along what was found. */
  readonly isWalking: boolean = $derived(this.#at !== null && this.words.length > 0);

  /** Opens the search with these words. */
  lookFor(query: string): void {
    this.query = query;
    this.#at = null;
    frame.dialog = 'search';
  }

  /** Goes to something that was found. */
  go(entry: Entry): void {
    const document = session.document;
    if (!document) return;
    this.#at = targetKey(entry.target);
    void goTo(document, entry.target);
    notices.say(
      m.search.at(this.at + 1, this.found.length, m.words.kind[entry.kind], entry.fields[0]?.text ?? ''),
    );
  }

  /** Goes to the next of what was found, or the one before, round and round. */
  step(by: -1 | 1): void {
    const { found } = this;
    if (this.words.length === 0) {
      frame.dialog = 'search';
      return;
    }
    const from = this.at < 0 && by < 0 ? found.length : this.at;
    const next = found[(from + by + found.length) % found.length];
    if (frame.dialog === 'search') {
      // Without a match the dialog stays, which says so.
      if (!next) return;
      frame.dialog = null;
      // The dialog gives the focus back first; the board then takes it.
      setTimeout(() => this.go(next));
    } else if (next) this.go(next);
    else notices.refuse({ reason: m.search.none(this.query.trim()), hint: m.search.noneHint });
  }

  /** Ends the walk; what was looked for is kept for the next search. */
  leave(): void {
    this.#at = null;
  }

  /** Forgets everything: another document has come. */
  forget(): void {
    this.query = '';
    this.#at = null;
  }
}

export const search = new Search();
