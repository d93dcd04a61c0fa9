//! One set of promises for each stage, as rows of machine words.

use super::columns::Edges;

/// A matrix of bits: a row for each stage, a bit for each promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits {
    words: usize,
    cells: Vec<u64>,
}

/// The bits set in the word at a place of a row.
fn set_bits(at: usize, word: u64) -> impl Iterator<Item = usize> {
    let mut left = word;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros() as usize;
        left &= left.wrapping_sub(1);
        (bit < 64).then_some(at * 64 + bit)
    })
}

impl Bits {
    /// All bits clear.
    pub(super) fn new(rows: usize, bits: usize) -> Self {
        let words = bits.div_ceil(64);
        Self {
            words,
            cells: vec![0; rows * words],
        }
    }

    pub(super) fn set(&mut self, row: usize, bit: usize) {
        self.cells[row * self.words + bit / 64] |= 1 << (bit % 64);
    }

    pub(super) fn get(&self, row: usize, bit: usize) -> bool {
        self.cells[row * self.words + bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The bits of a row that are set, in ascending order.
    pub(super) fn in_row(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let cells = &self.cells[row * self.words..(row + 1) * self.words];
        cells
            .iter()
            .enumerate()
            .flat_map(|(at, &word)| set_bits(at, word))
    }

    /// The bits that are set in a row here and in a row of another matrix of the same width, in
    /// ascending order.
    pub(super) fn in_both<'a>(
        &'a self,
        row: usize,
        other: &'a Self,
        other_row: usize,
    ) -> impl Iterator<Item = usize> + 'a {
        let here = &self.cells[row * self.words..(row + 1) * self.words];
        let there = &other.cells[other_row * self.words..(other_row + 1) * self.words];
        here.iter()
            .zip(there)
            .enumerate()
            .flat_map(|(at, (a, b))| set_bits(at, a & b))
    }

    /// How many bits of a row are set here or in another matrix of the same shape.
    pub(super) fn count_either(&self, other: &Self, row: usize) -> usize {
        let row = row * self.words..(row + 1) * self.words;
        let cells = self.cells[row.clone()].iter().zip(&other.cells[row]);
        cells.map(|(a, b)| (a | b).count_ones() as usize).sum()
    }

    /// Where walks that never leave the rows in which a bit is set can go on for ever: the
    /// greatest solution of `endless(s) = within(s) ∩ ∪ endless(t)` over the edges s → t.
    ///
    /// The dual of [`Bits::spread`]: the sets only shrink, so that it ends.
    pub(super) fn endless(next: &Edges, back: &Edges, within: &Self) -> Self {
        let words = within.words;
        let mut endless = within.clone();
        let mut queued = vec![true; next.columns()];
        let mut queue: Vec<usize> = (0..next.columns()).collect();
        let mut onward = vec![0_u64; words];
        while let Some(from) = queue.pop() {
            queued[from] = false;
            onward.fill(0);
            for &to in next.of(from) {
                let there = &endless.cells[to * words..(to + 1) * words];
                onward
                    .iter_mut()
                    .zip(there)
                    .for_each(|(on, there)| *on |= there);
            }
            let here = &mut endless.cells[from * words..(from + 1) * words];
            let mut shrank = false;
            for (here, on) in here.iter_mut().zip(&onward) {
                shrank |= *here & !on != 0;
                *here &= on;
            }
            if shrank {
                for &before in back.of(from) {
                    if !std::mem::replace(&mut queued[before], true) {
                        queue.push(before);
                    }
                }
            }
        }
        endless
    }

    /// Combines two matrices of the same shape word by word.
    pub(super) fn zip(&self, other: &Self, combine: impl Fn(u64, u64) -> u64) -> Self {
        let cells = self.cells.iter().zip(&other.cells);
        Self {
            words: self.words,
            cells: cells.map(|(&a, &b)| combine(a, b)).collect(),
        }
    }

    /// What spreads along `edges` (row → rows) from where it starts, through every row that does
    /// not stop it: the least solution of
    /// `arrives(t) = ∪ start(s) ∪ (arrives(s) ∖ stop(s))` over the edges s → t.
    ///
    /// Kildall's algorithm (1973): the union only grows, so that it ends after each bit has crossed
    /// each edge at most once. It sweeps along the columns the way most edges lead, as often as
    /// loops are nested, and stops only where something grew.
    pub(super) fn spread(edges: &Edges, start: &Self, stop: &Self) -> Self {
        let words = start.words;
        let mut arrives = Self {
            words,
            cells: vec![0; start.cells.len()],
        };
        let count = edges.columns();
        let ahead = |from: usize| edges.of(from).iter().filter(|&&to| to > from).count();
        let forward = 2 * (0..count).map(ahead).sum::<usize>() >= edges.count();
        let mut waits = vec![true; count];
        let mut again = true;
        while std::mem::take(&mut again) {
            for step in 0..count {
                let from = if forward { step } else { count - 1 - step };
                if !std::mem::take(&mut waits[from]) {
                    continue;
                }
                for &to in edges.of(from) {
                    let mut grew = false;
                    for word in 0..words {
                        let at = from * words + word;
                        let sent = start.cells[at] | (arrives.cells[at] & !stop.cells[at]);
                        let there = &mut arrives.cells[to * words + word];
                        grew |= sent & !*there != 0;
                        *there |= sent;
                    }
                    if grew {
                        waits[to] = true;
                        // Whoever is still ahead is reached in this very sweep.
                        again |= to == from || (to > from) != forward;
                    }
                }
            }
        }
        arrives
    }
}
