/** What can be found in a document: each record with all that is written on it, in their order. */
import type { Mirror } from '../document/mirror.svelte';
import { measureWords, nameOf } from '../document/naming';
import { byRank } from '../document/records';
import { stepsOf } from '../document/steps';
import type { Target } from '../document/target';
import type { GapReport, JourneyId, RecordRef, StageId } from '../ipc/types';
import { m } from '../messages';
import { fold } from './fold';

/** The kinds of what is found, in the order in which they are shown. */
export const foundKinds = [
  'stage',
  'step',
  'owner',
  'promise',
  'moment',
  'comm',
  'card',
  'note',
  'comment',
  'transition',
  'agreement',
  'keeping',
  'gap',
  'decision',
  'lane',
  'journey',
  'heading',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something written on a record. */
export interface Field {
  /** What it is called; the words a record goes by need no name. */
  readonly name: string | null;
  readonly text: string;
}

/** A record that can be found. */
export interface Entry {
  readonly kind: FoundKind;
  readonly target: Target;
  readonly journey: JourneyId | null;
  readonly stage: StageId | null;
  /** Where it lies, when a stage does not say it: the hand-off, the record it is about. */
  readonly beside: string | null;
  /** What is written on it, first the words it goes by. */
  readonly fields: readonly Field[];
  /** All of it folded, a line for each field. */
  readonly folded: string;
  /** Where the words it goes by end in that. */
  readonly ends: number;
}

/** Everything in a document that can be found, kind by kind in the order of the board. */
export function entriesOf(document: Mirror): Entry[] {
  return new Collecting(document).all();
}

class Collecting {
  readonly #document: Mirror;
  readonly #entries: Entry[] = [];
  /** Where each stage comes, over all journeys. */
  readonly #places = new Map<StageId, number>();

  constructor(document: Mirror) {
    this.#document = document;
    for (const journey of document.journeys) {
      for (const { stage } of document.view(journey.id)?.frame.columns ?? []) {
        this.#places.set(stage, this.#places.size);
      }
    }
  }

  all(): Entry[] {
    this.#stages();
    this.#owners();
    this.#cards();
    this.#remarks();
    this.#flow();
    this.#gaps();
    this.#frame();
    return this.#entries;
  }

  #stages(): void {
    const stages = [...this.#document.all('stage').values()];
    for (const stage of stages.sort((a, b) => this.#place(a.id) - this.#place(b.id))) {
      this.#add('stage', { kind: 'stage', id: stage.id }, { journey: stage.journey }, [
        field(null, stage.name),
        field(m.stage.phase, stage.phase && m.words.phase[stage.phase]),
        field(m.stage.goal, stage.goal),
        field(m.stage.entry, stage.entry),
        field(m.stage.exit, stage.exit),
        field(m.stage.verdict, stage.verdict_reason),
      ]);
      for (const step of stepsOf(this.#document, stage.id)) {
        this.#add('step', { kind: 'step', id: step.id }, { stage: stage.id }, [field(null, step.name)]);
      }
    }
  }

  #owners(): void {
    for (const owner of this.#document.links.owners) {
      this.#add('owner', { kind: 'owner', id: owner.id }, {}, [
        field(null, owner.name),
        field(m.owners.role, owner.role),
        field(m.owners.function, m.words.ownerFunction[owner.function]),
      ]);
    }
  }

  /** What lies in the cells of the board. */
  #cards(): void {
    for (const promise of this.#placed('promise')) {
      this.#add('promise', { kind: 'promise', id: promise.id }, promise.placement, [
        field(null, promise.wording),
        field(m.promise.measure, promise.measure && measureWords(promise.measure)),
        tagged(promise),
      ]);
    }
    for (const moment of this.#placed('moment')) {
      this.#add('moment', { kind: 'moment', id: moment.id }, moment.placement, [
        field(null, moment.text),
        field(m.moment.name, moment.name === 'other' ? null : m.words.momentName[moment.name]),
        field(m.moment.evidence, moment.evidence),
        tagged(moment),
      ]);
    }
    for (const comm of this.#placed('comm')) {
      this.#add('comm', { kind: 'comm', id: comm.id }, comm.placement, [
        field(null, comm.words),
        field(m.comm.channel, m.words.channel[comm.channel]),
        field(m.comm.sent, comm.sent),
        tagged(comm),
      ]);
    }
    for (const card of this.#placed('card')) {
      const beside = this.#document.find('lane', card.placement.lane)?.name ?? null;
      this.#add('card', { kind: 'card', id: card.id }, { ...card.placement, beside }, [
        field(null, card.text),
        tagged(card),
      ]);
    }
    for (const note of this.#document.all('note').values()) {
      const stage = note.place.at === 'cell' ? note.place.stage : null;
      this.#add('note', { kind: 'note', id: note.id }, { journey: note.journey, stage }, [
        field(null, note.text),
        field(m.note.author, note.author),
        tagged(note),
      ]);
    }
  }

  #remarks(): void {
    const comments = [...this.#document.all('comment').values()];
    for (const comment of comments.sort((a, b) => a.at - b.at)) {
      const beside = nameOf(this.#document, comment.about);
      const where = { ...placeOf(this.#document, comment.about), beside };
      this.#add('comment', { kind: 'comment', id: comment.id }, where, [
        field(null, comment.text),
        field(m.search.author, comment.author),
      ]);
    }
  }

  #flow(): void {
    for (const transition of this.#document.all('transition').values()) {
      const target = { kind: 'transition', id: transition.id } as const;
      const where = { stage: transition.from, beside: nameOf(this.#document, target) };
      this.#add('transition', target, where, [field(null, transition.label)]);
      const agreement = this.#document.links.agreementOn(transition.id);
      if (!agreement) continue;
      this.#add('agreement', { kind: 'agreement', id: agreement.id }, where, [
        field(null, agreement.passes),
        field(m.transition.within, agreement.within),
        field(m.transition.given, agreement.given?.by),
        field(m.transition.received, agreement.received?.by),
      ]);
    }
    for (const keeping of this.#document.all('keeping').values()) {
      const beside = nameOf(this.#document, { kind: 'keeping', id: keeping.id });
      const stage = this.#document.find('moment', keeping.moment)?.placement.stage ?? null;
      this.#add('keeping', { kind: 'keeping', id: keeping.id }, { stage, beside }, [
        field(null, keeping.evidence),
      ]);
    }
  }

  /** The gaps that are there, with what people decided about them, and decisions whose gap is gone. */
  #gaps(): void {
    for (const journey of this.#document.journeys) {
      const view = this.#document.view(journey.id);
      for (const gap of view?.gaps ?? []) this.#gap(journey.id, gap);
      for (const decision of this.#document.links.decisionsOf(journey.id)) {
        if (view?.gap(decision.gap)) continue;
        this.#add('decision', { kind: 'decision', id: decision.id }, { journey: journey.id }, [
          field(null, decision.title),
          field(m.search.decidedBy, decision.by),
          field(m.search.reason, decision.choice.choice === 'dismissed' ? decision.choice.reason : null),
        ]);
      }
    }
  }

  #gap(journey: JourneyId, gap: GapReport): void {
    const decision = this.#document.links.decisionOn(journey, gap.key);
    const where = { journey, stage: gap.stage, beside: gap.stage === null ? gap.place : null };
    this.#add('gap', { kind: 'gap', key: gap.key }, where, [
      field(null, gap.title),
      field(m.search.explanation, gap.explanation),
      field(m.search.decidedBy, decision?.by),
      field(m.search.reason, decision?.choice.choice === 'dismissed' ? decision.choice.reason : null),
    ]);
  }

  /** What frames the board: lanes, journeys, the document. */
  #frame(): void {
    for (const lane of this.#document.links.lanes) {
      this.#add('lane', { kind: 'lane', id: lane.id }, {}, [field(null, lane.name)]);
    }
    for (const journey of this.#document.journeys) {
      this.#add('journey', { kind: 'journey', id: journey.id }, {}, [
        field(null, journey.name),
        field(m.journey.segment, journey.segment),
        field(m.journey.state, m.words.journeyState[journey.state]),
      ]);
    }
    const heading = this.#document.heading;
    if (!heading) return;
    this.#add('heading', { kind: 'heading', id: heading.id }, {}, [
      field(null, heading.title),
      field(m.journey.description, heading.description),
    ]);
  }

  /** The records of a kind that lie in stages, from left to right and top to bottom. */
  #placed<K extends 'promise' | 'moment' | 'comm' | 'card'>(kind: K) {
    return [...this.#document.all(kind).values()].sort(
      (a, b) =>
        this.#place(a.placement.stage) - this.#place(b.placement.stage) ||
        byRank({ id: a.id, rank: a.placement.rank }, { id: b.id, rank: b.placement.rank }),
    );
  }

  #place(stage: StageId): number {
    return this.#places.get(stage) ?? this.#places.size;
  }

  #add(
    kind: FoundKind,
    target: Target,
    where: { journey?: JourneyId | null; stage?: StageId | null; beside?: string | null },
    written: readonly Field[],
  ): void {
    const fields = written.filter(({ text }) => text !== '');
    if (fields.length === 0) return;
    const lines = fields.map(({ text }) => fold(text));
    const stage = where.stage ?? null;
    this.#entries.push({
      kind,
      target,
      journey: where.journey ?? this.#document.find('stage', stage)?.journey ?? null,
      stage,
      beside: where.beside ?? null,
      fields,
      folded: lines.join('\n'),
      ends: lines[0]?.length ?? 0,
    });
  }
}

function field(name: string | null, text: string | null | undefined): Field {
  return { name, text: text ?? '' };
}

/** The tags of a card, each with the sign by which a search tells it from other words. */
function tagged({ tags }: { readonly tags: readonly string[] }): Field {
  return field(m.tags.label, tags.map(m.tags.tag).join(' '));
}

/** Where the record lies that somebody wrote about. */
function placeOf(document: Mirror, about: RecordRef): { journey?: JourneyId; stage?: StageId } {
  switch (about.kind) {
    case 'journey':
      return { journey: about.id };
    case 'stage':
      return { stage: about.id };
    case 'step': {
      const stage = document.find('step', about.id)?.stage;
      return stage === undefined ? {} : { stage };
    }
    case 'moment':
    case 'comm':
    case 'promise':
    case 'card': {
      const stage = document.find(about.kind, about.id)?.placement.stage;
      return stage === undefined ? {} : { stage };
    }
    case 'transition': {
      const stage = document.find('transition', about.id)?.from;
      return stage === undefined ? {} : { stage };
    }
    case 'note': {
      const journey = document.find('note', about.id)?.journey;
      return journey === undefined ? {} : { journey };
    }
    default:
      return {};
  }
}
