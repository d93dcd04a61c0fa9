/** Where the person is in the table, and what they have chosen there. */
import { selection } from '../document/selection.svelte';
import { sameTarget, type Target } from '../document/target';
import { STAGE, type TableColumn } from './columns';
import type { Entry } from './entries';
import { everything, rangeOf } from './range';
import type { Sheet } from './sheet.svelte';
import { HEADERS, STAGES, nearest, settle, type Place } from './walk';

/** A place that stays with what stands there while rows and entries move round it. */
export interface Spot {
  /** `null` in the row of the column headers. */
  readonly stage: string | null;
  readonly column: string;
  /** The entry; `null` where there is none. */
  readonly key: string | null;
  /** Where it was when it was put there. */
  readonly place: Place;
}

/** Something that is chosen: an entry, or a cell without entries. */
export interface Chosen {
  readonly stage: string;
  /** `null` for a stage as the header of its row. */
  readonly column: TableColumn | null;
  readonly entry: Entry | null;
}

/** Cells looked into already while thousands of spots are looked up, by stage and column. */
type Cells = Map<string, ReadonlyMap<string, Entry>>;

/** A text that two spots share only when they are the same. */
export function spotKey({ stage, column, key }: Spot): string {
  return key ?? `${stage ?? ''} ${column}`;
}

export class Cursor {
  readonly #sheet: Sheet;
  #spot: Spot | null = $state.raw(null);
  /** Where a range begins. */
  #anchor: Spot | null = null;
  #spots: readonly Spot[] = $state.raw([]);
  /** What this cursor has selected last. */
  #given: readonly Target[] | null = null;
  /** Where it was found last. */
  #last: Place | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Where it stands; beside its old place when what stood there is gone. */
  readonly place: Place | null = $derived.by(() => {
    if (!this.#spot) return null;
    this.#last = this.placeOf(this.#spot) ?? nearest(this.#sheet.shape, this.#last ?? this.#spot.place);
    return this.#last;
  });

  /** Where Tab leads into the table. */
  readonly resting: Place = $derived.by(
    () => this.place ?? nearest(this.#sheet.shape, { row: 0, column: STAGES, index: 0 }),
  );

  /** What it stands on. */
  readonly entry: Entry | null = $derived.by(() => this.place && this.#sheet.entry(this.place));

  /** What is chosen, with what has come into cells that were empty. */
  readonly #filled: readonly Spot[] = $derived.by(() =>
    this.#spots.map((spot) => {
      const place = spot.key === null ? this.placeOf(spot) : null;
      return place ? this.spotAt(place) : spot;
    }),
  );

