/**
 * The words of the window in the person's language. Every text a person reads comes from here; a
 * language is one file that fills in the shape of `en.ts`, and only the one in use is fetched.
 */
import { stored } from '../frame/stored';
import type { en } from './en';
import { known, languageOf, localeOf, type Language, type LanguageChoice } from './language';

/** The shape of a text or of many, whatever the words. */
export type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Given) => string
    ? (...args: Given) => string
    : { readonly [Name in keyof T]: Worded<T[Name]> };

/** What a language must say. */
export type Messages = Worded<typeof en>;

const catalogues: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
};

/** The languages of the system, the dearest first. */
export const systemLanguages: readonly string[] = globalThis.navigator?.languages ?? [];

/** What the person chose. */
export const chosenLanguage: LanguageChoice = known(stored('language', 'system'));

/** The language of the window, as a tag of two letters. */
export const language: Language = languageOf(chosenLanguage, systemLanguages);

/** The language with its region, for dates, numbers and sorting. */
export const locale = localeOf(language, systemLanguages);

/** The words. They are there before anything that reads them is loaded: see `main.ts`. */
export let m: Messages;

/** Fetches the words of a language. */
export async function speak(tongue: Language): Promise<void> {
  m = await catalogues[tongue]();
}
