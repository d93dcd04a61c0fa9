//! Drawing into a scene: text and shapes, each with its meaning and layer.

use std::collections::BTreeMap;
use std::rc::Rc;

use journey::Language;

use crate::scene::{
    Color, Draw, Item, Kind, LayerId, Link, NodeId, Page, Path, Point, Rect, Scene, Stroke, Target,
};
use crate::text::{Paragraph, Type, Typesetter};

/// A page being drawn, with the node and the layer that what is drawn now belongs to.
pub(crate) struct Canvas<'a> {
    pub(crate) scene: Scene,
    pub(crate) page: Page,
    type_setter: &'a mut Typesetter,
    node: Option<NodeId>,
    layer: Option<LayerId>,
    places: BTreeMap<Place, Rect>,
    links: Vec<(Link, Place)>,
}

/// A place that links lead to, known by number before it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// The header of a stage, by column.
    Stage(usize),
    /// An entry of the gap register, by number.
    Gap(usize),
}

impl<'a> Canvas<'a> {
    /// The language of the fixed words.
    pub(crate) fn language(&self) -> Language {
        Language::of_tag(&self.scene.language).unwrap_or_default()
    }

    pub(crate) fn new(scene: Scene, type_setter: &'a mut Typesetter) -> Self {
        let page = Page {
            width: 0.0,
            height: 0.0,
            items: Vec::new(),
            links: Vec::new(),
        };
        Self {
            scene,
            page,
            type_setter,
            node: None,
            layer: None,
            places: BTreeMap::new(),
            links: Vec::new(),
        }
    }

    /// Sets text without drawing it.
    pub(crate) fn set(&mut self, text: &str, style: Type, width: f32) -> Rc<Paragraph> {
        self.type_setter.set(text, style, Some(width))
    }

    /// Sets text without drawing it, in a box no wider than its lines: right-to-left text begins
    /// at the right edge of that box instead of at `width`.
    pub(crate) fn snug(&mut self, text: &str, style: Type, width: f32) -> Rc<Paragraph> {
        let whole = self.type_setter.set(text, style, None);
        if whole.width <= width {
            return whole;
        }
        let wrapped = self.set(text, style, width);
        if wrapped.rtl && wrapped.width < width {
            self.set(text, style, wrapped.width)
        } else {
            wrapped
        }
    }

    /// Adds a node that holds others.
    pub(crate) fn group(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        self.scene.node(parent, kind)
    }

    /// Adds a node and draws what it holds. Right-to-left text drawn within is kept on the node in
    /// logical order.
    pub(crate) fn leaf(
        &mut self,
        parent: NodeId,
        kind: Kind,
        draw: impl FnOnce(&mut Self),
    ) -> NodeId {
        let node = self.scene.node(parent, kind);
        let outer = self.node.replace(node);
        draw(self);
        self.node = outer;
        node
    }

    /// Goes on drawing into a node.
    pub(crate) fn within(&mut self, node: NodeId, draw: impl FnOnce(&mut Self)) {
        let outer = self.node.replace(node);
        draw(self);
        self.node = outer;
    }

    /// Draws something on a layer that readers can switch off, or on none.
    pub(crate) fn on_layer(&mut self, layer: Option<LayerId>, draw: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.layer, layer);
        draw(self);
        self.layer = outer;
    }

    /// Draws decoration: what readers who cannot see it do not miss.
    pub(crate) fn decoration(&mut self, draw: impl FnOnce(&mut Self)) {
        let outer = self.node.take();
        draw(self);
        self.node = outer;
    }

    pub(crate) fn fill(&mut self, path: Path, color: Color) {
        self.push(Draw::Path {
            path,
            fill: Some(color),
            stroke: None,
        });
    }

    pub(crate) fn stroke(&mut self, path: Path, color: Color, width: f32) {
        self.push(Draw::Path {
            path,
            fill: None,
            stroke: Some(Stroke {
                color,
                width,
                dash: None,
            }),
        });
    }

    pub(crate) fn path(&mut self, path: Path, fill: Option<Color>, stroke: Option<Stroke>) {
        self.push(Draw::Path { path, fill, stroke });
    }

    /// Draws a paragraph with its top left corner at a point.
    pub(crate) fn text(&mut self, paragraph: &Paragraph, at: Point, color: Color) {
        if paragraph.rtl
            && let Some(node) = self.node
        {
            let text = self.scene[node].text.get_or_insert_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&paragraph.text);
        }
        for run in paragraph.runs_at(at, color) {
            self.push(Draw::Glyphs(run));
        }
    }

    /// Sets and draws text; returns its height.
    pub(crate) fn words(
        &mut self,
        text: &str,
        style: Type,
        at: Point,
        width: f32,
        color: Color,
    ) -> f32 {
        let paragraph = self.set(text, style, width);
        self.text(&paragraph, at, color);
        paragraph.height
    }

    /// Draws what leads to a place, as a link of its own within `parent`.
    pub(crate) fn link(
        &mut self,
        parent: NodeId,
        to: Place,
        label: &str,
        area: Rect,
        draw: impl FnOnce(&mut Self),
    ) {
        let node = self.leaf(parent, Kind::Link, draw);
        let target = Target {
            page: 0,
            area: Rect::default(),
        };
        self.links.push((
            Link {
                area,
                to: target,
                label: label.to_owned(),
                node,
            },
            to,
        ));
    }

    /// Says where a place is.
    pub(crate) fn place(&mut self, place: Place, area: Rect) {
        self.places.insert(place, area);
    }

    /// Where a place is, if it was drawn.
    pub(crate) fn target(&self, place: Place) -> Option<Target> {
        self.places
            .get(&place)
            .map(|&area| Target { page: 0, area })
    }

    /// The scene with the page drawn, links resolved.
    pub(crate) fn finish(mut self, width: f32, height: f32) -> Scene {
        for (mut link, to) in std::mem::take(&mut self.links) {
            if let Some(target) = self.target(to) {
                link.to = target;
                self.page.links.push(link);
            }
        }
        (self.page.width, self.page.height) = (width, height);
        self.scene.pages.push(self.page);
        self.scene
    }

    fn push(&mut self, draw: Draw) {
        self.page.items.push(Item {
            node: self.node,
            layer: self.layer,
            draw,
        });
    }
}
