import { describe, expect, it } from 'vitest';
import { hearPinches } from './trackpad';

describe('a pinch on the trackpad of a Mac', () => {
  const pinch = (type: string, scale: number): Event =>
    Object.assign(new Event(type, { cancelable: true }), { scale, clientX: 7, clientY: 9 });

  it('zooms by what it grew since the last event, and not the window', () => {
    const element = new EventTarget() as HTMLElement;
    const stop = new AbortController();
    const heard: number[][] = [];
    hearPinches(element, stop.signal, (...how) => heard.push(how));
    const events = [pinch('gesturestart', 1), pinch('gesturechange', 2), pinch('gesturechange', 3), pinch('gestureend', 3)];
    for (const event of events) {
      element.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    element.dispatchEvent(pinch('gesturestart', 1));
    element.dispatchEvent(pinch('gesturechange', 0));
    element.dispatchEvent(pinch('gesturechange', 0.5));
    expect(heard).toEqual([[2, 7, 9], [1.5, 7, 9], [0.5, 7, 9]]);
    stop.abort();
    element.dispatchEvent(pinch('gesturechange', 4));
    expect(heard).toHaveLength(3);
  });
});
