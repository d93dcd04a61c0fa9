/** Where to take a person who asks to be shown something. */

import type { Mirror } from '../document/mirror.svelte';
import { gapOf, stageOf } from '../document/naming';
import type { Target } from '../document/target';
import { placeOfTarget, type Place } from './items';
import type { Layout } from './layout';

/** The place of a target, of what a gap is about, or else of the stage that it lies in. */
export function placeToShow(document: Mirror, layout: Layout, target: Target): Place | null {
  const place = placeOfTarget(layout, target);
  if (place) return place;
  const gap = target.kind === 'gap' ? gapOf(document, target.key) : undefined;
  const about = gap ? placeOfTarget(layout, gap.about) : null;
  if (about) return about;
  const stage = stageOf(document, target);
  return stage === null ? null : placeOfTarget(layout, { kind: 'stage', id: stage });
}
