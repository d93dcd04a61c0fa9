/** German: looking closer at a stage, and the tags of cards. */
import type { Worded } from '.';
import type * as english from './steps.en';

export const closer: Worded<typeof english> = {
  steps: {
    title: 'Schritte',
    step: 'Schritt',
    name: 'Name des Schritts',
    fresh: 'Neuer Schritt',
    none: 'Teilen Sie die Station auf, um genauer hinzusehen: Registrierung, erste Anmeldung, erster Bericht.',
    add: 'Schritt hinzufügen',
    earlier: (name) => `„${name}“ nach links verschieben`,
    later: (name) => `„${name}“ nach rechts verschieben`,
    remove: (name) => `Schritt „${name}“ löschen; was darin liegt, bleibt in der Station`,
    whole: 'Die Station als Ganzes',
    hint: 'Was in einem Schritt liegt, bleibt in der Station, wenn der Schritt gelöscht wird.',
    show: 'Schritte einer Station ein- oder ausblenden',
    showOf: (stage) => `Schritte von „${stage}“ anzeigen`,
    showAll: 'Schritte aller Stationen anzeigen',
    hideAll: 'Alle Schritte ausblenden',
    in: (step) => `in Schritt ${step}`,
    head: (name, place, of) => `${name}, Schritt ${place} von ${of}`,
    place: (place, of) => `Schritt ${place} von ${of}`,
    holds: (count, shown) =>
      `${count} ${count === 1 ? 'Schritt' : 'Schritte'}, ${shown ? 'angezeigt' : 'nicht angezeigt'}`,
  },

  tags: {
    tagged: (tag) => `Schlagwort ${tag}`,
    tag: (tag) => `#${tag}`,

    label: 'Schlagwörter',
    placeholder: 'Schlagwort hinzufügen',
    suggestions: 'Schlagwörter dieses Dokuments',
    action: 'Schlagwort…',
    find: (tag) => `Alles mit dem Schlagwort #${tag} suchen`,
    share: (count, of) => `${count} von ${of}`,
    add: (tags, cards) => {
      if (tags.length > 1) {
        return cards > 1 ? `${tags.length} Schlagwörter zu ${cards} Karten hinzufügen` : `${tags.length} Schlagwörter hinzufügen`;
      }
      return cards > 1 ? `Schlagwort „${tags.join('')}“ zu ${cards} Karten hinzufügen` : `Schlagwort „${tags.join('')}“ hinzufügen`;
    },
    remove: (tag, cards) =>
      cards > 1 ? `Schlagwort „${tag}“ von ${cards} Karten entfernen` : `Schlagwort „${tag}“ entfernen`,
    already: (tag) => `„${tag}“ ist schon Schlagwort.`,
    searchHint: 'Ein # vor einem Wort findet Schlagwörter: #preise.',

    filter: 'Schlagwort',
    any: 'Jedes Schlagwort',
    addMany: 'Schlagwort hinzufügen',
    removeMany: 'Schlagwort entfernen',
    addToSelected: 'Der Auswahl ein Schlagwort hinzufügen…',
    removeFromSelected: 'Ein Schlagwort von der Auswahl entfernen…',
    create: (tag) => `Neues Schlagwort „${tag}“`,
    findOrCreate: 'Schlagwort suchen oder benennen',
  },
};
