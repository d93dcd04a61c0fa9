/** German: the native menu bar. What stands in it is called what the actions are called. */
import type { Worded } from '.';
import type { menus as english } from './menus.en';

export const menus: Worded<typeof english> = {
  file: 'Datei',
  edit: 'Bearbeiten',
  add: 'Hinzufügen',
  journey: 'Journey',
  gaps: 'Lücken',
  view: 'Ansicht',
  window: 'Fenster',
  help: 'Hilfe',

  newFrom: 'Neu aus Vorlage',
  openRecent: 'Zuletzt geöffnet',
  openThis: (title) => `Zuletzt geöffnet: ${title}`,
  turnInto: 'Umwandeln in',
  goTo: 'Gehe zu',
  zoom: 'Zoom',
  theme: 'Darstellung',
  textSize: 'Textgröße',

  quit: 'Throughline beenden',
  about: 'Über Throughline',
  fullScreen: 'Vollbild',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  services: 'Dienste',
  hide: 'Throughline ausblenden',
  hideOthers: 'Andere ausblenden',
  showAll: 'Alle einblenden',
  minimise: 'Im Dock ablegen',
  zoomWindow: 'Zoomen',
};
