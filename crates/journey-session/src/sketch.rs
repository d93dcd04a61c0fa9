//! A picture of a board for the list of recent documents: what lies where and in which colour,
//! without a word of it. Windows draw it in the colours of their theme.

use journey::board::{Board, Cell, Face, Row, Subject};
use journey::gaps::Severity;
use journey::model::{Act, Feeling, LaneKind};
use journey::records::Records;
use journey::{OwnerId, StageId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most columns, rows, and cards in a cell that a picture shows. What lies beyond would be too
/// small to be seen, and the list of recent documents is to stay small.
const COLUMNS: usize = 14;
const ROWS: usize = 6;
const CARDS: usize = 3;

/// A board, small.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Sketch {
    /// The stages from left to right.
    pub columns: Vec<SketchColumn>,
    /// The lanes with something in them, from top to bottom.
    pub rows: Vec<SketchRow>,
    /// The feeling curve from left to right.
    pub curve: Vec<SketchPoint>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SketchColumn {
    /// The act it lies in.
    pub act: Option<Act>,
    /// The colour of its owner.
    pub owner: Option<u8>,
    /// The severity of the worst gap in it.
    pub worst: Option<Severity>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SketchRow {
    /// It shows the feeling curve.
    pub feeling: bool,
    /// What lies in each column, from top to bottom.
    pub cells: Vec<Vec<SketchCard>>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SketchCard {
    /// Its own colour; 0 is plain.
    pub colour: u8,
    /// The colour of its owner.
    pub owner: Option<u8>,
}

/// A point of the feeling curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SketchPoint {
    /// How far to the right, in columns.
    pub at: f32,
    /// How it feels.
    pub feeling: Feeling,
}

impl Sketch {
    /// The picture of a board.
    pub fn of(board: &Board, records: &Records) -> Self {
        let colour = |owner: Option<OwnerId>| Some(records.owners.get(&owner?)?.colour);
        let act = |column: usize| {
            (board.acts.iter())
                .find(|band| {
                    let first = band.first as usize;
                    (first..first + band.count as usize).contains(&column)
                })
                .map(|band| band.of)
        };
        let stages: Vec<StageId> = (board.columns.iter().take(COLUMNS))
            .map(|column| column.stage)
            .collect();
        let card = |face: &Face| SketchCard {
            colour: face.colour,
            owner: colour(face.owner),
        };
        let row = |row: &Row| SketchRow {
            feeling: row.kind == LaneKind::Feeling,
            cells: (stages.iter())
                .map(|&stage| cards(board, row, stage).take(CARDS).map(card).collect())
                .collect(),
        };
        Self {
            columns: (board.columns.iter().take(COLUMNS).enumerate())
                .map(|(at, column)| SketchColumn {
                    act: act(at),
                    owner: colour(column.owner),
                    worst: column.gaps.worst,
                })
                .collect(),
            rows: (board.rows.iter())
                .filter(|row| !row.collapsed)
                .map(row)
                .filter(|row| {
                    let shows_curve = row.feeling && !board.curve.is_empty();
                    shows_curve || row.cells.iter().any(|cell| !cell.is_empty())
                })
                .take(ROWS)
                .collect(),
            curve: (board.curve.iter())
                .filter(|point| (point.column as usize) < stages.len())
                .map(|point| SketchPoint {
                    #[expect(
                        clippy::cast_precision_loss,
                        reason = "there are no more than a few columns here"
                    )]
                    at: point.column as f32 + point.across,
                    feeling: point.feeling,
                })
                .collect(),
        }
    }
}

/// The records that lie in a cell. Owners and gaps are shown with their column.
fn cards<'b>(board: &'b Board, row: &'b Row, stage: StageId) -> impl Iterator<Item = &'b Face> {
    (board.cells.iter())
        .filter(
            move |Cell {
                      stage: at, lane, ..
                  }| *at == stage && *lane == row.lane,
        )
        .flat_map(|cell| &cell.faces)
        .filter(|face| matches!(face.subject, Subject::Record { .. }))
}
