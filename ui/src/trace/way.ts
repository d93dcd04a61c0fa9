/** The way of a promise or a gap through the journey, as the core has found it. */
import type { Mirror, JourneyMirror } from '../document/mirror.svelte';
import { sameTarget, type Target } from '../document/target';
import type { GapReport, PromiseId, Severity, StageId } from '../ipc/types';

/** What can be traced. */
export type Traced = { kind: 'promise'; id: string } | { kind: 'gap'; key: string };

/** What the line of a way stands for: how bad it is, or that all is well. */
export type Mark = Severity | 'good';

export interface Way {
  readonly of: Traced;
  readonly title: string;
  /** Stage by stage, from the words that make the promise; a loop comes by a stage again. */
  readonly path: readonly StageId[];
  /** Everything drawn along transitions: the path, and the ways by which the promise is missed. */
  readonly lines: readonly { readonly stages: readonly StageId[]; readonly mark: Mark }[];
  /** Every stage on any of them. */
  readonly stages: ReadonlySet<StageId>;
  /** The cards it is about. */
  readonly involved: readonly Target[];
}

/** The way of something in a journey; `null` where it has none. */
export function wayOf(document: Mirror, view: JourneyMirror, traced: Traced): Way | null {
  if (traced.kind === 'promise') return wayOfPromise(document, view, traced.id);
  const gap = view.gap(traced.key);
  return gap ? wayOfGap(document, view, gap) : null;
}

function wayOfPromise(document: Mirror, view: JourneyMirror, id: PromiseId): Way | null {
  const promise = document.find('promise', id);
  const line = view.line(id);
  if (!promise || !line) return null;
  const gaps = line.gaps.map((key) => view.gap(key)).filter((gap) => gap !== undefined);
  const misses = gaps.filter((gap) => gap.rule === 'promise-leak' || gap.rule === 'promise-never-due');
  const mark: Mark = line.state === 'holds' ? 'good' : (gaps[0]?.severity ?? 'good');
  const path = line.path.length > 0 ? line.path : line.made_in.slice(0, 1);
  return way({ kind: 'promise', id }, promise.wording, path, [
    { stages: path, mark },
    ...misses.map((gap) => ({ stages: gap.path, mark: gap.severity })),
  ], [], ofPromise(document, id));
}

function wayOfGap(document: Mirror, view: JourneyMirror, gap: GapReport): Way | null {
  const line = gap.promise === null ? undefined : view.line(gap.promise);
  const alone = gap.stage === null ? [] : [gap.stage];
  const path = [gap.path, line?.path ?? [], alone].find((stages) => stages.length > 0) ?? [];
  if (path.length === 0) return null;
  const involved: Target[] = [gap.about, { kind: 'gap', key: gap.key }];
  if (gap.promise !== null) involved.push(...ofPromise(document, gap.promise));
  for (const id of gap.comms) involved.push({ kind: 'comm', id });
  return way(
    { kind: 'gap', key: gap.key },
    gap.title,
    path,
    [path, ...gap.other_paths.map((route) => route.stages)].map((stages) => ({
      stages,
      mark: gap.severity,
    })),
    gap.along,
    involved,
  );
}

/** A promise with the comms that make it and the moments that are to keep it. */
function ofPromise(document: Mirror, id: PromiseId): Target[] {
  const promise = document.find('promise', id);
  return [
    { kind: 'promise', id },
    ...(promise?.makers ?? []).map((comm): Target => ({ kind: 'comm', id: comm })),
    ...document.links
      .keepingsOf(id)
      .map((keeping): Target => ({ kind: 'moment', id: keeping.moment })),
  ];
}

function way(
  of: Traced,
  title: string,
  path: readonly StageId[],
  lines: Way['lines'],
  along: readonly StageId[],
  involved: readonly Target[],
): Way {
  const stages = new Set([...along, ...lines.flatMap((line) => line.stages)]);
  return { of, title, path, lines, stages, involved };
}

/** Whether two things to trace are the same. */
export function sameTraced(a: Traced | null, b: Traced | null): boolean {
  return sameTarget(a, b);
}
