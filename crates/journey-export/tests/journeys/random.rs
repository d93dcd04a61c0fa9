//! Journeys from seeds.

use journey::model::{Answer, Channel, Function, KeepingVerdict, Phase, TransitionKind};
use journey::{OwnerId, StageId};

use super::Maker;

/// A journey made from a seed: any shape, any length of text, several scripts.
pub fn random(seed: u64) -> Maker {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut m = Maker::new("Random", &dice.name(8), &dice.text(20));
    let owners: Vec<OwnerId> = (0..dice.below(7))
        .map(|colour| {
            let name = dice.name(3);
            m.owner(&name, Function::Other, u8::try_from(colour).unwrap_or(0))
        })
        .collect();
    let owner = |dice: &mut Dice| match dice.below(owners.len() + 1) {
        0 => None,
        index => Some(owners[index - 1]),
    };
    let stages: Vec<StageId> = (0..=dice.below(14))
        .map(|_| {
            let phase = dice.pick(&Phase::ALL);
            let phase = (dice.below(4) > 0).then_some(phase);
            let owner = owner(&mut dice);
            let stage = m.stage(&dice.name(5), phase, owner);
            m.edit_stage(stage, |stage| {
                stage.goal = if dice.below(2) == 0 {
                    String::new()
                } else {
                    dice.text(12)
                };
                stage.entry = if dice.below(2) == 0 {
                    String::new()
                } else {
                    dice.text(4)
                };
                let verdicts = [
                    None,
                    Some(Answer::Yes),
                    Some(Answer::Partly),
                    Some(Answer::No),
                ];
                stage.verdict = dice.pick(&verdicts);
            });
            stage
        })
        .collect();
    for pair in stages.windows(2) {
        if dice.below(5) > 0 {
            m.transition(pair[0], Some(pair[1]), TransitionKind::Advance, "");
        }
    }
    for _ in 0..dice.below(3 * stages.len()) {
        let (from, to) = (dice.pick(&stages), dice.pick(&stages));
        let kinds = [
            TransitionKind::Advance,
            TransitionKind::Repeat,
            TransitionKind::WinBack,
            TransitionKind::Refer,
            TransitionKind::Leave,
        ];
        let kind = dice.pick(&kinds);
        let label = if dice.below(3) == 0 {
            String::new()
        } else {
            dice.text(5)
        };
        match kind {
            TransitionKind::Leave => m.transition(from, None, kind, &label),
            TransitionKind::Repeat => m.transition(from, Some(to), kind, &label),
            _ if from == to => continue,
            _ => m.transition(from, Some(to), kind, &label),
        };
    }
    for &stage in &stages {
        for _ in 0..dice.below(5) {
            let owner = owner(&mut dice);
            let feelings = [None, Some(-2), Some(-1), Some(0), Some(1), Some(2)];
            let feeling = dice.pick(&feelings);
            let moment = m.moment(stage, &dice.text(14), feeling, owner);
            if dice.below(2) == 0 {
                let promise = m.promise(dice.pick(&stages), &dice.text(8), &[], None, owner);
                let verdicts = [
                    KeepingVerdict::Kept,
                    KeepingVerdict::Broken,
                    KeepingVerdict::Partly,
                ];
                let verdict = dice.pick(&verdicts);
                m.keeping(promise, moment, verdict, None);
            }
        }
        for _ in 0..dice.below(4) {
            let owner = owner(&mut dice);
            let words = dice.text(16);
            m.comm(stage, Channel::Email, &words, &dice.text(2), owner);
        }
        for colour in 0..dice.below(3) {
            m.card(stage, &dice.text(10), u8::try_from(colour).unwrap_or(0));
        }
    }
    for _ in 0..dice.below(4) {
        m.note(&dice.text(12), "Ada");
    }
    m
}

/// Numbers that look random (xorshift), the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// The same, as long as a name may be.
    pub fn name(&mut self, words: usize) -> String {
        self.text(words)
            .chars()
            .take(journey::text::NAME_LIMIT)
            .collect::<String>()
            .trim()
            .into()
    }

    /// Up to twice `words` words; now and then many more, or in other scripts.
    pub fn text(&mut self, words: usize) -> String {
        const WORDS: [&str; 16] = [
            "promise",
            "onboarding",
            "in",
            "one",
            "day",
            "customer",
            "waits",
            "for",
            "the",
            "kick-off",
            "call",
            "und",
            "Qualitätsmanagement",
            "Σύμβαση",
            "договор",
            "🎉",
        ];
        const OTHERS: [&str; 5] = [
            "خدمة جاهزة",
            "שירות מהיר",
            "我们承诺一天内上线",
            "契約は有効",
            "서비스 시작",
        ];
        let longer = if self.below(25) == 0 { 12 } else { 2 };
        let count = 1 + self.below(words * longer);
        let other = self.below(8) == 0;
        let mut text = Vec::with_capacity(count);
        for _ in 0..count {
            text.push(if other {
                self.pick(&OTHERS)
            } else {
                self.pick(&WORDS)
            });
        }
        text.join(" ")
    }
}
