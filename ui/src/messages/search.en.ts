/** English: searching the document. */
import type { FoundKind } from '../search/entries';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What is found, kind by kind. */
const foundKinds: Record<FoundKind, string> = {
  stage: 'Stages',
  step: 'Steps',
  owner: 'Owners',
  promise: 'Promises',
  moment: 'Moments',
  comm: 'Comms',
  card: 'Cards',
  note: 'Notes',
  comment: 'Comments',
  transition: 'Transitions',
  agreement: 'Agreements',
  keeping: 'Evidence of promises kept',
  gap: 'Gaps',
  decision: 'Decisions about gaps that are gone',
  lane: 'Lanes',
  journey: 'Journeys',
  heading: 'Document',
};

export const search = {
  foundKinds,
  action: 'Search the document',
  next: 'Next match',
  previous: 'Previous match',
  button: 'Search',
  title: 'Search the document',
  placeholder: 'Search every journey of this document',
  results: 'Matches',
  teaches: 'Everything that is written is searched, in all journeys',
  teachesMore:
    'Stages, owners, promises, moments, comms, cards, notes, comments, agreements, evidence and gaps. All your words must match, in any order; capitals and accents make no difference.',
  count: (count: number) => plural(count, 'match', 'matches'),
  none: (query: string) => `Nothing matches “${query}”.`,
  noneHint: 'Fewer words find more, and so does a part of a word.',
  showAll: (count: number) => `Show all ${count}`,
  tooMany: (shown: number, count: number) => `${shown} of ${count} are shown. Another word narrows it down.`,
  at: (at: number, of: number, kind: string, words: string) => `Match ${at} of ${of}: ${kind}, ${words}`,
  position: (at: number, of: number) => (at > 0 ? `${at} of ${of}` : plural(of, 'match', 'matches')),
  bar: 'Search',
  again: (query: string) => `Search again for “${query}”`,
  leave: 'Leave the search',
  walk: 'walk',
  go: 'go there',
  nextOnBoard: 'next on the board',
  within: (journey: string, stage: string) => `${journey} › ${stage}`,
  author: 'Author',
  decidedBy: 'Decided by',
  reason: 'Reason',
  explanation: 'Explanation',
};
