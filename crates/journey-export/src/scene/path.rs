//! Building paths, and scaling what is drawn.

use super::{Bookmark, Draw, Item, Kind, Link, Path, Point, Rect, Scene, Segment};

/// Control point distance that makes a cubic Bézier curve a quarter circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

impl Path {
    /// Starts a path at a point.
    pub fn start(start: Point) -> Self {
        Self(vec![Segment::Move(start)])
    }

    /// Continues with a straight line.
    #[must_use]
    pub fn line_to(mut self, point: Point) -> Self {
        self.0.push(Segment::Line(point));
        self
    }

    /// Continues with a cubic Bézier curve.
    #[must_use]
    pub fn curve_to(mut self, first: Point, second: Point, end: Point) -> Self {
        self.0.push(Segment::Curve(first, second, end));
        self
    }

    /// Closes the subpath.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.0.push(Segment::Close);
        self
    }

    /// A straight line.
    pub fn line(from: Point, to: Point) -> Self {
        Self::start(from).line_to(to)
    }

    /// A closed polygon.
    pub fn polygon(points: &[Point]) -> Self {
        let mut segments = Vec::with_capacity(points.len() + 1);
        for (index, &point) in points.iter().enumerate() {
            segments.push(if index == 0 {
                Segment::Move(point)
            } else {
                Segment::Line(point)
            });
        }
        segments.push(Segment::Close);
        Self(segments)
    }

    /// A rectangle with square corners.
    pub fn rect(r: Rect) -> Self {
        Self::polygon(&[
            Point::new(r.x, r.y),
            Point::new(r.right(), r.y),
            Point::new(r.right(), r.bottom()),
            Point::new(r.x, r.bottom()),
        ])
    }

    /// A rectangle with rounded corners.
    pub fn rounded(r: Rect, radius: f32) -> Self {
        let radius = radius.min(r.width / 2.0).min(r.height / 2.0);
        if radius <= 0.0 {
            return Self::rect(r);
        }
        let k = radius * (1.0 - QUARTER);
        let p = Point::new;
        let (left, top, right, bottom) = (r.x, r.y, r.right(), r.bottom());
        Self::start(p(left + radius, top))
            .line_to(p(right - radius, top))
            .curve_to(p(right - k, top), p(right, top + k), p(right, top + radius))
            .line_to(p(right, bottom - radius))
            .curve_to(
                p(right, bottom - k),
                p(right - k, bottom),
                p(right - radius, bottom),
            )
            .line_to(p(left + radius, bottom))
            .curve_to(
                p(left + k, bottom),
                p(left, bottom - k),
                p(left, bottom - radius),
            )
            .line_to(p(left, top + radius))
            .curve_to(p(left, top + k), p(left + k, top), p(left + radius, top))
            .close()
    }

    /// A circle.
    pub fn circle(center: Point, radius: f32) -> Self {
        let r = Rect::new(
            center.x - radius,
            center.y - radius,
            radius * 2.0,
            radius * 2.0,
        );
        Self::rounded(r, radius)
    }

    /// The box around all points of the path, control points included.
    pub fn bounds(&self) -> Rect {
        let mut least = Point::new(f32::INFINITY, f32::INFINITY);
        let mut most = Point::new(f32::NEG_INFINITY, f32::NEG_INFINITY);
        self.points(|point| {
            least = Point::new(least.x.min(point.x), least.y.min(point.y));
            most = Point::new(most.x.max(point.x), most.y.max(point.y));
        });
        if least.x > most.x {
            return Rect::default();
        }
        Rect::new(least.x, least.y, most.x - least.x, most.y - least.y)
    }

    /// The boxes around the pieces of the path, straight or bent.
    pub fn lines(&self) -> impl Iterator<Item = Rect> {
        let mut pen = Point::default();
        self.0.iter().filter_map(move |segment| {
            let from = pen;
            match *segment {
                Segment::Move(to) => {
                    pen = to;
                    None
                }
                Segment::Line(to) | Segment::Curve(.., to) => {
                    pen = to;
                    Some(Self(vec![Segment::Move(from), *segment]).bounds())
                }
                Segment::Close => None,
            }
        })
    }

    fn points(&self, mut see: impl FnMut(Point)) {
        for segment in &self.0 {
            match *segment {
                Segment::Move(p) | Segment::Line(p) => see(p),
                Segment::Curve(a, b, p) => [a, b, p].into_iter().for_each(&mut see),
                Segment::Close => {}
            }
        }
    }
}

/// A uniform scale followed by a shift.
#[derive(Clone, Copy, Debug)]
pub struct Placement {
    /// Factor.
    pub scale: f32,
    /// Shift in points after scaling.
    pub shift: Point,
}

impl Placement {
    /// Where a point comes to lie.
    pub fn point(self, p: Point) -> Point {
        Point::new(
            p.x * self.scale + self.shift.x,
            p.y * self.scale + self.shift.y,
        )
    }

    /// Where a box comes to lie.
    pub fn rect(self, r: Rect) -> Rect {
        let at = self.point(Point::new(r.x, r.y));
        Rect::new(at.x, at.y, r.width * self.scale, r.height * self.scale)
    }
}

impl Scene {
    /// Moves everything, line widths and type sizes included; page sizes stay.
    pub fn place(&mut self, by: Placement) {
        for node in &mut self.structure {
            if let Kind::Figure(area) = &mut node.kind {
                *area = by.rect(*area);
            }
        }
        place_bookmarks(&mut self.outline, by);
        for page in &mut self.pages {
            page.items.iter_mut().for_each(|item| item.place(by));
            for Link { area, to, .. } in &mut page.links {
                *area = by.rect(*area);
                to.area = by.rect(to.area);
            }
        }
    }
}

fn place_bookmarks(bookmarks: &mut [Bookmark], by: Placement) {
    for Bookmark { to, children, .. } in bookmarks {
        to.area = by.rect(to.area);
        place_bookmarks(children, by);
    }
}

impl Item {
    fn place(&mut self, by: Placement) {
        match &mut self.draw {
            Draw::Path { path, stroke, .. } => {
                for segment in &mut path.0 {
                    *segment = match *segment {
                        Segment::Move(p) => Segment::Move(by.point(p)),
                        Segment::Line(p) => Segment::Line(by.point(p)),
                        Segment::Curve(a, b, p) => {
                            Segment::Curve(by.point(a), by.point(b), by.point(p))
                        }
                        Segment::Close => Segment::Close,
                    };
                }
                if let Some(stroke) = stroke {
                    stroke.width *= by.scale;
                    stroke.dash = stroke
                        .dash
                        .map(|(dash, gap)| (dash * by.scale, gap * by.scale));
                }
            }
            Draw::Glyphs(run) => {
                let at = by.point(Point::new(run.x, run.y));
                (run.x, run.y, run.size) = (at.x, at.y, run.size * by.scale);
            }
        }
    }
}
