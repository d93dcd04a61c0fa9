/**
 * German. The words of the subject are the same everywhere, here and in what the core says:
 *
 *   stage                     die Station
 *   step                      der Schritt
 *   phase                     die Phase
 *   journey                   die Journey
 *   as-is, to-be              das Ist, das Soll
 *   segment                   das Segment
 *   customer                  Kunden, in der Mehrzahl
 *   moment                    der Moment
 *   moment that matters       der Schlüsselmoment
 *   feeling                   das Gefühl
 *   comm                      die Kommunikation, die Kommunikationen
 *   promise                   das Versprechen, das gegeben und eingelöst wird
 *   keeping                   die Einlösung
 *   kept, partly, broken      gehalten, teilweise, gebrochen
 *   measure, measured         der Zielwert, gemessen
 *   claim                     die Behauptung
 *   ledger                    das Versprechensbuch
 *   verdict                   das Urteil
 *   evidence                  der Beleg
 *   owner                     Verantwortliche; als Titel Verantwortung, am Feld Verantwortlich
 *   accountable               hauptverantwortlich
 *   supporting                unterstützend
 *   transition                der Übergang
 *   advance, repeat, win-back Weiter, Wiederholung, Rückgewinnung
 *   refer, leave              Empfehlung, Abgang
 *   exit                      der Ausgang
 *   entry, exit event         Eintrittsereignis, Austrittsereignis
 *   hand-off                  die Übergabe
 *   giver, receiver           die abgebende, die übernehmende Seite
 *   agreement                 die Vereinbarung, die angenommen wird
 *   gap                       die Lücke
 *   severity                  hoch, mittel, niedrig
 *   decided about gaps        offen, akzeptiert, verworfen, in Behebung, erledigt
 *   trace                     die Spur, verfolgen
 *   board                     das Board
 *   map, on paper             die Map
 *   lane                      die Bahn
 *   card                      die Karte
 *   note, sticky              die Notiz
 *   tag                       das Schlagwort
 *
 * What a person does is an infinitive (“Dokument öffnen”); whoever is addressed is “Sie”. Quotation
 * marks are „…“, dashes –, and % has a space before it.
 */
