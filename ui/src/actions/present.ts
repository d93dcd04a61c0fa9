/** Beginning a presentation. What can be done in it, the presentation adds itself. */
import PresentationIcon from '@lucide/svelte/icons/presentation';
import { m } from '../messages';
import { present } from '../present/present.svelte';
import type { Action } from './action.svelte';

export const presentActions: Action[] = [
  {
    id: 'present.journey',
    section: 'present',
    label: () => m.present.journey,
    icon: PresentationIcon,
    shortcuts: ['F5'],
    when: () => present.can,
    perform: () => present.startJourney(),
  },
  {
    id: 'present.stage',
    section: 'present',
    label: () => m.present.fromStage,
    icon: PresentationIcon,
    shortcuts: ['Shift+F5'],
    when: () => present.stage !== null,
    perform: () => present.startJourney(present.stage),
  },
  {
    id: 'present.promise',
    section: 'present',
    label: () => m.present.promise,
    icon: PresentationIcon,
    shortcuts: ['Mod+F5'],
    when: () => present.promise !== null,
    perform: () => present.promise !== null && present.startPromise(present.promise),
  },
];
