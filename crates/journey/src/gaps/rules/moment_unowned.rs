//! A moment nobody answers for.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::MomentName;
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "moment-unowned",
    title: "Moment nobody answers for",
    severity: Severity::Low,
    most: Severity::Medium,
    weight: "nobody is named to make it right",
    reads: Aspects::OWNERS.and(Aspects::MOMENTS).and(Aspects::KEEPINGS),
    meaning: "A moment that matters has no owner of its own.",
    remedy: "Name its owner.",
    theory: "Moments of truth: the encounters in which customers judge the whole company need \
        somebody with the means to make them right (Normann 1984; Carlzon 1987).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Moment(id) = gap.about else {
        return gone(gap);
    };
    let moment = telling.moment(id);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let kept = telling.kept_at(id);
    GapWords {
        title: format!("Nobody answers for {moment}"),
        explanation: match kept {
            [] => format!(
                "Customers live through it in {stage}, and no one is named to make it right."
            ),
            kept => format!(
                "It is to keep {} in {stage}, and no one is named to make it right.",
                telling.promises(kept, kept.len())
            ),
        },
        fix: match gap.evidence.owners.first() {
            Some(&owner) => format!(
                "Name its owner; {} answers for {stage} and is the nearest.",
                telling.owner(owner)
            ),
            None => format!("Name its owner, and one for {stage} as well."),
        },
    }
}
