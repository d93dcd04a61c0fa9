//! A page of the scene as printpdf operations.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color as PdfColor, DictItem, FontId, LayerInternalId, Line, LineCapStyle,
    LineDashPattern, LineJoinStyle, LinePoint, Op, PaintMode, PdfFontHandle, Point as PdfPoint,
    Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use super::fonts::{Subset, Subsets, text_of};
use super::round;
use super::structure::Marks;
use crate::scene::{
    Color, Draw, Glyph, GlyphRun, Item, LayerId, NodeId, Page, Path, Point, Scene, Segment, Stroke,
};

/// The name of a layer among a page's resources.
pub(super) fn layer_name(index: usize) -> String {
    format!("L{index}")
}

/// The operations that draw `page`. Each sequence of marked content is entered into `marks`.
pub(super) fn operations(
    scene: &Scene,
    page: &Page,
    subsets: &Subsets,
    marks: &mut Marks,
) -> Vec<Op> {
    let mut pen = Pen {
        height: page.height,
        subsets,
        ops: vec![
            Op::SetLineJoinStyle {
                join: LineJoinStyle::Round,
            },
            Op::SetLineCapStyle {
                cap: LineCapStyle::Round,
            },
        ],
        in_text: false,
        state: State::default(),
    };
    marks.begin_page();
    for group in page
        .items
        .chunk_by(|a, b| (a.node, a.layer) == (b.node, b.layer))
    {
        let Item { node, layer, .. } = group[0];
        pen.begin(scene, node, layer, marks);
        for item in group {
            match &item.draw {
                Draw::Path { path, fill, stroke } => pen.path(path, *fill, stroke.as_ref()),
                Draw::Glyphs(run) => pen.glyphs(run),
            }
        }
        pen.end(layer);
    }
    pen.ops
}

struct Pen<'a> {
    height: f32,
    subsets: &'a Subsets,
    ops: Vec<Op>,
    in_text: bool,
    state: State,
}

/// What the graphics state was last set to, so that nothing is said twice.
#[derive(Default)]
struct State {
    fill: Option<Color>,
    stroke: Option<Stroke>,
    font: Option<(String, f32)>,
}

impl Pen<'_> {
    fn begin(
        &mut self,
        scene: &Scene,
        node: Option<NodeId>,
        layer: Option<LayerId>,
        marks: &mut Marks,
    ) {
        if let Some(LayerId(layer)) = layer {
            let layer_id = LayerInternalId(layer_name(layer.into()));
            self.ops.push(Op::BeginOptionalContent { layer_id });
        }
        self.ops.push(match node {
            None => Op::BeginMarkedContent {
                tag: "Artifact".into(),
            },
            Some(node) => Op::BeginMarkedContentWithProperties {
                tag: scene[node].kind.tag().into_owned(),
                properties: properties("MCID", DictItem::Int(marks.enter(node))),
            },
        });
    }

    fn end(&mut self, layer: Option<LayerId>) {
        self.leave_text();
        self.ops.push(Op::EndMarkedContent);
        if layer.is_some() {
            self.ops.push(Op::EndOptionalContent);
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn path(&mut self, path: &Path, fill: Option<Color>, stroke: Option<&Stroke>) {
        self.leave_text();
        if let Some(fill) = fill {
            self.fill_with(fill);
        }
        if let Some(stroke) = stroke {
            self.stroke_with(stroke);
        }
        let mode = match (fill.is_some(), stroke.is_some()) {
            (true, true) => PaintMode::FillStroke,
            (true, false) => PaintMode::Fill,
            (false, true) => PaintMode::Stroke,
            (false, false) => return,
        };
        let (rings, closed) = self.rings(path);
        if closed || fill.is_some() {
            let winding_order = WindingOrder::NonZero;
            self.ops.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings,
                    mode,
                    winding_order,
                },
            });
        } else {
            for PolygonRing { points } in rings {
                self.ops.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: false,
                    },
                });
            }
        }
    }

    /// The subpaths, and whether all of them are closed.
    fn rings(&self, path: &Path) -> (Vec<PolygonRing>, bool) {
        let mut rings: Vec<PolygonRing> = Vec::new();
        let mut closings = 0;
        for segment in &path.0 {
            let (controls, end) = match *segment {
                Segment::Move(point) => {
                    rings.push(PolygonRing { points: Vec::new() });
                    (None, point)
                }
                Segment::Line(point) => (None, point),
                Segment::Curve(first, second, point) => (Some([first, second]), point),
                Segment::Close => {
                    closings += 1;
                    continue;
                }
            };
            let Some(ring) = rings.last_mut() else {
                continue;
            };
            let mut add = |point: Point, bezier| {
                ring.points.push(LinePoint {
                    p: at(self.height, point),
                    bezier,
                });
            };
            for control in controls.into_iter().flatten() {
                add(control, true);
            }
            add(end, false);
        }
        let closed = closings == rings.len();
        (rings, closed)
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        let subset = self.subsets.face(run.face);
        if !std::mem::replace(&mut self.in_text, true) {
            self.ops.push(Op::StartTextSection);
        }
        self.fill_with(run.color);
        let font = (subset.name(), round(run.size));
        if self.state.font.as_ref() != Some(&font) {
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(font.0.clone())),
                size: Pt(font.1),
            });
            self.state.font = Some(font);
        }
        let origin = at(self.height, Point::new(run.x, run.y));
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(origin.x, origin.y),
        });
        let mut line = TextLine {
            pen: 0.0,
            rise: 0.0,
            items: Vec::new(),
        };
        // A cluster starts at a glyph with text and goes on over those without; in visual order
        // that holds for both directions.
        for cluster in run.glyphs.chunk_by(|_, next| next.text.is_empty()) {
            if subset.speaks(run, cluster) {
                line.show(subset, run, cluster, &mut self.ops);
                continue;
            }
            line.flush(&mut self.ops);
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".into(),
                properties: properties("ActualText", utf16(&text_of(run, &cluster[0]))),
            });
            line.show(subset, run, cluster, &mut self.ops);
            line.flush(&mut self.ops);
            self.ops.push(Op::EndMarkedContent);
        }
        line.flush(&mut self.ops);
        if line.rise != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn fill_with(&mut self, color: Color) {
        if self.state.fill != Some(color) {
            self.ops.push(Op::SetFillColor {
                col: pdf_color(color),
            });
            self.state.fill = Some(color);
        }
    }

    fn stroke_with(&mut self, stroke: &Stroke) {
        let last = self.state.stroke.replace(stroke.clone());
        if last.as_ref().map(|last| last.color) != Some(stroke.color) {
            self.ops.push(Op::SetOutlineColor {
                col: pdf_color(stroke.color),
            });
        }
        if last.as_ref().map(|last| round(last.width)) != Some(round(stroke.width)) {
            self.ops.push(Op::SetOutlineThickness {
                pt: Pt(round(stroke.width)),
            });
        }
        if last.and_then(|last| last.dash) != stroke.dash {
            let pattern = stroke.dash.map(|(dash, gap)| [round(dash), round(gap)]);
            let pattern = pattern.into_iter().flatten().collect();
            self.ops.push(Op::SetLineDashPattern {
                dash: LineDashPattern {
                    offset: 0.0,
                    pattern,
                },
            });
        }
    }
}

