/** Which language the window speaks: the one a person chose, or else the system's. */

/** The languages there are, by their own names. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

/** What a person chooses. */
export type LanguageChoice = Language | 'system';
export const languageChoices = ['system', ...(Object.keys(languages) as Language[])] as const;

/** What is remembered may be anything. */
export function known(choice: unknown): LanguageChoice {
  return languageChoices.find((one) => one === choice) ?? 'system';
}

/** The language of a choice, where the system asks for these, the dearest first. */
export function languageOf(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') return choice;
  return system.map(primary).find((tag): tag is Language => Object.hasOwn(languages, tag)) ?? 'en';
}

/** The language with the region it has in the system, by which dates, numbers and names are written. */
export function localeOf(language: Language, system: readonly string[]): string {
  return system.find((tag) => primary(tag) === language && isTag(tag)) ?? language;
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

// A system without a language of its own gives tags such as “C”, which are none.
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
