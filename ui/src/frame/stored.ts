/** What the window remembers from one start to the next, on this machine only. */

/** A remembered value, or else the given one. */
export function stored<T>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(`throughline.${name}`);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    // Storage that is switched off or was tampered with is no reason to stop.
    return otherwise;
  }
}

stored.keep = (name: string, value: unknown): void => {
  try {
    localStorage.setItem(`throughline.${name}`, JSON.stringify(value));
  } catch {
    // See above: it is then forgotten at the end.
  }
};
