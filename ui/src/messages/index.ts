/**
 * The words of the window in the person's language. Every text a person reads comes from here; a
 * language is one file that fills in the shape of `en.ts`.
 */
import { en } from './en';

/** What a language must say. */
export type Messages = typeof en;

const languages: Record<string, Messages> = { en };

/** The words in the system's language, or else in English. */
export const m: Messages = chosen(globalThis.navigator?.languages ?? []);

function chosen(wanted: readonly string[]): Messages {
  const known = wanted.map((tag) => languages[tag.split('-')[0] ?? '']);
  return known.find((words) => words !== undefined) ?? en;
}
