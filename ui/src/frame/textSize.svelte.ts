/** How large text is: everything in the window, the words on the board too, in steps up to double. */
import { notices } from '../feedback/notices.svelte';
import { m } from '../messages';
import { stored } from './stored';

/** In hundredths of the normal size. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

const NORMAL = 100;

class TextSize {
  percent: number = $state(known(stored('textSize', NORMAL)));

  /** How many times larger than normal. */
  readonly scale: number = $derived(this.percent / 100);
  /** The next larger and the next smaller size, if there is one. */
  readonly larger: number | undefined = $derived(textSizes.find((size) => size > this.percent));
  readonly smaller: number | undefined = $derived(textSizes.findLast((size) => size < this.percent));

  /** Puts the size on the page. */
  begin(): void {
    // Sizes in the window are told in the root's text size.
    document.documentElement.style.fontSize = this.percent === NORMAL ? '' : `${this.percent}%`;
  }

  choose(percent: number): void {
    this.percent = known(percent);
    stored.keep('textSize', this.percent);
    this.begin();
    notices.say(m.appearance.textNow(this.percent));
  }
}

/** What is remembered may be anything. */
function known(percent: unknown): number {
  return textSizes.find((size) => size === percent) ?? NORMAL;
}

export const textSize = new TextSize();
