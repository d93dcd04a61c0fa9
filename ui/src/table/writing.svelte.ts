/** Writing in the table: what is being written, and what becomes of it. */
import { addTo, editCard } from '../board/operations';
import { editing } from '../document/edit';
import type { Mirror } from '../document/mirror.svelte';
import { newId, perform } from '../document/session.svelte';
import type { JourneyId, Operation } from '../ipc/types';
import { arrangement } from './arrangement.svelte';
import type { TableColumn } from './columns';
import type { Cursor, Spot } from './cursor.svelte';
import type { Entry } from './entries';
import type { Sheet } from './sheet.svelte';
import { HEADERS, STAGES, walk, type Place } from './walk';

/** How something is set: in words, or picked from what there is. */
export type Way = 'words' | 'phase' | 'owner' | 'feeling';

export interface Written {
  /** Tells one piece of writing from the next. */
  readonly id: number;
  /** What is edited; for a new card, the one that it follows, or its empty cell. */
  readonly spot: Spot;
  readonly way: Way;
  /** A new card; else the words of what is there. */
  readonly fresh: boolean;
  /** The words that stand there. */
  readonly text: string;
}

/** Where to go on after the words are sent. */
export type Onward = 'down' | 'left' | 'right' | null;

const KINDS = { moments: 'moment', comms: 'comm', promises: 'promise', custom: 'card' } as const;

export class Writing {
  readonly #document: Mirror;
  readonly #journey: JourneyId;
  readonly #sheet: Sheet;
  readonly #cursor: Cursor;

  current: Written | null = $state.raw(null);
  /** The words so far. */
  draft: string = $state('');

  #count = 0;

  constructor(document: Mirror, journey: JourneyId, sheet: Sheet, cursor: Cursor) {
    this.#document = document;
    this.#journey = journey;
    this.#sheet = sheet;
    this.#cursor = cursor;
  }

  /** Begins to set what stands at a place, or a new card in an empty cell. False where nothing can be. */
  begin(place: Place, typed?: string): boolean {
    const spot = this.#cursor.spotAt(place);
    const column = this.#sheet.columns[place.column];
    if (place.row === HEADERS) {
      const name = column?.lane ? column.name : null;
      return name !== null && this.#open({ spot, way: 'words', fresh: false, text: name }, typed);
    }
    const entry = this.#sheet.entry(place);
    if (!entry) return this.add(place, typed);
    const way = wayOf(entry);
    return way !== null && this.#open({ spot, way, fresh: false, text: wordsOf(entry) }, typed);
  }

  /** Begins a new card under what stands at a place. */
  add(place: Place, typed?: string): boolean {
    const column = this.#sheet.columns[place.column];
    if (!column || place.row === HEADERS) return false;
    const spot = this.#cursor.spotAt(place);
    switch (column.kind) {
      case 'phase':
      case 'feeling':
      case 'gaps':
        return false;
      case 'owner':
        return this.#open({ spot, way: 'owner', fresh: false, text: '' }, typed);
      case 'goal':
        // A stage has one goal: what is there is edited.
        if (place.index >= 0) return this.begin(place, typed);
        break;
      default:
        break;
    }
    return this.#open({ spot, way: 'words', fresh: true, text: '' }, typed);
  }

  #open(written: Omit<Written, 'id'>, words = written.text): boolean {
    this.#count += 1;
    this.draft = words;
    this.current = { ...written, id: this.#count };
    return true;
  }

  /** Puts the words away. */
  cancel(): void {
    this.current = null;
  }

