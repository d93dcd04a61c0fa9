/** What does not fit on screen, in whatever size and language its words are. */
import { expect, type Page } from '@playwright/test';

/** What is cut off, out of the window, or lies over something else. */
export async function misfits(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(() => {
    const told: string[] = [];
    const tell = (one: Element): string =>
      `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 60)}”`;
    const layers = [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')];
    const root = layers.at(-1) ?? document.body;
    const isShown = (one: Element): boolean =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      one.closest('.spoken, [aria-hidden=true], [inert], [role=grid].grid') === null &&
      getComputedStyle(one).clipPath === 'none';
    /** The part of an element that is not scrolled away or cut off by what it lies in. */
    const seen = (one: Element): DOMRect => {
      let { left, top, right, bottom } = one.getBoundingClientRect();
      for (let up = one.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === 'visible') continue;
        const box = up.getBoundingClientRect();
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const scrolls = (one: Element): boolean => {
      for (let up = one.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (/auto|scroll/.test(overflowX + overflowY)) return true;
      }
      return false;
    };
    const { scrollingElement: whole } = document;
    if (whole && whole.scrollWidth > innerWidth) told.push('the window is wider than the screen');
    for (const one of root.querySelectorAll('button, input, textarea, label, h1, h2, h3, p, dt, dd, [role=menuitem]')) {
      if (!isShown(one)) continue;
      const box = one.getBoundingClientRect();
      const isOut = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
      const part = seen(one);
      const isCut = part.width < box.width - 1 || part.height < box.height - 1;
      if ((isOut || isCut) && !scrolls(one)) told.push(`${isOut ? 'out of the window' : 'cut off'}: ${tell(one)}`);
      const style = getComputedStyle(one);
      const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (style.overflowX === 'hidden' && !isShortened && one.scrollWidth > one.clientWidth + 1) {
        told.push(`words cut off: ${tell(one)}`);
      }
      if (one.matches('button') && style.overflowX === 'visible' && one.scrollWidth > one.clientWidth + 1) {
        told.push(`words run out of: ${tell(one)}`);
      }
    }
    const controls = [...root.querySelectorAll('button, input, textarea')].filter(isShown).map((one) => ({ one, box: seen(one) }));
    for (const [at, a] of controls.entries()) {
      for (const b of controls.slice(at + 1)) {
        if (a.one.contains(b.one) || b.one.contains(a.one)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 2) told.push(`${tell(a.one)} lies over ${tell(b.one)}`);
      }
    }
    return told;
  });
  expect(found, place).toEqual([]);
}
