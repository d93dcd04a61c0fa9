/** Small signs. Shape tells as much as colour; the same shapes are printed on the map. */

import type { AgreementState, Answer, Channel, KeepingVerdict, Severity } from '../ipc/types';

export type SymbolName =
  | Channel
  | 'promise'
  | 'clock'
  | 'star'
  | 'measure'
  | 'due'
  | 'note'
  | 'step'
  | 'plus'
  | 'chevron_open'
  | 'chevron_closed'
  | `keeping_${KeepingVerdict}`
  | `feeling_${-2 | -1 | 0 | 1 | 2}`
  | 'feeling_unknown';

/** Lines in a box of 16 × 16, drawn with a stroke of 1.4. */
const LINES: Partial<Record<SymbolName, string>> = {
  email: 'M2 4h12v8.5H2z M2.3 4.6 8 9l5.700-4.400',
  ad: 'M2.500 6.500v3h2l7 3.200V3.300l-7 3.200z M13.500 6.600v2.800 M4.800 9.700l1 3.600h1.800',
  call: 'M4 2.500h2l1 3-1.500 1.300a7.500 7.500 0 0 0 3.700 3.700L10.500 9l3 1v2c0 .8-.7 1.500-1.500 1.500C7 13.500 2.500 9 2.500 4 2.500 3.200 3.200 2.500 4 2.500z',
  in_app: 'M2 3h12v10H2z M2 6h12 M4.800 9.500h6.400',
  sms: 'M2.500 3h11v7.500H8l-3 2.700v-2.700H2.500z M5.600 6.800h.01 M8 6.800h.01 M10.400 6.800h.01',
  web_page: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z M2 8h12 M8 2c-3.300 3.600-3.300 8.400 0 12 3.300-3.600 3.300-8.400 0-12z',
  social: 'M5.800 8a1.800 1.800 0 1 1-3.600 0 1.800 1.800 0 0 1 3.600 0z M13.800 4.200a1.800 1.800 0 1 1-3.600 0 1.800 1.800 0 0 1 3.600 0z M13.800 11.800a1.800 1.800 0 1 1-3.600 0 1.800 1.800 0 0 1 3.600 0z M5.600 7.200l4.800-2.200 M5.600 8.800l4.800 2.200',
  event: 'M2.500 4h11v9.500h-11z M2.500 7.200h11 M5.500 2.300v3 M10.500 2.300v3',
  sales_meeting: 'M8.200 5.300a2.200 2.200 0 1 1-4.400 0 2.200 2.200 0 0 1 4.400 0z M2 13.200c0-2.500 1.600-3.900 4-3.900s4 1.400 4 3.900 M10.400 3.300a2.100 2.100 0 0 1 0 4 M11.600 9.600c1.500.5 2.400 1.700 2.400 3.600',
  document: 'M4 2h5.500l3 3v9H4z M9.500 2v3h3 M6.300 8.300h3.900 M6.300 11h3.900',
  other: 'M3.500 8h.01 M8 8h.01 M12.500 8h.01',
  promise: 'M2 11c3.200 0 2.800-6 6-6s2.800 6 6 6 M2 11h.01 M14 11h.01',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z M8 4.600V8l2.200 1.700',
  star: 'M8 2.200l1.800 3.700 4 .6-2.900 2.800.7 4L8 11.400l-3.600 1.900.7-4-2.900-2.800 4-.6z',
  measure: 'M2.500 11.500a5.500 5.500 0 0 1 11 0 M8 11.500l2.600-3.400',
  due: 'M4 14V2.500 M4 3h8.500l-2 3 2 3H4',
  note: 'M3 3h10v6.500L9.500 13H3z M13 9.500H9.500V13',
  step: 'M2.500 12.500h3.700V9h3.700V5.500h3.600V2.500',
  plus: 'M8 3v10 M3 8h10',
  chevron_open: 'M4 6l4 4 4-4',
  chevron_closed: 'M6 4l4 4-4 4',
};

const paths = new Map<string, Path2D>();

function lines(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}

/** The colours signs are drawn in. */
export interface SignColours {
  readonly ground: string;
  readonly muted: string;
  readonly good: string;
  readonly high: string;
  readonly medium: string;
  readonly low: string;
}

/** Draws a sign of `size` with its top left at a point, in a colour where it has none of its own. */
export function drawSymbol(
  context: CanvasRenderingContext2D,
  name: SymbolName,
  x: number,
  y: number,
  size: number,
  colour: string,
  signs: SignColours,
): void {
  if (name.startsWith('keeping_')) {
    drawKeeping(context, name.slice(8) as KeepingVerdict, x + size / 2, y + size / 2, size * 0.4, signs);
    return;
  }
  if (name.startsWith('feeling_')) {
    const value = name === 'feeling_unknown' ? null : Number(name.slice(8));
    drawFeeling(context, value, x + size / 2, y + size / 2, size / 2, signs);
    return;
  }
  const path = LINES[name];
  if (!path) return;
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(lines(path));
  context.restore();
}

/** The colour of a feeling: good, neutral or bad. */
export function feelingColour(value: number | null, signs: SignColours): string {
  if (value === null || value === 0) return signs.muted;
  return value > 0 ? signs.good : signs.high;
}

