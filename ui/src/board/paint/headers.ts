/** Draws the bands of acts and phases, the stage headers and the lane headers. */

import type { StageId, StageLine } from '../../ipc/types';
import { m } from '../../messages';
import { headerTop, laneLeft, type Camera, type Frame } from '../camera';
import { feelingY, type Layout } from '../layout';
import { COLUMN, FOLD } from '../metrics';
import type { Pen } from '../pen';
import { drawAnswer, drawSeverity, drawSymbol } from '../symbols';
import { TEXT, shorten, wrap, type Line, type Measure } from '../text';
import { hasFold, type ShownColumn } from '../unfold';

/** The state of the promise in each stage, in words. */
export interface States {
  /** Empty where no promise is alive. */
  of(stage: StageId): string;
  /** All words once: many stages share theirs, and a frame must not cost more for each stage. */
  readonly words: readonly string[];
}

/** The states of stages as the core has them. */
export function statesOf(lines: readonly StageLine[]): States {
  const known = new Map(lines.map((line) => [line.stage, line.words]));
  return { of: (stage) => known.get(stage) ?? '', words: [...new Set(known.values())] };
}

/** Space between a header's edge and its words, at header scale 1. */
const PAD = 14;
/** How many lines the longest stage name takes at a zoom: one or two. */
export function nameLines(layout: Layout, zoom: number, measure: Measure): number {
  const scale = Math.max(0.62, Math.min(1.3, zoom));
  const width = nameWidth(zoom, scale);
  const wraps = (column: ShownColumn): boolean =>
    wrap(column.name, width - (hasFold(column) ? FOLD : 0), column.step ? TEXT.step : TEXT.stage, measure, 2).length > 1;
  return layout.board.columns.some(wraps) ? 2 : 1;
}

/** Below this zoom the states of stages are left to the grid and the inspector. */
const STATE_ZOOM = 0.8;

/** How many lines the longest state of a stage takes at a zoom: none, one or two. */
export function stateLines(states: States, zoom: number, measure: Measure): number {
  if (zoom < STATE_ZOOM) return 0;
  const width = nameWidth(zoom, Math.max(0.62, Math.min(1.3, zoom)));
  return Math.max(0, ...states.words.map((words) => wrap(words, width, TEXT.state, measure, 2).length));
}

function nameWidth(zoom: number, scale: number): number {
  return (COLUMN * zoom) / scale - 2 * Math.min(PAD, (COLUMN * zoom) / scale / 8);
}

/** The bands of acts and phases above the transitions. */
export function drawBands(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  width: number,
  measure: Measure,
): void {
  const { context, theme } = pen;
  const { scale } = frame;
  const top = camera.y - frame.top;
  const edge = Math.max(0, laneLeft(camera, frame) + frame.left);
  const column = COLUMN * camera.zoom;
  const words = (text: string, style: typeof TEXT.act | typeof TEXT.phase, left: number, right: number, y: number, colour: string): void => {
    // The words stay in sight while any of their band is.
    const from = Math.max(left, edge) + 10 * scale;
    const room = (right - 8 * scale - from) / scale;
    if (room < 16) return;
    const line = shorten(text, room, style, measure);
    if (line.text.length < 3 && line.text !== text) return;
    pen.within(() => {
      context.translate(from, y);
      context.scale(scale, scale);
      pen.line(line, 0, 0, style, colour);
    });
  };
  for (const act of layout.board.acts) {
    const left = camera.x + act.first * column;
    const right = left + act.count * column;
    if (right < 0 || left > width) continue;
    const y = top + frame.acts - 3 * scale;
    context.strokeStyle = theme.ink;
    context.lineWidth = 1;
    pen.rule(left + 4, Math.round(y) + 0.5, right - 4, Math.round(y) + 0.5);
    words(m.words.act[act.of], TEXT.act, left - 6 * scale, right, top + 3 * scale, theme.ink);
  }
  const actOf = (index: number): string | undefined => {
    const act = layout.board.acts.find((band) => index >= band.first && index < band.first + band.count);
    return act && theme.acts[act.of];
  };
  for (const phase of layout.board.phases) {
    const left = camera.x + phase.first * column;
    const right = left + phase.count * column;
    if (right < 0 || left > width) continue;
    const gap = Math.min(3, column * 0.04);
    const y = top + frame.acts;
    pen.box(left + gap, y, right - left - 2 * gap, frame.far ? frame.phases - 2 : frame.phases - 4 * scale, Math.min(4, column * 0.1));
    context.fillStyle = actOf(phase.first) ?? theme.sunken;
    context.fill();
    if (theme.contrast) {
      context.strokeStyle = theme.hairline;
      context.stroke();
    }
    if (!frame.far) words(m.words.phase[phase.of], TEXT.phase, left + gap, right - gap, y + 4 * scale, theme.ink);
  }
}

