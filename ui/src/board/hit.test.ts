import { describe, expect, it } from 'vitest';
import { frameAt, headerTop, type Camera } from './camera';
import { hit, handlePlace, insertPlace, type Spot } from './hit';
import { middle } from './arcs';
import { COLUMN } from './metrics';
import { arc, card, laidOut, moment, sample } from './sample';

const layout = laidOut(
  sample(
    4,
    {
      's1 moments': [moment('a', 'Reads the offer', 1), moment('b', 'Waits')],
      's2 custom': [card('x', 'Pain')],
    },
    [arc(0, 1, 'advance', 'Signs'), arc(3, 1, 'repeat'), arc(2, null, 'leave')],
  ),
);

/** The board as it opens, and scrolled so far that headers and bands are pinned or gone. */
const cameras: Camera[] = [0.5, 1, 1.7].flatMap((zoom) => {
  const frame = frameAt(layout, zoom, 1);
  return [
    { zoom, x: frame.left, y: frame.top },
    { zoom, x: frame.left - 90 * zoom, y: frame.header - 30 * zoom },
  ];
});

function at(camera: Camera, x: number, y: number, editable = true): Spot {
  return hit(layout, camera, frameAt(layout, camera.zoom, 1), x, y, editable);
}

describe.each(cameras)('at zoom $zoom from $x, $y', (camera) => {
  const frame = frameAt(layout, camera.zoom, 1);
  const across = (x: number): number => camera.x + x * camera.zoom;
  const down = (y: number): number => camera.y + y * camera.zoom;

  it('finds every card by its middle', () => {
    for (const [row, column] of [
      [1, 1],
      [4, 2],
    ] as const) {
      layout.cell(row, column).cards.forEach((_, index) => {
        const rect = layout.cardRect(row, column, index);
        if (!rect) throw new Error('the card is laid out');
        const y = down(rect.y + rect.height / 2);
        if (y < headerTop(camera, frame) + frame.header) return;
        expect(at(camera, across(rect.x + rect.width / 2), y)).toEqual({ on: 'card', row, column, index });
      });
    }
  });

  it('finds the cell beside its cards', () => {
    const rect = layout.cellRect(4, 2);
    expect(at(camera, across(rect.x + 4), down(rect.y + rect.height - 4))).toEqual({
      on: 'cell',
      row: 4,
      column: 2,
    });
  });

  it('finds stage headers where they stand now', () => {
    const y = headerTop(camera, frame) + frame.header - 6;
    expect(at(camera, across(middle(2)), y)).toEqual({ on: 'stage', column: 2 });
  });

  it('finds lane headers where they stand now', () => {
    const rect = layout.cellRect(4, 0);
    const x = Math.max(0, camera.x - frame.left) + frame.left - 8;
    expect(at(camera, x, down(rect.y + rect.height - 8))).toEqual({ on: 'lane', row: 4 });
  });

  it('finds the handle of a stage and the place between two', () => {
    const handle = handlePlace(camera, frame, 1);
    expect(at(camera, handle.x, handle.y)).toEqual({ on: 'handle', column: 1 });
    const insert = insertPlace(camera, frame, 2);
    expect(at(camera, insert.x, insert.y)).toEqual({ on: 'insert', before: 2 });
    expect(at(camera, insert.x, insert.y, false).on).toBe('stage');
  });

  it('finds the points of the curve', () => {
    const point = layout.points.findIndex((other) => other.moment === 'a');
    const there = layout.points[point];
    if (!there) throw new Error('the curve has the point');
    expect(at(camera, across(there.x), down(there.y))).toEqual({ on: 'point', point });
  });

  it('finds transitions near their line only', () => {
    if (headerTop(camera, frame) < camera.y - frame.header) return;
    const foot = camera.y - frame.header;
    const piece = layout.routing.pieces[0];
    if (!piece) throw new Error('the thread has a piece');
    const x = across((piece.left + piece.right) / 2);
    expect(at(camera, x, foot - frame.arcs.thread + 3)).toEqual({ on: 'arc', arc: 0 });
    const back = layout.routing.routes.find((route) => route.arc === 1);
    if (!back) throw new Error('the repeat has a route');
    const line = foot - frame.arcs.line(back.track);
    expect(at(camera, across((back.from + back.to) / 2), line + 2)).toEqual({ on: 'arc', arc: 1 });
    expect(at(camera, across((back.from + back.to) / 2), line - 12).on).toBe('nothing');
  });
});

it('finds nothing left of the first stage, right of the last and under the last lane', () => {
  const [camera] = cameras;
  if (!camera) throw new Error('there is a camera');
  const below = camera.y + layout.height * camera.zoom;
  expect(at(camera, camera.x + COLUMN * camera.zoom, below).on).toBe('nothing');
  expect(at(camera, camera.x + 9 * COLUMN * camera.zoom, camera.y + 10).on).toBe('nothing');
});

it('adds a stage at the end, while the document can be changed', () => {
  const camera = cameras[2] ?? { x: 0, y: 0, zoom: 1 };
  const frame = frameAt(layout, camera.zoom, 1);
  const x = camera.x + (layout.width + 50) * camera.zoom;
  const y = headerTop(camera, frame) + frame.header - 8;
  expect(at(camera, x, y)).toEqual({ on: 'insert', before: 4 });
  expect(at(camera, x, y, false).on).toBe('nothing');
});

it('finds nothing on an empty board', () => {
  const empty = laidOut(sample(0));
  const camera = { x: 100, y: 100, zoom: 1 };
  expect(hit(empty, camera, frameAt(empty, 1, 0), 300, 300, true)).toEqual({ on: 'nothing' });
});
