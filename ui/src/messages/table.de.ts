/** German: the words of the table. */
import type { SortWords } from '../table/sort';
import type { Worded } from '.';
import type * as english from './table.en';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const directions: Record<SortWords, readonly [string, string]> = {
  words: ['A bis Z', 'Z bis A'],
  phases: ['früheste zuerst', 'späteste zuerst'],
  feelings: ['schlechteste zuerst', 'beste zuerst'],
  gaps: ['schwerste zuerst', 'leichteste zuerst'],
  counts: ['meiste zuerst', 'wenigste zuerst'],
};

export const table: Worded<typeof english> = {
  label: 'Journey-Tabelle',
  help: 'Die Pfeiltasten gehen von Eintrag zu Eintrag. Eingabe, F2 oder Tippen bearbeitet; Umschalt mit Eingabe fügt darunter eine Karte hinzu. Eingabe auf einem Spaltenkopf sortiert danach. Umschalt mit einer Pfeiltaste wählt einen Bereich aus, Strg mit A alles. Entfernen leert die Auswahl.',
  stage: 'Station',
  phase: 'Phase',
  noPhase: 'Keine Phase',

  emptyCell: {
    phase: 'Keine Phase',
    goal: 'Kein Ziel',
    moments: 'Kein Moment',
    feeling: 'Kein Moment',
    comms: 'Keine Kommunikation',
    promises: 'Kein Versprechen',
    owner: 'Niemand verantwortlich',
    gaps: 'Keine Lücke',
    custom: 'Keine Karte',
  },

  header: (name, number, of) => `${name}, Station ${number} von ${of}`,
  wordsOf: (lane, stage) => `${lane}, ${stage}`,
  feels: (words, moment) => `${words}, ${moment}`,

  filters: 'Filter',
  owner: 'Verantwortlich',
  ownerFunction: 'Funktion',
  channel: 'Kanal',
  gap: 'Lücken',
  anyOwner: 'Jeder Name',
  anyFunction: 'Jede Funktion',
  anyChannel: 'Jeder Kanal',
  anyPhase: 'Jede Phase',
  anyGap: 'Alle Lücken',
  withGap: 'Mit Lücken',
  noGap: 'Ohne Lücken',
  withSeverity: { high: 'Hohe Lücken', medium: 'Mittlere Lücken', low: 'Niedrige Lücken' },
  clear: 'Filter zurücksetzen',

  all: (stages, cards) => `${plural(stages, 'Station', 'Stationen')}, ${plural(cards, 'Karte', 'Karten')}`,
  some: (shownStages, allStages, shownCards, allCards) =>
    `${shownStages} von ${plural(allStages, 'Station', 'Stationen')}, ${shownCards} von ${plural(allCards, 'Karte', 'Karten')}`,
  nothing: 'Keine Station passt zu diesen Filtern',
  nothingMeans: 'Nichts ist verloren: Alles ist wieder da, sobald die Filter zurückgesetzt sind.',

  boardOrder: 'In der Reihenfolge des Boards',
  sortedBy: (column, words, backwards) => `Sortiert nach ${column}, ${directions[words][backwards ? 1 : 0]}`,
  toBoardOrder: 'Zurück zur Reihenfolge des Boards',

  chosen: (count) => `${count} ausgewählt`,
  bulk: 'Auswahl',
  setOwner: 'Verantwortung festlegen',
  setChannel: 'Kanal festlegen',
  setFeeling: 'Gefühl festlegen',
  setPhase: 'Phase festlegen',
  empty: 'Löschen',
  emptySeveral: (count) => `${count} ausgewählte löschen`,
  action: {
    focus: 'Zur Tabelle wechseln',
    setOwner: 'Verantwortung der Auswahl festlegen…',
    setChannel: 'Kanal der Auswahl festlegen…',
    setFeeling: 'Gefühl der Auswahl festlegen…',
    setPhase: 'Phase der Auswahl festlegen…',
  },

  lead: 'Jede Station als Zeile, jede Bahn als Spalte.',
  emptyMeans:
    'Jede Station wird zu einer Zeile. Beginnen Sie mit der ersten, oder übernehmen Sie die neun Phasen des Lebenszyklus.',
};
