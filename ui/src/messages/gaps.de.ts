/** German: gaps, what people decide about them, and the rules that find them. */
import type { Worded } from '.';
import type * as english from './gaps.en';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const joined = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;

export const aboutGaps: Worded<typeof english> = {
  standing: {
    undecided: 'Offen',
    accepted: 'Akzeptiert',
    dismissed: 'Verworfen',
    fixing: 'In Behebung',
    resolved: 'Erledigt',
  },

  register: {
    list: 'Angezeigte Lücken',
    filters: 'Filter',
    owner: 'Verantwortlich',
    anyOwner: 'Alle',
    rule: 'Regel',
    anyRule: 'Jede Regel',
    stage: 'Station',
    anyStage: 'Jede Station',
    wholeJourney: 'Die Journey als Ganzes',
    standing: 'Entscheidung',
    anyStanding: 'Beliebig',
    sort: 'Reihenfolge',
    sorts: {
      severity: 'Schwerste zuerst',
      stage: 'Nach Station',
      owner: 'Nach Verantwortung',
      rule: 'Nach Regel',
    },
    shown: (shown, of) =>
      shown === of ? plural(of, 'Lücke', 'Lücken') : `${shown} von ${plural(of, 'Lücke', 'Lücken')}`,
    chosen: (count) => `${count} ausgewählt`,
    choose: (title) => `Auswählen: ${title}`,
    chooseAll: 'Alle angezeigten auswählen',
    range: 'Umschalt und Klick wählt alles dazwischen aus.',
    clear: 'Alle Lücken anzeigen',
    nothing: 'Keine passende Lücke',
    nothingMeans: 'Die Filter oben lassen nichts übrig. Nehmen Sie einen zurück, oder zeigen Sie wieder alles an.',
    resolved: 'Erledigt',
    resolvedLead:
      'Über diese Lücken wurde entschieden, und sie werden nicht mehr gefunden. Kehrt eine zurück, gilt ihre Entscheidung wieder.',
    resolvedNone: 'Noch nichts erledigt',
    resolvedNoneMeans:
      'Schließt eine Änderung eine Lücke, über die jemand entschieden hat, steht sie hier mit dem Tag, an dem sie verschwand.',
    resolvedOn: (day) => `Erledigt am ${day}`,
    noLonger: 'Wird nicht mehr gefunden',
    untitled: 'Eine Lücke aus der Zeit, als Entscheidungen noch ohne Titel aufbewahrt wurden',
    rulesOff: (off, of) =>
      off === 1
        ? `1 von ${plural(of, 'Regel', 'Regeln')} ist in dieser Journey ausgeschaltet.`
        : `${off} von ${plural(of, 'Regel', 'Regeln')} sind in dieser Journey ausgeschaltet.`,
    rules: 'Wonach Throughline sucht',
  },

  decide: {
    title: 'Entscheidung',
    about: (count) => (count === 1 ? 'Über diese Lücke entscheiden' : `Über ${count} Lücken entscheiden`),
    step: (count) => `Über ${plural(count, 'Lücke', 'Lücken')} entscheiden`,
    undecideStep: (count) => `${plural(count, 'Entscheidung', 'Entscheidungen')} zurücknehmen`,
    accept: 'Akzeptieren',
    acceptMeans: 'Wir wissen davon und leben damit',
    dismiss: 'Verwerfen…',
    dismissNow: 'Verwerfen',
    reason: 'Warum es keine ist',
    reasonHint: 'Damit niemand noch einmal fragen muss',
    fix: 'In Behebung…',
    fixNow: 'In Behebung',
    fixer: 'Durch wen',
    until: 'Bis wann',
    undecide: 'Zurücknehmen',
    none: 'Darüber hat noch niemand entschieden.',
    accepted: 'Akzeptiert',
    dismissed: (reason) => `Verworfen: ${reason}`,
    fixing: (owner, day) =>
      `In Behebung${owner === null ? '' : ` durch ${owner}`}${day === null ? '' : ` bis ${day}`}`,
    overdue: 'Dieser Tag ist verstrichen.',
    by: (name, day) => (name === '' ? `Am ${day}` : `Von ${name}, ${day}`),
    action: {
      accept: (count) => (count > 1 ? `${count} Lücken akzeptieren` : 'Lücke akzeptieren'),
      dismiss: (count) => (count > 1 ? `${count} Lücken verwerfen…` : 'Lücke verwerfen…'),
      fix: (count) => (count > 1 ? `${count} Lücken werden behoben…` : 'Lücke wird behoben…'),
      undecide: (count) =>
        count > 1 ? `Entscheidungen über ${count} Lücken zurücknehmen` : 'Entscheidung über Lücke zurücknehmen',
    },
  },

  evidence: {
    route: 'Diesen Weg können Kunden gehen',
    otherPaths: (count) => (count === 1 ? '1 weiterer Weg' : `${count} weitere Wege`),
    morePaths: (named) => `Es gibt mehr; die ${named} kürzesten sind genannt.`,
    handOffs: 'Übergaben unterwegs',
    words: 'Die Worte, die es versprechen',
    rule: 'Warum Throughline danach sucht',
    remedy: 'Was solche Lücken meist schließt',
    back: 'führt zurück',
    fixAt: (stages) =>
      `Eine Einlösung in ${joined(stages.map((stage) => `„${stage}“`))} würde jeden Weg schließen.`,
  },

  trace: {
    startThis: 'Durch die Journey verfolgen',
    leave: 'Spur verlassen',
    next: 'Nächste Station der Spur',
    previous: 'Vorige Station der Spur',
    title: 'Spur',
    path: 'Der Weg, Station für Station',
    begun: (title, stages) =>
      `Spur von ${title}: ${stages.join(', ')}. Links und Rechts gehen sie entlang, Escape verlässt sie.`,
    left: 'Spur verlassen.',
    step: (at, of, stage, state) =>
      `Schritt ${at} von ${of}: ${stage}.${state === '' ? '' : ` ${state}.`}`,
    grid: (board, title) => `${board}, Spur von ${title}`,
    help: 'Nur was an der Spur liegt, ist hervorgehoben. Links und Rechts gehen sie entlang, Escape verlässt sie.',
    onWay: 'auf der Spur',
    onStep: (steps, of) => `Schritt ${joined(steps.map(String))} von ${of} der Spur`,
  },

  promiseState: {
    broken: 'Gebrochen',
    missed: 'Von manchen verfehlt',
    unlinked: 'Ohne Einlösung',
    short: 'Zu wenig',
    unproven: 'Unbelegt',
    holds: 'Gehalten',
  },

  ledger: {
    filters: 'Filter',
    state: 'Stand',
    anyState: 'Jeder Stand',
    owner: 'Verantwortlich',
    anyOwner: 'Alle',
    shown: (shown, of) => (shown === of ? `${of} Versprechen` : `${shown} von ${of} Versprechen`),
    made: 'Wer es wo verspricht',
    due: 'Fällig bis',
    dueOpen: 'wie es die Journey ergibt',
    noDue: 'Nie fällig',
    kept: 'Wo eingelöst',
    gaps: 'Lücken',
    trace: (wording) => `„${wording}“ verfolgen`,
    saysStage: (stage) => `${stage} selbst`,
    measured: (quantity) => `gemessen: ${quantity}`,
    short: 'zu wenig',
    notReached: 'außer Reichweite derer, die es gehört haben',
    age: (days) => {
      if (days === 0) return 'heute beurteilt';
      if (days < 0) return `datiert auf in ${plural(-days, 'Tag', 'Tagen')}`;
      return `vor ${plural(days, 'Tag', 'Tagen')} beurteilt`;
    },
    noAge: 'ohne Datum',
    stale: 'zu alt, um zu gelten',
    actions: 'Verfolgen',
    nothing: 'Kein passendes Versprechen',
    nothingMeans: 'Die Filter lassen nichts übrig.',
    clear: 'Alle Versprechen anzeigen',
  },

  rules: {
    title: 'Wonach Throughline sucht',
    action: 'Wonach Throughline sucht…',
    lead: (journey) =>
      `In „${journey}“. Eine ausgeschaltete Regel findet hier nichts; andere Journeys behalten ihre.`,
    on: (on, of) => {
      if (on === of) return of === 1 ? 'Die Regel ist eingeschaltet.' : `Alle ${of} Regeln sind eingeschaltet.`;
      return `${on} von ${plural(of, 'Regel', 'Regeln')} ${on === 1 ? 'ist' : 'sind'} eingeschaltet.`;
    },
    open: 'Regeln und Schwellenwerte…',
    thresholds: 'Schwellenwerte',
    reviewDays: 'Belege sind veraltet nach',
    silentStages: 'Als Funkstille gelten',
    crowdedComms: 'Überladen ab mehr als',
    days: 'Tagen',
    stages: 'Stationen in Folge',
    comms: 'Kommunikationen',
    list: 'Regeln',
    theory: 'Theorie',
    found: (count) => (count === 0 ? 'findet zurzeit nichts' : `findet zurzeit ${plural(count, 'Lücke', 'Lücken')}`),
    off: 'ausgeschaltet',
  },
};
