import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arc } from '../ipc/types';
import { STATION, arcBand, middle, routeArcs, type Route } from './arcs';
import { COLUMN } from './metrics';
import { arc } from './sample';

const COLUMNS = 8;
const kinds = fc.constantFrom('advance', 'repeat', 'win_back', 'refer', 'leave') as fc.Arbitrary<Arc['kind']>;
const column = fc.integer({ min: 0, max: COLUMNS - 1 });
const journeys = fc.array(
  fc.tuple(column, column, kinds).map(([from, to, kind]) => arc(from, kind === 'leave' ? null : to, kind)),
  { maxLength: 24 },
);

const legs = (route: Route): number[] => (route.arrives ? [route.from, route.to] : [route.from]);

describe('the course of transitions', () => {
  it('makes an advance to the next column a piece of the thread', () => {
    const routing = routeArcs([arc(0, 1, 'advance'), arc(1, 3, 'advance'), arc(2, 1, 'repeat')], 4);
    expect(routing.pieces).toEqual([
      { arc: 0, left: middle(0) + STATION, right: middle(1) - STATION },
    ]);
    expect(routing.routes.map((route) => route.arc)).toEqual([1, 2]);
  });

  it('lays short transitions within long ones', () => {
    const routing = routeArcs([arc(0, 3, 'advance'), arc(0, 2, 'advance')], 4);
    const [long, short] = routing.routes;
    expect(short?.track).toBe(0);
    expect(long?.track).toBe(1);
    expect(short?.from).toBeGreaterThan(long?.from ?? Infinity);
  });

  it('starts and ends within the stations of the stages it joins', () => {
    fc.assert(
      fc.property(journeys, (arcs) => {
        for (const route of routeArcs(arcs, COLUMNS).routes) {
          const drawn = arcs[route.arc];
          if (!drawn) throw new Error('a route of no transition');
          expect(Math.abs(route.from - middle(drawn.from))).toBeLessThan(STATION);
          if (drawn.to !== null) expect(Math.abs(route.to - middle(drawn.to))).toBeLessThan(STATION);
        }
      }),
    );
  });

  it('gives every transition a course, and never two the same stretch of a track', () => {
    fc.assert(
      fc.property(journeys, (arcs) => {
        const { pieces, routes, tracks } = routeArcs(arcs, COLUMNS);
        const drawn = [...pieces.map((piece) => piece.arc), ...routes.map((route) => route.arc)];
        expect(drawn.sort((a, b) => a - b)).toEqual(arcs.map((_, index) => index));
        for (const a of routes) {
          expect(a.track).toBeLessThan(tracks);
          for (const b of routes) {
            if (a === b || a.track !== b.track) continue;
            const apart =
              Math.max(a.from, a.to) <= Math.min(b.from, b.to) ||
              Math.max(b.from, b.to) <= Math.min(a.from, a.to);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('lets no line cross the words of another', () => {
    fc.assert(
      fc.property(journeys, (arcs) => {
        const { routes } = routeArcs(arcs, COLUMNS);
        for (const route of routes) {
          for (const other of routes) {
            if (other.track <= route.track) continue;
            for (const x of legs(other)) {
              expect(x > route.words.left && x < route.words.right).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('keeps words between the ends of their own line', () => {
    fc.assert(
      fc.property(journeys, (arcs) => {
        for (const { from, to, words } of routeArcs(arcs, COLUMNS).routes) {
          expect(words.left).toBeGreaterThanOrEqual(Math.min(from, to));
          if (words.right > words.left) expect(words.right).toBeLessThanOrEqual(Math.max(from, to));
        }
      }),
    );
  });

  it('gives a leaving transition room for words in its own column', () => {
    const [route] = routeArcs([arc(1, null, 'leave')], 3).routes;
    expect(route?.arrives).toBe(false);
    expect((route?.words.right ?? 0) - (route?.words.left ?? 0)).toBeGreaterThan(COLUMN / 3);
  });
});

describe('the band of transitions', () => {
  it('never takes more than it may, however many tracks there are', () => {
    expect(arcBand(3, 1, 0, 300).height).toBeLessThan(150);
    expect(arcBand(80, 1, 2, 300).height).toBeLessThanOrEqual(300);
    const band = arcBand(80, 1, 2, 300);
    expect(band.line(79)).toBeLessThan(300);
    expect(band.line(1) - band.line(0)).toBeCloseTo(band.step);
  });
});
