//! A moment nobody answers for.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::MomentName;
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "moment-unowned",
    severity: Severity::Low,
    most: Severity::Medium,
    reads: Aspects::OWNERS.and(Aspects::MOMENTS).and(Aspects::KEEPINGS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in &survey.columns.stages {
        for moment in stage.moments.iter().filter(|moment| moment.owner.is_none()) {
            let mut evidence = Evidence::default();
            evidence.add_owner(stage.owner);
            if !moment.keeps.is_empty() || moment.name != MomentName::Other {
                evidence.reasons.push(Reason::Pivotal);
            }
            gaps.push(Gap::found(
                Rule::MomentUnowned,
                &[moment.moment.0],
                moment.moment,
                Some(stage.stage),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Unowned {
    pub(crate) moment: String,
    pub(crate) stage: String,
    /// The promises it is to keep.
    pub(crate) keeps: Names,
    /// Who answers for the stage.
    pub(crate) nearest: Option<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Moment(id) = gap.about else {
        return None;
    };
    let keeps = telling.kept_at(id);
    Some(telling.say(&Unowned {
        moment: telling.moment(id),
        stage: telling.stage_of(gap),
        keeps: telling.promises(keeps, keeps.len()),
        nearest: gap.evidence.owners.first().map(|&id| telling.owner(id)),
    }))
}
