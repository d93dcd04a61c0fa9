//! How a record differs from its counterpart, field by field and in words.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::Pairs;
use super::side::{Lying, Side};
use super::words::{Agreed, Day, KeptAt, Thresholds};
use super::{Difference, Field, FieldChange};
use crate::ids::{OwnerId, StageId, StepId};
use crate::language::All;
use crate::model::{
    Acceptance, AgreementState, Answer, Card, Comm, Keeping, Moment, Note, Promise, Stage,
    Transition,
};
use crate::records::{RecordRef, Records};

/// The stages that a record lies in, in the one and in the other.
pub(super) struct Lies {
    pub(super) a: Option<StageId>,
    pub(super) b: Option<StageId>,
}

/// What lies in the stages of both.
#[derive(Default)]
pub(super) struct InStages {
    pub(super) differ: Vec<(Lies, Difference)>,
    /// How many are alike, by the stage of the one.
    pub(super) alike: BTreeMap<StageId, u32>,
}

/// Name and state tell the two apart, and are meant to.
pub(super) fn of_journeys(one: &Side<'_>, other: &Side<'_>) -> Vec<FieldChange> {
    let (a, b) = (one.journey, other.journey);
    let mut changes = Changes::default();
    changes.words(Field::Segment, &a.segment, &b.segment);
    changes.put(Field::Rules, &a.rules_off, &b.rules_off, |off| {
        let titles: Vec<&str> = off
            .iter()
            .map(|rule| one.language.say(rule).title)
            .collect();
        one.language.say(&All(&titles))
    });
    let thresholds = |it: &crate::model::Journey| Thresholds {
        days: it.review_days.into(),
        stages: it.silent_stages.into(),
        comms: it.crowded_comms.into(),
    };
    changes.put(Field::Thresholds, &thresholds(a), &thresholds(b), |it| {
        one.language.say(it)
    });
    changes.0
}

pub(super) fn of_stages(
    one: &Side<'_>,
    other: &Side<'_>,
    a: &Stage,
    b: &Stage,
) -> Vec<FieldChange> {
    let records = one.records;
    let mut changes = Changes::default();
    changes.words(Field::Name, &a.name, &b.name);
    changes.put(Field::Phase, &a.phase, &b.phase, |phase| {
        phase.map_or_else(String::new, |phase| one.language.say(&phase).to_owned())
    });
    changes.words(Field::Goal, &a.goal, &b.goal);
    changes.owner(records, a.owner, b.owner);
    changes.put(Field::Supporting, &a.supporting, &b.supporting, |owners| {
        let names: Vec<String> = owners.iter().map(|&id| owner(records, Some(id))).collect();
        one.language.say(&All(&names))
    });
    changes.words(Field::Entry, &a.entry, &b.entry);
    changes.words(Field::Exit, &a.exit, &b.exit);
    changes.put(Field::Entrance, &a.entrance, &b.entrance, |&entrance| {
        let answer = if entrance { Answer::Yes } else { Answer::No };
        one.language.say(&answer).to_owned()
    });
    changes.put(Field::Verdict, &a.verdict, &b.verdict, |verdict| {
        verdict.map_or_else(String::new, |answer| one.language.say(&answer).to_owned())
    });
    changes.words(Field::VerdictReason, &a.verdict_reason, &b.verdict_reason);
    let steps = |records: &Records, stage: &Stage| -> Vec<String> {
        let steps = records.steps_of(stage.id);
        steps.iter().map(|step| step.name.clone()).collect()
    };
    let names = (steps(records, a), steps(other.records, b));
    changes.put(Field::Steps, &names.0, &names.1, |names| {
        one.language.say(&All(names))
    });
    changes.0
}

pub(super) fn of_records(one: &Side<'_>, other: &Side<'_>, pairs: &Pairs) -> InStages {
    let with = With { one, other, pairs };
    let mut found = InStages::default();
    with.look(&one.moments, &other.moments, &mut found, With::moment);
    with.look(&one.comms, &other.comms, &mut found, With::comm);
    with.look(&one.promises, &other.promises, &mut found, With::promise);
    with.look(&one.cards, &other.cards, &mut found, With::card);
    with.look(&one.notes, &other.notes, &mut found, With::note);
    with.look(
        &one.transitions,
        &other.transitions,
        &mut found,
        With::transition,
    );
    found
}

