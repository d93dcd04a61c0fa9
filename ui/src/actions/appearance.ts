/** How large text is. */
import AArrowDown from '@lucide/svelte/icons/a-arrow-down';
import AArrowUp from '@lucide/svelte/icons/a-arrow-up';
import ALargeSmall from '@lucide/svelte/icons/a-large-small';
import { textSize } from '../frame/textSize.svelte';
import { m } from '../messages';
import type { Action } from './action.svelte';

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
];