import type { Messages } from '.';
import { appearance } from './appearance.de';
import { camera } from './camera.de';
import { aboutCards } from './cards.de';
import { dropping } from './dropping.de';
import { aboutGaps } from './gaps.de';
import { grid } from './grid.de';
import { aboutJourneys } from './journeys.de';
import { menus } from './menus.de';
import { ownership } from './owners.de';
import { present } from './present.de';
import { recent } from './recent.de';
import { search } from './search.de';
import { closer } from './steps.de';
import { table } from './table.de';
import { windows } from './windows.de';
import { words } from './words.de';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const de: Messages = {
  words,
  grid,
  present,
  appearance,
  camera,
  table,
  ...aboutCards,
  ...aboutGaps,
  dropping,
  windows,
  menus,
  recent,
  ...aboutJourneys,
  search,
  ...closer,
  ownership,

  app: {
    name: 'Throughline',
    question: 'Würden Kunden von Anfang bis Ende ein stimmiges Versprechen spüren?',
    loading: 'Wird geöffnet…',
  },

  general: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    delete: 'Löschen',
    remove: 'Entfernen',
    unlink: 'Verknüpfung lösen',
    none: 'Keine',
    nobody: 'Niemand',
    dismiss: 'Ausblenden',
    details: 'Einzelheiten',
    optional: 'optional',
    search: 'Suchen',
    nothingFound: 'Nichts gefunden.',
    more: 'Mehr',
    clear: 'Leeren',
    joined: (parts) => parts.join(', '),
  },

  count: {
    stages: (count) => plural(count, 'Station', 'Stationen'),
    moments: (count) => plural(count, 'Moment', 'Momente'),
    comms: (count) => plural(count, 'Kommunikation', 'Kommunikationen'),
    promises: (count) => `${count} Versprechen`,
    gaps: (count) => plural(count, 'Lücke', 'Lücken'),
    severity: (count, severity) => `${count} ${severity.toLowerCase()}`,
  },

  failure: {
    title: 'Etwas ist schiefgegangen',
    unreachable: {
      message: 'Das Fenster hat die Verbindung zum Kern verloren.',
      hint: 'Jede als erledigt gezeigte Änderung ist auf der Festplatte gesichert. Schließen Sie das Fenster und öffnen Sie das Dokument erneut.',
    },
  },

  announce: {
    done: (label) => `${label}: erledigt.`,
    stepped: (label) => `${label}.`,
    gaps: (before, after) =>
      after < before ? `Lücken von ${before} auf ${after} gesunken.` : `Lücken von ${before} auf ${after} gestiegen.`,
    gap: (at, of, title, place) => `Lücke ${at} von ${of}: ${title}. ${place}.`,
    exported: (file) => `Nach ${file} exportiert.`,
  },

  section: {
    document: 'Dokument',
    edit: 'Bearbeiten',
    add: 'Hinzufügen',
    selection: 'Auswahl',
    journey: 'Journey',
    gaps: 'Lücken',
    present: 'Präsentieren',
    owners: 'Verantwortung',
    view: 'Ansicht',
    board: 'Board',
  },

  keys: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Space: 'Leertaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
  },

  action: {
    new: 'Neues Dokument…',
    newLifecycle: 'Neues Dokument mit den neun Phasen',
    newBlank: 'Neues leeres Dokument',
    open: 'Öffnen…',
    save: 'Speichern',
    saveAs: 'Speichern unter…',
    exportPdf: 'Als PDF exportieren…',
    close: 'Dokument schließen',
    renameDocument: 'Dokument umbenennen',
    undo: 'Rückgängig',
    undoStep: (label) => `Rückgängig: ${label}`,
    redo: 'Wiederholen',
    redoStep: (label) => `Wiederholen: ${label}`,
    delete: 'Löschen',
    deleteThing: (kind) => `${kind} löschen`,
    deleteSeveral: (count) => `${count} ausgewählte löschen`,
    rename: 'Text bearbeiten',
    moveLeft: 'In die vorige Station verschieben',
    moveRight: 'In die nächste Station verschieben',
    moveUp: 'In der Zelle nach oben verschieben',
    moveDown: 'In der Zelle nach unten verschieben',
    deselect: 'Auswahl aufheben',
    addStage: 'Station hinzufügen',
    addMoment: 'Moment hinzufügen',
    addComm: 'Kommunikation hinzufügen',
    addPromise: 'Versprechen hinzufügen',
    addOwner: 'Verantwortliche hinzufügen',
    addLane: 'Bahn hinzufügen',
    addJourney: 'Journey hinzufügen',
    editJourney: 'Journey bearbeiten',
    nextJourney: 'Nächste Journey',
    deleteJourney: 'Journey löschen',
    nextGap: 'Nächste Lücke',
    previousGap: 'Vorige Lücke',
    toggleGaps: 'Liste der Lücken ein- oder ausblenden',
    showView: (view) => `Gehe zu ${view}`,
    toggleInspector: 'Inspektor ein- oder ausblenden',
    palette: 'Befehlspalette',
    shortcuts: 'Tastenkürzel',
    theme: (name) => `Darstellung: ${name}`,
  },

  theme: {
    label: 'Darstellung',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
  },

  view: {
    label: 'Ansichten',
    board: 'Board',
    table: 'Tabelle',
    promises: 'Versprechen',
    gaps: 'Lücken',
    owners: 'Verantwortung',
    journeys: 'Journeys',
  },

  fresh: {
    stage: 'Neue Station',
    moment: 'Neuer Moment',
    comm: 'Neue Kommunikation',
    promise: 'Neues Versprechen',
    owner: 'Neue Verantwortliche',
    lane: 'Neue Bahn',
    journey: 'Neue Journey',
    card: 'Neue Karte',
  },

  top: {
    title: 'Titel des Dokuments',
    undo: 'Rückgängig',
    nothingToUndo: 'Nichts rückgängig zu machen',
    nothingToRedo: 'Nichts zu wiederholen',
    export: 'Exportieren',
    menu: 'Menü',
    add: 'Neu',
  },

  saved: {
    untitled: 'Noch in keiner Datei',
    untitledMeans:
      'Jede Änderung bleibt auf diesem Computer erhalten. Wählen Sie eine Datei, damit Sie das Dokument finden, kopieren und weitergeben können.',
    pending: 'Wird gleich gespeichert',
    pendingMeans: 'Jede Änderung ist bereits gesichert. Die Datei folgt, sobald Sie innehalten.',
    saved: 'Gespeichert',
    savedMeans: (time) => `Seit ${time} steht alles in der Datei.`,
    changedOutside: 'Anderswo geändert',
    failed: 'Nicht gespeichert',
    readOnly: 'Schreibgeschützt',
    inFile: (name, folder) => `${name} in ${folder}`,
    state: 'Speicherstand',
    chooseFile: 'Datei wählen…',
    retry: 'Erneut versuchen',
  },

  banner: {
    changedOutside: 'Jemand anderes hat diese Datei inzwischen geändert.',
    changedOutsideHint:
      'Verloren geht so oder so nichts: Behalten Sie Ihre Fassung in einer eigenen Datei, oder arbeiten Sie mit der anderen weiter.',
    keepMine: 'Meine in neuer Datei behalten…',
    takeTheirs: 'Andere übernehmen',
    saveCopy: 'Kopie speichern…',
  },

  journey: {
    switch: 'Journey',
    noSegment: 'Kein Segment benannt',
    name: 'Name',
    segment: 'Segment',
    segmentHint: 'Um wen geht es? Etwa „Mittelständler, erster Kauf“',
    state: 'Zeigt',
    about: 'Über dieses Dokument',
    description: 'Beschreibung',
    descriptionHint: 'Worum es in dem Dokument geht, in wenigen Sätzen',
    stagesIn: 'Stationen',
    edit: 'Diese Journey bearbeiten',
    selectHint: 'Wählen Sie auf dem Board eine Station oder eine Karte aus, um sie hier zu bearbeiten.',
  },

  lanes: {
    title: 'Bahnen',
    menu: 'Bahnen',
    show: (name) => `${name} anzeigen`,
    name: (name) => `Name der Bahn ${name}`,
    up: (name) => `${name} nach oben`,
    down: (name) => `${name} nach unten`,
    delete: (name) => `${name} mit allen Karten löschen`,
    add: 'Bahn hinzufügen',
    hint: 'Eigene Bahnen enthalten einfache Karten: Schmerzpunkte, Chancen, Systeme hinter den Kulissen.',
  },

  zoom: {
    label: 'Zoom',
    in: 'Vergrößern',
    out: 'Verkleinern',
    fit: 'Alles zeigen',
    percent: (zoom) => `${Math.round(zoom * 100)} %`,
  },

  gaps: {
    title: 'Lücken',
    none: 'Keine Lücken gefunden',
    noneMeans: 'Jedes Versprechen wird auf jedem Weg eingelöst, und für alles ist jemand verantwortlich.',
    notYet: 'Lücken erscheinen hier, sobald es Stationen gibt, die Kunden durchlaufen können.',
    here: 'Lücken hier',
    fix: 'Was sie schließen würde',
    whose: 'Wer verantwortlich ist',
    show: 'Auf dem Board zeigen',
    filter: 'Nach Schwere filtern',
    list: 'Lücken, die schwerste zuerst',
    next: 'Nächste Lücke',
    previous: 'Vorige Lücke',
    lead: 'Was versprochen ist gegen das, was geliefert wird, das Schwerste zuerst. Die Liste wird nach jeder Änderung neu ermittelt.',
  },

  promises: {
    lead: 'Jedes Versprechen, wer es gibt, und der Moment, der es einlöst oder bricht.',
    promise: 'Versprechen',
    notLinked: 'Kein Moment löst es ein',
    measured: (quantity) => `gemessen: ${quantity}`,
    none: 'Noch keine Versprechen',
    noneMeans:
      'Ein Versprechen ist, was Kunden erwarten, weil wir etwas gesagt haben. Wählen Sie auf dem Board eine Kommunikation aus und machen Sie aus ihrem Wortlaut ein Versprechen.',
  },

  owners: {
    lead: 'Personen und Teams, und wofür sie jeweils verantwortlich sind.',
    add: 'Verantwortliche hinzufügen',
    name: 'Name',
    role: 'Rolle',
    roleHint: 'Was die Person tut oder wofür das Team da ist',
    function: 'Funktion',
    colour: 'Farbe',
    answersFor: 'Verantwortlich für',
    delete: (name) => `${name} löschen`,
    none: 'Noch keine Verantwortlichen',
    noneMeans:
      'Benennen Sie die Personen und Teams, die für Teile der Journey verantwortlich sind. Ihre Farben ziehen sich dann durch die Map, und die Übergaben zwischen ihnen erscheinen.',
    choose: 'Verantwortliche wählen',
    search: 'Suchen oder neu benennen',
    create: (name) => `„${name}“ neu anlegen`,
    createEmpty: 'Namen eingeben, um jemanden neu anzulegen',
  },

  stage: {
    name: 'Name',
    phase: 'Phase',
    noPhase: 'Keine Phase',
    goal: 'Ziel der Kunden',
    goalHint: 'Was Kunden hier möchten, in ihren Worten',
    owner: 'Hauptverantwortlich',
    supporting: 'Unterstützend',
    addSupporting: 'Unterstützung hinzufügen',
    removeSupporting: (name) => `${name} unterstützt nicht mehr`,
    definition: 'Definition',
    entry: 'Eintrittsereignis',
    entryHint: 'Was bringt jemanden in diese Station?',
    exit: 'Austrittsereignis',
    exitHint: 'Was führt aus ihr hinaus?',
    entrance: 'Hier können Kunden zu uns stoßen',
    verdict: 'Stimmiges Versprechen hier?',
    verdictReason: 'Warum',
    verdictReasonHint: 'Was hat der Raum gesagt?',
    noVerdict: 'Nicht gefragt',
    transitions: 'Übergänge',
    into: 'Kommt von',
    outOf: 'Führt zu',
    addTransition: 'Übergang zeichnen',
    to: 'Nach',
    content: 'In dieser Station',
    selectAnother: 'Gehe zu Station',
  },

  transition: {
    kind: 'Art',
    label: 'Text am Pfeil',
    labelHint: 'Etwa „unterschriebener Vertrag“',
    from: 'Von',
    to: 'Nach',
    exit: 'Ausgang: Kunden gehen verloren',
    handOff: 'Übergabe',
    handOffMeans: (giver, receiver) => `${giver} übergibt an ${receiver}`,
    noHandOff: 'Für beide Stationen ist dieselbe Seite verantwortlich, oder für eine niemand. Es wird also nichts übergeben.',
    begin: 'Vereinbarung beginnen',
    beginMeans: 'Halten Sie fest, was in welcher Zeit übergeben wird, und lassen Sie beide Seiten zustimmen.',
    passes: 'Was übergeben wird',
    passesHint: 'Etwa „Leistungsumfang, Kontakte, zugesagte Termine“',
    within: 'In welcher Zeit',
    withinHint: 'Etwa „ein Arbeitstag“',
    given: 'Von der abgebenden Seite angenommen',
    received: 'Von der übernehmenden Seite angenommen',
    by: 'Durch',
    byHint: 'Wer hat Ja gesagt?',
    on: 'Am',
    reviewOn: 'Wieder prüfen am',
    accept: 'Annehmen',
    dissolve: 'Vereinbarung löschen',
    path: (from, to) => `${from} → ${to}`,
  },

  moment: {
    text: 'Was Kunden tun und fühlen',
    feeling: 'Gefühl',
    name: 'Welcher Moment',
    owner: 'Verantwortlich',
    evidence: 'Beleg',
    evidenceHint: 'Woher wissen wir das? Eine Zahl, ein Zitat, ein Link',
    keeps: 'Hier eingelöste Versprechen',
    keepsNone: 'Hier wird noch kein Versprechen eingelöst.',
    addPromise: 'Hier ein Versprechen einlösen',
    stage: 'Station',
  },

  comm: {
    words: 'Wortlaut, wie Kunden ihn bekommen',
    channel: 'Kanal',
    sent: 'Wann sie gesendet wird',
    sentHint: 'Etwa „bei Unterschrift“ oder „Tag 3“',
    owner: 'Verantwortlich',
    makes: 'Was sie verspricht',
    makesNone: 'Sie verspricht noch nichts.',
    make: 'Daraus ein Versprechen machen',
    makeMeans: 'Markieren Sie zuerst einen Teil des Wortlauts, um nur diesen zu versprechen.',
    link: 'Versprechen verknüpfen',
  },

  promise: {
    wording: 'Was Kunden erwarten',
    makers: 'Gegeben durch',
    madeByStage: (stage) => `Die Station „${stage}“ selbst gibt es.`,
    addMaker: 'Kommunikation hinzufügen, die es gibt',
    due: 'Fällig bis Ende von',
    dueOpen: 'Offen gelassen: die erste erreichbare Station der Phase Verlängerung, sonst jedes Ende',
    dueOpenShort: 'Offen gelassen',
    measure: 'Zielwert',
    measureHint: '≤ 24 h, ≥ 99,9 %, 0 €',
    measuredHint: '36 h',
    owner: 'Verantwortlich',
    keepings: 'Eingelöst durch',
    keepingsNone: 'Kein Moment ist benannt, der es einlöst.',
    addKeeping: 'Moment benennen, der es einlöst',
    verdict: 'Urteil',
    measured: 'Gemessen',
    evidence: 'Beleg',
    evidenceHint: 'Woher wissen wir das?',
    on: 'Beurteilt am',
    unlink: (moment) => `Verknüpfung mit „${moment}“ lösen`,
  },

  card: { text: 'Text', colour: 'Farbe', lane: 'Bahn' },
  note: { text: 'Text', author: 'Wer es gesagt hat', colour: 'Farbe' },
  lane: {
    name: 'Name',
    collapsed: 'Eingeklappt',
    hidden: 'Ausgeblendet',
    builtIn: 'Diese Bahn ist fest eingebaut: Sie lässt sich ausblenden, aber nicht löschen.',
  },

  webPages: {
    links: 'Webseiten im Beleg',
    open: (where) => `${where} öffnen`,
  },

  comments: {
    title: 'Kommentare',
    write: 'Kommentar schreiben',
    author: 'Ihr Name',
    send: 'Kommentieren',
    resolve: 'Erledigen',
    reopen: 'Wieder öffnen',
    resolved: 'Erledigt',
    delete: 'Kommentar löschen',
    showResolved: (count) => (count === 1 ? '1 erledigten anzeigen' : `${count} erledigte anzeigen`),
    hideResolved: 'Erledigte ausblenden',
    lead: 'Was zu diesem Dokument geschrieben wurde, das Neueste zuerst.',
    which: 'Welche Kommentare',
    unresolved: (count) => `${count} offen`,
    all: (count) => `Alle ${count}`,
    none: 'Noch hat niemand kommentiert. Wählen Sie etwas auf dem Board aus und schreiben Sie im Inspektor unter „Kommentare“.',
    allResolved: 'Alle Kommentare sind erledigt.',
    open: 'Kommentare…',
  },

  inspector: {
    label: 'Inspektor',
    several: (count) => `${count} ausgewählt`,
    severalMeans: 'Was hier eingestellt wird, gilt für alle und wird in einem Schritt rückgängig gemacht.',
    gone: 'Was ausgewählt war, ist nicht mehr im Dokument.',
  },

  date: {
    choose: 'Datum wählen',
    clear: 'Datum leeren',
    none: 'Kein Datum',
    earlier: 'Voriger Monat',
    later: 'Nächster Monat',
    part: { day: 'Tag', month: 'Monat', year: 'Jahr' },
    empty: 'Leer',
  },

  palette: {
    title: 'Befehlspalette',
    placeholder: 'Was möchten Sie tun?',
    none: 'Kein passender Befehl ist gerade möglich.',
    goTo: 'Gehe zu',
  },

  shortcuts: {
    title: 'Tastenkürzel',
    lead: 'Jeder Befehl ist auch in der Befehlspalette.',
    then: 'dann',
    or: 'oder',
  },

  start: {
    lead: 'Zeichnen Sie die Journey auf. Verfolgen Sie jedes Versprechen bis zu dem Moment, der es einlöst oder bricht.',
    begin: 'Beginnen',
    lifecycle: 'Journey mit neun Phasen',
    lifecycleMeans: 'Von der Entdeckung bis zur Weiterempfehlung, verbunden und bereit für Ihre Kommunikationen, Momente und Versprechen.',
    blank: 'Leere Journey',
    blankMeans: 'Ohne Stationen. Zeichnen Sie Ihre eigenen.',
    open: 'Datei öffnen…',
    examples: 'Beispiele',
    examplesLead: 'Vollständige Journeys zum Ansehen und Zerlegen. Es öffnet sich eine Kopie, es kann also nichts kaputtgehen.',
    recent: 'Zuletzt geöffnet',
    recentNone: 'Hier erscheinen Dokumente, die Sie öffnen.',
    recovered: 'Wiederhergestellt',
    recoveredLead: 'Diese Dokumente enthalten Änderungen, die nie in eine Datei geschrieben wurden. Es fehlt nichts.',
    recover: 'Öffnen',
    neverSaved: 'Nie in einer Datei gespeichert',
    edited: (time) => `Bearbeitet ${time}`,
    forget: (title) => `${title} aus der Liste nehmen`,
    version: (version) => `Version ${version}`,
    steps: 'So funktioniert es',
    stepNames: ['Aufzeichnen', 'Versprechen', 'Verfolgen', 'Drucken'],
    stepTexts: [
      'Stationen als Spalten, mit den jeweils Verantwortlichen.',
      'Was Ihre Kommunikationen Kunden erwarten lassen.',
      'Jedes Versprechen mit dem Moment verknüpfen, der es einlöst. Lücken zeigen, wo es bricht.',
      'Ein Poster für das Strategiepapier.',
    ],
  },

  newDocument: {
    title: 'Neues Dokument',
    lead: 'Das offene Dokument wird zuerst gespeichert und geschlossen.',
  },

  export: {
    title: 'Als PDF exportieren',
    lead: (journey) => `„${journey}“ als ein Poster, als Vektorgrafik und durchsuchbar.`,
    paper: 'Papier',
    start: 'Datei wählen und exportieren…',
    running: 'Die Map wird gezeichnet…',
    done: (file) => `${file} ist geschrieben.`,
    cancelled: 'Angehalten. Es wurde nichts geschrieben.',
    reveal: 'Datei zeigen',
    again: 'Noch einmal exportieren',
    warnings: 'Gut zu wissen',
    progress: 'Fortschritt des Exports',
  },

  board: {
    empty: 'Eine leere Journey',
    emptyMeans:
      'Eine Journey ist eine Reihe von Stationen, die Kunden durchlaufen. Beginnen Sie mit der ersten, oder übernehmen Sie die neun Phasen des Lebenszyklus.',
    addFirst: 'Erste Station hinzufügen',
    addPhases: 'Die neun Phasen hinzufügen',
  },
};
