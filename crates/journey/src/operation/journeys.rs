//! Headings, journeys and the registers of stages.

use std::ops::RangeInclusive;

use super::{HeadingEdit, JourneyEdit, Refusal, StageEdit, Transaction};
use crate::ids::{JourneyId, StageId};
use crate::model::{Heading, Journey, JourneyState, Stage};
use crate::rank::Rank;
use crate::records::RecordRef;
use crate::text;

pub(super) fn edit_heading(tx: &mut Transaction<'_>, edit: &HeadingEdit) -> Result<(), Refusal> {
    let id = tx
        .records()
        .heading()
        .ok_or_else(|| Refusal::gone("heading"))?
        .id;
    match edit {
        HeadingEdit::Title(title) => {
            let title = text::name("A document", title)?;
            tx.revise(id, "heading", |heading: &mut Heading| heading.title = title)
        }
        HeadingEdit::Description(words) => {
            let words = text::optional("A description", words)?;
            tx.revise(id, "heading", |heading: &mut Heading| {
                heading.description = words;
            })
        }
    }
}

pub(super) fn add_journey(
    tx: &mut Transaction<'_>,
    id: JourneyId,
    name: &str,
    segment: &str,
    state: JourneyState,
) -> Result<(), Refusal> {
    let last = tx
        .records()
        .journeys
        .values()
        .map(|journey| &journey.rank)
        .max();
    let rank = Rank::between(last, None);
    let name = text::name("A journey", name)?;
    let segment = text::optional("A segment", segment)?;
    tx.create(Journey::new(id, name, segment, state, rank))
}

pub(super) fn move_journey(
    tx: &mut Transaction<'_>,
    id: JourneyId,
    before: Option<JourneyId>,
) -> Result<(), Refusal> {
    tx.must_exist(id, "journey")?;
    let others = in_order(tx);
    let at = others.iter().position(|(_, other)| *other == id);
    let next = at.and_then(|at| others.get(at + 1)).map(|(_, next)| *next);
    // Where it stands already.
    if before == Some(id) || before == next {
        return Ok(());
    }
    let rank = Transaction::rank_before(&others, Some(&id), before.as_ref());
    tx.revise(id, "journey", |journey: &mut Journey| journey.rank = rank)
}

/// A rank right after a journey.
pub(super) fn rank_after(tx: &Transaction<'_>, id: JourneyId) -> Rank {
    let journeys = in_order(tx);
    let mut after = journeys.iter().skip_while(|(_, other)| *other != id);
    let next = after.nth(1).map(|(_, next)| *next);
    Transaction::rank_before(&journeys, None, next.as_ref())
}

fn in_order(tx: &Transaction<'_>) -> Vec<(Rank, JourneyId)> {
    let journeys = tx.records().journeys.values();
    let mut journeys: Vec<_> = journeys
        .map(|journey| (journey.rank.clone(), journey.id))
        .collect();
    journeys.sort();
    journeys
}

pub(super) fn edit_journey(
    tx: &mut Transaction<'_>,
    id: JourneyId,
    edit: &JourneyEdit,
) -> Result<(), Refusal> {
    match edit {
        JourneyEdit::Name(name) => {
            let name = text::name("A journey", name)?;
            tx.revise(id, "journey", |journey: &mut Journey| journey.name = name)
        }
        JourneyEdit::Segment(segment) => {
            let segment = text::optional("A segment", segment)?;
            tx.revise(id, "journey", |journey: &mut Journey| {
                journey.segment = segment;
            })
        }
        JourneyEdit::State(state) => tx.revise(id, "journey", |journey: &mut Journey| {
            journey.state = *state;
        }),
        JourneyEdit::RulesOff(rules) => tx.revise(id, "journey", |journey: &mut Journey| {
            journey.rules_off.clone_from(rules);
        }),
        JourneyEdit::ReviewDays(days) => {
            within("The review age is", days, &Journey::REVIEW_DAYS, "days")?;
            tx.revise(id, "journey", |journey: &mut Journey| {
                journey.review_days = *days;
            })
        }
        JourneyEdit::SilentStages(stages) => {
            within("A silence is", stages, &Journey::SILENT_STAGES, "stages")?;
            tx.revise(id, "journey", |journey: &mut Journey| {
                journey.silent_stages = *stages;
            })
        }
        JourneyEdit::CrowdedComms(comms) => {
            within(
                "A crowd is more than",
                comms,
                &Journey::CROWDED_COMMS,
                "comms",
            )?;
            tx.revise(id, "journey", |journey: &mut Journey| {
                journey.crowded_comms = *comms;
            })
        }
    }
}

