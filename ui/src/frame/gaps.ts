/** Walking the gaps and going to the place of one. */
import type { Mirror } from '../document/mirror.svelte';
import { selection } from '../document/selection.svelte';
import { sameTarget, type Target } from '../document/target';
import { notices } from '../feedback/notices.svelte';
import type { GapReport } from '../ipc/types';
import { m } from '../messages';
import { frame } from './frame.svelte';

/** Takes the person to the record a gap is about, on the board, with the gap explained beside it. */
export function goToGap(gap: GapReport): void {
  frame.view = 'board';
  frame.gap = gap.key;
  selection.goTo(gap.about);
}

/** Takes the person to a place on the board. */
export function showOnBoard(target: Target): void {
  frame.view = 'board';
  selection.goTo(target);
}

/** Whether a gap is the one the person is looking at. */
export function isCurrent(gap: GapReport): boolean {
  const last = selection.last;
  if (last?.kind === 'gap') return last.key === gap.key;
  return frame.gap === gap.key && sameTarget(last, gap.about);
}

/** Takes the person to the next gap, or the one before, round and round. */
export function stepGap(document: Mirror, by: -1 | 1): void {
  const gaps = document.view(frame.journey)?.gaps ?? [];
  if (gaps.length === 0) {
    notices.say(m.gaps.none);
    return;
  }
  const now = gaps.findIndex(isCurrent);
  const from = now < 0 && by < 0 ? gaps.length : now;
  const at = (from + by + gaps.length) % gaps.length;
  const gap = gaps[at];
  if (!gap) return;
  goToGap(gap);
  notices.say(m.announce.gap(at + 1, gaps.length, gap.title, gap.place));
}
