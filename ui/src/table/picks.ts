/** What there is to pick from in the table. */
import type { Item } from '../fields/item';
import type { Channel, Phase } from '../ipc/types';
import { m } from '../messages';
import { NO_PHASE } from './filter';

const NOT_KNOWN = 'unknown';

export const phaseItems: readonly Item[] = [
  ...(Object.keys(m.words.phase) as Phase[]).map((phase) => ({
    value: phase,
    text: m.words.phase[phase],
    detail: m.words.phaseMeans[phase],
  })),
  { value: NO_PHASE, text: m.table.noPhase },
];

export const feelingItems: readonly Item[] = ['2', '1', '0', '-1', '-2', NOT_KNOWN].map((value) => ({
  value,
  text: m.words.feeling[value] ?? value,
}));

export const channelItems: readonly Item[] = (Object.keys(m.words.channel) as Channel[]).map((channel) => ({
  value: channel,
  text: m.words.channel[channel],
}));

/** The feeling that an item stands for. */
export function feelingOf(value: string): number | null {
  return value === NOT_KNOWN ? null : Number(value);
}

/** The item that stands for a feeling. */
export function feelingValue(feeling: number | null): string {
  return feeling === null ? NOT_KNOWN : `${feeling}`;
}
