//! Text cut into words, numbers and signs, for reading what people write.
//!
//! One pass over the text; every token knows where it stands in it. Spaces of any width, fullwidth
//! digits, typographic apostrophes and hyphens are read as their plain counterparts.

use std::borrow::Cow;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Letters, with apostrophes inside: `don't`.
    Word,
    /// Digits that are an amount; finite and never negative.
    Number(f64),
    /// Digits that are no amount: `4.2.1`.
    Figures,
    /// One sign: `%`, `€`, `≤` (also written `<=`), `-`, …
    Sign,
}

/// A word, number or sign of a text.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    /// Where it stands in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
    /// In lower case, with plain apostrophes, hyphens and signs.
    pub(crate) plain: Cow<'a, str>,
    /// Nothing stands between it and the token before.
    pub(crate) glued: bool,
}

impl Token<'_> {
    /// Whether it is this word or sign.
    pub(crate) fn is(&self, plain: &str) -> bool {
        self.plain == plain
    }

    /// Whether it is one of these words or signs.
    pub(crate) fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.plain.as_ref())
    }

    /// Whether it is a word, not a number or a sign.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// Cuts a text into its words, numbers and signs, in order. Linear in the length of the text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if is_space(first) {
            at += first.len_utf8();
            continue;
        }
        let (end, kind, plain) = if digit(first).is_some() {
            number(text, at)
        } else if first.is_alphabetic() {
            word(text, at)
        } else {
            sign(text, at, first)
        };
        let glued = found.last().is_some_and(|before| before.range.end == at);
        found.push(Token {
            range: at..end,
            kind,
            plain,
            glued,
        });
        at = end;
    }
    found
}

/// Spaces of any width, and those of no width.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The plain digit a digit stands for, fullwidth ones included.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

fn word(text: &str, start: usize) -> (usize, Kind, Cow<'_, str>) {
    let mut end = start;
    let mut ready = true;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let inside = c.is_alphabetic() || is_mark(c);
        let joins = is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !inside && !joins {
            break;
        }
        ready &= c.is_ascii_lowercase() || c == '\'';
        end = start + i + c.len_utf8();
    }
    let written = &text[start..end];
    let plain = if ready {
        Cow::Borrowed(written)
    } else {
        Cow::Owned(written.to_lowercase().replace(is_apostrophe, "'"))
    };
    (end, Kind::Word, plain)
}

/// Marks that belong to the letter before: accents, and joiners of the scripts that need them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Digits with their separators: a point or comma between digits, and an apostrophe or a space
/// before each further group of three.
fn number(text: &str, start: usize) -> (usize, Kind, Cow<'_, str>) {
    let mut plain = String::new();
    let mut group = 0;
    let mut rest = text[start..].chars();
    loop {
        while let Some(figure) = rest.clone().next().and_then(digit) {
            plain.push(figure);
            group += 1;
            rest.next();
        }
        let mut ahead = rest.clone();
        let Some(separator) = ahead.next() else { break };
        let follows = ahead.clone().take(4).take_while(|&c| digit(c).is_some());
        let follows = follows.count();
        let kept = match separator {
            '.' | ',' if follows > 0 => separator,
            // Only where the groups so far are of three: neither a decimal fraction nor a
            // telephone number goes on after a space.
            c if (is_apostrophe(c) || (is_space(c) && c != '\n' && c != '\r'))
                && follows == 3
                && group <= 3
                && !plain.contains(['.', ','])
                && (group == 3 || !plain.contains('_')) =>
            {
                '_'
            }
            _ => break,
        };
        plain.push(kept);
        group = 0;
        rest = ahead;
    }
    let end = text.len() - rest.as_str().len();
    let kind = amount(&plain).map_or(Kind::Figures, Kind::Number);
    (end, kind, Cow::Owned(plain))
}