  /** What is chosen, as the keys of entries and of empty cells. */
  readonly keys: ReadonlySet<string> = $derived(new Set(this.#filled.map(spotKey)));

  /** What is chosen and still there. */
  readonly chosen: readonly Chosen[] = $derived.by(() => {
    const cells: Cells = new Map();
    return this.#filled.flatMap((spot) => this.#find(spot, cells) ?? []);
  });

  /** The spot at a place. */
  spotAt(place: Place): Spot {
    return this.#spotOf(place, place.row === HEADERS ? null : this.#sheet.entry(place));
  }

  #spotOf(place: Place, entry: Entry | null): Spot {
    const stage = place.row === HEADERS ? null : (this.#sheet.stages[place.row]?.stage ?? null);
    const column = this.#sheet.columns[place.column]?.key ?? STAGE;
    return { stage, column, key: entry?.key ?? null, place };
  }

  /** Where a spot is now; `null` when what stood there is gone. */
  placeOf({ stage, column: of, key, place }: Spot): Place | null {
    const column = this.#sheet.columnOf(of);
    if (column === undefined) return null;
    if (stage === null) return { row: HEADERS, column, index: 0 };
    const row = this.#sheet.rowOf(stage);
    const at =
      key === null || row === undefined
        ? -1
        : this.#sheet.entries(row, column).findIndex((entry) => entry.key === key);
    if (row !== undefined && at >= 0) return { row, column, index: at };
    const elsewhere = key === null ? null : this.#sheet.find(key);
    if (elsewhere || row === undefined) return elsewhere;
    return settle(this.#sheet.shape, row, column, place.index);
  }

  /** Puts it somewhere and chooses what is there, and nothing else. */
  put(place: Place): void {
    this.putOn(this.spotAt(place));
  }

  /** Puts it on a spot whose entry may be still to come. */
  putOn(spot: Spot): void {
    this.#spot = this.#anchor = spot;
    this.#spots = spot.stage === null ? [] : [spot];
    this.publish();
  }

  /** Takes it to a place and chooses everything from where the range began. */
  extend(place: Place): void {
    const from = this.#anchor && this.placeOf(this.#anchor);
    if (!from || from.row === HEADERS || place.row === HEADERS) return;
    // A range of stages stays with the stages, one of cells with the cells.
    const column = from.column === STAGES ? STAGES : Math.max(0, place.column);
    const end = column === place.column ? place : settle(this.#sheet.shape, place.row, column, place.index);
    this.#spot = this.spotAt(end);
    this.#choose(rangeOf(this.#sheet.shape, from, end));
  }

  /** Chooses what is at a place beside the rest, or leaves it. */
  toggle(place: Place): void {
    const spot = this.spotAt(place);
    if (spot.stage === null) return;
    this.#spot = this.#anchor = spot;
    const key = spotKey(spot);
    const others = this.#spots.filter((one) => spotKey(one) !== key);
    this.#spots = others.length < this.#spots.length ? others : [...others, spot];
    this.publish();
  }

  /** Chooses a whole row or column. */
  chooseAlong(which: 'row' | 'column'): void {
    const { row, column } = this.resting;
    const { rows, columns } = this.#sheet.shape;
    if (which === 'row' && row === HEADERS) return;
    const [from, to] =
      which === 'row'
        ? [{ row, column: 0, index: 0 }, { row, column: columns - 1, index: Infinity }]
        : [{ row: 0, column, index: 0 }, { row: rows - 1, column, index: Infinity }];
    this.#choose(rangeOf(this.#sheet.shape, from, to));
  }

  /** Chooses every cell; the stages themselves are left out. */
  chooseAll(): void {
    this.#choose(everything(this.#sheet.shape));
  }

  #choose(places: readonly Place[]): void {
    let cell: { readonly row: number; readonly column: number; readonly entries: readonly Entry[] } | null = null;
    this.#spots = places.map((place) => {
      const { row, column, index } = place;
      if (cell?.row !== row || cell.column !== column) {
        cell = { row, column, entries: this.#sheet.entries(row, column) };
      }
      return this.#spotOf(place, cell.entries[index] ?? null);
    });
    this.publish();
  }

  /** Whether what is at a place is chosen. */
  isChosen(place: Place): boolean {
    return this.keys.has(spotKey(this.spotAt(place)));
  }

  /** Whether it stands on a spot. */
  isOn(spot: Spot): boolean {
    return this.#spot !== null && spotKey(this.#spot) === spotKey(spot);
  }

  /** Hands what is chosen on to the rest of the window. */
  publish(): void {
    const last = this.#spot;
    const key = last && spotKey(last);
    const isAlone = this.#spots.length < 2;
    const cells: Cells = new Map();
    let targets = this.#spots
      .toSorted((a, b) => Number(spotKey(a) === key) - Number(spotKey(b) === key))
      .flatMap((spot) => this.#target(spot, isAlone, cells) ?? []);
    // Records are what the rest of the window can act on; other cells stand for their stage.
    if (!isAlone) {
      const records = targets.filter(({ kind }) => kind !== 'cell');
      targets = records.length > 0 ? records : targets.slice(-1);
    }
    const lane = last?.stage === null && this.#sheet.columns.find((column) => column.key === last.column)?.lane;
    if (lane) targets.push({ kind: 'lane', id: lane });
    selection.selectAll(targets);
    this.#given = selection.items;
  }

  /** Follows what was selected elsewhere in the window. */
  follow(): void {
    if (selection.items === this.#given) return;
    this.#given = selection.items;
    const target = selection.last;
    if (!target) {
      this.#spots = [];
      return;
    }
    const now = this.#spot && this.#target(this.#spot, true);
    if (selection.items.length === 1 && sameTarget(now, target)) {
      if (this.#spot) this.#spots = [this.#spot];
      return;
    }
    const places = selection.items.flatMap((one) => this.#sheet.placeOf(one) ?? []);
    const place = this.#sheet.placeOf(target);
    if (!place) return;
    this.#spot = this.#anchor = this.spotAt(place);
    this.#spots = places.filter(({ row }) => row !== HEADERS).map((one) => this.spotAt(one));
  }

  /** Chooses nothing. */
  leave(): void {
    this.#spots = [];
    this.publish();
  }

  #find(spot: Spot, cells: Cells): Chosen | null {
    const { stage, column: of, key } = spot;
    if (stage === null) return null;
    const found = key === null ? undefined : this.#cell(stage, of, cells).get(key);
    if (found) return { stage, column: this.#sheet.columns[this.#sheet.columnOf(of) ?? STAGES] ?? null, entry: found };
    const place = this.placeOf(spot);
    const there = place && this.#sheet.stages[place.row]?.stage;
    const entry = place && this.#sheet.entry(place);
    if (!place || there == null || (entry?.key ?? null) !== key) return null;
    return { stage: there, column: this.#sheet.columns[place.column] ?? null, entry };
  }

  #cell(stage: string, of: string, cells: Cells): ReadonlyMap<string, Entry> {
    const name = `${stage} ${of}`;
    const known = cells.get(name);
    if (known) return known;
    const row = this.#sheet.rowOf(stage);
    const column = this.#sheet.columnOf(of);
    const entries = row === undefined || column === undefined ? [] : this.#sheet.entries(row, column);
    const fresh = new Map(entries.map((entry) => [entry.key, entry]));
    cells.set(name, fresh);
    return fresh;
  }

  /**
   * What a spot is to the rest of the window. One of several that is no record of its own is its
   * cell there: what is deleted elsewhere must not take the stage or the moment with it.
   */
  #target(spot: Spot, isAlone: boolean, cells: Cells = new Map()): Target | null {
    const chosen = this.#find(spot, cells);
    if (!chosen) return null;
    const { stage, column, entry } = chosen;
    if (entry?.is === 'stage' || (entry?.is === 'phase' && isAlone)) return { kind: 'stage', id: stage };
    if (!column || column.lane === null) return null;
    if (entry?.is === 'point' && isAlone) return { kind: 'moment', id: entry.moment };
    if (entry?.is === 'card') {
      const { subject } = entry.face;
      if (subject.of === 'record') return subject.record;
      if (subject.of === 'gap') return { kind: 'gap', key: subject.key };
    }
    return { kind: 'cell', stage, lane: column.lane };
  }
}
