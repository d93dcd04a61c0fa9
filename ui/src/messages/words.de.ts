/** German: the words of the subject, as they name things on screen and on paper. */
import type { Worded } from '.';
import { quantity } from './quantity.de';
import type * as english from './words.en';

export const words: Worded<typeof english> = {
  kind: {
    heading: 'Dokument',
    owner: 'Verantwortliche',
    lane: 'Bahn',
    journey: 'Journey',
    stage: 'Station',
    step: 'Schritt',
    transition: 'Übergang',
    agreement: 'Vereinbarung',
    moment: 'Moment',
    comm: 'Kommunikation',
    promise: 'Versprechen',
    keeping: 'Einlösung',
    card: 'Karte',
    note: 'Notiz',
    comment: 'Kommentar',
    decision: 'Entscheidung',
    gap: 'Lücke',
    cell: 'Zelle',
  },

  act: { choose: 'Wählen', use: 'Nutzen', stay: 'Bleiben' },

  phase: {
    discovery: 'Entdeckung',
    consideration: 'Abwägung',
    purchase: 'Kauf',
    onboarding: 'Onboarding',
    activation: 'Aktivierung',
    value_realization: 'Wertschöpfung',
    renewal: 'Verlängerung',
    expansion: 'Ausbau',
    advocacy: 'Weiterempfehlung',
  },

  phaseMeans: {
    discovery: 'Der erste Eindruck',
    consideration: 'Wir im Vergleich mit anderen',
    purchase: 'Unterschreiben oder bezahlen',
    onboarding: 'Eingerichtet werden',
    activation: 'Die erste echte Nutzung',
    value_realization: 'Das versprochene Ergebnis tritt ein',
    renewal: 'Sich fürs Bleiben entscheiden',
    expansion: 'Mehr kaufen',
    advocacy: 'Anderen davon erzählen',
  },

  journeyState: { as_is: 'Ist', to_be: 'Soll' },

  journeyStateMeans: {
    as_is: 'Wie Kunden es heute erleben',
    to_be: 'Wie es werden soll',
  },

  transitionKind: {
    advance: 'Weiter',
    repeat: 'Wiederholung',
    win_back: 'Rückgewinnung',
    refer: 'Empfehlung',
    leave: 'Abgang',
  },

  transitionKindMeans: {
    advance: 'Weiter zur nächsten Station',
    repeat: 'Zurück zu einer früheren Station oder noch einmal zur selben',
    win_back: 'Beinahe oder schon verlorene Kunden kommen zurück',
    refer: 'Begeisterte Kunden bringen neue mit',
    leave: 'Zum Ausgang: Die Kunden sind verloren',
  },

  ownerFunction: {
    marketing: 'Marketing',
    sales: 'Vertrieb',
    customer_success: 'Kundenerfolg',
    product: 'Produkt',
    support: 'Support',
    finance: 'Finanzen',
    partner: 'Partner',
    other: 'Sonstige',
  },

  channel: {
    email: 'E-Mail',
    ad: 'Anzeige',
    call: 'Anruf',
    in_app: 'In-App-Nachricht',
    sms: 'SMS',
    web_page: 'Webseite',
    social: 'Soziale Medien',
    event: 'Veranstaltung',
    sales_meeting: 'Verkaufsgespräch',
    document: 'Dokument',
    other: 'Sonstiges',
  },

  momentName: {
    first_value: 'Erster Nutzen',
    first_support: 'Erster Supportkontakt',
    first_expansion: 'Erster Ausbau',
    other: 'Ein anderer',
  },

  keepingVerdict: {
    kept: 'Gehalten',
    partly: 'Teilweise',
    broken: 'Gebrochen',
    unknown: 'Unbekannt',
  },

  answer: { yes: 'Ja', partly: 'Teilweise', no: 'Nein' },

  agreementState: {
    missing: 'Keine Vereinbarung',
    proposed: 'Vorgeschlagen, von keiner Seite angenommen',
    accepted_by_giver: 'Nur von der abgebenden Seite angenommen',
    accepted_by_receiver: 'Nur von der übernehmenden Seite angenommen',
    agreed: 'Von beiden Seiten angenommen',
  },

  quantity,

  severity: { high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },

  comparisonSign: {
    at_most: '≤',
    at_least: '≥',
    exactly: '=',
  },

  feeling: {
    '-2': 'Sehr schlecht',
    '-1': 'Schlecht',
    '0': 'Neutral',
    '1': 'Gut',
    '2': 'Sehr gut',
    unknown: 'Nicht bekannt',
  },

  laneKind: {
    goal: 'Ziel',
    moments: 'Momente',
    feeling: 'Gefühl',
    comms: 'Kommunikationen',
    promises: 'Versprechen',
    owner: 'Verantwortlich',
    gaps: 'Lücken',
    custom: 'Bahn',
  },

  paper: {
    fit: 'So groß wie die Map',
    a1: 'A1',
    a2: 'A2',
    a3: 'A3',
    letter: 'Letter',
    tabloid: 'Tabloid',
  },

  paperSize: {
    fit: 'Eine Seite, nichts verkleinert',
    a1: '841 × 594 mm',
    a2: '594 × 420 mm',
    a3: '420 × 297 mm',
    letter: '11 × 8,5 Zoll',
    tabloid: '17 × 11 Zoll',
  },

  cardColour: ['Schlicht', 'Gelb', 'Grün', 'Blau', 'Rosa', 'Violett'],

  ownerColour: [
    'Blau',
    'Orange',
    'Grün',
    'Lila',
    'Magenta',
    'Oliv',
    'Petrol',
    'Braun',
    'Indigo',
    'Laubgrün',
    'Ziegelrot',
    'Schiefergrau',
  ],
};
