/** Walking the gaps and going to the place of one. */
import type { Mirror } from '../document/mirror.svelte';
import { selection } from '../document/selection.svelte';
import { notices } from '../feedback/notices.svelte';
import type { GapReport } from '../ipc/types';
import { m } from '../messages';
import { frame } from './frame.svelte';

/** Takes the person to the place of a gap: the board, scrolled there, with the gap explained. */
export function goToGap(gap: GapReport): void {
  frame.view = 'board';
  selection.goTo({ kind: 'gap', key: gap.key });
}

/** Takes the person to the next gap, or the one before, round and round. */
export function stepGap(document: Mirror, by: -1 | 1): void {
  const gaps = document.view(frame.journey)?.gaps ?? [];
  if (gaps.length === 0) {
    notices.say(m.gaps.none);
    return;
  }
  const selected = selection.last;
  const now = selected?.kind === 'gap' ? gaps.findIndex((gap) => gap.key === selected.key) : -1;
  const from = now < 0 && by < 0 ? gaps.length : now;
  const at = (from + by + gaps.length) % gaps.length;
  const gap = gaps[at];
  if (!gap) return;
  goToGap(gap);
  notices.say(m.announce.gap(at + 1, gaps.length, gap.title, gap.place));
}
