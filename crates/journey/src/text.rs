//! What people type, made fit to store: limits, line ends and control characters.

use crate::Refusal;

/// The longest name of a stage, owner, lane, journey or document, in characters.
pub const NAME_LIMIT: usize = 300;
/// The longest text of a moment, comm, promise, card, note or comment, in characters.
pub const TEXT_LIMIT: usize = 20_000;

/// A name of one line: trimmed, without control characters, never empty.
pub fn name(what: &str, given: &str) -> Result<String, Refusal> {
    let cleaned = clean(given).replace(['\n', '\t'], " ").trim().to_owned();
    if is_blank(&cleaned) {
        return Err(Refusal::new(
            format!("{what} needs a name."),
            "Type at least one visible character; the old name is kept.",
        ));
    }
    within(what, cleaned, NAME_LIMIT)
}

/// A text of any number of lines, which may be empty.
pub fn optional(what: &str, given: &str) -> Result<String, Refusal> {
    within(what, clean(given).trim().to_owned(), TEXT_LIMIT)
}

/// A text of any number of lines with at least one visible character.
pub fn required(what: &str, given: &str) -> Result<String, Refusal> {
    let cleaned = optional(what, given)?;
    if is_blank(&cleaned) {
        return Err(Refusal::new(
            format!("{what} needs some words."),
            "Type at least one visible character, or delete it.",
        ));
    }
    Ok(cleaned)
}

fn within(what: &str, text: String, limit: usize) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length > limit {
        return Err(Refusal::new(
            format!(
                "{what} may have up to {} characters; this one has {}.",
                grouped(limit),
                grouped(length)
            ),
            "Shorten it and try again; nothing was changed.",
        ));
    }
    Ok(text)
}

/// Line ends become `\n`; other control characters, which no font can show and some formats
/// cannot hold, are left out.
fn clean(given: &str) -> String {
    given
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// `100000` as `100,000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The first words of a longer text, for labels and lists: at most `limit` characters, whole
/// words where it can, closed by an ellipsis when something was left out.
pub fn excerpt(text: &str, limit: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= limit {
        return line;
    }
    let cut: String = line.chars().take(limit.saturating_sub(1)).collect();
    let whole = match cut.rfind(' ') {
        Some(at) if at > cut.len() / 2 => &cut[..at],
        _ => &cut,
    };
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Whether a text holds something a reader could see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}
