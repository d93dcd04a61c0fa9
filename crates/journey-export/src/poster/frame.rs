//! The measures of a poster: margins, columns, type.

use crate::scene::Rect;
use crate::text::{Type, Weight};

/// Free space round the page.
pub(super) const MARGIN: f32 = 40.0;
/// Width of the lane headers, with the space to the first column.
pub(super) const GUTTER: f32 = 104.0;
/// Space between columns.
pub(super) const COLUMN_GAP: f32 = 14.0;
/// The narrowest column that reads well.
const COLUMN_MIN: f32 = 112.0;
/// The widest column whose lines are not too long.
const COLUMN_MAX: f32 = 300.0;
/// The narrowest page, so that the heading has room.
const PAGE_MIN: f32 = 900.0;

pub(super) const TITLE: Type = tight(30.0, Weight::SemiBold);
pub(super) const LEAD: Type = tight(17.0, Weight::SemiBold);
pub(super) const FIGURE: Type = tight(26.0, Weight::SemiBold);
pub(super) const SUBTITLE: Type = Type::new(12.0, Weight::Regular);
pub(super) const SECTION: Type = tight(15.0, Weight::SemiBold);
pub(super) const STAGE: Type = tight(13.0, Weight::SemiBold);
pub(super) const LANE: Type = Type::new(9.5, Weight::SemiBold);
pub(super) const ENTRY: Type = Type::new(10.0, Weight::SemiBold);
pub(super) const BODY: Type = Type::new(9.0, Weight::Regular);
pub(super) const CHIP: Type = Type::new(7.8, Weight::Regular);
pub(super) const CHIP_STRONG: Type = Type::new(7.8, Weight::Medium);
pub(super) const INITIALS: Type = Type {
    leading: 1.0,
    ..Type::new(7.8, Weight::SemiBold)
};
pub(super) const CAPS: Type = Type {
    tracking: 0.07,
    ..Type::new(7.8, Weight::SemiBold)
};

const fn tight(size: f32, weight: Weight) -> Type {
    Type {
        size,
        weight,
        leading: 1.2,
        tracking: -0.012,
    }
}

/// Where the columns of a poster lie, in units that print as points at scale 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The page's width.
    pub(super) width: f32,
    /// The width of a column.
    pub(super) column: f32,
    /// How many columns.
    pub(super) columns: usize,
}

impl Frame {
    /// Pages as large as the map, from narrow columns to wide ones. The columns of a short journey
    /// fill the narrowest page.
    pub(super) fn fits(columns: usize) -> [Self; 3] {
        [190.0, 225.0, 260.0].map(|column| {
            let width = 2.0 * MARGIN + GUTTER + count(columns) * column + gaps(columns);
            let wide = Self {
                width,
                column,
                columns,
            };
            if width < PAGE_MIN {
                Self::filling(PAGE_MIN, columns).unwrap_or(wide)
            } else {
                wide
            }
        })
    }

    /// Columns that fill a width; `None` where they would be too narrow.
    pub(super) fn filling(width: f32, columns: usize) -> Option<Self> {
        let room = width - 2.0 * MARGIN - GUTTER - gaps(columns);
        let column = (room / count(columns).max(1.0)).min(COLUMN_MAX);
        (column >= COLUMN_MIN && width >= PAGE_MIN).then_some(Self {
            width,
            column,
            columns,
        })
    }

    /// The width between the margins.
    pub(super) fn inner(&self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    /// The left edge of a column.
    pub(super) fn left(&self, column: usize) -> f32 {
        MARGIN + GUTTER + count(column) * (self.column + COLUMN_GAP)
    }

    /// The middle of a column.
    pub(super) fn middle(&self, column: usize) -> f32 {
        self.left(column) + self.column / 2.0
    }

    /// The right edge of the last column.
    pub(super) fn right(&self) -> f32 {
        self.left(self.columns.max(1) - 1) + self.column
    }

    /// A box over some columns.
    pub(super) fn over(&self, first: usize, columns: usize, y: f32, height: f32) -> Rect {
        let left = self.left(first);
        Rect::new(
            left,
            y,
            self.left(first + columns) - COLUMN_GAP - left,
            height,
        )
    }
}

fn gaps(columns: usize) -> f32 {
    count(columns.saturating_sub(1)) * COLUMN_GAP
}

/// A number of things as a factor for lengths.
#[expect(
    clippy::cast_precision_loss,
    reason = "far fewer than 2^23 things fit on a page"
)]
pub(super) const fn count(things: usize) -> f32 {
    things as f32
}