/// Glyphs on their way into text-showing operations.
struct TextLine {
    /// Where a reader's pen stands, in thousandths of an em from the run's start.
    pen: f32,
    /// The text rise in force, in points.
    rise: f32,
    items: Vec<TextItem>,
}

impl TextLine {
    fn show(&mut self, subset: &Subset, run: &GlyphRun, glyphs: &[Glyph], ops: &mut Vec<Op>) {
        for glyph in glyphs {
            let rise = round(-glyph.y * run.size);
            #[expect(clippy::float_cmp, reason = "both were rounded the same way")]
            if rise != self.rise {
                self.flush(ops);
                ops.push(Op::SetLineOffset { multiplier: rise });
                self.rise = rise;
            }
            let behind = self.pen - glyph.x * 1000.0;
            // Half a thousandth of an em is less than a reader can show.
            if behind.abs() > 0.5 {
                let offset = behind.round();
                self.items.push(TextItem::Offset(offset));
                self.pen -= offset;
            }
            let code = Codepoint::new(subset.code(glyph.id), 0.0);
            match self.items.last_mut() {
                Some(TextItem::GlyphIds(codes)) => codes.push(code),
                _ => self.items.push(TextItem::GlyphIds(vec![code])),
            }
            self.pen += subset.width(glyph.id);
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            ops.push(Op::ShowText {
                items: std::mem::take(&mut self.items),
            });
        }
    }
}

/// The point with y up, as PDF has it.
fn at(height: f32, point: Point) -> PdfPoint {
    PdfPoint {
        x: Pt(round(point.x)),
        y: Pt(round(height - point.y)),
    }
}

fn pdf_color(Color(r, g, b): Color) -> PdfColor {
    // Three decimals tell 256 steps apart.
    let part = |c: u8| (f32::from(c) / 0.255).round() / 1000.0;
    PdfColor::Rgb(Rgb {
        r: part(r),
        g: part(g),
        b: part(b),
        icc_profile: None,
    })
}

fn properties(key: &str, value: DictItem) -> DictItem {
    DictItem::Dict {
        map: BTreeMap::from([(key.to_owned(), value)]),
    }
}

fn utf16(text: &str) -> DictItem {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    DictItem::Bytes(bytes)
}