/** What is shown of stage headers beside what they are. */
export interface HeaderShow {
  readonly selected: ReadonlySet<string>;
  /** The stages on a trace, while there is one. */
  readonly lit: ReadonlySet<string> | null;
  readonly hovered: number | null;
  /** The stage whose name is being edited is drawn by the editor. */
  readonly edited: number | null;
  /** The stage that is being moved. */
  readonly moved: number | null;
  readonly editable: boolean;
  readonly states: States;
}

/** The stage headers, which stay at the top. */
export function drawStages(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  width: number,
  measure: Measure,
  show: HeaderShow,
): void {
  const { context, theme } = pen;
  const { scale } = frame;
  const top = headerTop(camera, frame);
  const column = COLUMN * camera.zoom;
  const stated = frame.stateLines * TEXT.state.line;
  context.fillStyle = theme.ground;
  context.fillRect(0, top, width, frame.header);
  layout.board.columns.forEach((stage, index) => {
    const left = camera.x + index * column;
    if (left + column < 0 || left > width) return;
    const chosen = show.selected.has(stage.step?.step ?? stage.stage);
    if (chosen || show.hovered === index) {
      context.fillStyle = chosen ? theme.accentSoft : theme.hover;
      pen.box(left + 2, top + 2, column - 4, frame.header - 4, 6);
      context.fill();
    }
    const isDim = show.lit !== null && !show.lit.has(stage.stage);
    context.globalAlpha = show.moved === index || isDim ? 0.35 : 1;
    const owner = stage.owner === null ? undefined : pen.owners(stage.owner);
    pen.within(() => {
      pen.clip(left, top, column, frame.header);
      const pad = Math.min(PAD, column / scale / 8);
      context.translate(left + pad * scale, top + 8 * scale);
      context.scale(scale, scale);
      const room = nameWidth(camera.zoom, scale);
      const indent = hasFold(stage) ? FOLD : 0;
      if (indent > 0) {
        drawSymbol(context, stage.isUnfolded ? 'chevron_open' : 'chevron_closed', -3, 3, 13, theme.muted, theme);
      }
      if (show.edited !== index) {
        const style = stage.step ? TEXT.step : TEXT.stage;
        wrap(stage.name, room - indent, style, measure, 2).forEach((line, at) => {
          pen.line(line, indent, at * style.line, style, theme.ink, room - indent);
        });
      }
      if (stage.step) {
        const at = stage.steps.indexOf(stage.step) + 1;
        const words = shorten(m.steps.place(at, stage.steps.length), room, TEXT.stageFoot, measure);
        pen.line(words, 0, frame.header / scale - 8 - 17 - stated - TEXT.stageFoot.line / 2, TEXT.stageFoot, theme.muted);
        return;
      }
      const footY = frame.header / scale - 8 - 17 - stated;
      pen.disc(stage.owner, 8.5, footY, 8.5);
      if (stated > 0) {
        wrap(show.states.of(stage.stage), room, TEXT.state, measure, 2).forEach((line, at) => {
          pen.line(line, 0, footY + 11 + at * TEXT.state.line, TEXT.state, theme.muted, room);
        });
      }
      let right = room;
      if (stage.gaps.worst) {
        const count = String(stage.gaps.count);
        const countWidth = measure(count, TEXT.badge);
        pen.line({ text: count, width: countWidth, rtl: false }, right - countWidth, footY - 6, TEXT.badge, theme[stage.gaps.worst]);
        right -= countWidth + 9;
        drawSeverity(context, stage.gaps.worst, right, footY, 5, theme);
        right -= 13;
      }
      if (stage.verdict && right > 40) {
        drawAnswer(context, stage.verdict, right, footY, 6.5, theme);
        right -= 14;
      }
      if (right - 23 > 48) {
        const name = owner?.name ?? m.grid.noOwner;
        pen.line(
          shorten(name, right - 23, TEXT.stageFoot, measure),
          23,
          footY - TEXT.stageFoot.line / 2,
          TEXT.stageFoot,
          theme.muted,
        );
      }
    });
    context.globalAlpha = 1;
  });
  const end = camera.x + layout.board.columns.length * column;
  if (show.editable && end < width) {
    const hovered = show.hovered === layout.board.columns.length;
    const colour = hovered ? theme.accent : theme.muted;
    const y = top + frame.header / 2;
    drawSymbol(context, 'plus', end + 14, y - 8, 16, colour, theme);
    pen.line(line(m.grid.addStage, measure), end + 36, y - 8, TEXT.stageFoot, colour);
  }
  drawFoot(pen, layout, camera, frame, width);
}

