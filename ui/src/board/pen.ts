/** A drawing context with the board's theme, text styles and owners at hand. */

import type { OwnerId } from '../ipc/types';
import { TEXT, type Line, type Measure, type TextStyle } from './text';
import type { Theme } from './theme';

/** What the board shows of an owner. */
export interface OwnerLook {
  readonly name: string;
  readonly initials: string;
  /** Index into the palette of owner colours. */
  readonly colour: number;
}

export type Owners = (id: OwnerId) => OwnerLook | undefined;

export function fontOf(style: TextStyle, family: string): string {
  return `${style.weight} ${style.size}px ${family}`;
}

/** A measure in the theme's font. */
export function measureWith(context: CanvasRenderingContext2D, family: () => string): Measure {
  let set = '';
  return (text, style) => {
    const font = fontOf(style, family());
    if (font !== set) {
      context.font = font;
      set = font;
    }
    return context.measureText(text).width;
  };
}

/** Draws in one context; the font is only set when it changes, which is dear in some engines. */
export class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly owners: Owners;
  #font = '';

  constructor(context: CanvasRenderingContext2D, theme: Theme, owners: Owners) {
    this.context = context;
    this.theme = theme;
    this.owners = owners;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
  }

  /** Saves the state, draws, and restores it. */
  within(draw: () => void): void {
    const font = this.#font;
    this.context.save();
    draw();
    this.context.restore();
    this.#font = font;
  }

  clip(x: number, y: number, width: number, height: number): void {
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
  }

  /**
   * One line with its top left at a point. Right-to-left lines end at `x + width` where a width is
   * given.
   */
  line(line: Line, x: number, y: number, style: TextStyle, colour: string, width?: number): void {
    const { context } = this;
    this.#style(style);
    context.fillStyle = colour;
    const baseline = y + style.line / 2 + style.size * 0.36;
    if (line.rtl) {
      context.direction = 'rtl';
      context.textAlign = 'right';
      context.fillText(line.text, x + (width ?? line.width), baseline);
      context.direction = 'ltr';
      context.textAlign = 'left';
    } else {
      context.fillText(line.text, x, baseline);
    }
  }

  /** A text centred on a point. */
  centred(text: string, x: number, y: number, style: TextStyle, colour: string): void {
    const { context } = this;
    this.#style(style);
    context.fillStyle = colour;
    context.textAlign = 'center';
    context.fillText(text, x, y + style.size * 0.36);
    context.textAlign = 'left';
  }

  box(x: number, y: number, width: number, height: number, radius: number): void {
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, radius);
  }

  rule(x1: number, y1: number, x2: number, y2: number): void {
    this.context.beginPath();
    this.context.moveTo(x1, y1);
    this.context.lineTo(x2, y2);
    this.context.stroke();
  }

  ownerColour(owner: OwnerLook): string {
    return this.theme.owners[owner.colour % this.theme.owners.length] ?? this.theme.muted;
  }

  /** An owner's initials on their colour; a broken ring for nobody. */
  disc(id: OwnerId | null, x: number, y: number, radius: number): void {
    const { context } = this;
    const owner = id === null ? undefined : this.owners(id);
    context.beginPath();
    context.arc(x, y, owner ? radius : radius - 0.5, 0, 2 * Math.PI);
    if (!owner) {
      context.strokeStyle = this.theme.muted;
      context.lineWidth = 1;
      context.setLineDash([2.5, 2.5]);
      context.stroke();
      context.setLineDash([]);
      return;
    }
    context.fillStyle = this.ownerColour(owner);
    context.fill();
    this.centred(owner.initials, x, y, TEXT.initials, this.theme.onOwner);
  }

  #style(style: TextStyle): void {
    const font = fontOf(style, this.theme.font);
    if (font === this.#font) return;
    this.context.font = font;
    this.#font = font;
  }
}
