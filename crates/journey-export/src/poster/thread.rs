//! The thread through the stages and the other transitions over it.
//!
//! Each stage is a station on the thread. An advance to the next column is a piece of the thread;
//! every other transition leaves its station upwards, runs along a track and comes down again.
//! Tracks are given out shortest first, the lowest that is free (greedy interval colouring), and
//! ports are ordered so that short transitions lie within long ones. Words stand on their own track
//! between the legs that pass it, so no line crosses text.

use journey::board::Arc;
use journey::gaps::Severity;
use journey::model::{AgreementState, TransitionKind};

use super::facts::{Fact, Facts};
use super::frame::{CHIP_STRONG, Frame, MARGIN, count};
use super::marks::Mark;
use super::words::{End, Leads};
use super::{Layers, Sheet, Word};
use crate::canvas::Canvas;
use crate::palette::{self, ACCENT, GOOD, INK, MUTED, WHITE};
use crate::scene::{Color, Kind, NodeId, Path, Point, Rect, Scene, Stroke};

/// Height of a station.
const STATION: f32 = 17.0;
/// Half of a station's width, as a share of the column's.
const HALF: f32 = 0.28;
/// Space between a track's words and its line, and under the line.
const TRACK_PAD: f32 = 4.0;
const CORNER: f32 = 6.0;
const HEAD: f32 = 5.0;

/// A transition that runs along a track.
struct Route<'a> {
    arc: &'a Arc,
    /// Where it leaves and where it arrives; a `leave` ends on its track.
    from: f32,
    to: f32,
    track: usize,
    facts: Option<Facts>,
    /// Where the words begin.
    words_at: f32,
}

impl Route<'_> {
    fn left(&self) -> f32 {
        self.from.min(self.to)
    }

    fn right(&self) -> f32 {
        self.from.max(self.to)
    }

    /// The places where it crosses the tracks below its own.
    fn legs(&self) -> impl Iterator<Item = f32> {
        let arrives = self.arc.to.is_some().then_some(self.to);
        std::iter::once(self.from).chain(arrives)
    }
}

/// Draws thread and tracks from `top` down, and returns where the stations end.
pub(super) fn draw(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    frame: &Frame,
    top: f32,
) -> f32 {
    let arcs = &sheet.board.arcs;
    let mut on_thread = vec![None; frame.columns];
    let mut rest = Vec::new();
    for arc in arcs {
        let from = arc.from as usize;
        let next = arc.kind == TransitionKind::Advance && arc.to == Some(arc.from + 1);
        match on_thread.get_mut(from) {
            Some(piece @ None) if next => *piece = Some(arc),
            _ => rest.push(arc),
        }
    }
    let mut routes = routes(frame, &rest);
    give_tracks(&mut routes);
    let heights = place_words(canvas, sheet, layers, &mut routes);

    let room = frame.left(1) - frame.left(0) - 2.0 * HALF * frame.column - 10.0;
    let pieces: Vec<(usize, &Arc, Facts)> = on_thread
        .into_iter()
        .enumerate()
        .filter_map(|(column, arc)| arc.map(|arc| (column, arc)))
        .map(|(column, arc)| {
            (
                column,
                arc,
                Facts::lay(canvas, facts_of(sheet, layers, arc, true), room),
            )
        })
        .collect();
    let words_height = pieces
        .iter()
        .fold(0.0_f32, |most, (.., facts)| most.max(facts.height));

    let tracks: f32 = heights.iter().sum();
    let station_top = top + tracks + words_height.max(8.0) + 6.0;
    let middle = station_top + STATION / 2.0;
    let bottom = station_top + STATION;
    let area = Rect::new(
        frame.left(0),
        top,
        frame.right() - frame.left(0),
        bottom - top,
    );
    let figure = canvas.group(Scene::ROOT, Kind::Figure(area));
    canvas.scene[figure].alt = Some(told(sheet));
    canvas.within(figure, |canvas| {
        for (column, arc, facts) in &pieces {
            let left = frame.middle(*column) + HALF * frame.column;
            let right = frame.middle(column + 1) - HALF * frame.column;
            piece(canvas, arc, left, right, middle);
            let at = Point::new(left + 5.0, middle - STATION / 2.0 - 2.0 - facts.height);
            facts.draw(canvas, figure, at);
        }
        let mut lines = Vec::with_capacity(heights.len());
        let mut y = station_top - words_height.max(8.0) - 6.0;
        for height in heights {
            lines.push(y - TRACK_PAD);
            y -= height;
        }
        for route in &routes {
            draw_route(canvas, figure, route, lines[route.track], station_top);
        }
        for column in 0..frame.columns {
            station(canvas, sheet, frame, column, station_top);
        }
    });
    bottom
}

