//! What a poster tells: the board, the gaps by number, and the state of the promises in words.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use journey::board::Board;
use journey::gaps::{self, Gap, GapWords, Rule, Severity, Today};
use journey::ids::{JourneyId, OwnerId, PromiseId, StageId};
use journey::model::{AgreementState, Choice, Owner};
use journey::records::RecordRef;
use journey::{Document, Language, Records};

use super::words::Word;
use crate::options::ExportOptions;

/// Everything printed, taken from a document once.
pub(super) struct Sheet<'a> {
    pub(super) document: &'a Document,
    pub(super) journey: JourneyId,
    pub(super) date: Date,
    /// The language it is printed in.
    pub(super) language: Language,
    pub(super) board: Board,
    /// The gaps in the order of the register; their numbers are their places, from 1.
    pub(super) entries: Vec<Entry>,
    /// How many gaps people dismissed; they are not printed.
    pub(super) dismissed: usize,
    /// The gaps about each record.
    about: BTreeMap<RecordRef, Vec<Numbered>>,
    by_key: BTreeMap<String, Numbered>,
    columns: BTreeMap<StageId, usize>,
}

/// A gap's number in the register, and its severity.
pub(super) type Numbered = (usize, Severity);

/// A gap in the register.
pub(super) struct Entry {
    pub(super) gap: Gap,
    pub(super) words: GapWords,
    /// What people decided about it, in words; empty where nothing was.
    pub(super) decision: String,
}

impl<'a> Sheet<'a> {
    /// `None` where the document has no such journey.
    pub(super) fn of(
        document: &'a Document,
        journey: JourneyId,
        options: &ExportOptions,
    ) -> Option<Self> {
        let (date, language) = (options.date, options.language);
        let records = document.records();
        let mut choices: BTreeMap<&str, &Choice> = BTreeMap::new();
        for decision in records.decisions.values().filter(|d| d.journey == journey) {
            choices.insert(&decision.gap, &decision.choice);
        }
        let found = gaps::analyse(document, journey, Today(date));
        let all = found.len();
        let open = gaps::undismissed(records, journey, &found);
        let board = Board::of(document, journey, &open, language)?;
        let dismissed = all - open.len();
        let mut about: BTreeMap<RecordRef, Vec<Numbered>> = BTreeMap::new();
        let mut by_key = BTreeMap::new();
        for (gap, number) in open.iter().zip(1..) {
            about
                .entry(gap.about)
                .or_default()
                .push((number, gap.severity));
            by_key.insert(gap.key.clone(), (number, gap.severity));
        }
        let columns = board
            .columns
            .iter()
            .map(|column| column.stage)
            .zip(0..)
            .collect();
        let entries = open
            .into_iter()
            .map(|gap| {
                let choice = choices.get(gap.key.as_str());
                let decision = choice
                    .map(|choice| told(choice, records, language))
                    .unwrap_or_default();
                Entry {
                    words: gap.words(document, language),
                    decision,
                    gap,
                }
            })
            .collect();
        Some(Self {
            document,
            journey,
            date,
            language,
            board,
            entries,
            dismissed,
            about,
            by_key,
            columns,
        })
    }

    pub(super) fn records(&self) -> &'a Records {
        self.document.records()
    }

    /// Says it in the language of the print.
    pub(super) fn say(&self, word: Word<'_>) -> String {
        self.language.say(&word)
    }

    pub(super) fn owner(&self, id: Option<OwnerId>) -> Option<&'a Owner> {
        self.records().owners.get(&id?)
    }

    /// The title of the poster: the journey's name.
    pub(super) fn title(&self) -> &'a str {
        self.records()
            .journeys
            .get(&self.journey)
            .map_or("", |journey| &journey.name)
    }

    /// The small line over the title.
    pub(super) fn kicker(&self) -> String {
        let records = self.records();
        let mut parts = Vec::new();
        let heading = records.headings.values().next();
        parts.extend(
            heading
                .map(|heading| heading.title.clone())
                .filter(|t| t != self.title()),
        );
        let journey = records.journeys.get(&self.journey);
        parts.extend(journey.map(|journey| self.say(Word::Kicker(journey.state))));
        parts.join("  ·  ")
    }

    /// The segment whose journey this is; may be empty.
    pub(super) fn segment(&self) -> &'a str {
        self.records()
            .journeys
            .get(&self.journey)
            .map_or("", |journey| &journey.segment)
    }

    /// The column of a stage.
    pub(super) fn column(&self, stage: StageId) -> Option<usize> {
        self.columns.get(&stage).copied()
    }

    /// The gaps about a record.
    pub(super) fn about(&self, record: RecordRef) -> impl Iterator<Item = Numbered> {
        self.about.get(&record).into_iter().flatten().copied()
    }

    /// The gap with a key.
    pub(super) fn with_key(&self, key: &str) -> Option<Numbered> {
        self.by_key.get(key).copied()
    }

    /// How many gaps are of a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.gap.severity == severity)
            .count()
    }

    /// How the promises and the hand-offs stand.
    pub(super) fn state(&self) -> State {
        let in_journey = |stage| self.records().journey_of(stage) == Some(self.journey);
        let promises = self.records().promises.values();
        let promises = promises
            .filter(|promise| in_journey(promise.placement.stage))
            .count();
        // Each promise counts once, under the gravest of its gaps.
        let mut counted: BTreeSet<PromiseId> = BTreeSet::new();
        let failures = FAILURES.map(|rule| {
            let of_rule = self
                .entries
                .iter()
                .map(|entry| &entry.gap)
                .filter(|g| g.rule == rule);
            let new = of_rule.filter(|gap| gap.evidence.promise.is_some_and(|p| counted.insert(p)));
            (new.count(), rule)
        });
        let hand_offs: Vec<_> = self
            .board
            .arcs
            .iter()
            .filter_map(|arc| arc.hand_off)
            .collect();
        let agreed = hand_offs
            .iter()
            .filter(|&&state| state == AgreementState::Agreed)
            .count();
        State {
            promises,
            holding: promises.saturating_sub(counted.len()),
            failures,
            hand_offs: hand_offs.len(),
            agreed,
        }
    }
}

/// The ways a promise fails, gravest first.
const FAILURES: [Rule; 5] = [
    Rule::PromiseBroken,
    Rule::PromiseLate,
    Rule::PromiseLeak,
    Rule::PromiseUnlinked,
    Rule::PromiseShort,
];

/// How the promises and the hand-offs stand: the answer to whether customers would feel a consistent
/// promise from start to finish.
pub(super) struct State {
    pub(super) promises: usize,
    pub(super) holding: usize,
    /// How many fail, by the rule that says so.
    pub(super) failures: [(usize, Rule); 5],
    pub(super) hand_offs: usize,
    pub(super) agreed: usize,
}

/// What people decided about a gap.
fn told(choice: &Choice, records: &Records, language: Language) -> String {
    language.say(&match choice {
        Choice::Accepted => Word::Accepted,
        Choice::Dismissed { reason } => Word::Dismissed(reason),
        Choice::Fixing { owner, until } => {
            let owner = owner.and_then(|id| records.owners.get(&id));
            Word::BeingFixed(owner.map(|owner| owner.name.as_str()), *until)
        }
    })
}
