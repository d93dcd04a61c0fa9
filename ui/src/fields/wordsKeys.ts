/** What keys mean while words are written in place, on the board and in the table alike. */

export interface WordsKeys {
  /** A name, in which a line end has no place. */
  readonly oneLine: boolean;
  /** Enter, Tab, or Tab with Shift: the words are sent, and the person goes on from there. */
  send(onward: 'next' | 'right' | 'left'): unknown;
  /** Escape. */
  cancel(): void;
}

/** Takes a key that was pressed in the words. What it is not meant for is left to the field. */
export function pressInWords(event: KeyboardEvent, keys: WordsKeys): void {
  event.stopPropagation();
  // Keys that choose among an input method's offers are not ours.
  if (event.isComposing) return;
  if (event.key === 'Escape') {
    keys.cancel();
  } else if (event.key === 'Enter' && (keys.oneLine || !event.shiftKey)) {
    keys.send('next');
  } else if (event.key === 'Tab') {
    keys.send(event.shiftKey ? 'left' : 'right');
  } else {
    // Shortcuts of the window with Mod, such as Save, go on to it.
    if (event.ctrlKey || event.metaKey) bubble(event);
    return;
  }
  event.preventDefault();
}

/** Undo, the clipboard and the like belong to the words; everything else with Mod to the window. */
function bubble(event: KeyboardEvent): void {
  if (['z', 'y', 'a', 'c', 'v', 'x', 'b', 'i'].includes(event.key.toLowerCase())) return;
  const copy = new KeyboardEvent('keydown', event);
  if (!window.dispatchEvent(copy)) event.preventDefault();
}
