/** German: what each owner answers for, and giving work to owners. */
import type { Worded } from '.';
import type * as english from './owners.en';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
/** Within a sentence. Only for words that are no nouns. */
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const ownership: Worded<typeof english> = {
  unownedTitle: 'Dafür ist niemand verantwortlich',
  unownedNone: 'Für alles in diesem Dokument ist jemand verantwortlich.',
  list: 'Ohne Verantwortliche',
  kindFilter: 'Nach Art filtern',
  allKinds: (count) => `Alle ${count}`,
  ofKind: {
    stage: (count) => plural(count, 'Station', 'Stationen'),
    moment: (count) => plural(count, 'Moment', 'Momente'),
    comm: (count) => plural(count, 'Kommunikation', 'Kommunikationen'),
    promise: (count) => `${count} Versprechen`,
  },
  choose: (words) => `Auswählen: ${words}`,
  chooseAll: 'Alle angezeigten auswählen',
  range: 'Umschalt und Klick wählt alles dazwischen aus.',
  shown: (shown, chosen) =>
    chosen === 0 ? `${shown} ohne Verantwortliche` : `${chosen} von ${shown} ausgewählt`,
  inStage: (stage, journey) => `${stage}, in ${journey}`,
  stageOwner: (owner) => `Station: ${owner}`,
  more: (count) => `${count} weitere anzeigen`,

  table: 'Verantwortung',
  owner: 'Verantwortlich',
  column: {
    stages: 'Stationen',
    supports: 'Unterstützt',
    moments: 'Momente',
    comms: 'Kommunikationen',
    promises: 'Versprechen',
    handOffs: 'Übergaben',
    gaps: 'Lücken',
  },
  search: 'Nach Namen suchen',
  functionFilter: 'Funktion',
  anyFunction: 'Jede Funktion',
  owners: (shown, of) => (shown === of ? `${of} Verantwortliche` : `${shown} von ${of} Verantwortlichen`),
  nothing: 'Niemand passt dazu',
  nothingMeans: 'Die Filter oben lassen niemanden übrig.',
  clear: 'Alle Verantwortlichen anzeigen',
  leastAgreed: (state) => `Am wenigsten vereinbart: ${small(state)}`,

  idle: 'Noch für nichts verantwortlich. Wählen Sie oben etwas aus und weisen Sie es zu, oder legen Sie die Verantwortung auf dem Board fest.',
  stages: 'Stationen',
  supports: 'Unterstützt',
  moments: 'Momente',
  comms: 'Kommunikationen',
  promises: 'Versprechen',
  given: 'Übergibt an andere',
  received: 'Übernimmt von anderen',
  gaps: 'Lücken',
  counted: (title, count) => `${title}, ${count}`,
  to: (owner, state) => `An ${owner}. ${state}`,
  from: (owner, state) => `Von ${owner}. ${state}`,
  fixes: (place) => `${place}. Behebt sie`,
  editOwner: 'Verantwortliche bearbeiten',

  who: 'Wer ist dafür verantwortlich?',
  placeholder: 'Name eingeben',
  assignAction: (count) => (count === 0 ? 'Zuweisen an…' : `${count} zuweisen an…`),
  assignTitle: (count) => `Verantwortung für ${count} zuweisen`,
  assignLead: 'Wen Sie wählen, ist für all das verantwortlich. Ein Schritt, den „Rückgängig“ zurücknimmt.',
  assignStep: (count, owner) => `${count} an ${owner} zuweisen`,
  handOverAction: 'Alles abgeben an…',
  handOverOf: (owner) => `Alles von ${owner} abgeben an…`,
  handOverTitle: (owner) => `Alles von ${owner} abgeben`,
  handOverLead: (owner) =>
    `Wen Sie wählen, ist von da an dafür verantwortlich, und ${owner} bleibt ohne Aufgaben bestehen. Ein Schritt, den „Rückgängig“ zurücknimmt.`,
  handOverKeeps:
    'Vereinbarungen zu Übergaben bleiben so, wie beide Seiten sie angenommen haben. Lassen Sie sie von den neuen Verantwortlichen prüfen.',
  handOverStep: (from, to) => `${from} an ${to} abgeben`,
  supported: (count) => `Unterstützung von ${plural(count, 'Station', 'Stationen')}`,
  fixing: (count) => `${plural(count, 'Lücke', 'Lücken')} in Behebung`,

  annotate: 'Verantwortung zuweisen…',
  annotateName: 'Verantwortung der Reihe nach zuweisen',
  annotateTitle: 'Verantwortung zuweisen',
  progress: (at, of) => `${at} von ${of}`,
  skip: 'Überspringen',
  back: 'Zurück',
  kept: 'Escape beendet. Was zugewiesen ist, bleibt zugewiesen.',
  now: (owner) => `Jetzt: ${owner}`,
  noOwner: 'Niemand verantwortlich',
  atStart: 'Die Journey beginnt hier',
  atEnd: 'Die Journey endet hier',
  siblings: (kind, stage) => {
    switch (kind) {
      case 'stage':
        return `Stationen um ${stage}`;
      case 'moment':
        return `Momente in ${stage}`;
      case 'comm':
        return `Kommunikationen in ${stage}`;
      case 'promise':
        return `Versprechen in ${stage}`;
    }
  },
  goal: (words) => `Ziel: ${words}`,
  madeBy: (comm) => `Gegeben durch: ${comm}`,
  assigned: (owner, words) => `${owner} ist verantwortlich für ${words}.`,
  here: (progress, kind, words, stage) =>
    stage === null ? `${progress}. ${kind}: ${words}.` : `${progress}. ${kind} in ${stage}: ${words}.`,
  walked: (owned, of) => {
    if (of === 0) return 'Für alles in diesem Dokument ist jemand verantwortlich.';
    if (owned === of) return of === 1 ? 'Dafür ist jetzt jemand verantwortlich.' : `Für alle ${of} ist jetzt jemand verantwortlich.`;
    return `Für ${owned} von ${of} ist jetzt jemand verantwortlich.`;
  },
  walkedTitle: 'Das war der letzte Eintrag',
  nothingTitle: 'Nichts mehr zuzuweisen',
  left: (count) => (count === 1 ? 'Für 1 ist es noch niemand.' : `Für ${count} ist es noch niemand.`),
  again: (count) => (count === 1 ? 'Noch einmal ansehen' : `Diese ${count} noch einmal durchgehen`),
};
