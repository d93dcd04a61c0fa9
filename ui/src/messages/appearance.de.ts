/** German: how large text is, and which language the window speaks. */
import type { Worded } from '.';
import type * as english from './appearance.en';

export const appearance: Worded<typeof english> = {
  larger: (percent) => (percent === undefined ? 'Text vergrößern' : `Text vergrößern: ${percent} %`),
  smaller: (percent) => (percent === undefined ? 'Text verkleinern' : `Text verkleinern: ${percent} %`),
  normal: 'Text in normaler Größe',
  textNow: (percent) => `Der Text hat ${percent} % seiner normalen Größe.`,
  language: (name) => `Sprache: ${name}`,
  languages: 'Sprache',
  systemLanguage: 'Wie das System',
};
