/** How large text is, and the language of the window. */
import AArrowDown from '@lucide/svelte/icons/a-arrow-down';
import AArrowUp from '@lucide/svelte/icons/a-arrow-up';
import ALargeSmall from '@lucide/svelte/icons/a-large-small';
import Languages from '@lucide/svelte/icons/languages';
import { windowLanguage } from '../frame/language.svelte';
import { textSize } from '../frame/textSize.svelte';
import { m } from '../messages';
import { languageChoices, languages, type LanguageChoice } from '../messages/language';
import type { Action } from './action.svelte';

function nameOf(choice: LanguageChoice): string {
  return choice === 'system' ? m.appearance.systemLanguage : languages[choice];
}

export const appearanceActions: Action[] = [
  {
    id: 'text.larger',
    section: 'view',
    label: () => m.appearance.larger(textSize.larger),
    name: m.appearance.larger(undefined),
    icon: AArrowUp,
    shortcuts: ['Mod+>'],
    when: () => textSize.larger !== undefined,
    perform: () => textSize.larger !== undefined && textSize.choose(textSize.larger),
  },
  {
    id: 'text.smaller',
    section: 'view',
    label: () => m.appearance.smaller(textSize.smaller),
    name: m.appearance.smaller(undefined),
    icon: AArrowDown,
    shortcuts: ['Mod+<'],
    when: () => textSize.smaller !== undefined,
    perform: () => textSize.smaller !== undefined && textSize.choose(textSize.smaller),
  },
  {
    id: 'text.normal',
    section: 'view',
    label: () => m.appearance.normal,
    icon: ALargeSmall,
    when: () => textSize.smaller !== undefined,
    perform: () => textSize.choose(100),
  },
  ...languageChoices.map(
    (one): Action => ({
      id: `language.${one}`,
      section: 'view',
      label: () => m.appearance.language(nameOf(one)),
      brief: () => nameOf(one),
      icon: Languages,
      checked: () => windowLanguage.choice === one,
      perform: () => windowLanguage.choose(one),
    }),
  ),
];