/// Gives every transition its ports.
fn routes<'a>(frame: &Frame, arcs: &[&'a Arc]) -> Vec<Route<'a>> {
    // By column: the order of the port, which transition, and whether it arrives.
    let mut ports: Vec<Vec<(i64, usize, bool)>> = vec![Vec::new(); frame.columns];
    for (index, arc) in arcs.iter().enumerate() {
        let from = i64::from(arc.from);
        match arc.to.map(i64::from) {
            // The last column has its room on the left.
            None if from + 1 == columns(frame) && from > 0 => {
                ports[arc.from as usize].push((i64::MIN, index, false));
            }
            None => ports[arc.from as usize].push((i64::MAX, index, false)),
            Some(to) if to == from => {
                ports[arc.from as usize].push((i64::MAX - 2, index, true));
                ports[arc.from as usize].push((i64::MAX - 1, index, false));
            }
            Some(to) => {
                ports[arc.from as usize].push((order(from, to, columns(frame)), index, false));
                if let Some(ports) = usize::try_from(to).ok().and_then(|to| ports.get_mut(to)) {
                    ports.push((order(to, from, columns(frame)), index, true));
                }
            }
        }
    }
    let mut routes: Vec<Route> = arcs
        .iter()
        .map(|arc| Route {
            arc,
            from: 0.0,
            to: 0.0,
            track: 0,
            facts: None,
            words_at: 0.0,
        })
        .collect();
    for (column, mut ports) in ports.into_iter().enumerate() {
        ports.sort_unstable();
        let spread = 2.0 * (HALF - 0.03) * frame.column;
        let step = spread / count(ports.len().max(1));
        for (place, (_, index, arrives)) in ports.into_iter().enumerate() {
            let x = frame.middle(column) - spread / 2.0 + (count(place) + 0.5) * step;
            if arrives {
                routes[index].to = x;
            } else {
                routes[index].from = x;
            }
        }
    }
    for route in &mut routes {
        if route.arc.to.is_none() {
            let column = route.arc.from as usize;
            route.to = if column > 0 && column + 1 == frame.columns {
                frame.middle(column - 1) + HALF * frame.column
            } else if column + 1 < frame.columns {
                frame.middle(column + 1) - HALF * frame.column
            } else {
                frame.width - MARGIN
            };
        }
    }
    routes
}

fn columns(frame: &Frame) -> i64 {
    i64::try_from(frame.columns).unwrap_or(i64::MAX)
}

/// The order of a port at `here` whose transition goes `there`: on the left side the nearest first,
/// on the right side the nearest last, so that near ones lie within far ones.
fn order(here: i64, there: i64, columns: i64) -> i64 {
    if there < here {
        here - there - columns
    } else {
        columns - (there - here)
    }
}