/// The notes that lie in no stage in one of the two.
pub(super) fn of_free_notes(one: &Side<'_>, other: &Side<'_>, pairs: &Pairs) -> Vec<Difference> {
    let with = With { one, other, pairs };
    let mut found = InStages::default();
    with.look(&one.notes, &other.notes, &mut found, With::note);
    let is_free = |note: &Note| note.stage().is_none();
    let free: BTreeSet<RecordRef> = (one.notes.iter().chain(&other.notes))
        .filter(|note| is_free(note))
        .map(|note| note.id.into())
        .collect();
    let differ = found.differ.into_iter().map(|(_, difference)| difference);
    differ
        .filter(|it| {
            [it.a, it.b]
                .into_iter()
                .flatten()
                .any(|id| free.contains(&id))
        })
        .collect()
}

struct With<'a> {
    one: &'a Side<'a>,
    other: &'a Side<'a>,
    pairs: &'a Pairs,
}

impl With<'_> {
    fn look<T: Lying>(
        &self,
        here: &[&T],
        there: &[&T],
        found: &mut InStages,
        more: impl Fn(&Self, &T, &T, &mut Changes),
    ) {
        let by_id: BTreeMap<RecordRef, &T> = there.iter().map(|&it| (it.reference(), it)).collect();
        for &a in here {
            let b = self.pairs.in_other(a.reference());
            let Some(&b) = b.and_then(|b| by_id.get(&b)) else {
                found.differ.push((
                    Lies {
                        a: a.stage(),
                        b: None,
                    },
                    self.difference(Some(a), None, Vec::new()),
                ));
                continue;
            };
            let mut changes = Changes::default();
            let stays = a.stage().and_then(|at| self.pairs.stage_in_other(at)) == b.stage();
            if !stays {
                changes.0.push(FieldChange {
                    field: a.stage_field(),
                    a: stage_name(self.one.records, a.stage()),
                    b: stage_name(self.other.records, b.stage()),
                });
            }
            let steps = (
                step_name(self.one.records, a.step()),
                step_name(self.other.records, b.step()),
            );
            changes.words(Field::Step, steps.0, steps.1);
            changes.put(Field::Tags, &a.tags(), &b.tags(), |tags| {
                let tags: Vec<String> = tags.iter().flat_map(|tags| tags.iter().cloned()).collect();
                self.one.language.say(&All(&tags))
            });
            more(self, a, b, &mut changes);
            if changes.0.is_empty() {
                if let Some(stage) = a.stage() {
                    *found.alike.entry(stage).or_default() += 1;
                }
                continue;
            }
            let (lies, changes) = (
                Lies {
                    a: a.stage(),
                    b: b.stage(),
                },
                changes.0,
            );
            found
                .differ
                .push((lies, self.difference(Some(a), Some(b), changes)));
        }
        for &b in there {
            if self.pairs.in_one(b.reference()).is_none() {
                let lies = Lies {
                    a: None,
                    b: b.stage(),
                };
                found
                    .differ
                    .push((lies, self.difference(None, Some(b), Vec::new())));
            }
        }
    }

    fn difference<T: Lying>(
        &self,
        a: Option<&T>,
        b: Option<&T>,
        changes: Vec<FieldChange>,
    ) -> Difference {
        Difference {
            a: a.map(T::reference),
            b: b.map(T::reference),
            words: a.or(b).map(|it| it.title(self.one)).unwrap_or_default(),
            changes,
        }
    }

    fn moment(&self, a: &Moment, b: &Moment, changes: &mut Changes) {
        changes.words(Field::Words, &a.text, &b.text);
        changes.put(Field::Feeling, &a.feeling, &b.feeling, |feeling| {
            feeling.map_or_else(String::new, |feeling| match feeling.value() {
                0 => "0".to_owned(),
                below @ ..0 => format!("−{}", below.unsigned_abs()),
                above => format!("+{above}"),
            })
        });
        changes.put(Field::Named, &a.name, &b.name, |name| {
            self.one.language.say(name).to_owned()
        });
        changes.owner(self.one.records, a.owner, b.owner);
        changes.words(Field::Evidence, &a.evidence, &b.evidence);
    }

    fn comm(&self, a: &Comm, b: &Comm, changes: &mut Changes) {
        changes.words(Field::Words, &a.words, &b.words);
        changes.put(Field::Channel, &a.channel, &b.channel, |channel| {
            self.one.language.say(channel).to_owned()
        });
        changes.words(Field::Sent, &a.sent, &b.sent);
        changes.owner(self.one.records, a.owner, b.owner);
    }

    fn promise(&self, a: &Promise, b: &Promise, changes: &mut Changes) {
        changes.words(Field::Words, &a.wording, &b.wording);
        let makers: BTreeSet<Option<RecordRef>> = (a.makers.iter())
            .map(|&maker| self.pairs.in_other(maker))
            .collect();
        let others: BTreeSet<Option<RecordRef>> =
            b.makers.iter().map(|&maker| Some(maker.into())).collect();
        let language = self.one.language;
        let said = |promise: &Promise, records: &Records| {
            let makers = promise.makers.iter().filter_map(|id| records.comms.get(id));
            let said = makers.map(|comm| language.quoted(&comm.words));
            language.say(&All(&said.collect::<Vec<_>>()))
        };
        changes.told(
            Field::Makers,
            makers != others,
            said(a, self.one.records),
            said(b, self.other.records),
        );
        let due = a.due.map(|due| self.pairs.stage_in_other(due));
        changes.told(
            Field::Due,
            due != b.due.map(Some),
            stage_name(self.one.records, a.due),
            stage_name(self.other.records, b.due),
        );
        changes.put(Field::Measure, &a.measure, &b.measure, |measure| {
            let words = measure.as_ref().map(|measure| language.say(measure));
            words.unwrap_or_default()
        });
        changes.owner(self.one.records, a.owner, b.owner);
        let (kept, kept_there) = (keepings(self.one, a), keepings(self.other, b));
        let mut here: Vec<_> = (kept.iter())
            .map(|keeping| (self.pairs.in_other(keeping.moment), judged(keeping)))
            .collect();
        let mut there: Vec<_> = (kept_there.iter())
            .map(|keeping| (Some(keeping.moment.into()), judged(keeping)))
            .collect();
        // Each side lists them in an order of its own.
        for keepings in [&mut here, &mut there] {
            keepings.sort_by_key(|(moment, _)| moment.map(RecordRef::uuid));
        }
        changes.told(
            Field::Keepings,
            here != there,
            kept_words(self.one, &kept),
            kept_words(self.other, &kept_there),
        );
        let states = (self.one.state_of(a.id), self.other.state_of(b.id));
        changes.put(Field::Standing, &states.0, &states.1, |state| {
            state.map_or_else(String::new, |state| language.say(&state).to_owned())
        });
    }

    fn card(&self, a: &Card, b: &Card, changes: &mut Changes) {
        changes.words(Field::Words, &a.text, &b.text);
        changes.put(Field::Lane, &a.placement.lane, &b.placement.lane, |lane| {
            let lane = self.one.records.lanes.get(lane);
            lane.map(|lane| lane.name.clone()).unwrap_or_default()
        });
    }

    fn note(&self, a: &Note, b: &Note, changes: &mut Changes) {
        changes.words(Field::Words, &a.text, &b.text);
        changes.put(Field::Lane, &a.lane(), &b.lane(), |lane| {
            let lane = lane.and_then(|lane| self.one.records.lanes.get(&lane));
            lane.map(|lane| lane.name.clone()).unwrap_or_default()
        });
        changes.words(Field::Author, &a.author, &b.author);
    }

    fn transition(&self, a: &Transition, b: &Transition, changes: &mut Changes) {
        changes.put(Field::Kind, &a.kind, &b.kind, |kind| {
            self.one.language.say(kind).to_owned()
        });
        let to = a.to.map(|to| self.pairs.stage_in_other(to));
        changes.told(
            Field::To,
            to != b.to.map(Some),
            stage_name(self.one.records, a.to),
            stage_name(self.other.records, b.to),
        );
        changes.words(Field::Label, &a.label, &b.label);
        let agreements = (
            self.one.records.agreement_on(a.id),
            self.other.records.agreement_on(b.id),
        );
        let states = [agreements.0, agreements.1].map(AgreementState::of);
        let yes = |acceptance: Option<&Acceptance>| acceptance.cloned();
        let said = [agreements.0, agreements.1].map(|agreement| {
            let given = yes(agreement.and_then(|it| it.given.as_ref()));
            (given, yes(agreement.and_then(|it| it.received.as_ref())))
        });
        changes.told(
            Field::Agreement,
            states[0] != states[1] || said[0] != said[1],
            self.agreed(states[0], &said[0]),
            self.agreed(states[1], &said[1]),
        );
        let [a, b] = [agreements.0, agreements.1].map(|agreement| {
            agreement.map_or_else(Default::default, |it| {
                (it.passes.clone(), it.within.clone(), it.review_on)
            })
        });
        changes.words(Field::Passes, &a.0, &b.0);
        changes.words(Field::Within, &a.1, &b.1);
        changes.put(Field::Review, &a.2, &b.2, |day| {
            day.map_or_else(String::new, |day| self.one.language.say(&Day(day)))
        });
    }

    fn agreed(
        &self,
        state: AgreementState,
        (given, received): &(Option<Acceptance>, Option<Acceptance>),
    ) -> String {
        self.one.language.say(&Agreed {
            state,
            by: given.iter().chain(received).collect(),
        })
    }
}

