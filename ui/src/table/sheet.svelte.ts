/** What the table shows of a journey: its rows, its columns, and what stands in each cell. */
import type { Mirror } from '../document/mirror.svelte';
import { stageOf } from '../document/naming';
import type { Target } from '../document/target';
import type { Act, Column, Face, JourneyId, Phase, Severity } from '../ipc/types';
import { m } from '../messages';
import { arrangement } from './arrangement.svelte';
import { STAGE, columnsOf, type TableColumn } from './columns';
import { entriesOf, headerOf, type Entry } from './entries';
import { gapsFound, letsCard, letsStage } from './filter';
import { sorted, type Value } from './sort';
import { HEADERS, STAGES, type Place, type Shape } from './walk';

const phases = Object.keys(m.words.phase) as Phase[];
const weights: Record<Severity, number> = { high: 3, medium: 2, low: 1 };
/** What can be moved from cell to cell. */
const movable = ['moment', 'comm', 'promise', 'card', 'note'] as const;
/** More gaps than any stage has. */
const MANY = 1_000_000;

export class Sheet {
  readonly #document: Mirror;
  readonly #journey: JourneyId;

  constructor(document: Mirror, journey: JourneyId) {
    this.#document = document;
    this.#journey = journey;
  }

  readonly #view = $derived.by(() => this.#document.view(this.#journey));
  readonly columns: readonly TableColumn[] = $derived(columnsOf(this.#view?.frame.rows ?? [], m.table.phase));
  /** Every stage, in the order of the board. */
  readonly all: readonly Column[] = $derived(this.#view?.frame.columns ?? []);
  readonly #numbers = $derived(new Map(this.all.map(({ stage }, at) => [stage, at + 1])));
  readonly #found = $derived(gapsFound(this.#view?.gaps ?? [], arrangement.filters.gap));

  readonly #passing: readonly Column[] = $derived.by(() =>
    arrangement.isFiltered ? this.all.filter((stage) => this.#letsStage(stage)) : this.all,
  );

  /** The column that the rows are sorted by, if it is there. */
  readonly sortedBy: TableColumn | typeof STAGE | null = $derived.by(() => {
    const by = arrangement.sort?.by;
    return by === STAGE ? STAGE : (this.columns.find(({ key }) => key === by) ?? null);
  });

  /** The stages that are shown, from top to bottom. */
  readonly stages: readonly Column[] = $derived.by(() => {
    const by = this.sortedBy;
    if (by === null) return this.#passing;
    return sorted(this.#passing, (stage) => this.#value(stage, by), arrangement.sort?.backwards ?? false);
  });

  readonly #rowOf = $derived(new Map(this.stages.map(({ stage }, at) => [stage, at])));
  readonly #columnOf = $derived(new Map(this.columns.map(({ key }, at) => [key, at])));

  /** The act of each stage that lies in one. */
  readonly acts: ReadonlyMap<string, Act> = $derived.by(() => {
    const acts = new Map<string, Act>();
    for (const { of, first, count } of this.#view?.frame.acts ?? []) {
      for (const { stage } of this.all.slice(first, first + count)) acts.set(stage, of);
    }
    return acts;
  });

  /** How many cards are shown, and of how many. */
  readonly cards: { readonly shown: number; readonly all: number } = $derived.by(() => {
    let all = 0;
    for (const stage of this.all) {
      for (const column of this.columns) all += this.#view?.cell(stage.stage, column.key)?.faces.filter(isCard).length ?? 0;
    }
    if (!arrangement.isFiltered) return { shown: all, all };
    const shown = this.stages.reduce((sum, stage) => sum + this.#facesOf(stage).filter(isCard).length, 0);
    return { shown, all };
  });

  /** What there is to walk. */
  readonly shape: Shape = $derived({
    rows: this.stages.length,
    columns: this.columns.length,
    count: (row, column) => this.entries(row, column).length,
  });

  /** Which of the stages of the board a stage is; the first is 1. */
  numberOf(stage: string): number {
    return this.#numbers.get(stage) ?? 0;
  }

  rowOf(stage: string): number | undefined {
    return this.#rowOf.get(stage);
  }

  columnOf(key: string): number | undefined {
    return key === STAGE ? STAGES : this.#columnOf.get(key);
  }

  /** What stands in a cell, or the header of a row. */
  entries(row: number, column: number): readonly Entry[] {
    const stage = this.stages[row];
    if (!stage) return [];
    if (column === STAGES) return [headerOf(stage)];
    const of = this.columns[column];
    return of ? this.#entriesOf(stage, of) : [];
  }

  /** What stands at a place. */
  entry({ row, column, index }: Place): Entry | null {
    return this.entries(row, column)[index] ?? null;
  }

  /** Where a target stands; `null` where it is not shown. */
  placeOf(target: Target): Place | null {
    if (target.kind === 'lane') {
      const column = this.columnOf(target.id);
      return column === undefined ? null : { row: HEADERS, column, index: 0 };
    }
    const row = this.rowOf(stageOf(this.#document, target) ?? '');
    if (row === undefined) return null;
    const header = { row, column: STAGES, index: 0 };
    if (target.kind === 'stage' || target.kind === 'transition') return header;
    if (target.kind === 'cell') {
      const column = this.columnOf(target.lane);
      if (column === undefined) return header;
      return { row, column, index: this.entries(row, column).length > 0 ? 0 : -1 };
    }
    const key = target.kind === 'gap' ? `gap:${target.key}` : `${target.kind}:${target.id}`;
    for (let column = 0; column < this.columns.length; column++) {
      const index = this.entries(row, column).findIndex((entry) => entry.key === key);
      if (index >= 0) return { row, column, index };
    }
    return header;
  }

  /** Where a record's card stands, whatever cell it has been moved to. */
  find(key: string): Place | null {
    const [kind, id] = key.split(':');
    const known = movable.find((one) => one === kind);
    const place = known && id !== undefined ? this.placeOf({ kind: known, id }) : null;
    return place && this.entry(place)?.key === key ? place : null;
  }

  #entriesOf(stage: Column, column: TableColumn): Entry[] {
    const cell = this.#view?.cell(stage.stage, column.key);
    const entries = entriesOf(stage, column, cell, () => this.#document.links.momentsIn(stage.stage));
    return arrangement.isFiltered ? entries.filter((entry) => this.#letsEntry(entry)) : entries;
  }

  #facesOf(stage: Column): Face[] {
    return this.columns.flatMap((column) =>
      this.#entriesOf(stage, column).flatMap((entry) => (entry.is === 'card' ? entry.face : [])),
    );
  }

  #letsEntry(entry: Entry): boolean {
    if (entry.is !== 'card' && entry.is !== 'point') return true;
    return (
      arrangement.kept.has(entry.key) ||
      letsCard(entry.face, arrangement.filters, (owner) => this.#document.find('owner', owner)?.function, this.#found)
    );
  }

  #letsStage(stage: Column): boolean {
    if (arrangement.kept.has(stage.stage)) return true;
    const supporting = this.#document.find('stage', stage.stage)?.supporting ?? [];
    return letsStage(
      { ...stage, supporting },
      this.#facesOf(stage),
      arrangement.filters,
      (owner) => this.#document.find('owner', owner)?.function,
      this.#found,
    );
  }

  #value(stage: Column, by: TableColumn | typeof STAGE): Value {
    if (by === STAGE) return stage.name;
    switch (by.kind) {
      case 'phase':
        return stage.phase && phases.indexOf(stage.phase);
      case 'goal':
        return this.#document.find('stage', stage.stage)?.goal || null;
      case 'owner':
        return this.#document.find('owner', stage.owner)?.name ?? null;
      case 'feeling': {
        const known = this.#document.links.momentsIn(stage.stage).flatMap(({ feeling }) => feeling ?? []);
        return known.length > 0 ? Math.min(...known) : null;
      }
      case 'gaps': {
        const { count, worst } = stage.gaps;
        return worst ? -(weights[worst] * MANY + count) : 0;
      }
      default:
        return -this.#entriesOf(stage, by).length;
    }
  }
}

/** Whether it is a record's card, beside goals, owners and gaps. */
function isCard({ subject }: Face): boolean {
  return subject.of === 'record';
}
