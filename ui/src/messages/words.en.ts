/** English: the words of the subject, as they name things on screen and on paper. */
import type {
  Act,
  AgreementState,
  Answer,
  Channel,
  Comparison,
  JourneyState,
  KeepingVerdict,
  LaneKind,
  MomentName,
  OwnerFunction,
  PaperName,
  Phase,
  Severity,
  TransitionKind,
} from '../ipc/types';
import { written } from '../document/quantity';
import type { Kind } from '../document/records';

export const kind: Record<Kind | 'gap' | 'cell', string> = {
  heading: 'Document',
  owner: 'Owner',
  lane: 'Lane',
  journey: 'Journey',
  stage: 'Stage',
  step: 'Step',
  transition: 'Transition',
  agreement: 'Agreement',
  moment: 'Moment',
  comm: 'Comm',
  promise: 'Promise',
  keeping: 'Keeping',
  card: 'Card',
  note: 'Note',
  comment: 'Comment',
  decision: 'Decision',
  gap: 'Gap',
  cell: 'Cell',
};

export const act: Record<Act, string> = { choose: 'Choose', use: 'Use', stay: 'Stay' };

export const phase: Record<Phase, string> = {
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

export const phaseMeans: Record<Phase, string> = {
  discovery: 'The first impression',
  consideration: 'Weighing us against others',
  purchase: 'Signing or paying',
  onboarding: 'Getting set up',
  activation: 'First real use',
  value_realization: 'The promised outcome arrives',
  renewal: 'Deciding to stay',
  expansion: 'Buying more',
  advocacy: 'Telling others',
};

export const journeyState: Record<JourneyState, string> = { as_is: 'As-is', to_be: 'To-be' };

export const journeyStateMeans: Record<JourneyState, string> = {
  as_is: 'As customers live it today',
  to_be: 'As it should become',
};

export const transitionKind: Record<TransitionKind, string> = {
  advance: 'Advance',
  repeat: 'Repeat',
  win_back: 'Win-back',
  refer: 'Refer',
  leave: 'Leave',
};

export const transitionKindMeans: Record<TransitionKind, string> = {
  advance: 'On to the next stage',
  repeat: 'Back to an earlier stage, or the same one again',
  win_back: 'A customer nearly or already lost comes back',
  refer: 'An advocate brings a new customer in',
  leave: 'To the exit: the customer is lost',
};

export const ownerFunction: Record<OwnerFunction, string> = {
  marketing: 'Marketing',
  sales: 'Sales',
  customer_success: 'Customer success',
  product: 'Product',
  support: 'Support',
  finance: 'Finance',
  partner: 'Partner',
  other: 'Other',
};

export const channel: Record<Channel, string> = {
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

export const momentName: Record<MomentName, string> = {
  first_value: 'First value',
  first_support: 'First support interaction',
  first_expansion: 'First expansion',
  other: 'Another moment',
};

export const keepingVerdict: Record<KeepingVerdict, string> = {
  kept: 'Kept',
  partly: 'Partly',
  broken: 'Broken',
  unknown: 'Unknown',
};

export const answer: Record<Answer, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

export const agreementState: Record<AgreementState, string> = {
  missing: 'No agreement',
  proposed: 'Proposed, accepted by neither side',
  accepted_by_giver: 'Accepted by the giver only',
  accepted_by_receiver: 'Accepted by the receiver only',
  agreed: 'Agreed by both sides',
};

/** An amount with its unit, whose name is the file's. */
export const quantity = written;

export const severity: Record<Severity, string> = { high: 'High', medium: 'Medium', low: 'Low' };

export const comparisonSign: Record<Comparison, string> = {
  at_most: '≤',
  at_least: '≥',
  exactly: '=',
};

export const feeling: Record<string, string> = {
  '-2': 'Very bad',
  '-1': 'Bad',
  '0': 'Neutral',
  '1': 'Good',
  '2': 'Very good',
  unknown: 'Not known',
};

export const laneKind: Record<LaneKind, string> = {
  goal: 'Goal',
  moments: 'Moments',
  feeling: 'Feeling',
  comms: 'Comms',
  promises: 'Promises',
  owner: 'Owner',
  gaps: 'Gaps',
  custom: 'Lane',
};

export const paper: Record<PaperName, string> = {
  fit: 'As large as the map',
  a1: 'A1',
  a2: 'A2',
  a3: 'A3',
  letter: 'Letter',
  tabloid: 'Tabloid',
};

export const paperSize: Record<PaperName, string> = {
  fit: 'One page, nothing shrunk',
  a1: '841 × 594 mm',
  a2: '594 × 420 mm',
  a3: '420 × 297 mm',
  letter: '11 × 8.5 in',
  tabloid: '17 × 11 in',
};

/** The six colours of cards and notes. */
export const cardColour: readonly string[] = ['Plain', 'Yellow', 'Green', 'Blue', 'Pink', 'Violet'];

/** The twelve colours of owners. */
export const ownerColour: readonly string[] = [
  'Blue',
  'Orange',
  'Green',
  'Purple',
  'Magenta',
  'Olive',
  'Teal',
  'Brown',
  'Indigo',
  'Leaf green',
  'Brick red',
  'Slate',
];
