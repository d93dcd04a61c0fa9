/** German: presenting a journey or a promise to a room. */
import type { Worded } from '.';
import type * as english from './present.en';

export const present: Worded<typeof english> = {
  journey: 'Journey präsentieren',
  fromStage: 'Ab dieser Station präsentieren',
  promise: 'Dieses Versprechen präsentieren',
  presentPromise: (wording) => `„${wording}“ präsentieren`,
  nothing: 'Noch nichts zu präsentieren: Die Journey hat keine Stationen',

  label: 'Präsentation',
  slides: 'Folien',
  slide: 'Folie',
  tools: 'Werkzeuge',
  next: 'Nächste Folie',
  previous: 'Vorige Folie',
  onward: 'Weiter, oder auf einer langen Folie weiter nach unten',
  back: 'Zurück, oder auf einer langen Folie weiter nach oben',
  first: 'Erste Folie',
  last: 'Letzte Folie',
  pointer: 'Zeiger',
  blank: 'Leerer Bildschirm',
  show: 'Folie wieder anzeigen',
  leave: 'Beenden',

  begun: (title, slides) =>
    `Präsentation von ${title}, ${slides === 1 ? '1 Folie' : `${slides} Folien`}. Links und Rechts blättern, P zeigt einen Zeiger, B leert den Bildschirm, Escape beendet.`,
  at: (slide, of, title) => `Folie ${slide} von ${of}: ${title}`,
  blanked: 'Der Bildschirm ist leer. B zeigt die Folie wieder an.',
  shown: 'Die Folie ist wieder zu sehen.',
  pointing: (on) => (on ? 'Der Zeiger folgt der Maus.' : 'Der Zeiger ist aus.'),
  left: 'Präsentation beendet.',

  opening: 'Auftakt',
  madeIn: 'Versprochen in',
  dueBy: 'Fällig bis Ende von',
  nobody: 'Niemand ist verantwortlich',
  answers: 'Verantwortlich',
  measured: 'Gemessen an',

  stageOf: (number, of) => `Station ${number} von ${of}`,
  stepOf: (number, of) => `Schritt ${number} von ${of}`,
  quoted: (words) => `„${words}“`,
  lives: 'Was Kunden erleben',
  says: 'Was wir sagen',
  breaks: 'Wo es bricht',
  goesOn: 'Wie es weitergeht',
  promises: (wording) => `Verspricht: ${wording}`,
  verdict: 'Stimmiges Versprechen hier?',
  reasoned: (answer, reason) => (reason === '' ? answer : `${answer}. ${reason}`),
  madeHere: 'Hier versprochen',
  keptHere: 'Was hier daraus wird',
  passesThrough: 'Kunden kommen hier durch, und nichts gibt das Versprechen oder löst es ein.',
  silent: 'Hier ist noch nichts verzeichnet.',

  worst: 'Die größten Brüche',
  more: (count) => (count === 1 ? 'Und 1 weitere Lücke.' : `Und ${count} weitere Lücken.`),
  holds: 'Es hält',
  holdsMeans: 'Keine offene Lücke betrifft dieses Versprechen.',
};
