//! What is to be drawn: pages of paths and positioned glyphs, and what they mean.
//!
//! A scene is plain data. Layouts make it, backends draw it, and [`Scene::snapshot`] writes it as
//! text for tests. Coordinates are points (1/72 inch) from the page's top left corner, y down.
//!
//! Meaning is kept apart from painting: [`Scene::structure`] is a tree in reading order, and each
//! drawn item names the node it belongs to (or none: then it is decoration). Items are painted in
//! the order of the page, whatever the reading order is.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::fonts::Face;

mod path;

pub use path::Placement;

/// A finished set of pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The document's title, shown in a reader's title bar.
    pub title: String,
    /// BCP 47 language of the fixed words, such as `en`.
    pub language: String,
    /// The nodes of the structure tree; the first is the document.
    pub structure: Vec<Node>,
    /// What can be switched on and off in a reader.
    pub layers: Vec<String>,
    /// Bookmarks.
    pub outline: Vec<Bookmark>,
    /// The pages in order.
    pub pages: Vec<Page>,
}

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is painted, first to last.
    pub items: Vec<Item>,
    /// Areas that lead somewhere.
    pub links: Vec<Link>,
}

/// A drawn thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The structure node it belongs to; `None` for decoration, which readers skip.
    pub node: Option<NodeId>,
    /// The layer it is switched with.
    pub layer: Option<LayerId>,
    /// What is drawn.
    pub draw: Draw,
}

/// How an item is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// A filled, stroked, or filled and stroked path.
    Path {
        /// The outline.
        path: Path,
        /// The colour inside, by the non-zero rule.
        fill: Option<Color>,
        /// The line along the outline.
        stroke: Option<Stroke>,
    },
    /// Glyphs on one baseline.
    Glyphs(GlyphRun),
}

/// Glyphs of one face, size and colour on one baseline, in visual order from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The face.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub color: Color,
    /// Left end of the run.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Whether the text runs from right to left.
    pub rtl: bool,
    /// The glyphs.
    pub glyphs: Arc<[Glyph]>,
    /// The text in logical order.
    pub text: Arc<str>,
}

/// A glyph of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its index in the face.
    pub id: u16,
    /// From the run's left end, in em.
    pub x: f32,
    /// From the baseline, in em, down.
    pub y: f32,
    /// The bytes of the run's text it stands for. A cluster of several glyphs gives the whole text
    /// to the first of them and an empty range to the others.
    pub text: std::ops::Range<u32>,
}

/// A path of subpaths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(pub Vec<Segment>);

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Starts a subpath.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Curve(Point, Point, Point),
    /// Back to the start of the subpath.
    Close,
}

/// A place on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A box on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

/// A line along a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub color: Color,
    /// The width in points.
    pub width: f32,
    /// Lengths of dash and gap; `None` for a solid line.
    pub dash: Option<(f32, f32)>,
}

/// An area that leads somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The area.
    pub area: Rect,
    /// Where it leads.
    pub to: Target,
    /// What a screen reader says of it.
    pub label: String,
    /// The [`Kind::Link`] node it belongs to.
    pub node: NodeId,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Index of the page.
    pub page: usize,
    /// What is to be brought into view.
    pub area: Rect,
}

/// A bookmark.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// Its words.
    pub title: String,
    /// Where it leads.
    pub to: Target,
    /// Bookmarks below it.
    pub children: Vec<Bookmark>,
}

/// Index of a structure node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// Index of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LayerId(pub u16);

/// A node of the structure tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// The words that stand for it where the drawing does not speak, as for a figure.
    pub alt: Option<String>,
    /// The text in logical order, where that cannot be read off the glyphs: right-to-left text.
    pub text: Option<String>,
    /// BCP 47 language where it differs from the parent's.
    pub language: Option<String>,
    /// Nodes below, in reading order.
    pub children: Vec<NodeId>,
}