/// Shortest first, each on the lowest track that is free over its whole length.
fn give_tracks(routes: &mut [Route]) {
    let mut order: Vec<usize> = (0..routes.len()).collect();
    let length = |route: &Route| route.right() - route.left();
    order.sort_by(|&a, &b| {
        length(&routes[a])
            .total_cmp(&length(&routes[b]))
            .then(a.cmp(&b))
    });
    let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
    for index in order {
        let (left, right) = (routes[index].left() - 6.0, routes[index].right() + 6.0);
        let free = |track: &Vec<(f32, f32)>| track.iter().all(|t| right <= t.0 || left >= t.1);
        let track = taken.iter().position(free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        taken[track].push((left, right));
        routes[index].track = track;
    }
}

/// Sets each transition's words in the widest space between the legs that pass its track, and
/// returns the height of each track.
fn place_words(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    routes: &mut [Route],
) -> Vec<f32> {
    let mut heights = vec![
        0.0_f32;
        routes
            .iter()
            .map(|route| route.track + 1)
            .max()
            .unwrap_or(0)
    ];
    for index in 0..routes.len() {
        let route = &routes[index];
        let (mut left, mut right) = (route.left(), route.right());
        if route.arc.to.is_none() {
            // The sign of the exit stands before the words.
            if route.from < route.to {
                left += 16.0;
            } else {
                right -= 16.0;
            }
        }
        let mut edges: Vec<f32> = routes
            .iter()
            .filter(|other| other.track > route.track)
            .flat_map(Route::legs)
            .filter(|&x| x > left && x < right)
            .chain([left, right])
            .collect();
        edges.sort_by(f32::total_cmp);
        let spaces = edges.windows(2).map(|pair| (pair[0], pair[1] - pair[0]));
        let (start, space) = spaces.fold(
            (left, 0.0),
            |best, next| if next.1 > best.1 { next } else { best },
        );
        let width = (space - 12.0).clamp(8.0, 240.0);
        let facts = Facts::lay(canvas, facts_of(sheet, layers, route.arc, false), width);
        let height = facts.height + 2.0 * TRACK_PAD + 3.0;
        let route = &mut routes[index];
        heights[route.track] = heights[route.track].max(height);
        route.words_at = start + 6.0;
        route.facts = Some(facts);
    }
    heights
}

/// What is said of a transition. On the thread the sign of the agreement stands in the line.
fn facts_of(sheet: &Sheet, layers: Layers, arc: &Arc, on_thread: bool) -> Vec<Fact> {
    let mut facts = Vec::new();
    if arc.kind != TransitionKind::Advance {
        let kind = sheet.say(Word::Transition(arc.kind));
        facts.push(Fact {
            style: CHIP_STRONG,
            color: color(arc.kind),
            ..Fact::new(kind)
        });
    }
    if !arc.label.is_empty() {
        facts.push(Fact {
            color: INK,
            ..Fact::new(&arc.label)
        });
    }
    if let Some(state) = arc.hand_off {
        let text = sheet.say(Word::Agreement(state));
        let fact = match state {
            _ if !on_thread => Fact::marked(Mark::Agreement(state), text),
            _ => Fact::new(text),
        };
        let color = match state {
            AgreementState::Missing => palette::severity(Severity::High),
            AgreementState::Agreed => GOOD,
            _ => MUTED,
        };
        facts.push(Fact { color, ..fact });
    }
    let gaps = sheet.about(arc.transition.into());
    facts.extend(gaps.map(|gap| Fact {
        gap: None,
        ..Fact::gap(gap, layers)
    }));
    facts
}

/// A piece of the thread; where a hand-off has no agreement, the thread is broken.
fn piece(canvas: &mut Canvas, arc: &Arc, left: f32, right: f32, y: f32) {
    let line = |from: f32, to: f32| Path::line(Point::new(from, y), Point::new(to, y));
    let tip = right - 2.0;
    let end = tip - HEAD;
    let middle = left.midpoint(right) - HEAD / 2.0;
    let gap = match arc.hand_off {
        None => 0.0,
        Some(AgreementState::Missing) => 10.0,
        Some(_) => 5.0,
    };
    if gap > 0.0 {
        canvas.stroke(line(left, (middle - gap).max(left)), ACCENT, 2.2);
        canvas.stroke(line((middle + gap).min(end), end), ACCENT, 2.2);
    } else {
        canvas.stroke(line(left, end), ACCENT, 2.2);
    }
    head(
        canvas,
        TransitionKind::Advance,
        ACCENT,
        Point::new(tip, y),
        Point::new(1.0, 0.0),
    );
    if let Some(state) = arc.hand_off {
        let mark = Mark::Agreement(state);
        let (width, _) = mark.size(canvas);
        mark.draw(canvas, middle - width / 2.0, y);
    }
}

fn draw_route(canvas: &mut Canvas, figure: NodeId, route: &Route, y: f32, stations: f32) {
    let kind = route.arc.kind;
    let color = color(kind);
    let stroke = stroke(kind);
    let side = if route.to < route.from { -1.0 } else { 1.0 };
    let corner = CORNER
        .min((route.right() - route.left()) / 2.0)
        .min((stations - y) / 2.0);
    let p = Point::new;
    let bend = corner * 0.45;
    let up = Path::start(p(route.from, stations))
        .line_to(p(route.from, y + corner))
        .curve_to(
            p(route.from, y + bend),
            p(route.from + side * bend, y),
            p(route.from + side * corner, y),
        );
    if route.arc.to.is_some() {
        let down = up.line_to(p(route.to - side * corner, y)).curve_to(
            p(route.to - side * bend, y),
            p(route.to, y + bend),
            p(route.to, y + corner),
        );
        canvas.path(
            down.line_to(p(route.to, stations - HEAD - 1.0)),
            None,
            Some(stroke),
        );
        head(
            canvas,
            kind,
            color,
            p(route.to, stations - 1.0),
            p(0.0, 1.0),
        );
    } else {
        let end = route.from + side * 10.0;
        canvas.path(up.line_to(p(end, y)), None, Some(stroke));
        exit(canvas, color, p(end + side * 1.5, y));
    }
    if let Some(facts) = &route.facts {
        facts.draw(
            canvas,
            figure,
            p(route.words_at, y - TRACK_PAD - 1.0 - facts.height),
        );
    }
}

/// The head of an arrow with its tip at a point, along a direction of length 1.
fn head(canvas: &mut Canvas, kind: TransitionKind, color: Color, tip: Point, along: Point) {
    let at = |back: f32, aside: f32| {
        Point::new(
            tip.x - along.x * back - along.y * aside,
            tip.y - along.y * back + along.x * aside,
        )
    };
    let half = HEAD * 0.55;
    let chevron = |back: f32| {
        Path::start(at(back + HEAD, half))
            .line_to(at(back, 0.0))
            .line_to(at(back + HEAD, -half))
    };
    match kind {
        TransitionKind::Advance => {
            canvas.fill(
                Path::polygon(&[at(0.0, 0.0), at(HEAD, half), at(HEAD, -half)]),
                color,
            );
        }
        TransitionKind::Repeat | TransitionKind::Leave => canvas.stroke(chevron(0.0), color, 1.3),
        TransitionKind::WinBack => {
            canvas.stroke(chevron(0.0), color, 1.3);
            canvas.stroke(chevron(3.2), color, 1.3);
        }
        TransitionKind::Refer => {
            let diamond = [
                at(0.0, 0.0),
                at(half + 0.6, half),
                at(2.0 * half + 1.2, 0.0),
                at(half + 0.6, -half),
            ];
            canvas.fill(Path::polygon(&diamond), color);
        }
    }
}

/// A piece of the line of a kind with its head, for the legend.
pub(super) fn sample(canvas: &mut Canvas, kind: TransitionKind, from: Point, length: f32) {
    let tip = Point::new(from.x + length, from.y);
    let line = Path::line(from, Point::new(tip.x - 6.0, tip.y));
    canvas.path(line, None, Some(stroke(kind)));
    if kind == TransitionKind::Leave {
        exit(canvas, color(kind), Point::new(tip.x - 3.0, tip.y));
    } else {
        head(canvas, kind, color(kind), tip, Point::new(1.0, 0.0));
    }
}

/// Where a customer is lost: a bar with a cross.
fn exit(canvas: &mut Canvas, color: Color, center: Point) {
    let r = 2.6;
    let at = |x: f32, y: f32| Point::new(center.x + x * r, center.y + y * r);
    canvas.fill(Path::circle(center, r + 1.2), WHITE);
    canvas.stroke(Path::line(at(-1.0, -1.0), at(1.0, 1.0)), color, 1.4);
    canvas.stroke(Path::line(at(-1.0, 1.0), at(1.0, -1.0)), color, 1.4);
}

const fn color(kind: TransitionKind) -> Color {
    match kind {
        TransitionKind::Advance | TransitionKind::Refer => ACCENT,
        TransitionKind::Repeat => MUTED,
        TransitionKind::WinBack => GOOD,
        TransitionKind::Leave => palette::severity(Severity::High),
    }
}

/// The line of a kind: each has a pattern of its own.
const fn stroke(kind: TransitionKind) -> Stroke {
    let dash = match kind {
        TransitionKind::Advance | TransitionKind::Leave => None,
        TransitionKind::Repeat => Some((3.0, 2.6)),
        TransitionKind::WinBack => Some((8.0, 3.0)),
        TransitionKind::Refer => Some((0.1, 3.0)),
    };
    Stroke {
        color: color(kind),
        width: 1.3,
        dash,
    }
}

fn station(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame, column: usize, top: f32) {
    let stage = &sheet.board.columns[column];
    let width = 2.0 * HALF * frame.column;
    let area = Rect::new(frame.middle(column) - width / 2.0, top, width, STATION);
    let owner = sheet
        .owner(stage.owner)
        .map(|owner| palette::owner(owner.colour));
    let path = Path::rounded(area, STATION / 2.0);
    let ink = if let Some(color) = owner {
        canvas.fill(path, color);
        WHITE
    } else {
        let stroke = Stroke {
            color: MUTED,
            width: 1.0,
            dash: Some((3.0, 2.4)),
        };
        canvas.path(path, Some(WHITE), Some(stroke));
        MUTED
    };
    let number = column + 1;
    let text = if stage.start {
        sheet.say(Word::Start(number))
    } else {
        number.to_string()
    };
    let text = canvas.set(&text, CHIP_STRONG, width);
    let at = Point::new(
        frame.middle(column) - text.width / 2.0,
        top + (STATION - text.height) / 2.0,
    );
    canvas.text(&text, at, ink);
}

/// The transitions in words.
fn told(sheet: &Sheet) -> String {
    let name = |column: u32| {
        let column = sheet.board.columns.get(column as usize);
        column.map(|column| column.name.as_str())
    };
    let mut sentences = vec![sheet.say(Word::ThreadShows)];
    sentences.extend(sheet.board.arcs.iter().map(|arc| {
        sheet.say(Word::Leads(Leads {
            kind: arc.kind,
            from: name(arc.from),
            to: arc.to.map_or(End::Exit, |to| End::Stage(name(to))),
            label: &arc.label,
            hand_off: arc.hand_off,
        }))
    }));
    sentences.join(" ")
}