/** A face: the further from 0 the feeling, the more the mouth bends and the fuller the face. */
export function drawFeeling(
  context: CanvasRenderingContext2D,
  value: number | null,
  x: number,
  y: number,
  radius: number,
  signs: SignColours,
): void {
  const colour = feelingColour(value, signs);
  const strong = value !== null && Math.abs(value) === 2;
  context.beginPath();
  context.arc(x, y, radius - 0.5, 0, 2 * Math.PI);
  context.fillStyle = strong ? colour : signs.ground;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = radius * 0.17;
  context.lineCap = 'round';
  if (value === null) context.setLineDash([radius * 0.3, radius * 0.45]);
  context.stroke();
  context.setLineDash([]);
  if (value === null) return;
  const ink = strong ? signs.ground : colour;
  context.fillStyle = ink;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.arc(x + side * radius * 0.34, y - radius * 0.2, radius * 0.12, 0, 2 * Math.PI);
    context.fill();
  }
  context.beginPath();
  const corner = y + radius * (0.33 - 0.07 * value);
  context.moveTo(x - radius * 0.42, corner);
  context.quadraticCurveTo(x, corner + radius * 0.26 * value, x + radius * 0.42, corner);
  context.strokeStyle = ink;
  context.stroke();
}

/** A tick, a half disc, a cross or an empty ring. */
export function drawKeeping(
  context: CanvasRenderingContext2D,
  verdict: KeepingVerdict,
  x: number,
  y: number,
  radius: number,
  signs: SignColours,
): void {
  switch (verdict) {
    case 'kept':
      tick(context, x, y, radius, signs);
      break;
    case 'partly':
      half(context, x, y, radius, signs.medium, 'left', signs);
      break;
    case 'broken':
      cross(context, x, y, radius, signs);
      break;
    case 'unknown':
      ring(context, x, y, radius, signs.muted, [], signs);
      break;
  }
}

/** The room's answer about a stage, in the signs of keepings. */
export function drawAnswer(
  context: CanvasRenderingContext2D,
  answer: Answer,
  x: number,
  y: number,
  radius: number,
  signs: SignColours,
): void {
  drawKeeping(context, ({ yes: 'kept', partly: 'partly', no: 'broken' } as const)[answer], x, y, radius, signs);
}

/** A ring, filled as far as the agreement has come; a broken ring where there is none. */
export function drawAgreement(
  context: CanvasRenderingContext2D,
  state: AgreementState,
  x: number,
  y: number,
  radius: number,
  signs: SignColours,
): void {
  switch (state) {
    case 'agreed':
      tick(context, x, y, radius, signs);
      break;
    case 'accepted_by_giver':
      half(context, x, y, radius, signs.muted, 'left', signs);
      break;
    case 'accepted_by_receiver':
      half(context, x, y, radius, signs.muted, 'right', signs);
      break;
    case 'proposed':
      ring(context, x, y, radius, signs.muted, [], signs);
      break;
    case 'missing':
      ring(context, x, y, radius, signs.high, [radius * 0.52, radius * 0.52], signs);
      break;
  }
}

/** A diamond, a triangle or a disc. */
export function drawSeverity(
  context: CanvasRenderingContext2D,
  severity: Severity,
  x: number,
  y: number,
  radius: number,
  signs: SignColours,
): void {
  context.beginPath();
  if (severity === 'high') {
    const r = radius * 1.15;
    context.moveTo(x, y - r);
    context.lineTo(x + r, y);
    context.lineTo(x, y + r);
    context.lineTo(x - r, y);
  } else if (severity === 'medium') {
    context.moveTo(x, y - radius);
    context.lineTo(x + radius * 1.1, y + radius * 0.9);
    context.lineTo(x - radius * 1.1, y + radius * 0.9);
  } else {
    context.arc(x, y, radius * 0.85, 0, 2 * Math.PI);
  }
  context.closePath();
  context.fillStyle = signs[severity];
  context.fill();
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
}

function tick(context: CanvasRenderingContext2D, x: number, y: number, r: number, signs: SignColours): void {
  disc(context, x, y, r, signs.good);
  context.beginPath();
  context.moveTo(x - r * 0.45, y + r * 0.03);
  context.lineTo(x - r * 0.12, y + r * 0.36);
  context.lineTo(x + r * 0.47, y - r * 0.34);
  strokeLine(context, signs.ground, r * 0.26);
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, r: number, signs: SignColours): void {
  disc(context, x, y, r, signs.high);
  const d = r * 0.38;
  context.beginPath();
  context.moveTo(x - d, y - d);
  context.lineTo(x + d, y + d);
  context.moveTo(x - d, y + d);
  context.lineTo(x + d, y - d);
  strokeLine(context, signs.ground, r * 0.26);
}

function strokeLine(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke();
}

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  dash: number[],
  signs: SignColours,
): void {
  const width = radius * 0.26;
  disc(context, x, y, radius - width / 2, signs.ground);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'butt';
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function half(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  side: 'left' | 'right',
  signs: SignColours,
): void {
  ring(context, x, y, radius, colour, [], signs);
  context.beginPath();
  context.arc(x, y, radius * 0.87, Math.PI / 2, -Math.PI / 2, side === 'right');
  context.fillStyle = colour;
  context.fill();
}
