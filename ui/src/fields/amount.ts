/** Reads an amount as people write it: `9`, `99.9`, `99,9`; null when it is none. */
export function readAmount(words: string): number | null {
  const written = words.trim().replace(/\s/g, '').replace(/,(?=\d{1,2}$)/, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(written) ? Number(written) : null;
}
