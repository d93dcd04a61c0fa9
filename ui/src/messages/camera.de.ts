/** German: moving about the board, its small map and its legend. */
import type { Worded } from '.';
import type * as english from './camera.en';

export const camera: Worded<typeof english> = {
  zoomStage: 'Auf Station zoomen',
  shows: {
    board: (percent) => `Das ganze Board, bei ${percent}.`,
    selection: (percent) => `Die Auswahl, bei ${percent}.`,
    stage: (name, percent) => `${name}, bei ${percent}.`,
  },

  minimap: {
    show: 'Übersichtskarte des Boards einblenden',
    hide: 'Übersichtskarte des Boards ausblenden',
    action: 'Übersichtskarte des Boards ein- oder ausblenden',
  },

  legend: {
    menu: 'Legende',
    title: 'Was Formen und Farben bedeuten',
    action: 'Legende anzeigen',
    transitions: 'Übergänge',
    handOffs: 'Übergaben, auf der Linie, an der die Verantwortung wechselt',
    gaps: 'Lücken, nach Gewicht',
    verdicts: 'Einlösung von Versprechen und Urteil über eine Station',
    feelings: 'Was Kunden fühlen',
    unknown: 'Nicht bekannt',
    owners: 'Verantwortliche, deren Farben sich durch die Map ziehen',
    far: 'Aus der Ferne ist eine Karte ein Farbton: der ihres Gefühls, ihres Versprechens oder ihrer Verantwortlichen, mit einer Ecke für die schwerste Lücke.',
  },

  lanes: {
    collapse: (name) => `${name} einklappen`,
    fold: (name) => `Bahn „${name}“ einklappen`,
    unfold: (name) => `Bahn „${name}“ ausklappen`,
    foldName: 'Bahn ein- oder ausklappen',
    holds: (count) => (count === 1 ? '1 Karte, eingeklappt' : `${count} Karten, eingeklappt`),
  },
};