/// What a structure node is; the names are those of tagged PDF.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The whole.
    Document,
    /// A part with its own heading.
    Section,
    /// A heading of a level from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A drawing with a meaning of its own. Needs [`Node::alt`] and the area it covers.
    Figure(Rect),
    /// A table of rows.
    Table,
    /// A row of cells.
    Row,
    /// A header cell.
    Header {
        /// Whether it heads the row (else the column).
        of_row: bool,
        /// How many columns it spans.
        columns: u16,
    },
    /// A cell that spans a number of columns.
    Cell {
        /// How many columns it spans.
        columns: u16,
    },
    /// A list of items.
    List,
    /// An item of a list; holds a [`Kind::ListBody`].
    ListItem,
    /// What an item of a list says.
    ListBody,
    /// A run of text within a paragraph.
    Span,
    /// Something that leads elsewhere.
    Link,
}

impl Scene {
    /// A scene without pages.
    pub fn new(title: impl Into<String>, language: impl Into<String>) -> Self {
        let root = Node {
            kind: Kind::Document,
            alt: None,
            text: None,
            language: None,
            children: Vec::new(),
        };
        Self {
            title: title.into(),
            language: language.into(),
            structure: vec![root],
            layers: Vec::new(),
            outline: Vec::new(),
            pages: Vec::new(),
        }
    }

    /// The node of the whole document.
    pub const ROOT: NodeId = NodeId(0);

    /// Appends a node to `parent`'s children.
    pub fn node(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "far below 2^32 nodes fit into memory"
        )]
        let id = NodeId(self.structure.len() as u32);
        self.structure.push(Node {
            kind,
            alt: None,
            text: None,
            language: None,
            children: Vec::new(),
        });
        self[parent].children.push(id);
        id
    }

    /// Adds a layer.
    pub fn layer(&mut self, name: impl Into<String>) -> LayerId {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a layout has a handful of layers"
        )]
        let id = LayerId(self.layers.len() as u16);
        self.layers.push(name.into());
        id
    }

    /// The scene as readable text, one line an item, coordinates rounded to a tenth of a point.
    pub fn snapshot(&self) -> String {
        let mut out = format!("scene {:?} {}\n", self.title, self.language);
        self.write_node(&mut out, Self::ROOT, 0);
        for (index, layer) in self.layers.iter().enumerate() {
            let _ = writeln!(out, "layer {index} {layer:?}");
        }
        write_bookmarks(&mut out, &self.outline, 0);
        for (index, page) in self.pages.iter().enumerate() {
            let _ = writeln!(out, "page {index} {:.1} x {:.1}", page.width, page.height);
            for item in &page.items {
                let _ = writeln!(out, "  {item}");
            }
            for link in &page.links {
                let _ = writeln!(
                    out,
                    "  link {} -> {} {} {:?} #{}",
                    link.area, link.to.page, link.to.area, link.label, link.node.0
                );
            }
        }
        out
    }

    fn write_node(&self, out: &mut String, id: NodeId, depth: usize) {
        let node = &self[id];
        let _ = write!(
            out,
            "{:depth$}#{} {:?}",
            "",
            id.0,
            node.kind,
            depth = depth * 2
        );
        if let Some(alt) = &node.alt {
            let _ = write!(out, " alt {alt:?}");
        }
        if let Some(text) = &node.text {
            let _ = write!(out, " text {text:?}");
        }
        if let Some(language) = &node.language {
            let _ = write!(out, " lang {language}");
        }
        out.push('\n');
        for &child in &node.children {
            self.write_node(out, child, depth + 1);
        }
    }
}

impl NodeId {
    /// The node's place in [`Scene::structure`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl std::ops::Index<NodeId> for Scene {
    type Output = Node;

    fn index(&self, id: NodeId) -> &Node {
        &self.structure[id.index()]
    }
}

impl std::ops::IndexMut<NodeId> for Scene {
    fn index_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.structure[id.index()]
    }
}

