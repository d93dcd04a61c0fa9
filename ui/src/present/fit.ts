/** Type as large as a slide's words allow, so that nothing on it is cut off. */

/** A slide with few words has them larger. */
const LARGEST = 1.4;
/** How small type becomes before a slide scrolls instead. */
const SMALLEST = 0.6;
const STEP = 0.05;

/**
 * Keeps `--fit`, by which a slide's type is multiplied, as large as all of the slide finds room
 * with. A slide that is too long even for the smallest type scrolls, and can be reached by key.
 */
export function fit(slide: HTMLElement): () => void {
  const overflows = (): boolean => slide.scrollHeight > slide.clientHeight;
  const measure = (): void => {
    let size = LARGEST;
    const set = (): void => slide.style.setProperty('--fit', size.toFixed(2));
    set();
    while (overflows() && size > SMALLEST) {
      size = Math.max(SMALLEST, size - STEP);
      set();
    }
    slide.tabIndex = overflows() ? 0 : -1;
  };
  const sized = new ResizeObserver(measure);
  sized.observe(slide);
  const written = new MutationObserver(measure);
  written.observe(slide, { childList: true, characterData: true, subtree: true });
  return () => {
    sized.disconnect();
    written.disconnect();
  };
}
