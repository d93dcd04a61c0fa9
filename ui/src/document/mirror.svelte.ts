/**
 * The window's copy of the open document. The core owns the truth: the mirror is filled by a
 * snapshot and kept in step by the patches that follow it, in the order of their revisions. It
 * never works out a gap, an order of columns or a layout by itself.
 */
import { SvelteMap } from 'svelte/reactivity';
import type {
  AnyRecord,
  Board,
  Cell,
  Change,
  FileState,
  GapReport,
  Heading,
  HistoryState,
  JourneyId,
  JourneyPatch,
  JourneyView,
  LaneId,
  LedgerLine,
  Patch,
  PromiseId,
  RecordRef,
  Rule,
  RuleWords,
  Snapshot,
  StageId,
  StageLine,
} from '../ipc/types';
import { Links } from './links.svelte';
import { kinds, type Kind, type RecordOf } from './records';

type Tables = { [K in Kind]: SvelteMap<string, RecordOf<K>> };

/** A journey as the board and the gap list show it. */
export class JourneyMirror {
  /** The board without its cells. */
  frame: Board = $state.raw() as Board;
  /** The state of the promise in one sentence. */
  headline: string = $state('');
  /** The state of the promise in each stage, in the order of the columns. */
  stages: readonly StageLine[] = $state.raw([]);
  /** Every promise, in the order in which customers come to hear them. */
  ledger: readonly LedgerLine[] = $state.raw([]);
  /** The keys of all gaps, worst first. */
  #gapOrder: string[] = $state.raw([]);
  readonly #gaps = new SvelteMap<string, GapReport>();
  readonly #cells = new SvelteMap<string, Cell>();

  /** All gaps, worst first. */
  readonly gaps: GapReport[] = $derived(
    this.#gapOrder.map((key) => this.#gaps.get(key)).filter((gap) => gap !== undefined),
  );
  readonly #stageWords = $derived(new Map(this.stages.map((line) => [line.stage, line.words])));
  readonly #lines = $derived(new Map(this.ledger.map((line) => [line.promise, line])));

  constructor(view: JourneyView) {
    this.frame = { ...view.board, cells: [] };
    this.headline = view.headline;
    this.stages = view.stages;
    this.ledger = view.ledger;
    for (const cell of view.board.cells) this.#cells.set(cellKey(cell.stage, cell.lane), cell);
    for (const gap of view.gaps) this.#gaps.set(gap.key, gap);
    this.#gapOrder = view.gaps.map((gap) => gap.key);
  }

  /** What lies where a column and a lane meet; nothing for a lane that is hidden. */
  cell(stage: StageId, lane: LaneId): Cell | undefined {
    return this.#cells.get(cellKey(stage, lane));
  }

  /** A gap by its stable key. */
  gap(key: string): GapReport | undefined {
    return this.#gaps.get(key);
  }

  /** The state of the promise in a stage, in a line; empty where none is alive. */
  stageWords(stage: StageId): string {
    return this.#stageWords.get(stage) ?? '';
  }

  /** A promise as the ledger has it. */
  line(promise: PromiseId): LedgerLine | undefined {
    return this.#lines.get(promise);
  }

