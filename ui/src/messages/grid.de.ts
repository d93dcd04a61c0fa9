/** German: what is written on the board, and how it is read aloud. */
import type { Severity } from '../ipc/types';
import type { Worded } from '.';
import type * as english from './grid.en';

const worst: Record<Severity, string> = { high: 'hoch', medium: 'mittel', low: 'niedrig' };
/** Within a sentence. Only for words that are no nouns. */
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const grid: Worded<typeof english> = {
  label: 'Journey-Board',
  help: 'Die Pfeiltasten gehen von Karte zu Karte. Eingabe bearbeitet eine Karte oder fügt in einer leeren Zelle eine hinzu. Tippen fügt eine Karte hinzu. Umschalt mit einer Pfeiltaste wählt mehrere aus. Alt mit einer Pfeiltaste verschiebt die Auswahl. Entfernen löscht sie.',
  transitionsRow: 'Übergänge',
  stagesRow: 'Stationen',
  noOwner: 'Niemand verantwortlich',
  accountable: 'hauptverantwortlich',
  supporting: 'unterstützend',
  canBegin: 'hier können Kunden beginnen',
  exitTarget: 'Ausgang: Kunden gehen verloren',
  addStage: 'Station hinzufügen',
  feelingUnknown: 'Gefühl nicht bekannt',
  empty: 'leer',
  collapsed: 'eingeklappt',
  start: 'Start',

  add: {
    goal: 'Ziel festlegen',
    moments: 'Moment hinzufügen',
    comms: 'Kommunikation hinzufügen',
    promises: 'Versprechen hinzufügen',
    owner: 'Verantwortung festlegen',
    custom: 'Karte hinzufügen',
  },

  placeholder: {
    goal: 'Was möchten Kunden hier?',
    moments: 'Was tun und fühlen Kunden?',
    comms: 'Der Wortlaut, wie Kunden ihn bekommen',
    promises: 'Was dürfen Kunden erwarten?',
    owner: 'Wer ist für diese Station verantwortlich?',
    custom: 'Text',
  },

  editName: (kind) => `${kind}: Name`,
  editWords: (kind) => `${kind}: Text`,
  setFeeling: 'Gefühl festlegen',

  signed: (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'),
  gaps: (count, severity) =>
    count === 1 ? `1 Lücke, ${worst[severity]}` : `${count} Lücken, die schwerste ${worst[severity]}`,
  makes: (count) => `${count} Versprechen`,
  keeps: (verdict, wording) => `${verdict}: ${wording}`,
  dueBy: (stage) => `fällig bis ${stage}`,
  feels: (words) => `Gefühl: ${small(words)}`,
  ownedBy: (name) => `verantwortlich: ${name}`,
  leadsTo: (kind, to, label) => (label === '' ? `${kind} → ${to}` : `${kind} → ${to}: ${label}`),
  exit: 'Ausgang',
  handOff: (state) => `Übergabe, ${small(state)}`,
  ofStage: (number, of) => `Station ${number} von ${of}`,

  landsIn: (stage) => `Nach ${stage}`,

  drawTransition: 'Übergang zeichnen',
  drawTransitionAction: 'Übergang zeichnen…',
  draw: 'Zeichnen',
  kindLabel: 'Art',
  fromLabel: 'Von',
  toLabel: 'Nach',
  zoomSelection: 'Auf Auswahl zoomen',
  zoomNatural: 'Auf 100 % zoomen',
  focusBoard: 'Zum Board wechseln',
};
