/** The board's colours and font, read from the design tokens once for each change of theme. */

import type { Act, TransitionKind } from '../ipc/types';
import type { Tone } from './face';
import type { SignColours } from './symbols';

export interface Theme extends SignColours {
  readonly font: string;
  readonly surface: string;
  readonly sunken: string;
  readonly hover: string;
  readonly hairline: string;
  readonly line: string;
  readonly ink: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly focus: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly cards: readonly string[];
  readonly owners: readonly string[];
  readonly onOwner: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly kinds: Readonly<Record<TransitionKind, string>>;
  /** Text, lines and outlines are stronger. */
  readonly contrast: boolean;
}

/** The line of each kind of transition: a pattern of its own, in units of the line's scale. */
export const DASH: Readonly<Record<TransitionKind, readonly number[]>> = {
  advance: [],
  repeat: [5, 4],
  win_back: [12, 4],
  refer: [0.1, 5],
  leave: [],
};

/** Reads the tokens that are in force at an element. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const accent = token('--accent');
  const good = token('--good');
  const high = token('--high');
  const medium = token('--medium');
  const muted = token('--muted');
  return {
    font: token('--font') || 'sans-serif',
    ground: token('--ground'),
    surface: token('--surface'),
    sunken: token('--sunken'),
    hover: token('--hover'),
    hairline: token('--hairline'),
    line: token('--line'),
    ink: token('--ink'),
    muted,
    accent,
    accentSoft: token('--accent-soft'),
    onAccent: token('--on-accent'),
    focus: token('--focus'),
    good,
    high,
    medium,
    low: token('--low'),
    acts: {
      choose: token('--act-choose'),
      use: token('--act-use'),
      stay: token('--act-stay'),
    },
    cards: [0, 1, 2, 3, 4, 5].map((index) => token(`--card-${index}`)),
    owners: Array.from({ length: 12 }, (_, index) => token(`--owner-${index}`)),
    onOwner: token('--on-owner'),
    tones: { muted, accent, good, fair: medium, bad: high },
    kinds: { advance: accent, repeat: muted, win_back: good, refer: accent, leave: high },
    contrast: document.documentElement.dataset.contrast !== 'normal',
  };
}
