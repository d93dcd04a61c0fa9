/** English: what each owner answers for, and giving work to owners. */
import type { OwnedKind } from '../owners/answers';
import type { Column } from '../owners/table.svelte';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The work nobody answers for. */
export const unownedTitle = 'Nobody answers for these';
export const unownedNone = 'Everything in this document has an owner.';
export const list = 'Without an owner';
export const kindFilter = 'Filter by kind';
export const allKinds = (count: number): string => `All ${count}`;
export const ofKind: Record<OwnedKind, (count: number) => string> = {
  stage: (count) => plural(count, 'stage', 'stages'),
  moment: (count) => plural(count, 'moment', 'moments'),
  comm: (count) => plural(count, 'comm', 'comms'),
  promise: (count) => plural(count, 'promise', 'promises'),
};
export const choose = (words: string): string => `Choose: ${words}`;
export const chooseAll = 'Choose all on show';
export const range = 'Shift with a click chooses everything in between.';
export const shown = (shown: number, chosen: number): string =>
  chosen === 0 ? `${shown} without an owner` : `${chosen} of ${shown} chosen`;
export const inStage = (stage: string, journey: string): string => `${stage}, in ${journey}`;
export const stageOwner = (owner: string): string => `Stage: ${owner}`;
export const more = (count: number): string => `Show ${count} more`;

/** The table. */
export const table = 'Owners';
export const owner = 'Owner';
export const column: Record<Column, string> = {
  stages: 'Stages',
  supports: 'Supports',
  moments: 'Moments',
  comms: 'Comms',
  promises: 'Promises',
  handOffs: 'Hand-offs',
  gaps: 'Gaps',
};
export const search = 'Search by name';
export const functionFilter = 'Function';
export const anyFunction = 'Every function';
export const owners = (shown: number, of: number): string =>
  shown === of ? plural(of, 'owner', 'owners') : `${shown} of ${plural(of, 'owner', 'owners')}`;
export const nothing = 'No owner matches';
export const nothingMeans = 'The filters above leave nobody to show.';
export const clear = 'Show all owners';
export const leastAgreed = (state: string): string => `The least agreed: ${state.toLowerCase()}`;

/** What an owner answers for. */
export const idle = 'Answers for nothing yet. Choose work above and assign it, or set an owner on the board.';
export const stages = 'Stages';
export const supports = 'Supports';
export const moments = 'Moments';
export const comms = 'Comms';
export const promises = 'Promises';
export const given = 'Hand-offs given';
export const received = 'Hand-offs received';
export const gaps = 'Gaps';
export const counted = (title: string, count: number): string => `${title}, ${count}`;
export const to = (owner: string, state: string): string => `To ${owner}. ${state}`;
export const from = (owner: string, state: string): string => `From ${owner}. ${state}`;
export const fixes = (place: string): string => `${place}. Fixes it`;
export const editOwner = 'Edit owner';

/** Choosing an owner. */
export const who = 'Who answers for it?';
export const placeholder = 'Type a name';
export const assignAction = (count: number): string =>
  count === 0 ? 'Assign to…' : `Assign ${count} to…`;
export const assignTitle = (count: number): string => `Assign ${count} to an owner`;
export const assignLead = 'Whoever you choose answers for all of these. One step, which undo takes back.';
export const assignStep = (count: number, owner: string): string => `Assign ${count} to ${owner}`;
export const handOverAction = 'Hand everything over to…';
export const handOverOf = (owner: string): string => `Hand everything of ${owner} over to…`;
export const handOverTitle = (owner: string): string => `Hand over everything of ${owner}`;
export const handOverLead = (owner: string): string =>
  `Whoever you choose answers for it from then on, and ${owner} stays as an owner without work. One step, which undo takes back.`;
export const handOverKeeps =
  'Agreements on hand-offs stay as both sides accepted them. Have the new owner look at them.';
export const handOverStep = (from: string, to: string): string => `Hand over ${from} to ${to}`;
export const supported = (count: number): string => `support of ${plural(count, 'stage', 'stages')}`;
export const fixing = (count: number): string => `${plural(count, 'gap', 'gaps')} being fixed`;

/** Walking past everything without an owner. */
export const annotate = 'Annotate owners…';
export const annotateName = 'Annotate owners one by one';
export const annotateTitle = 'Annotate owners';
export const progress = (at: number, of: number): string => `${at} of ${of}`;
export const skip = 'Skip';
export const back = 'Back';
export const kept = 'Escape leaves. What is assigned stays assigned.';
export const now = (owner: string): string => `Now: ${owner}`;
export const noOwner = 'No owner';
export const atStart = 'The journey begins here';
export const atEnd = 'The journey ends here';
export const siblings = (kind: OwnedKind, stage: string): string => {
  switch (kind) {
    case 'stage':
      return `Stages around ${stage}`;
    case 'moment':
      return `Moments in ${stage}`;
    case 'comm':
      return `Comms in ${stage}`;
    case 'promise':
      return `Promises in ${stage}`;
  }
};
export const goal = (words: string): string => `Goal: ${words}`;
export const madeBy = (comm: string): string => `Made by: ${comm}`;
export const assigned = (owner: string, words: string): string => `${owner} answers for ${words}.`;
export const here = (progress: string, kind: string, words: string, stage: string | null): string =>
  stage === null ? `${progress}. ${kind}: ${words}.` : `${progress}. ${kind} in ${stage}: ${words}.`;
export const walked = (owned: number, of: number): string => {
  if (of === 0) return 'Everything in this document has an owner.';
  return owned === of ? `All ${of} have an owner now.` : `${owned} of ${of} have an owner now.`;
};
export const walkedTitle = 'That was the last one';
export const nothingTitle = 'Nothing is left to annotate';
export const left = (count: number): string =>
  count === 1 ? '1 still has none.' : `${count} still have none.`;
export const again = (count: number): string => (count === 1 ? 'Look at it again' : `Go through these ${count} again`);