fn write_bookmarks(out: &mut String, bookmarks: &[Bookmark], depth: usize) {
    for bookmark in bookmarks {
        let Bookmark {
            title,
            to,
            children,
        } = bookmark;
        let _ = writeln!(
            out,
            "{:depth$}bookmark {title:?} -> {} {}",
            "", to.page, to.area
        );
        write_bookmarks(out, children, depth + 2);
    }
}

impl Item {
    /// The area the item covers: a path's bounds with its line, a run's glyph box.
    pub fn bounds(&self) -> Rect {
        match &self.draw {
            Draw::Path { path, stroke, .. } => {
                let half = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                path.bounds().inset(-half)
            }
            Draw::Glyphs(run) => run.bounds(),
        }
    }
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.draw {
            Draw::Path { path, fill, stroke } => {
                write!(f, "path {} of {}", path.bounds(), path.0.len())?;
                if let Some(fill) = fill {
                    write!(f, " fill {fill}")?;
                }
                if let Some(stroke) = stroke {
                    write!(f, " stroke {} {:.1}", stroke.color, stroke.width)?;
                    if let Some((dash, gap)) = stroke.dash {
                        write!(f, " dash {dash:.1} {gap:.1}")?;
                    }
                }
            }
            Draw::Glyphs(run) => {
                write!(
                    f,
                    "text {:?} at {:.1} {:.1} {} {:.1} {}",
                    run.text,
                    run.x,
                    run.y,
                    run.face.name(),
                    run.size,
                    run.color
                )?;
                if run.rtl {
                    f.write_str(" rtl")?;
                }
            }
        }
        if let Some(node) = self.node {
            write!(f, " #{}", node.0)?;
        }
        if let Some(LayerId(layer)) = self.layer {
            write!(f, " layer {layer}")?;
        }
        Ok(())
    }
}

impl std::fmt::Display for Rect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "[{:.1} {:.1} {:.1} {:.1}]",
            self.x, self.y, self.width, self.height
        )
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl GlyphRun {
    /// The run's width in points.
    pub fn width(&self) -> f32 {
        let metrics = self.face.metrics();
        self.glyphs.iter().fold(0.0, |right: f32, glyph| {
            let advance = f32::from(metrics.advance(glyph.id)) / f32::from(metrics.units_per_em);
            right.max((glyph.x + advance) * self.size)
        })
    }

    /// From the face's ascent to its descent, over the run's width.
    pub fn bounds(&self) -> Rect {
        let metrics = self.face.metrics();
        let em = self.size / f32::from(metrics.units_per_em);
        let ascent = f32::from(metrics.ascent) * em;
        Rect {
            x: self.x,
            y: self.y - ascent,
            width: self.width(),
            height: ascent - f32::from(metrics.descent) * em,
        }
    }
}

impl Color {
    /// The colour mixed with white: 0 is white, 1 the colour itself.
    #[must_use]
    pub fn tint(self, amount: f32) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a mix of two bytes is a byte"
        )]
        let mix = |c: u8| (255.0 + (f32::from(c) - 255.0) * amount.clamp(0.0, 1.0)).round() as u8;
        Self(mix(self.0), mix(self.1), mix(self.2))
    }
}

impl Point {
    /// A point.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl Rect {
    /// A box from its top left corner and size.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The box shrunk on all sides; a negative `by` grows it.
    #[must_use]
    pub fn inset(&self, by: f32) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            self.width - 2.0 * by,
            self.height - 2.0 * by,
        )
    }

    /// Whether `other` lies within, up to `slack` points.
    pub fn contains(&self, other: &Self, slack: f32) -> bool {
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// Whether the two share more than `slack` points in both directions.
    pub fn overlaps(&self, other: &Self, slack: f32) -> bool {
        self.x + slack < other.right()
            && other.x + slack < self.right()
            && self.y + slack < other.bottom()
            && other.y + slack < self.bottom()
    }
}