/** The line under the stage headers: stronger where they are held above lanes that have scrolled. */
export function drawFoot(pen: Pen, layout: Layout, camera: Camera, frame: Frame, width: number): void {
  const top = headerTop(camera, frame);
  const end = camera.x + layout.width * camera.zoom;
  pen.context.strokeStyle = top > camera.y - frame.header ? pen.theme.line : pen.theme.hairline;
  pen.context.lineWidth = 1;
  const foot = Math.round(top + frame.header) - 0.5;
  pen.rule(Math.max(0, Math.min(camera.x, laneLeft(camera, frame))), foot, Math.min(width, end), foot);
}

function line(text: string, measure: Measure): Line {
  return { text, width: measure(text, TEXT.stageFoot), rtl: false };
}

/** What is shown of lane headers beside what they are. */
export interface LaneShow {
  readonly selected: ReadonlySet<string>;
  readonly hovered: number | null;
  readonly edited: number | null;
}

/** The lane headers, which stay at the left. */
export function drawLanes(
  pen: Pen,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  height: number,
  measure: Measure,
  show: LaneShow,
): void {
  const { context, theme } = pen;
  const { scale } = frame;
  const left = laneLeft(camera, frame);
  const top = headerTop(camera, frame) + frame.header;
  const pinned = left > camera.x - frame.left;
  context.fillStyle = theme.ground;
  context.fillRect(left, 0, frame.left, height);
  const foot = camera.y + (layout.height - 64) * camera.zoom;
  pen.within(() => {
    pen.clip(left, top, frame.left, height - top);
    layout.rows.forEach((at, index) => {
      const rowTop = camera.y + at.y * camera.zoom;
      const rowBottom = rowTop + at.height * camera.zoom;
      if (rowBottom < top || rowTop > height) return;
      const chosen = show.selected.has(at.row.lane);
      if (chosen || show.hovered === index) {
        context.fillStyle = chosen ? theme.accentSoft : theme.hover;
        context.fillRect(left, rowTop, frame.left, rowBottom - rowTop);
      }
      context.strokeStyle = theme.hairline;
      context.lineWidth = 1;
      const y = Math.round(rowBottom) - 0.5;
      pen.rule(left, y, left + frame.left, y);
      const room = (frame.left - 38 * scale) / scale;
      const lines = Math.floor((rowBottom - rowTop) / (TEXT.lane.line * scale));
      if (rowBottom - rowTop < 12 * scale) return;
      const names = wrap(at.row.name, room, TEXT.lane, measure, Math.max(1, Math.min(3, lines)));
      const wanted = names.length * TEXT.lane.line * scale;
      // The name stays in sight while any of its lane is.
      const air = Math.min(10 * scale, Math.max(0, (rowBottom - rowTop - wanted) / 2));
      const nameY = Math.min(Math.max(rowTop + air, top + air), Math.max(rowTop + air, rowBottom - air - wanted));
      pen.within(() => {
        context.translate(left, nameY);
        context.scale(scale, scale);
        drawSymbol(
          context,
          at.row.collapsed ? 'chevron_closed' : 'chevron_open',
          9,
          2,
          12,
          theme.muted,
          theme,
        );
        if (show.edited === index) return;
        names.forEach((name, row) => {
          pen.line(name, 26, row * TEXT.lane.line, TEXT.lane, theme.ink, room);
        });
      });
      if (index === layout.feelingRow && !at.row.collapsed && camera.zoom > 0.4) {
        const isWide = names.some((name) => name.width > room - 16);
        for (let value = -2; value <= 2; value++) {
          const lineY = rowTop + feelingY(value) * camera.zoom;
          if (isWide && lineY > nameY - 8 && lineY < nameY + wanted + 6) continue;
          pen.within(() => {
            context.translate(left + frame.left - 8 * scale, lineY);
            context.scale(scale, scale);
            const text = m.grid.signed(value);
            const textWidth = measure(text, TEXT.badge);
            pen.line({ text, width: textWidth, rtl: false }, -textWidth, -TEXT.badge.line / 2, TEXT.badge, theme.muted);
          });
        }
      }
    });
  });
  context.strokeStyle = pinned ? theme.line : theme.hairline;
  context.lineWidth = 1;
  const edge = Math.round(left + frame.left) - 0.5;
  const from = headerTop(camera, frame) > camera.y - frame.header ? 0 : Math.max(0, camera.y - frame.header);
  pen.rule(edge, pinned ? 0 : from, edge, Math.min(height, foot));
}
