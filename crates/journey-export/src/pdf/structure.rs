//! The structure tree: what the marked content on the pages means, in reading order.

use std::borrow::Cow;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{PdfError, destination, rectangle, text_string};
use crate::scene::{Kind, Node, NodeId, Scene};

/// The marked content of all pages: by page and number, the node each sequence belongs to.
#[derive(Default)]
pub(super) struct Marks(Vec<Vec<NodeId>>);

impl Marks {
    pub(super) fn begin_page(&mut self) {
        self.0.push(Vec::new());
    }

    /// Enters a sequence of marked content on the current page and gives its number there.
    pub(super) fn enter(&mut self, node: NodeId) -> i64 {
        if self.0.is_empty() {
            self.begin_page();
        }
        let last = self.0.len() - 1;
        self.0[last].push(node);
        index_number(self.0[last].len() - 1)
    }
}

impl Kind {
    /// The standard structure type.
    pub(super) fn tag(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(level) => return Cow::Owned(format!("H{}", level.clamp(1, 6))),
            Self::Paragraph => "P",
            Self::Figure(_) => "Figure",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::Header { .. } => "TH",
            Self::Cell { .. } => "TD",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::ListBody => "LBody",
            Self::Span => "Span",
            Self::Link => "Link",
        })
    }
}

/// Adds the structure tree, the parent tree and the links to the document.
pub(super) fn add(
    document: &mut Document,
    scene: &Scene,
    pages: &[ObjectId],
    marks: &Marks,
) -> Result<(), PdfError> {
    let mut tree = Tree {
        elements: scene
            .structure
            .iter()
            .map(|_| document.new_object_id())
            .collect(),
        kids: vec![Vec::new(); scene.structure.len()],
        pages: vec![None; scene.structure.len()],
        parents: Vec::new(),
    };
    tree.add_marks(document, pages, marks)?;
    for (node, kids) in scene.structure.iter().zip(&mut tree.kids) {
        kids.extend(
            node.children
                .iter()
                .map(|child| Object::from(tree.elements[child.index()])),
        );
    }
    let next_key = tree.add_links(document, scene, pages)?;

    let root = document.new_object_id();
    let mut above = vec![root; tree.elements.len()];
    for (node, &element) in scene.structure.iter().zip(&tree.elements) {
        for child in &node.children {
            above[child.index()] = element;
        }
    }
    for (index, (node, kids)) in scene.structure.iter().zip(tree.kids).enumerate() {
        let page = tree.pages[index].map(|page| (page, pages[page]));
        let mut entry = describe(node, scene, page);
        entry.set("P", above[index]);
        match <[Object; 1]>::try_from(kids) {
            Ok([kid]) => entry.set("K", kid),
            Err(kids) if kids.is_empty() => {}
            Err(kids) => entry.set("K", kids),
        }
        document.objects.insert(tree.elements[index], entry.into());
    }
    let parent_tree = document.add_object(dictionary! { "Nums" => tree.parents });
    let entry = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => tree.elements[Scene::ROOT.index()],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next_key,
    };
    document.objects.insert(root, entry.into());
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// The structure elements in the making, by node.
struct Tree {
    elements: Vec<ObjectId>,
    /// What each element holds: its own marked content, what is below it, its link areas.
    kids: Vec<Vec<Object>>,
    /// The page each element's own content starts on.
    pages: Vec<Option<usize>>,
    /// The parent tree: keys and the elements they lead to.
    parents: Vec<Object>,
}

impl Tree {
    fn element(&self, node: NodeId) -> ObjectId {
        self.elements[node.index()]
    }

    fn add_marks(
        &mut self,
        document: &mut Document,
        pages: &[ObjectId],
        marks: &Marks,
    ) -> Result<(), PdfError> {
        for (page, nodes) in marks.0.iter().enumerate() {
            for (mark, &node) in nodes.iter().enumerate() {
                let mark = index_number(mark);
                let own = *self.pages[node.index()].get_or_insert(page);
                self.kids[node.index()].push(if own == page {
                    mark.into()
                } else {
                    dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => mark }.into()
                });
            }
            let of_page = nodes
                .iter()
                .map(|&node| self.element(node).into())
                .collect();
            let of_page = document.add_object(Object::Array(of_page));
            self.parents
                .extend([index_number(page).into(), of_page.into()]);
            document
                .get_dictionary_mut(pages[page])?
                .set("StructParents", index_number(page));
        }
        Ok(())
    }

    /// Adds the link areas and returns the first key of the parent tree that is still free.
    fn add_links(
        &mut self,
        document: &mut Document,
        scene: &Scene,
        pages: &[ObjectId],
    ) -> Result<i64, PdfError> {
        let mut key = index_number(scene.pages.len());
        for (page, &id) in scene.pages.iter().zip(pages) {
            let mut annotations = Vec::new();
            for link in &page.links {
                let annotation = document.add_object(dictionary! {
                    "Type" => "Annot",
                    "Subtype" => "Link",
                    "Rect" => rectangle(link.area, page.height),
                    "Border" => vec![0.into(), 0.into(), 0.into()],
                    // Printed with the page.
                    "F" => 4,
                    "Contents" => text_string(&link.label),
                    "Dest" => destination(scene, pages, &link.to),
                    "StructParent" => key,
                });
                self.kids[link.node.index()]
                    .push(dictionary! { "Type" => "OBJR", "Pg" => id, "Obj" => annotation }.into());
                self.parents
                    .extend([key.into(), self.element(link.node).into()]);
                annotations.push(Object::Reference(annotation));
                key += 1;
            }
            if !annotations.is_empty() {
                document.get_dictionary_mut(id)?.set("Annots", annotations);
            }
        }
        Ok(key)
    }
}

/// What an element says of itself.
fn describe(node: &Node, scene: &Scene, page: Option<(usize, ObjectId)>) -> Dictionary {
    let mut entry = Dictionary::new();
    entry.set("S", Object::Name(node.kind.tag().as_bytes().to_vec()));
    if let Some((_, page)) = page {
        entry.set("Pg", page);
    }
    if let Some(alt) = &node.alt {
        entry.set("Alt", text_string(alt));
    }
    if let Some(text) = &node.text {
        entry.set("ActualText", text_string(text));
    }
    if let Some(language) = &node.language {
        entry.set("Lang", text_string(language));
    }
    let attributes = match node.kind {
        Kind::Header { of_row, columns } => {
            let mut table = table_attributes(columns);
            table.set("Scope", if of_row { "Row" } else { "Column" });
            Some(table)
        }
        Kind::Cell { columns } if columns > 1 => Some(table_attributes(columns)),
        Kind::Figure(area) => page.map(|(page, _)| {
            dictionary! {
                "O" => "Layout",
                "Placement" => "Block",
                "BBox" => rectangle(area, scene.pages[page].height),
            }
        }),
        _ => None,
    };
    if let Some(attributes) = attributes {
        entry.set("A", attributes);
    }
    entry
}

fn table_attributes(columns: u16) -> Dictionary {
    let mut table = dictionary! { "O" => "Table" };
    if columns > 1 {
        table.set("ColSpan", i64::from(columns));
    }
    table
}

fn index_number(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
