/** The language of the window: as the system says, or as the person chose. */
import { session } from '../document/session.svelte';
import { chosenLanguage, language, systemLanguages } from '../messages';
import { languageOf, type LanguageChoice } from '../messages/language';
import { stored } from './stored';

class WindowLanguage {
  choice: LanguageChoice = $state(chosenLanguage);

  async choose(choice: LanguageChoice): Promise<void> {
    this.choice = choice;
    stored.keep('language', choice);
    if (languageOf(choice, systemLanguages) === language) return;
    // The page takes its words as it is loaded. The document stays open in the core meanwhile.
    await session.settled();
    location.reload();
  }
}

export const windowLanguage = new WindowLanguage();
