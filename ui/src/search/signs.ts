/** The sign of each kind of what is found. */
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Columns3 from '@lucide/svelte/icons/columns-3';
import FileText from '@lucide/svelte/icons/file-text';
import Flag from '@lucide/svelte/icons/flag';
import Footprints from '@lucide/svelte/icons/footprints';
import Gavel from '@lucide/svelte/icons/gavel';
import Handshake from '@lucide/svelte/icons/handshake';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import RectangleHorizontal from '@lucide/svelte/icons/rectangle-horizontal';
import Rows3 from '@lucide/svelte/icons/rows-3';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import User from '@lucide/svelte/icons/user';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Action } from '../actions/action.svelte';
import type { FoundKind } from './entries';

export const signs: Record<FoundKind, NonNullable<Action['icon']>> = {
  stage: Columns3,
  step: Footprints,
  owner: User,
  promise: HeartHandshake,
  moment: Flag,
  comm: MessageSquareText,
  card: RectangleHorizontal,
  note: StickyNote,
  comment: MessageCircle,
  transition: ArrowRight,
  agreement: Handshake,
  keeping: BadgeCheck,
  gap: TriangleAlert,
  decision: Gavel,
  lane: Rows3,
  journey: Waypoints,
  heading: FileText,
};
