/** German: files held over the window. */
import type { Worded } from '.';
import type { dropping as english } from './dropping.en';

export const dropping: Worded<typeof english> = {
  one: (file) => `Zum Öffnen von „${file}“ loslassen`,
  several: (count) => `${count} Dateien: nur eine kann auf einmal geöffnet werden`,
  means: 'Eine .journey-Datei wird geöffnet. JSON, das Throughline geschrieben hat, wird ein neues Dokument.',
  replaces: 'Das offene Dokument wird zuerst gespeichert und geschlossen.',
};