  apply(patch: JourneyPatch): void {
    for (const cell of patch.cells) this.#cells.set(cellKey(cell.stage, cell.lane), cell);
    if (patch.frame) {
      const lanes = patch.frame.rows.map((row) => row.lane);
      const kept = new Set(
        patch.frame.columns.flatMap((column) => lanes.map((lane) => cellKey(column.stage, lane))),
      );
      for (const key of [...this.#cells.keys()]) if (!kept.has(key)) this.#cells.delete(key);
      this.frame = patch.frame;
    }
    for (const gap of patch.gaps) this.#gaps.set(gap.key, gap);
    if (patch.gap_order) {
      const kept = new Set(patch.gap_order);
      for (const key of [...this.#gaps.keys()]) if (!kept.has(key)) this.#gaps.delete(key);
      this.#gapOrder = patch.gap_order;
    }
    if (patch.headline !== null) this.headline = patch.headline;
    if (patch.stages !== null) this.stages = patch.stages;
    if (patch.ledger !== null) this.ledger = patch.ledger;
  }
}

/** What a patch asks for next. */
export type Applied = 'done' | 'waiting' | 'stale';

/** The open document. */
export class Mirror {
  readonly #tables: Tables = Object.fromEntries(
    kinds.map((kind) => [kind, new SvelteMap()]),
  ) as unknown as Tables;
  readonly #journeys = new SvelteMap<JourneyId, JourneyMirror>();
  readonly #waiting = new Map<number, Patch>();
  #order: JourneyId[] = $state.raw([]);
  /** What the gap engine looks for, in its order. */
  rules: readonly RuleWords[] = $state.raw([]);
  readonly #ruleWords = $derived(new Map(this.rules.map((words) => [words.rule, words])));
  /** Counts the changes. */
  revision: number = $state(0);
  /** What undo and redo would do. */
  history: HistoryState = $state.raw() as HistoryState;
  /** How the document stands to its file. */
  file: FileState = $state.raw() as FileState;

  /** The journeys in their order. */
  readonly journeys: RecordOf<'journey'>[] = $derived(
    this.#order.map((id) => this.#tables.journey.get(id)).filter((found) => found !== undefined),
  );
  /** The document's heading. */
  readonly heading: Heading | undefined = $derived([...this.#tables.heading.values()][0]);

  /** What refers to what. */
  readonly links = new Links(this);

  constructor(snapshot: Snapshot) {
    this.fill(snapshot);
  }

  /** The records of a kind by id, in no particular order. */
  all<K extends Kind>(kind: K): ReadonlyMap<string, RecordOf<K>> {
    return this.#tables[kind];
  }

  /** A record by its kind and id. */
  find<K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined {
    return id == null ? undefined : this.#tables[kind].get(id);
  }

  /** Whether a record is in the document. */
  has(ref: RecordRef): boolean {
    return this.#tables[ref.kind].has(ref.id);
  }

  /** A rule of the gap engine, in words. */
  rule(rule: Rule): RuleWords | undefined {
    return this.#ruleWords.get(rule);
  }

  /** The view of a journey. */
  view(journey: JourneyId | null): JourneyMirror | undefined {
    return journey === null ? undefined : this.#journeys.get(journey);
  }

  /** Takes over a snapshot, unless the mirror is further on already. */
  fill(snapshot: Snapshot): void {
    if (snapshot.revision < this.revision) return;
    for (const kind of kinds) this.#tables[kind].clear();
    for (const record of snapshot.records) this.#put(record);
    this.#journeys.clear();
    for (const view of snapshot.journeys) {
      this.#journeys.set(view.board.journey, new JourneyMirror(view));
    }
    this.#order = snapshot.journeys.map((view) => view.board.journey);
    this.rules = snapshot.rules;
    this.history = snapshot.history;
    this.file = snapshot.file;
    this.revision = snapshot.revision;
    this.#goOn();
  }

  /**
   * Takes over a patch if it is the next one, and those that waited for it. A patch that comes too
   * early waits; one that came before is stale.
   */
  apply(patch: Patch): Applied {
    if (patch.revision <= this.revision) return 'stale';
    this.#waiting.set(patch.revision, patch);
    this.#goOn();
    return this.revision >= patch.revision ? 'done' : 'waiting';
  }

  #goOn(): void {
    for (const early of [...this.#waiting.keys()]) {
      if (early <= this.revision) this.#waiting.delete(early);
    }
    for (;;) {
      const next = this.#waiting.get(this.revision + 1);
      if (!next) return;
      this.#waiting.delete(next.revision);
      this.#take(next);
    }
  }

  #take(patch: Patch): void {
    for (const change of patch.diff) this.#change(change);
    for (const journey of patch.journeys) this.#journey(journey);
    for (const journey of patch.gone) this.#journeys.delete(journey);
    this.#order = patch.order;
    this.history = patch.history;
    this.file = patch.file;
    this.revision = patch.revision;
  }

  #change(change: Change): void {
    switch (change.change) {
      case 'created':
        this.#put(change.record);
        break;
      case 'buried':
        this.#tables[change.record.kind].delete(change.record.record.id);
        break;
      case 'set': {
        const table = this.#tables[change.of.kind] as SvelteMap<string, object>;
        const before = table.get(change.of.id);
        // Records are replaced, never written to, so that a view may compare them by identity.
        if (before) table.set(change.of.id, { ...before, [change.field]: change.after });
        break;
      }
    }
  }

  #put(record: AnyRecord): void {
    (this.#tables[record.kind] as SvelteMap<string, object>).set(record.record.id, record.record);
  }

  #journey(patch: JourneyPatch): void {
    const known = this.#journeys.get(patch.journey);
    if (known) {
      known.apply(patch);
    } else if (patch.frame) {
      const fresh = new JourneyMirror({
        board: patch.frame,
        gaps: [],
        headline: '',
        stages: [],
        ledger: [],
      });
      fresh.apply(patch);
      this.#journeys.set(patch.journey, fresh);
    }
  }
}

function cellKey(stage: StageId, lane: LaneId): string {
  return `${stage}/${lane}`;
}
