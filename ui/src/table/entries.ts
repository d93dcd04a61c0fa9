/** What stands in the cells of the table. */
import { itemKey } from '../board/items';
import type { Cell, Column, Face, LaneId, Moment, MomentId, Phase, StageId } from '../ipc/types';
import type { TableColumn } from './columns';

export type Entry =
  | { readonly is: 'stage'; readonly key: string; readonly stage: StageId; readonly name: string }
  | { readonly is: 'phase'; readonly key: string; readonly stage: StageId; readonly phase: Phase | null }
  /** How a moment feels. */
  | {
      readonly is: 'point';
      readonly key: string;
      readonly stage: StageId;
      readonly moment: MomentId;
      readonly face: Face;
    }
  | {
      readonly is: 'card';
      readonly key: string;
      readonly stage: StageId;
      readonly lane: LaneId;
      readonly face: Face;
    };

/** A stage as the header of its row. */
export function headerOf({ stage, name }: Column): Entry {
  return { is: 'stage', key: `stage:${stage}`, stage, name };
}

/** What stands in a cell, from top to bottom. */
export function entriesOf(
  { stage, phase }: Column,
  { lane, kind }: TableColumn,
  cell: Cell | undefined,
  moments: () => readonly Moment[],
): Entry[] {
  if (lane === null) return [{ is: 'phase', key: `phase:${stage}`, stage, phase }];
  const cards = (cell?.faces ?? []).map((face) => cardOf(stage, lane, face));
  return kind === 'feeling' ? [...moments().map((moment) => pointOf(stage, moment)), ...cards] : cards;
}

function cardOf(stage: StageId, lane: LaneId, face: Face): Entry {
  const key = itemKey({ is: 'card', stage, lane, subject: face.subject });
  return { is: 'card', key, stage, lane, face };
}

function pointOf(stage: StageId, { id, text, feeling, owner, tags }: Moment): Entry {
  const face: Face = {
    subject: { of: 'record', record: { kind: 'moment', id } },
    text,
    chips: tags.map((value) => ({ chip: 'tag', value })),
    owner,
    step: null,
    feeling,
    colour: 0,
    gaps: { count: 0, worst: null },
  };
  return { is: 'point', key: `point:${id}`, stage, moment: id, face };
}
