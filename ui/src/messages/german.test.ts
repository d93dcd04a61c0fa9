import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';

/** Texts that German shares with English: names, signs, and words it has taken over. */
const SHARED = new Set([
  'app.name',
  ...under('general', 'optional', 'joined'),
  ...under('section', 'journey', 'board'),
  ...under('keys', 'Alt', 'Escape'),
  ...under('view', 'board', 'journeys'),
  ...under('journey', 'switch', 'name', 'segment'),
  ...under('stage', 'name', 'phase', 'definition'),
  ...under('zoom', 'label', 'percent'),
  ...under('menus', 'journey', 'zoom'),
  ...under('words.kind', 'journey', 'moment'),
  ...under('words.ownerFunction', 'marketing', 'support', 'partner'),
  ...under('words.comparisonSign', 'at_most', 'at_least', 'exactly'),
  ...under('words.paper', 'a1', 'a2', 'a3', 'letter', 'tabloid'),
  ...under('words.paperSize', 'a1', 'a2', 'a3'),
  ...under('words.ownerColour', '1', '4', '8'),
  ...under('words', 'phase.onboarding', 'channel.sms', 'feeling.0'),
  ...under('comparison', 'option', 'feelingOf', 'field.segment', 'field.name', 'field.phase'),
  ...under('grid', 'signed', 'keeps'),
  ...under('table', 'phase', 'wordsOf', 'feels'),
  ...under('search', 'within', 'foundKinds.journey'),
  ...under('ownership', 'inStage', 'counted', 'here'),
  ...['owners.name', 'lane.name', 'journeys.list', 'transition.path', 'saved.inFile', 'present.reasoned', 'start.version', 'tags.tag', 'announce.stepped'],
  // A number and what it is given.
  'count.severity',
]);

function under(part: string, ...names: readonly string[]): string[] {
  return names.map((name) => `${part}.${name}`);
}

/** What functions take that cannot be told from a number or a word. */
const GIVEN: Record<string, readonly unknown[]> = {
  'grid.gaps': [2, 'high'],
  'words.quantity': [2, 'days'],
  'table.sortedBy': ['Ziel', 'words', false],
  'ownership.siblings': ['stage', 'Kauf'],
};

type Text = string | ((...given: unknown[]) => string);

/** Every text of a catalogue with the names that lead to it. */
function texts(from: unknown, path = ''): [path: string, text: Text][] {
  if (typeof from === 'string' || typeof from === 'function') return [[path, from as Text]];
  return Object.entries(from as object).flatMap(([name, value]) => texts(value, path === '' ? name : `${path}.${name}`));
}

const english = new Map(texts(en));
const german = new Map(texts(de));

function said(text: Text | undefined, given: readonly unknown[]): string | null {
  if (typeof text !== 'function') return text ?? null;
  try {
    const words: unknown = text(...given);
    return typeof words === 'string' && !/undefined|NaN|\[object/.test(words) ? words : null;
  } catch {
    return null;
  }
}

/** Everything a function can be given with this number in it: numbers, words and lists. */
function* arguable(count: number, number: number): Generator<unknown[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const first of [number, 'Wort', ['Eins', 'Zwei']]) {
    for (const rest of arguable(count - 1, number)) yield [first, ...rest];
  }
}

/** What the English text takes, and so the German one. */
function takes(path: string, number: number): readonly unknown[] {
  const text = english.get(path);
  if (typeof text !== 'function') return [];
  const found = GIVEN[path] ?? [...arguable(text.length, number)].find((one) => said(text, one) !== null);
  if (!found) throw new Error(`nothing can be given to ${path}`);
  return found;
}