  /** Sends the words and goes on. Words that are refused are there to be written on. */
  async commit(onward: Onward = null): Promise<boolean> {
    const { current } = this;
    if (!current) return true;
    this.current = null;
    const place = this.#cursor.placeOf(current.spot);
    if (!place) return true;
    const words = this.draft.trim();
    const changed = current.fresh ? words !== '' : words !== current.text.trim();
    let sent: Promise<boolean> = Promise.resolve(true);
    let added: Spot | null = null;
    if (changed) {
      const id = newId();
      const operation = this.#operation(current, place, words, id);
      added = current.fresh ? this.#spotOfNew(current.spot, place, id) : null;
      if (operation) sent = perform(operation);
    }
    this.#goOn(current, place, added, onward);
    const done = await sent;
    if (!done) this.#restore(current, words);
    else if (added && this.#cursor.isOn(added)) this.#cursor.publish();
    return done;
  }

  #goOn(current: Written, place: Place, added: Spot | null, onward: Onward): void {
    if (added && onward !== 'left' && onward !== 'right') {
      // Whoever presses another place while writing has gone there already.
      if (onward === 'down' || this.#cursor.isOn(current.spot)) this.#cursor.putOn(added);
      const isOne = this.#sheet.columns[place.column]?.kind === 'goal';
      if (onward === 'down' && !isOne) this.#open({ spot: added, way: 'words', fresh: true, text: '' });
      else if (onward === 'down') this.#cursor.put(walk(this.#sheet.shape, place, 'row-down'));
    } else if (onward !== null) {
      const step = onward === 'down' && current.fresh ? 'row-down' : onward;
      this.#cursor.put(walk(this.#sheet.shape, place, step));
    }
  }

  /** Puts refused words back under the person's hands, before anything written since. */
  #restore(refused: Written, words: string): void {
    const since = this.current ? this.draft.trim() : '';
    this.#cursor.putOn(refused.spot);
    this.#open(refused, since === '' ? words : `${words}\n${since}`);
  }

  #spotOfNew(spot: Spot, place: Place, id: string): Spot | null {
    const column = this.#sheet.columns[place.column];
    if (spot.stage === null || !column) return null;
    const key = column.kind === 'goal' ? `goal:${spot.stage}` : `${kindOfNew(column)}:${id}`;
    arrangement.keep(spot.stage, key);
    return { ...spot, key, place: { ...place, index: place.index + 1 } };
  }

  #operation({ spot, fresh }: Written, place: Place, words: string, id: string): Operation | null {
    const column = this.#sheet.columns[place.column];
    if (spot.stage === null) {
      return column?.lane ? editing('lane', column.lane, { field: 'name', value: words }) : null;
    }
    if (place.column === STAGES) return editing('stage', spot.stage, { field: 'name', value: words });
    if (!fresh) {
      const entry = this.#sheet.entry(place);
      return entry?.is === 'card' ? editCard(entry.face, words) : null;
    }
    const view = this.#document.view(this.#journey);
    const lane = view?.frame.rows.find((row) => row.lane === column?.lane);
    if (!view || !lane) return null;
    const cards = (view.cell(spot.stage, lane.lane)?.faces ?? []).map((face) => ({ face }));
    const entry = this.#sheet.entry(place);
    const above = entry?.is === 'card' ? cards.findIndex(({ face }) => face === entry.face) : -1;
    return addTo(lane, spot.stage, cards, above < 0 ? cards.length : above + 1, words, id);
  }
}

function kindOfNew({ kind }: TableColumn): string {
  return kind in KINDS ? KINDS[kind as keyof typeof KINDS] : '';
}

/** How an entry is set; `null` for what is not a person's to set. */
function wayOf(entry: Entry): Way | null {
  switch (entry.is) {
    case 'stage':
      return 'words';
    case 'phase':
      return 'phase';
    case 'point':
      return 'feeling';
    case 'card':
      switch (entry.face.subject.of) {
        case 'owner':
          return 'owner';
        case 'gap':
          return null;
        default:
          return 'words';
      }
  }
}

function wordsOf(entry: Entry): string {
  switch (entry.is) {
    case 'stage':
      return entry.name;
    case 'card':
      return entry.face.text;
    default:
      return '';
  }
}
