//! The colours of printed maps. White paper, dark ink, one accent; owners' colours carry meaning,
//! and severity is told by shape as well.

use journey::gaps::Severity;
use journey::model::Act;

use crate::scene::Color;

/// Text and strong lines.
pub const INK: Color = Color(0x1B, 0x24, 0x30);
/// Secondary text; 5.9:1 on white.
pub const MUTED: Color = Color(0x56, 0x62, 0x70);
/// Thin lines.
pub const HAIRLINE: Color = Color(0xD3, 0xD9, 0xE0);
/// The ground of headers.
pub const PANEL: Color = Color(0xF3, 0xF5, 0xF7);
/// Paper.
pub const WHITE: Color = Color(0xFF, 0xFF, 0xFF);
/// The thread through the stages.
pub const ACCENT: Color = Color(0x1F, 0x5A, 0x7A);
/// Kept promises, agreements, good feelings.
pub const GOOD: Color = Color(0x1E, 0x72, 0x55);

/// The twelve owner colours. White text on any of them has a contrast of at least 4.5:1.
const OWNERS: [Color; 12] = [
    Color(0x2C, 0x63, 0xA8),
    Color(0xA8, 0x4A, 0x12),
    Color(0x1F, 0x74, 0x5B),
    Color(0x80, 0x43, 0x9B),
    Color(0xA8, 0x2E, 0x5D),
    Color(0x5F, 0x6B, 0x16),
    Color(0x17, 0x71, 0x88),
    Color(0x8A, 0x50, 0x2B),
    Color(0x4A, 0x55, 0xA0),
    Color(0x3A, 0x70, 0x36),
    Color(0x93, 0x3A, 0x3A),
    Color(0x51, 0x5E, 0x6B),
];

/// The colour of an owner by its index; an index beyond the palette starts again.
pub fn owner(index: u8) -> Color {
    OWNERS[usize::from(index) % OWNERS.len()]
}

/// The ground of a card by the index of its colour; 0 is plain.
pub fn card(index: u8) -> Color {
    const CARDS: [Color; 6] = [
        WHITE,
        Color(0xFC, 0xF3, 0xCF),
        Color(0xE0, 0xF1, 0xE2),
        Color(0xE0, 0xEC, 0xF8),
        Color(0xFA, 0xE4, 0xE6),
        Color(0xEB, 0xE6, 0xF6),
    ];
    CARDS[usize::from(index) % CARDS.len()]
}

/// The colour of a severity; dark enough for text on white.
pub const fn severity(severity: Severity) -> Color {
    match severity {
        Severity::High => Color(0xB3, 0x26, 0x1E),
        Severity::Medium => Color(0x96, 0x58, 0x00),
        Severity::Low => Color(0x4A, 0x62, 0x80),
    }
}

/// The ground of an act's phases.
pub const fn act(act: Act) -> Color {
    match act {
        Act::Choose => Color(0xE4, 0xEC, 0xF4),
        Act::Use => Color(0xE3, 0xF0, 0xEB),
        Act::Stay => Color(0xEF, 0xE9, 0xF3),
    }
}