/// The amount that digits with separators name, as people of different countries write them:
/// `1,200` and `1_200` (for a space) group thousands, `99,9` and `99.9` are decimal, and where
/// both stand the later one is decimal. A lone point is always decimal: `1.200` is 1.2, because
/// the words around it are English.
fn amount(figures: &str) -> Option<f64> {
    let comma = figures.rfind(',');
    let point = figures.rfind('.');
    let grouped = |whole: &str, by: char| {
        let mut groups = whole.split(by);
        groups.next().is_some_and(|first| first.len() <= 3)
            && groups.all(|group| group.len() == 3 && !group.contains([',', '.', '_']))
    };
    let plain = match (comma, point) {
        _ if figures.contains('_') => figures.replace('_', "").replace(',', "."),
        (None, None) => figures.to_owned(),
        (Some(comma), Some(point)) => {
            let (decimal, by) = if comma > point {
                (comma, '.')
            } else {
                (point, ',')
            };
            let (whole, fraction) = (&figures[..decimal], &figures[decimal + 1..]);
            if !grouped(whole, by) {
                return None;
            }
            format!("{}.{fraction}", whole.replace(by, ""))
        }
        (Some(_), None) => {
            let leading_zero = figures.starts_with('0');
            if grouped(figures, ',') && !leading_zero {
                figures.replace(',', "")
            } else if figures.matches(',').count() == 1 {
                figures.replace(',', ".")
            } else {
                return None;
            }
        }
        (None, Some(_)) => match figures.matches('.').count() {
            1 => figures.to_owned(),
            _ if grouped(figures, '.') => figures.replace('.', ""),
            _ => return None,
        },
    };
    plain.parse().ok().filter(|amount: &f64| amount.is_finite())
}

fn sign(text: &str, start: usize, first: char) -> (usize, Kind, Cow<'_, str>) {
    let mut end = start + first.len_utf8();
    let written = &text[start..end];
    let equals = text[end..].starts_with(['=', '＝']);
    let plain = match first {
        '<' | '＜' if equals => "≤",
        '>' | '＞' if equals => "≥",
        '＜' => "<",
        '＞' => ">",
        '＝' => "=",
        '⩽' | '≦' => "≤",
        '⩾' | '≧' => "≥",
        '％' | '﹪' => "%",
        '＄' => "$",
        '￡' => "£",
        '≈' | '∼' => "~",
        '‐' | '\u{2011}' | '−' => "-",
        _ => written,
    };
    if equals && matches!(first, '<' | '>' | '＜' | '＞') {
        end += text[end..].chars().next().map_or(0, char::len_utf8);
    }
    (end, Kind::Sign, Cow::Borrowed(plain))
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    fn cut(text: &str) -> String {
        let told = |token: &super::Token<'_>| match token.kind {
            Kind::Number(amount) => format!("#{amount}"),
            Kind::Figures => format!("?{}", token.plain),
            _ => token.plain.to_string(),
        };
        let all: Vec<String> = tokens(text).iter().map(told).collect();
        all.join(" ")
    }

    #[test]
    fn numbers_are_read_as_people_of_many_countries_write_them() {
        for (text, expected) in [
            ("1,200", "#1200"),
            ("1 200", "#1200"),
            ("1\u{202f}200\u{a0}000", "#1200000"),
            ("1'200", "#1200"),
            ("1.200,50", "#1200.5"),
            ("1,200.50", "#1200.5"),
            ("1 200,50", "#1200.5"),
            ("99,9", "#99.9"),
            ("0,125", "#0.125"),
            ("1.200", "#1.2"),
            ("1.200.000", "#1200000"),
            ("4.2.1", "?4.2.1"),
            ("1,2,3", "?1,2,3"),
            ("1,2.3,4", "?1,2.3,4"),
            ("２４h", "#24 h"),
            ("9.", "#9 ."),
            ("0800 123 4567", "#800 #123 #4567"),
            ("5 days, 3 hours", "#5 days , #3 hours"),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn words_and_signs_are_plain() {
        assert_eq!(cut("Don’t ＜= 5％"), "don't ≤ #5 %");
        assert_eq!(cut("always‑on"), "always - on");
        assert_eq!(cut("e\u{301}tape 👍"), "e\u{301}tape 👍");
    }

    #[test]
    fn tokens_know_where_they_stand() {
        let text = "In １２ days, always.";
        for token in tokens(text) {
            let written = &text[token.range.clone()];
            assert!(!written.trim().is_empty());
            if token.is_word() {
                assert_eq!(written.to_lowercase(), token.plain);
            }
        }
    }
}
