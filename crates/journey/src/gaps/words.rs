//! How the gap engine says what it found, in each language. What is told is decided by the rules.

mod english;
mod german;

/// What a rule is, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// What it finds, in a few words: “Promise that some customers miss”.
    pub title: &'static str,
    /// Why its gaps matter as much as they do.
    pub weight: &'static str,
    /// What it looks at and when it speaks up, in a few sentences.
    pub meaning: &'static str,
    /// What usually closes its gaps.
    pub remedy: &'static str,
    /// The theory it stands on, with its source.
    pub theory: &'static str,
}
