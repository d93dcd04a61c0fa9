/** Keeps the native menu bar in step with the actions, where the window has one. */
import { actions, writesForItself } from '../actions/action.svelte';
import { isMac } from '../actions/shortcut';
import { platform } from '../ipc/platform';
import { menuBar } from './bar';
import { Teller } from './news';

/** No hand opens a menu sooner after what it did before, in ms. */
const PAUSE = 100;

/**
 * Runs as an effect. It looks at the actions at most once in a pause, however many changes arrive
 * in between: a selection may change with every frame.
 */
export function tellOfMenus(): (() => void) | undefined {
  const { tellMenus } = platform;
  if (!tellMenus) return;
  const teller = new Teller(tellMenus);
  let ownUndo = $state(false);
  let looks = $state(0);
  let due = true;
  let waiting = 0;

  $effect(() => {
    void looks;
    if (due) {
      due = false;
      // A bar that cannot be shown leaves the one before; everything in it can be reached otherwise.
      teller.show(menuBar(actions, isMac, ownUndo)).catch(() => undefined);
    } else {
      // Something it read has changed. Nothing is read again until the pause is over.
      waiting = window.setTimeout(() => {
        due = true;
        looks += 1;
      }, PAUSE);
    }
  });

  const focused = (): void => {
    ownUndo = writesForItself(document.activeElement);
  };
  document.addEventListener('focusin', focused);
  document.addEventListener('focusout', focused);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener('focusin', focused);
    document.removeEventListener('focusout', focused);
  };
}
