/** What helps to say whose something is: a few facts about it. */
import type { Mirror } from '../document/mirror.svelte';
import { measureWords, nameOf } from '../document/naming';
import { m } from '../messages';
import { ownedKinds, type Owned } from './answers';

export function factsOf(document: Mirror, item: Owned): string[] {
  switch (item.kind) {
    case 'stage':
      return aboutStage(document, item.id);
    case 'moment':
      return aboutMoment(document, item.id);
    case 'comm':
      return aboutComm(document, item.id);
    case 'promise':
      return aboutPromise(document, item.id);
  }
}

function aboutStage(document: Mirror, id: string): string[] {
  const stage = document.find('stage', id);
  const { links } = document;
  const counts = {
    stage: 0,
    moment: links.momentsIn(id).length,
    comm: links.commsIn(id).length,
    promise: links.promisesIn(id).length,
  };
  return [
    ...(stage?.goal ? [m.ownership.goal(stage.goal)] : []),
    ...ownedKinds.flatMap((kind) => (counts[kind] > 0 ? [m.ownership.ofKind[kind](counts[kind])] : [])),
  ];
}

function aboutMoment(document: Mirror, id: string): string[] {
  const moment = document.find('moment', id);
  const feeling = moment?.feeling ?? null;
  return [
    ...(moment && moment.name !== 'other' ? [m.words.momentName[moment.name]] : []),
    ...(feeling === null ? [] : [m.grid.feels(m.words.feeling[String(feeling)] ?? '')]),
    ...document.links
      .keepingsAt(id)
      .map((keeping) =>
        m.grid.keeps(m.words.keepingVerdict[keeping.verdict], nameOf(document, { kind: 'keeping', id: keeping.id })),
      ),
  ];
}

function aboutComm(document: Mirror, id: string): string[] {
  const comm = document.find('comm', id);
  const promises = document.links.promisesOf(id).length;
  return [
    ...(comm ? [m.words.channel[comm.channel]] : []),
    ...(comm?.sent ? [comm.sent] : []),
    ...(promises > 0 ? [m.grid.makes(promises)] : []),
  ];
}

function aboutPromise(document: Mirror, id: string): string[] {
  const promise = document.find('promise', id);
  if (!promise) return [];
  return [
    ...(promise.measure ? [measureWords(promise.measure)] : []),
    ...(promise.due === null ? [] : [m.grid.dueBy(nameOf(document, { kind: 'stage', id: promise.due }))]),
    ...promise.makers.map((comm) => m.ownership.madeBy(nameOf(document, { kind: 'comm', id: comm }))),
  ];
}
