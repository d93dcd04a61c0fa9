//! Order by rank: whatever is put wherever, there is room, and the order is the one asked for.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use journey::Rank;
use proptest::prelude::*;

#[test]
fn there_is_always_room_in_front_and_behind() {
    let (mut ranks, mut longest) = (vec![Rank::between(None, None)], 0);
    for _ in 0..2_000 {
        let first = Rank::between(None, ranks.first());
        assert!(first < ranks[0]);
        let last = Rank::between(ranks.last(), None);
        assert!(last > *ranks.last().unwrap());
        longest = longest.max(first.to_text().len()).max(last.to_text().len());
        ranks.insert(0, first);
        ranks.push(last);
    }
    assert!(ranks.is_sorted_by(|a, b| a < b));
    // A digit pair for every 127 at one end.
    assert!(longest <= 2 * (2_000 / 127 + 2), "{longest}");
}

#[test]
fn only_what_was_written_is_read() {
    for text in ["80", "8180", "0080", "ff80", "808080"] {
        assert_eq!(Rank::from_text(text).unwrap().to_text(), text);
    }
    for text in ["", "8", "81", "8080 ", "FF80", "8g80", "é80", "80ff"] {
        assert_eq!(Rank::from_text(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn a_rank_lies_where_it_was_put(places in proptest::collection::vec(any::<prop::sample::Index>(), 1..400)) {
        let mut ranks: Vec<Rank> = Vec::new();
        for place in places {
            let at = place.index(ranks.len() + 1);
            let rank = Rank::between(at.checked_sub(1).map(|lower| &ranks[lower]), ranks.get(at));
            ranks.insert(at, rank);
        }
        prop_assert!(ranks.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn any_two_ranks_from_a_file_have_room_between(
        a in proptest::collection::vec(any::<u8>(), 0..6),
        b in proptest::collection::vec(any::<u8>(), 0..6),
    ) {
        let rank = |bytes: &[u8]| {
            let digits = bytes.iter().chain(&[0x80]).flat_map(|byte| [byte >> 4, byte & 15]);
            let text: String = digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])).collect();
            Rank::from_text(&text).unwrap()
        };
        let (a, b) = (rank(&a), rank(&b));
        prop_assert!(Rank::between(Some(&a), None) > a);
        prop_assert!(Rank::between(None, Some(&a)) < a);
        prop_assert_eq!(a.to_text().cmp(&b.to_text()), a.cmp(&b));
        let (lower, upper) = if a < b { (a, b) } else { (b, a) };
        let between = Rank::between(Some(&lower), Some(&upper));
        prop_assert!(lower == upper && between > upper || lower < between && between < upper);
    }
}
