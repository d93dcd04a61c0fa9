//! What is shown: a journey of about so many cards, as a document for Throughline and in plain
//! words for its peers. Both have the same cards with the same words in the same places.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::date;
use journey::board::{Board, Chip, Face, Subject};
use journey::gaps::{self, Today};
use journey::{Document, Language, OwnerId};
use serde_json::{Value, json};

use super::grown;

/// Width of a column, of a card, and the room around them, as on Throughline's board.
const COLUMN: usize = 240;
const CARD: usize = 216;
const PADDING: usize = 12;
const GAP: usize = 8;

/// Letters that fit in a line of a card.
const LINE: usize = 28;

/// Above the lanes.
const STAGE: usize = 40;

const COLOURS: [&str; 6] = [
    "#3b5bdb", "#0c8599", "#e8590c", "#2b8a3e", "#9c36b5", "#5f3dc4",
];

/// A journey of about so many cards.
pub struct Content {
    document: Document,
    board: Board,
}

impl Content {
    /// The journey with the number of cards nearest to this.
    pub fn of(cards: usize) -> Self {
        // Every stage has about as many as every other.
        let sample = Self::grown(30);
        let each = sample.cards();
        Self::grown((cards * 30 + each / 2) / each)
    }

    fn grown(stages: usize) -> Self {
        let document = grown::document(stages);
        let journey = document.journeys()[0];
        let gaps = gaps::analyse(&document, journey, Today(date(2026, 1, 1)));
        let board = Board::of(&document, journey, &gaps, Language::English)
            .expect("it is the document's journey");
        Self { document, board }
    }

    /// How many cards the board shows.
    pub fn cards(&self) -> usize {
        self.board.cells.iter().map(|cell| cell.faces.len()).sum()
    }

    /// Words that stand on cards that can be dragged.
    pub fn words(&self) -> Vec<&str> {
        let records = self.document.records();
        let mut words: Vec<&str> = (records.moments.values().map(|m| m.text.as_str()))
            .chain(records.comms.values().map(|comm| comm.words.as_str()))
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Writes the document to a file.
    pub fn write(&self, file: &Path) {
        let log = grown::log(&self.document);
        journey_file::create(file, &self.document, &log, journey_file::Existing::Keep)
            .expect("the file can be written");
    }

    /// The same for the pages of the peers.
    pub fn plain(&self) -> Value {
        let owners: BTreeMap<OwnerId, Value> = (self.document.records().owners.values())
            .map(|owner| {
                let colour = COLOURS[usize::from(owner.colour) % COLOURS.len()];
                let initials: String = owner.name.chars().take(2).collect();
                (owner.id, json!({ "colour": colour, "initials": initials }))
            })
            .collect();
        let columns = self.board.columns.len();
        let mut cards = Vec::new();
        let mut lane = STAGE;
        for row in self.board.cells.chunks(columns.max(1)) {
            let mut lowest = lane + 64;
            for (column, cell) in row.iter().enumerate() {
                let mut y = lane + PADDING;
                for face in &cell.faces {
                    let (height, card) = card(face, column * COLUMN + PADDING, y, &owners);
                    cards.push(card);
                    y += height + GAP;
                }
                lowest = lowest.max(y + PADDING - GAP);
            }
            lane = lowest;
        }
        let stages: Vec<Value> = (self.board.columns.iter().enumerate())
            .map(|(at, column)| {
                json!({ "x": at * COLUMN, "y": 0, "width": COLUMN - 40, "height": STAGE - 4, "name": column.name })
            })
            .collect();
        let transitions: Vec<_> = (self.board.arcs.iter())
            .filter_map(|arc| Some([arc.from, arc.to?]))
            .collect();
        json!({
            "width": columns * COLUMN, "height": lane,
            "stages": stages, "cards": cards, "transitions": transitions,
        })
    }
}

/// A card in plain words, and how high it is.
fn card(face: &Face, x: usize, y: usize, owners: &BTreeMap<OwnerId, Value>) -> (usize, Value) {
    let lines = wrapped(&face.text);
    let facts = (face.chips.iter().map(told))
        .collect::<Vec<_>>()
        .join(" · ");
    let more = usize::from(!facts.is_empty());
    let height = 18 + 18 * (lines.len() + more);
    let owner = face.owner.and_then(|owner| owners.get(&owner));
    let card = json!({
        "x": x, "y": y, "width": CARD, "height": height,
        "text": face.text, "lines": lines, "facts": facts, "owner": owner,
        "boxed": matches!(face.subject, Subject::Record { .. }),
    });
    (height, card)
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is always one");
        if line.is_empty() {
            word.clone_into(line);
        } else if line.len() + 1 + word.len() <= LINE {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn told(chip: &Chip) -> String {
    match chip {
        Chip::Channel(_) => "email".to_owned(),
        Chip::Sent(text)
        | Chip::Measure(text)
        | Chip::DueBy(text)
        | Chip::Author(text)
        | Chip::Step(text)
        | Chip::Tag(text) => text.clone(),
        Chip::Makes(count) => format!("makes {count}"),
        Chip::Named(_) => "named".to_owned(),
        Chip::Keeps { wording, .. } => wording.chars().take(LINE).collect(),
        Chip::Verdict(_) => "partly kept".to_owned(),
    }
}
