/** English: gaps, what people decide about them, and the rules that find them. */
import type { Choice, PromiseState } from '../ipc/types';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const joined = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How people stand to a gap. */
export type Standing = Choice['choice'] | 'undecided' | 'resolved';

export const standing: Record<Standing, string> = {
  undecided: 'Undecided',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  fixing: 'Being fixed',
  resolved: 'Resolved',
};

/** The register of gaps. */
export const register = {
  list: 'Gaps on show',
  filters: 'Filters',
  owner: 'Owner',
  anyOwner: 'Everybody',
  rule: 'Rule',
  anyRule: 'Every rule',
  stage: 'Stage',
  anyStage: 'Every stage',
  wholeJourney: 'The journey as a whole',
  standing: 'Decision',
  anyStanding: 'Any decision',
  sort: 'Order',
  sorts: {
    severity: 'Worst first',
    stage: 'By stage',
    owner: 'By owner',
    rule: 'By rule',
  },
  shown: (shown: number, of: number) =>
    shown === of ? plural(of, 'gap', 'gaps') : `${shown} of ${plural(of, 'gap', 'gaps')}`,
  chosen: (count: number) => `${count} chosen`,
  choose: (title: string) => `Choose: ${title}`,
  chooseAll: 'Choose all on show',
  range: 'Shift with a click chooses everything in between.',
  clear: 'Show all gaps',
  nothing: 'No gap matches',
  nothingMeans: 'The filters above leave nothing to show. Take one of them back, or show everything again.',
  resolved: 'Resolved',
  resolvedLead: 'These were decided on and are no longer found. If one comes back, its decision stands again.',
  resolvedNone: 'Nothing resolved yet',
  resolvedNoneMeans:
    'When an edit closes a gap that somebody has decided on, it is listed here with the date it went away.',
  resolvedOn: (day: string) => `Resolved on ${day}`,
  noLonger: 'No longer found',
  untitled: 'A gap from before titles were kept with decisions',
  rulesOff: (off: number, of: number) =>
    `${off} of ${of} rules ${off === 1 ? 'is' : 'are'} switched off in this journey.`,
  rules: 'What Throughline looks for',
};

/** Deciding about gaps. */
export const decide = {
  title: 'Decision',
  about: (count: number) => (count === 1 ? 'Decide about this gap' : `Decide about ${count} gaps`),
  /** The step in the undo menu, for several gaps at once. */
  step: (count: number) => `Decide about ${plural(count, 'gap', 'gaps')}`,
  undecideStep: (count: number) => `Take back ${plural(count, 'decision', 'decisions')}`,
  accept: 'Accept',
  acceptMeans: 'We know, and live with it',
  dismiss: 'Dismiss…',
  dismissNow: 'Dismiss',
  reason: 'Why it is none',
  reasonHint: 'So that nobody has to ask again',
  fix: 'Being fixed…',
  fixNow: 'Being fixed',
  fixer: 'By whom',
  until: 'Until',
  undecide: 'Take back',
  none: 'Nobody has decided about it yet.',
  accepted: 'Accepted',
  dismissed: (reason: string) => `Dismissed: ${reason}`,
  fixing: (owner: string | null, day: string | null) =>
    `Being fixed${owner === null ? '' : ` by ${owner}`}${day === null ? '' : ` until ${day}`}`,
  overdue: 'That day has passed.',
  by: (name: string, day: string) => (name === '' ? `On ${day}` : `By ${name}, ${day}`),
  action: {
    accept: (count: number) => (count > 1 ? `Accept ${count} gaps` : 'Accept gap'),
    dismiss: (count: number) => (count > 1 ? `Dismiss ${count} gaps…` : 'Dismiss gap…'),
    fix: (count: number) => (count > 1 ? `${count} gaps are being fixed…` : 'Gap is being fixed…'),
    undecide: (count: number) =>
      count > 1 ? `Take back decisions about ${count} gaps` : 'Take back decision about gap',
  },
};