describe('German', () => {
  it('says what English says, and nothing else', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([0, 1, 2])('says all of it with %i', (number) => {
    for (const path of english.keys()) {
      const words = said(german.get(path), takes(path, number));
      expect(words, path).not.toBeNull();
      expect(words, path).toMatch(/\S/);
      expect(words, path).not.toMatch(/ {2}|^ | $/);
    }
  });

  it('leaves nothing in English', () => {
    const same = [...english].filter(([path, text]) =>
      [0, 2].every((number) => said(text, takes(path, number)) === said(german.get(path), takes(path, number))),
    );
    expect(same.map(([path]) => path).filter((path) => !SHARED.has(path))).toEqual([]);
  });

  it('shares no more than is listed', () => {
    const differs = [...SHARED].filter(
      (path) => said(english.get(path), takes(path, 2)) !== said(german.get(path), takes(path, 2)),
    );
    expect(differs).toEqual([]);
  });

  it.each([
    [de.count.gaps, '0 Lücken', '1 Lücke', '2 Lücken'],
    [de.count.promises, '0 Versprechen', '1 Versprechen', '2 Versprechen'],
    [de.ledger.age, 'heute beurteilt', 'vor 1 Tag beurteilt', 'vor 2 Tagen beurteilt'],
    [(days: number) => de.ledger.age(-days), 'heute beurteilt', 'datiert auf in 1 Tag', 'datiert auf in 2 Tagen'],
    [de.clips.copied, '0 Karten kopiert.', '1 Karte kopiert.', '2 Karten kopiert.'],
    [de.rules.found, 'findet zurzeit nichts', 'findet zurzeit 1 Lücke', 'findet zurzeit 2 Lücken'],
    [de.comparison.alike, '0 Einträge sind gleich', '1 Eintrag ist gleich', '2 Einträge sind gleich'],
    [(off: number) => de.rules.on(off, 2), '0 von 2 Regeln sind eingeschaltet.', '1 von 2 Regeln ist eingeschaltet.', 'Alle 2 Regeln sind eingeschaltet.'],
  ])('counts none, one and two: %s', (text, none, one, two) => {
    expect([text(0), text(1), text(2)]).toEqual([none, one, two]);
  });

  it('groups large numbers, and joins what there is', () => {
    expect(de.several.selected(1234567)).toBe('1.234.567 Karten ausgewählt.');
    expect(de.decide.fixing(null, null)).toBe('In Behebung');
    expect(de.decide.fixing('Vertrieb', null)).toBe('In Behebung durch Vertrieb');
    expect(de.evidence.fixAt(['Kauf', 'Ausbau', 'Abgang'])).toContain('„Kauf“, „Ausbau“ und „Abgang“');
    expect(de.grid.handOff(de.words.agreementState.missing)).toBe('Übergabe, keine Vereinbarung');
  });

  it.each([
    [9, 'days', '9 Tage'],
    [1, 'day', '1 Tag'],
    [99.9, '%', '99,9 %'],
    [0, '€', '0 €'],
    [4, '', '4'],
    [3.4, 'h a week', '3,4 h pro Woche'],
    [5, '$ per month', '5 $ pro Monat'],
    [2, 'reviews/year', '2 reviews pro Jahr'],
    [2, 'times a day', '2-mal pro Tag'],
    [2, 'per week', '2 pro Woche'],
    [3, 'business days', '3 Arbeitstage'],
    [2, 'Schichten', '2 Schichten'],
  ])('says the amount of %d %s', (amount, unit, words) => {
    expect(de.words.quantity(amount, unit)).toBe(words);
  });

  it('counts one as one', () => {
    const nouns = 'Stationen|Schritte|Momente|Kommunikationen|Lücken|Karten|Zeilen|Einträge|Tage|Tagen|Entscheidungen|Dateien|Folien|Wege';
    const wrong = [...german.keys()]
      .filter((path) => !/^(dropping|clips\.too|convert\.severalInto)/.test(path))
      .map((path) => said(german.get(path), takes(path, 1)) ?? '')
      .filter((words) => new RegExp(`(^|[^0-9.])1 (${nouns})\\b`).test(words));
    expect(wrong).toEqual([]);
  });

  it('quotes as German does', () => {
    for (const [path, text] of german) {
      const words = said(text, takes(path, 2)) ?? '';
      expect(words, path).not.toMatch(/[”"]|'/);
      expect((words.match(/„/g) ?? []).length, path).toBe((words.match(/“/g) ?? []).length);
      expect(words, path).not.toMatch(/\.\.\.| - |\d%/);
    }
  });
});
