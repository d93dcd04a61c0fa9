/**
 * Two fingers on a Mac's trackpad. WebKit tells of them by events of its own, where other engines
 * send a wheel with Ctrl.
 */

interface PinchEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** Hears pinches until the signal; `zoom` is given by how much, and where in the window. */
export function hearPinches(
  element: HTMLElement,
  signal: AbortSignal,
  zoom: (by: number, x: number, y: number) => void,
): void {
  let before = 1;
  const hear = (type: string, then: (event: PinchEvent) => void): void => {
    element.addEventListener(
      type,
      (event) => {
        // Otherwise the engine enlarges the whole window.
        event.preventDefault();
        then(event as PinchEvent);
      },
      { signal },
    );
  };
  hear('gesturestart', () => (before = 1));
  hear('gesturechange', ({ scale, clientX, clientY }) => {
    if (!(scale > 0)) return;
    zoom(scale / before, clientX, clientY);
    before = scale;
  });
  hear('gestureend', () => (before = 1));
}
