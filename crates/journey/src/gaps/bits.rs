//! One set of promises for each stage, as rows of machine words.

use super::columns::Edges;

/// A matrix of bits: a row for each stage, a bit for each promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits {
    words: usize,
    cells: Vec<u64>,
}

/// The bits set in the word at a place of a row, in ascending order.
pub(super) fn set_bits(at: usize, word: u64) -> impl Iterator<Item = usize> {
    let mut left = word;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros() as usize;
        left &= left.wrapping_sub(1);
        (bit < 64).then_some(at * 64 + bit)
    })
}

/// Makes rows of columns, by swapping ever smaller quarters (Warren 2013, "Hacker's delight", 7-3).
fn turn(square: &mut [u64; 64]) {
    let (mut side, mut low) = (32, u64::MAX >> 32);
    while side > 0 {
        let mut row = 0;
        while row < 64 {
            let swap = (square[row] >> side ^ square[row + side]) & low;
            square[row] ^= swap << side;
            square[row + side] ^= swap;
            row = (row + side + 1) & !side;
        }
        side /= 2;
        low ^= low << side;
    }
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

    /// A row for each pair of rows, which are of the same width, combined word by word.
    pub(super) fn of_rows<'a>(
        pairs: impl Iterator<Item = (&'a [u64], &'a [u64])>,
        combine: impl Fn(u64, u64) -> u64,
    ) -> Self {
        let mut words = 0;
        let mut cells = Vec::new();
        for (one, other) in pairs {
            words = one.len();
            cells.extend(one.iter().zip(other).map(|(&a, &b)| combine(a, b)));
        }
        Self { words, cells }
    }

    pub(super) fn set(&mut self, row: usize, bit: usize) {
        self.cells[row * self.words + bit / 64] |= 1 << (bit % 64);
    }

    pub(super) fn get(&self, row: usize, bit: usize) -> bool {
        self.cells[row * self.words + bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The bits of a row that are set, in ascending order.
    pub(super) fn in_row(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let cells = self.row(row).iter().enumerate();
        cells.flat_map(|(at, &word)| set_bits(at, word))
    }

    /// The words of a row.
    pub(super) fn row(&self, row: usize) -> &[u64] {
        &self.cells[row * self.words..(row + 1) * self.words]
    }

    /// The bits set in any of some rows, as one row.
    pub(super) fn any(&self, rows: &[usize]) -> Self {
        let mut cells = vec![0; self.words];
        for &row in rows {
            cells
                .iter_mut()
                .zip(self.row(row))
                .for_each(|(any, word)| *any |= word);
        }
        Self {
            words: self.words,
            cells,
        }
    }

    /// How many bits of a row are set.
    pub(super) fn count(&self, row: usize) -> usize {
        let words = self.row(row).iter();
        words.map(|word| word.count_ones() as usize).sum()
    }

    /// The same bits with a row for each of the first `bits` of them; square by square.
    pub(super) fn turned(&self, bits: usize) -> Self {
        let rows = self.cells.len().checked_div(self.words).unwrap_or(0);
        let mut turned = Self::new(bits, rows);
        let mut square = [0_u64; 64];
        for row in (0..rows).step_by(64) {
            let high = (rows - row).min(64);
            for word in 0..self.words {
                square.fill(0);
                for (at, line) in square[..high].iter_mut().enumerate() {
                    *line = self.cells[(row + at) * self.words + word];
                }
                turn(&mut square);
                let wide = (bits - word * 64).min(64);
                for (at, line) in square[..wide].iter().enumerate() {
                    turned.cells[(word * 64 + at) * turned.words + row / 64] = *line;
                }
            }
        }
        turned
    }

    /// The bits that are set in a row here and in a row of another matrix of the same width, in
    /// ascending order.
    pub(super) fn in_both<'a>(
        &'a self,
        row: usize,
        other: &'a Self,
        other_row: usize,
    ) -> impl Iterator<Item = usize> + 'a {
        let (here, there) = (self.row(row), other.row(other_row));
        here.iter()
            .zip(there)
            .enumerate()
            .flat_map(|(at, (a, b))| set_bits(at, a & b))
    }

    /// How many bits of a row are set here or in another matrix of the same shape.
    pub(super) fn count_either(&self, other: &Self, row: usize) -> usize {
        let cells = self.row(row).iter().zip(other.row(row));
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
    /// each edge at most once. It sweeps over the columns to and fro, which settles chains of edges
    /// either way in one sweep each, and stops only where something grew.
    pub(super) fn spread(edges: &Edges, start: &Self, stop: &Self) -> Self {
        let words = start.words;
        let mut arrives = Self {
            words,
            cells: vec![0; start.cells.len()],
        };
        let count = edges.columns();
        let mut waits = vec![true; count];
        let mut waiting = count;
        let mut sent = vec![0_u64; words];
        let mut forward = true;
        while waiting > 0 {
            for step in 0..count {
                let from = if forward { step } else { count - 1 - step };
                if !std::mem::take(&mut waits[from]) {
                    continue;
                }
                waiting -= 1;
                let here = from * words..(from + 1) * words;
                let came = arrives.cells[here.clone()].iter();
                let starts = start.cells[here.clone()].iter();
                for (((sent, came), start), stop) in
                    sent.iter_mut().zip(came).zip(starts).zip(&stop.cells[here])
                {
                    *sent = start | (came & !stop);
                }
                for &to in edges.of(from) {
                    let there = &mut arrives.cells[to * words..(to + 1) * words];
                    let mut grew = 0;
                    for (there, sent) in there.iter_mut().zip(&sent) {
                        grew |= sent & !*there;
                        *there |= sent;
                    }
                    if grew != 0 && !std::mem::replace(&mut waits[to], true) {
                        waiting += 1;
                    }
                }
            }
            forward = !forward;
        }
        arrives
    }
}
