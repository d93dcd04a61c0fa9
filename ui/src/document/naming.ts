/** What people call a record, and where it lies. */
import type { GapReport, Measure, Quantity, RecordRef, StageId } from '../ipc/types';
import { m } from '../messages';
import type { Mirror } from './mirror.svelte';
import { written } from './quantity';
import type { Target } from './target';

/** The words of a record, on one line. */
export function nameOf(document: Mirror, ref: RecordRef): string {
  return wordsOf(document, ref).replace(/\s+/g, ' ').trim();
}

function wordsOf(document: Mirror, ref: RecordRef): string {
  switch (ref.kind) {
    case 'heading':
      return document.heading?.title ?? '';
    case 'owner':
    case 'lane':
    case 'journey':
    case 'stage':
    case 'step':
      return document.find(ref.kind, ref.id)?.name ?? '';
    case 'transition': {
      const transition = document.find('transition', ref.id);
      if (!transition) return '';
      const to = document.find('stage', transition.to)?.name ?? m.transition.exit;
      return m.transition.path(document.find('stage', transition.from)?.name ?? '', to);
    }
    case 'agreement': {
      const agreement = document.find('agreement', ref.id);
      return agreement ? wordsOf(document, { kind: 'transition', id: agreement.transition }) : '';
    }
    case 'moment':
    case 'card':
    case 'note':
    case 'comment':
      return document.find(ref.kind, ref.id)?.text ?? '';
    case 'comm':
      return document.find('comm', ref.id)?.words ?? '';
    case 'promise':
      return document.find('promise', ref.id)?.wording ?? '';
    case 'keeping': {
      const keeping = document.find('keeping', ref.id);
      return document.find('promise', keeping?.promise)?.wording ?? '';
    }
    case 'decision':
      return '';
  }
}

/** The stage a target lies in or is; `null` where that cannot be said. */
export function stageOf(document: Mirror, target: Target | null): StageId | null {
  switch (target?.kind) {
    case 'stage':
      return target.id;
    case 'step':
      return document.find('step', target.id)?.stage ?? null;
    case 'cell':
      return target.stage;
    case 'gap':
      return gapOf(document, target.key)?.stage ?? null;
    case 'moment':
    case 'comm':
    case 'promise':
    case 'card':
      return document.find(target.kind, target.id)?.placement.stage ?? null;
    case 'note': {
      const place = document.find('note', target.id)?.place;
      return place?.at === 'cell' ? place.stage : null;
    }
    case 'transition':
      return document.find('transition', target.id)?.from ?? null;
    default:
      return null;
  }
}

/** Whether a target is there. */
export function isThere(document: Mirror, target: Target): boolean {
  switch (target.kind) {
    case 'gap':
      return gapOf(document, target.key) !== undefined;
    case 'cell':
      return (
        document.has({ kind: 'stage', id: target.stage }) &&
        document.has({ kind: 'lane', id: target.lane }) &&
        (target.step === undefined || document.has({ kind: 'step', id: target.step }))
      );
    default:
      return document.has(target);
  }
}

/** A gap by its stable key, in whichever journey it lies. */
export function gapOf(document: Mirror, key: string): GapReport | undefined {
  for (const journey of document.journeys) {
    const gap = document.view(journey.id)?.gap(key);
    if (gap) return gap;
  }
  return undefined;
}

/** One or two capitals that stand for an owner where there is no room for the name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}

/** "9 days", "1 day", "99.9 %", "€0": as the core says it. */
export function quantityWords({ amount, unit }: Quantity): string {
  return m.words.quantity(amount, unit);
}

/** "≤ 1 day". */
export function measureWords(measure: Measure): string {
  return `${m.words.comparisonSign[measure.comparison]} ${quantityWords(measure.target)}`;
}

/** A quantity to be written over: as the core reads it back. */
export function quantityText({ amount, unit }: Quantity): string {
  return written(amount, unit);
}

/** A measure to be written over. */
export function measureText(measure: Measure): string {
  return `${m.words.comparisonSign[measure.comparison]} ${quantityText(measure.target)}`;
}
