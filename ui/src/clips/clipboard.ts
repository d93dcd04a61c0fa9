/**
 * The board and the clipboard of the system: what copy, cut and paste do while cards have the
 * keyboard. In a text field, and while text is selected, they are the field's and the text's.
 */
import { cardsIn } from '../document/converting';
import type { JourneyMirror, Mirror } from '../document/mirror.svelte';
import { deletingAll } from '../document/removal';
import { selection } from '../document/selection.svelte';
import { newId } from '../document/session.svelte';
import { notices } from '../feedback/notices.svelte';
import { frame } from '../frame/frame.svelte';
import type { Operation } from '../ipc/types';
import { m } from '../messages';
import { CLIP_TYPE, MOST_CARDS, MOST_CHARACTERS, clipHtml, clipOf, clipText, readClip } from './clip';
import { duplicating, intoOf, kindIn, linesOf, pastingClip, pastingFree, pastingLines, type Pasting } from './paste';

/** What the clipboard needs of the board. */
export interface ClipHost {
  readonly document: Mirror;
  view(): JourneyMirror | undefined;
  act(operation: Operation): Promise<boolean>;
  /** Places outside the grid for so many stickies. */
  freeSpots(count: number): readonly { readonly x: number; readonly y: number }[];
  /** The cards are there. */
  made(): void;
}

/** Listens to the clipboard until the returned function is called. */
export function listenToClipboard(host: ClipHost): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const root = window.document;
  root.addEventListener('copy', (event) => copies(event) && copy(host, event), { signal });
  root.addEventListener('cut', (event) => copies(event) && cut(host, event), { signal });
  root.addEventListener('paste', (event) => isOurs() && paste(host, event), { signal });
  // Without these some engines hold that there is nothing to copy, because no text is selected.
  for (const name of ['beforecopy', 'beforecut'] as const) {
    root.addEventListener(name, (event) => isOurs() && hasCards() && event.preventDefault(), { signal });
  }
  root.addEventListener('beforepaste', (event) => isOurs() && event.preventDefault(), { signal });
  return () => stop.abort();
}

function copies(event: ClipboardEvent): boolean {
  return isOurs() && hasCards() && event.clipboardData !== null;
}

export function hasCards(): boolean {
  return cardsIn(selection.items).length > 0;
}

/** Whether the person is not at work on text, where the clipboard is the text's. */
export function isOurs(): boolean {
  const at = window.document.activeElement;
  const typing =
    at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select, [role=combobox]'));
  return !typing && frame.dialog === null && (window.getSelection()?.isCollapsed ?? true);
}

function copy(host: ClipHost, event: ClipboardEvent): number {
  const view = host.view();
  if (!view) return 0;
  const clip = clipOf(host.document, view, cardsIn(selection.items));
  event.preventDefault();
  event.clipboardData?.setData(CLIP_TYPE, JSON.stringify(clip));
  event.clipboardData?.setData('text/plain', clipText(clip));
  event.clipboardData?.setData('text/html', clipHtml(clip));
  notices.say(m.clips.copied(clip.cards.length));
  return clip.cards.length;
}

function cut(host: ClipHost, event: ClipboardEvent): void {
  const cards = cardsIn(selection.items);
  const operation = deletingAll(host.document, cards);
  if (copy(host, event) === 0 || !operation) return;
  void host.act({ do: 'batch', label: m.clips.cut(cards.length), operations: [operation] });
}

function paste(host: ClipHost, event: ClipboardEvent): void {
  const view = host.view();
  const data = event.clipboardData;
  if (!view || !data) return;
  event.preventDefault();
  const clip = readClip(data.getData(CLIP_TYPE));
  if (clip) {
    if (clip.cards.length > MOST_CARDS) notices.tell(m.clips.tooMany(clip.cards.length, MOST_CARDS), m.clips.tooManyMeans);
    else void finish(host, pastingClip(host.document, view, clip, intoOf(view, selection.last), newId));
    return;
  }
  const text = data.getData('text/plain');
  if (text.trim() !== '') pasteText(host, view, text);
  else if (data.types.includes('Files')) notices.tell(m.clips.image, m.clips.imageMeans);
  else notices.tell(m.clips.nothing, m.clips.nothingMeans);
}

function pasteText(host: ClipHost, view: JourneyMirror, text: string): void {
  const lines = linesOf(text);
  if (lines.length > MOST_CARDS) {
    notices.tell(m.clips.tooMany(lines.length, MOST_CARDS), m.clips.tooManyMeans);
    return;
  }
  const longest = Math.max(...lines.map((line) => [...line].length));
  if (longest > MOST_CHARACTERS) {
    notices.tell(m.clips.tooLong(longest, MOST_CHARACTERS), m.clips.tooLongMeans);
    return;
  }
  const into = intoOf(view, selection.last);
  const row = view.frame.rows.find((one) => one.lane === into?.lane);
  if (!into || !row) {
    void finish(host, pastingFree(host.document, view, lines, host.freeSpots(lines.length), newId));
  } else if (!kindIn(row.kind)) {
    notices.tell(m.clips.noCards(row.name), m.clips.noCardsMeans);
  } else {
    void finish(host, pastingLines(host.document, view, lines, row, into, newId));
  }
}

/** Puts a copy of each selected card right after it. */
export function duplicate(host: ClipHost): void {
  const view = host.view();
  if (!view) return;
  const cards = cardsIn(selection.items);
  const clip = clipOf(host.document, view, cards);
  void finish(host, duplicating(host.document, view, clip, newId));
}

async function finish(host: ClipHost, pasting: Pasting | null): Promise<void> {
  if (!pasting) {
    notices.tell(m.clips.noStages, m.clips.noStagesMeans);
    return;
  }
  if (!(await host.act(pasting.operation))) return;
  const made = pasting.made.filter((card) => host.document.has(card));
  selection.selectAll(made);
  const last = made.at(-1);
  if (last) selection.show(last);
  host.made();
  if (pasting.missing.length > 0) notices.tell(m.clips.missing(pasting.missing), m.clips.missingMeans);
}
