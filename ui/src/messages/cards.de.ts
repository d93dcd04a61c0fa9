/** German: what is done with cards, one or many. */
import type { Worded } from '.';
import type * as english from './cards.en';

const grouped = (count: number): string => count.toLocaleString('de');
const cards = (count: number): string => (count === 1 ? '1 Karte' : `${grouped(count)} Karten`);

export const aboutCards: Worded<typeof english> = {
  convert: {
    into: {
      moment: 'In Moment umwandeln',
      comm: 'In Kommunikation umwandeln',
      promise: 'In Versprechen umwandeln',
      card: 'In Karte umwandeln',
      note: 'In Notiz umwandeln',
    },
    severalInto: {
      moment: (count) => `${count} Karten in Momente umwandeln`,
      comm: (count) => `${count} Karten in Kommunikationen umwandeln`,
      promise: (count) => `${count} Karten in Versprechen umwandeln`,
      card: (count) => `${count} Karten in einfache Karten umwandeln`,
      note: (count) => `${count} Karten in Notizen umwandeln`,
    },
    left: (facts) => `Nicht übernommen: ${facts.join(', ')}.`,
    leftMeans: 'Die neue Art hat keinen Platz dafür. „Rückgängig“ holt alles zurück.',
    fact: {
      feeling: 'Gefühl',
      name: 'welcher Moment es ist',
      owner: 'Verantwortung',
      evidence: 'Beleg',
      channel: 'Kanal',
      sent: 'Zeitpunkt des Versands',
      due: 'Fälligkeit',
      measure: 'Zielwert',
      author: 'wer es gesagt hat',
      colour: 'Farbe',
    },
  },

  clips: {
    copyAction: 'Kopieren',
    cutAction: 'Ausschneiden',
    pasteAction: 'Einfügen',
    duplicateAction: 'Duplizieren',
    paste: (count) => `${cards(count)} einfügen`,
    cut: (count) => `${cards(count)} ausschneiden`,
    duplicate: (count) => `${cards(count)} duplizieren`,
    copied: (count) => `${cards(count)} kopiert.`,
    nothing: 'In der Zwischenablage ist kein Text.',
    nothingMeans: 'Kopieren Sie zuerst Karten oder Textzeilen.',
    image: 'In der Zwischenablage ist ein Bild oder eine Datei.',
    imageMeans: 'Karten enthalten nur Text, deshalb wurde nichts eingefügt. Die Zwischenablage ist unverändert.',
    tooMany: (count, most) =>
      `In der Zwischenablage sind ${grouped(count)} Zeilen; höchstens ${grouped(most)} werden auf einmal zu Karten.`,
    tooManyMeans: 'Es wurde nichts eingefügt, und die Zwischenablage ist unverändert. Fügen Sie einen Teil nach dem anderen ein.',
    tooLong: (count, most) =>
      `Eine Zeile in der Zwischenablage hat ${grouped(count)} Zeichen; eine Karte fasst höchstens ${grouped(most)}.`,
    tooLongMeans: 'Es wurde nichts eingefügt, und die Zwischenablage ist unverändert. Teilen Sie den Text zuerst in Zeilen auf.',
    noCards: (lane) => `Die Bahn ${lane} enthält keine eigenen Karten.`,
    noCardsMeans:
      'Wählen Sie eine Zelle mit Momenten, Kommunikationen, Versprechen oder in einer eigenen Bahn aus. Es wurde nichts eingefügt.',
    noStages: 'Es gibt keine Station, in die eingefügt werden kann.',
    noStagesMeans: 'Fügen Sie zuerst eine Station hinzu. Es wurde nichts eingefügt.',
    missing: (names) => `Nicht in diesem Dokument: ${names.join(', ')}.`,
    missingMeans:
      'Die Karten sind hier ohne sie. Wählen Sie Verantwortliche und Stationen dieses Dokuments, wo sie gebraucht werden.',
    byKey: (keys) => `Drücken Sie ${keys}, um einzufügen.`,
    byKeyMeans: 'Das System gibt die Zwischenablage nur frei, wenn die Tasten gedrückt werden.',
  },

  dropLink: {
    keeps: (moment) => `Eingelöst durch „${moment}“`,
    makes: (promise) => `Verspricht „${promise}“`,
  },

  stickies: {
    add: 'Notiz hinzufügen',
    row: 'Freie Notizen',
    placeholder: 'Was kam auf?',
  },

  several: {
    selected: (count) => `${cards(count)} ausgewählt.`,
    move: (count) => `${cards(count)} verschieben`,
    colour: (count) => `${cards(count)} einfärben`,
    colourLabel: 'Farbe',
  },
};
