/** Turning what is selected into cards of another kind. */
import Flag from '@lucide/svelte/icons/flag';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import RectangleHorizontal from '@lucide/svelte/icons/rectangle-horizontal';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import { cardKinds, cardsIn, converting, leftBehind, type Converting } from '../document/converting';
import { selection } from '../document/selection.svelte';
import { newId, perform, session } from '../document/session.svelte';
import { notices } from '../feedback/notices.svelte';
import { frame } from '../frame/frame.svelte';
import { m } from '../messages';
import type { CardKind } from '../messages/cards.en';
import type { Action } from './action.svelte';

const icons: Record<CardKind, NonNullable<Action['icon']>> = {
  moment: Flag,
  comm: MessageSquareText,
  promise: HeartHandshake,
  card: RectangleHorizontal,
  note: StickyNote,
};

function wanted(kind: CardKind): Converting | null {
  const document = session.document;
  const view = document?.view(frame.journey);
  return document && view ? converting(document, view, selection.items, kind, newId) : null;
}

async function convert(kind: CardKind): Promise<void> {
  const document = session.document;
  const conversion = wanted(kind);
  if (!document || !conversion) return;
  const before = conversion.from.flatMap((card) => document.find(card.kind, card.id) ?? []);
  if (!(await perform(conversion.operation))) return;
  selection.selectAll(conversion.to.filter((card) => document.has(card)));
  const after = conversion.to.map((card) => document.find(kind, card.id));
  const left = leftBehind(before as object[] as Record<string, unknown>[], after as object[] as Record<string, unknown>[]);
  if (left.length > 0) notices.tell(m.convert.left(left), m.convert.leftMeans);
}

function label(kind: CardKind): string {
  const count = cardsIn(selection.items).filter((card) => card.kind !== kind).length;
  return count > 1 ? m.convert.severalInto[kind](count) : m.convert.into[kind];
}

export const convertActions: Action[] = cardKinds.map((kind) => ({
  id: `convert.${kind}`,
  section: 'selection',
  label: () => label(kind),
  name: m.convert.into[kind],
  brief: () => m.words.kind[kind],
  icon: icons[kind],
  when: () => wanted(kind) !== null,
  perform: () => convert(kind),
}));