fn within<T: PartialOrd + std::fmt::Display>(
    what: &str,
    given: &T,
    range: &RangeInclusive<T>,
    unit: &str,
) -> Result<(), Refusal> {
    if range.contains(given) {
        return Ok(());
    }
    let (least, most) = (range.start(), range.end());
    Err(Refusal::new(
        format!("{what} {least} to {most} {unit}, not {given}."),
        "It stays as it was.",
    ))
}

pub(super) fn delete_journey(tx: &mut Transaction<'_>, id: JourneyId) -> Result<(), Refusal> {
    tx.must_exist(id, "journey")?;
    if tx.records().journeys.len() == 1 {
        return Err(Refusal::new(
            "A document keeps at least one journey.",
            "Add another journey first, or delete the stages of this one.",
        ));
    }
    let stages: Vec<StageId> = tx
        .records()
        .stages
        .values()
        .filter(|stage| stage.journey == id)
        .map(|stage| stage.id)
        .collect();
    for stage in stages {
        super::flow::delete_stage_and_edges(tx, stage)?;
    }
    let rest: Vec<RecordRef> = tx
        .records()
        .notes
        .values()
        .filter(|note| note.journey == id)
        .map(|note| note.id.into())
        .chain(
            tx.records()
                .decisions
                .values()
                .filter(|decision| decision.journey == id)
                .map(|decision| decision.id.into()),
        )
        .collect();
    for record in rest {
        tx.bury_with_comments(record, "record")?;
    }
    tx.bury_with_comments(id, "journey")
}

pub(super) fn edit_stage(
    tx: &mut Transaction<'_>,
    id: StageId,
    edit: &StageEdit,
) -> Result<(), Refusal> {
    let what = "stage";
    match edit {
        StageEdit::Name(name) => {
            let name = text::name("A stage", name)?;
            tx.revise(id, what, |stage: &mut Stage| stage.name = name)
        }
        StageEdit::Phase(phase) => tx.revise(id, what, |stage: &mut Stage| stage.phase = *phase),
        StageEdit::Goal(goal) => {
            let goal = text::optional("A goal", goal)?;
            tx.revise(id, what, |stage: &mut Stage| stage.goal = goal)
        }
        StageEdit::Owner(owner) => {
            if let Some(owner) = owner {
                tx.must_exist(*owner, "owner")?;
            }
            tx.revise(id, what, |stage: &mut Stage| {
                stage.owner = *owner;
                // Accountable and supporting at once would say the same thing twice.
                if let Some(owner) = owner {
                    stage.supporting.remove(owner);
                }
            })
        }
        StageEdit::Supporting(owners) => {
            for owner in owners {
                tx.must_exist(*owner, "owner")?;
            }
            tx.revise(id, what, |stage: &mut Stage| {
                stage.supporting = owners
                    .iter()
                    .copied()
                    .filter(|&owner| Some(owner) != stage.owner)
                    .collect();
            })
        }
        StageEdit::Entry(words) => {
            let words = text::optional("An entry event", words)?;
            tx.revise(id, what, |stage: &mut Stage| stage.entry = words)
        }
        StageEdit::Exit(words) => {
            let words = text::optional("An exit event", words)?;
            tx.revise(id, what, |stage: &mut Stage| stage.exit = words)
        }
        StageEdit::Entrance(entrance) => {
            tx.revise(id, what, |stage: &mut Stage| stage.entrance = *entrance)
        }
        StageEdit::Verdict(verdict) => {
            tx.revise(id, what, |stage: &mut Stage| stage.verdict = *verdict)
        }
        StageEdit::VerdictReason(words) => {
            let words = text::optional("A reason", words)?;
            tx.revise(id, what, |stage: &mut Stage| stage.verdict_reason = words)
        }
    }
}
