/** The board's words, in one place so that they can be translated together. */

import type {
  Act,
  AgreementState,
  Answer,
  Channel,
  KeepingVerdict,
  LaneKind,
  MomentName,
  Phase,
  Severity,
  TransitionKind,
} from '../ipc/types';

export const ACT: Record<Act, string> = { choose: 'Choose', use: 'Use', stay: 'Stay' };

export const PHASE: Record<Phase, string> = {
  discovery: 'Discovery',
  consideration: 'Consideration',
  purchase: 'Purchase',
  onboarding: 'Onboarding',
  activation: 'Activation',
  value_realization: 'Value realization',
  renewal: 'Renewal',
  expansion: 'Expansion',
  advocacy: 'Advocacy',
};

export const CHANNEL: Record<Channel, string> = {
  email: 'Email',
  ad: 'Ad',
  call: 'Call',
  in_app: 'In-app message',
  sms: 'SMS',
  web_page: 'Web page',
  social: 'Social',
  event: 'Event',
  sales_meeting: 'Sales meeting',
  document: 'Document',
  other: 'Other',
};

export const MOMENT: Record<Exclude<MomentName, 'other'>, string> = {
  first_value: 'First value',
  first_support: 'First support',
  first_expansion: 'First expansion',
};

export const KEEPING: Record<KeepingVerdict, string> = {
  kept: 'Kept',
  partly: 'Partly kept',
  broken: 'Broken',
  unknown: 'Not known yet',
};

export const ANSWER: Record<Answer, string> = {
  yes: 'The promise holds',
  partly: 'The promise holds in part',
  no: 'The promise does not hold',
};

export const SEVERITY: Record<Severity, string> = { high: 'high', medium: 'medium', low: 'low' };

export const KIND: Record<TransitionKind, string> = {
  advance: 'Advance',
  repeat: 'Repeat',
  win_back: 'Win-back',
  refer: 'Refer',
  leave: 'Leave',
};

/** What choosing a kind of transition means. */
export const KIND_MEANS: Record<TransitionKind, string> = {
  advance: 'On to the next stage',
  repeat: 'Back to an earlier stage, or the same one again',
  win_back: 'A customer nearly or already lost comes back',
  refer: 'An advocate brings a new customer in',
  leave: 'To the exit: the customer is lost',
};

export const AGREEMENT: Record<AgreementState, string> = {
  missing: 'no agreement',
  proposed: 'agreement proposed',
  accepted_by_giver: 'agreement accepted by the giver only',
  accepted_by_receiver: 'agreement accepted by the receiver only',
  agreed: 'agreed by both sides',
};

/** What can be added to a lane; `null` where nothing is written by hand. */
export const LANE_ITEM: Record<LaneKind, string | null> = {
  goal: 'goal',
  moments: 'moment',
  feeling: null,
  comms: 'comm',
  promises: 'promise',
  owner: 'owner',
  gaps: null,
  custom: 'card',
};

/** A feeling as people write it, with a real minus sign: −2 … +2. */
export function feeling(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

export const FEELING: Record<string, string> = {
  '-2': 'very bad',
  '-1': 'bad',
  '0': 'neutral',
  '1': 'good',
  '2': 'very good',
};

/** "1 gap, high", "3 gaps, the worst is medium". */
export function gaps(count: number, worst: Severity | null): string {
  if (count === 0 || worst === null) return '';
  return count === 1
    ? `1 gap, ${SEVERITY[worst]}`
    : `${count} gaps, the worst is ${SEVERITY[worst]}`;
}

/** "1 promise", "2 promises". */
export function promises(count: number): string {
  return count === 1 ? '1 promise' : `${count} promises`;
}

export const WORDS = {
  board: 'Journey board',
  transitions: 'Transitions',
  stages: 'Stages',
  noOwner: 'No owner',
  accountable: 'accountable',
  supporting: 'supporting',
  start: 'Customers can begin here',
  exit: 'Exit',
  exitTarget: 'Exit: the customer leaves',
  addStage: 'Add stage',
  newStage: 'New stage',
  feelingUnknown: 'feeling not known',
  empty: 'empty',
  due: 'due by',
  emptyTitle: 'This journey has no stages yet',
  emptyText:
    'A stage is a step of the customer’s life with you. Start with the nine phases from the first impression to advocacy, or build your own.',
  emptyPhases: 'Start with the nine phases',
  emptyStage: 'Add the first stage',
  readOnly: 'This document can be read but not changed here.',
} as const;