#[derive(Default)]
struct Changes(Vec<FieldChange>);

impl Changes {
    fn words(&mut self, field: Field, a: &str, b: &str) {
        self.told(field, a != b, a.to_owned(), b.to_owned());
    }

    fn owner(&mut self, records: &Records, a: Option<OwnerId>, b: Option<OwnerId>) {
        self.put(Field::Owner, &a, &b, |&id| owner(records, id));
    }

    fn put<T: PartialEq>(&mut self, field: Field, a: &T, b: &T, words: impl Fn(&T) -> String) {
        if a != b {
            self.told(field, true, words(a), words(b));
        }
    }

    fn told(&mut self, field: Field, differs: bool, a: String, b: String) {
        if differs {
            self.0.push(FieldChange { field, a, b });
        }
    }
}

fn owner(records: &Records, id: Option<OwnerId>) -> String {
    let owner = id.and_then(|id| records.owners.get(&id));
    owner.map(|owner| owner.name.clone()).unwrap_or_default()
}

fn stage_name(records: &Records, id: Option<StageId>) -> String {
    let stage = id.and_then(|id| records.stages.get(&id));
    stage.map(|stage| stage.name.clone()).unwrap_or_default()
}

fn step_name(records: &Records, id: Option<StepId>) -> &str {
    let step = id.and_then(|id| records.steps.get(&id));
    step.map_or("", |step| &step.name)
}

fn keepings<'a>(side: &Side<'a>, promise: &Promise) -> Vec<&'a Keeping> {
    let keepings = side.records.keepings.values();
    keepings.filter(|it| it.promise == promise.id).collect()
}

/// What a keeping says, whichever promise and moment it links.
fn judged(keeping: &Keeping) -> impl PartialEq + use<'_> {
    (
        keeping.verdict,
        &keeping.measured,
        &keeping.evidence,
        keeping.on,
    )
}

fn kept_words(side: &Side<'_>, keepings: &[&Keeping]) -> String {
    let told = keepings.iter().filter_map(|keeping| {
        let moment = side.records.moments.get(&keeping.moment)?;
        Some(side.language.say(&KeptAt {
            moment: side.language.quoted(&moment.text),
            verdict: keeping.verdict,
            measured: keeping.measured.as_ref(),
            on: keeping.on,
            evidence: &keeping.evidence,
        }))
    });
    told.collect::<Vec<String>>().join("; ")
}