/** Why a gap is one. */
export const evidence = {
  route: 'A customer can walk',
  otherPaths: (count: number) => (count === 1 ? '1 other way' : `${count} other ways`),
  morePaths: (named: number) => `There are more; the ${named} shortest are named.`,
  handOffs: 'Hand-offs on the way',
  words: 'The words that promise it',
  rule: 'Why Throughline looks for this',
  remedy: 'What usually closes such gaps',
  back: 'leads back',
  fixAt: (stages: readonly string[]) =>
    stages.length === 1
      ? `Keeping it in “${stages[0]}” would close every path.`
      : `Keeping it in ${joined(stages.map((stage) => `“${stage}”`))} would close every path.`,
};

/** Tracing the way of a promise or a gap. */
export const trace = {
  startThis: 'Trace through the journey',
  leave: 'Leave the trace',
  next: 'Next stage of the trace',
  previous: 'Stage before on the trace',
  title: 'Trace',
  path: 'The way, stage by stage',
  begun: (title: string, stages: readonly string[]) =>
    `Tracing ${title}: ${stages.join(', ')}. Left and Right step along it, Escape leaves it.`,
  left: 'Trace left.',
  step: (at: number, of: number, stage: string, state: string) =>
    `Step ${at} of ${of}: ${stage}.${state === '' ? '' : ` ${state}.`}`,
  /** What the grid of the board is called meanwhile. */
  grid: (board: string, title: string) => `${board}, tracing ${title}`,
  help: 'Only what the trace comes by is lit. Left and Right step along it, Escape leaves it.',
  onWay: 'on the trace',
  onStep: (steps: readonly number[], of: number) => `step ${joined(steps.map(String))} of ${of} of the trace`,
};

/** How a promise stands. */
export const promiseState: Record<PromiseState, string> = {
  broken: 'Broken',
  missed: 'Missed by some',
  unlinked: 'Nothing keeps it',
  short: 'Falls short',
  unproven: 'Unproven',
  holds: 'Holds',
};

/** The ledger of promises. */
export const ledger = {
  filters: 'Filters',
  state: 'State',
  anyState: 'Any state',
  owner: 'Answers for it',
  anyOwner: 'Everybody',
  shown: (shown: number, of: number) =>
    shown === of ? plural(of, 'promise', 'promises') : `${shown} of ${plural(of, 'promise', 'promises')}`,
  made: 'Who says it, and where',
  due: 'Due by',
  dueOpen: 'as the journey has it',
  noDue: 'Never due',
  kept: 'Kept where',
  gaps: 'Gaps',
  trace: (wording: string) => `Trace “${wording}”`,
  saysStage: (stage: string) => `${stage} itself`,
  measured: (quantity: string) => `measured ${quantity}`,
  short: 'falls short',
  notReached: 'out of reach of those who heard it',
  age: (days: number) => {
    if (days === 0) return 'judged today';
    if (days < 0) return `dated ${plural(-days, 'day', 'days')} from now`;
    return `judged ${plural(days, 'day', 'days')} ago`;
  },
  noAge: 'never dated',
  stale: 'too old to count',
  actions: 'Trace',
  nothing: 'No promise matches',
  nothingMeans: 'The filters leave nothing to show.',
  clear: 'Show all promises',
};

/** What the gap engine looks for in a journey. */
export const rules = {
  title: 'What Throughline looks for',
  action: 'What Throughline looks for…',
  lead: (journey: string) =>
    `In “${journey}”. A rule that is switched off finds nothing here; other journeys keep theirs.`,
  on: (on: number, of: number) => (on === of ? `All ${of} rules are on.` : `${on} of ${of} rules are on.`),
  open: 'Rules and thresholds…',
  thresholds: 'Thresholds',
  reviewDays: 'Evidence is old after',
  silentStages: 'A silence is',
  crowdedComms: 'A stage is crowded above',
  days: 'days',
  stages: 'stages in a row',
  comms: 'comms',
  list: 'Rules',
  theory: 'Theory',
  found: (count: number) => (count === 0 ? 'finds nothing now' : `finds ${plural(count, 'gap', 'gaps')} now`),
  off: 'switched off',
};
