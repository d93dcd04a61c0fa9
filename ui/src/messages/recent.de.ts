/** German: the documents that were open lately. */
import type { Worded } from '.';
import type { recent as english } from './recent.en';

export const recent: Worded<typeof english> = {
  missing: (file, folder) => `${file} ist zurzeit nicht in ${folder}.`,
  missingHint: 'Die Datei wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden.',
  remove: 'Aus der Liste entfernen',
  removeThis: (title) => `Aus der Liste entfernen: ${title}`,
  lookFor: 'Suchen…',
  lookForThis: (title) => `Suchen: ${title}`,
  noneMeans:
    'Speichern Sie eine Journey in einer Datei, und sie lässt sich von hier aus mit einem Klick öffnen, zu erkennen am Bild ihres Boards.',
};
