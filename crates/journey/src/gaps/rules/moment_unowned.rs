//! A moment nobody answers for.

use super::{Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::MomentName;
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "moment-unowned",
    title: "Moment nobody answers for",
    // Graver when the moment is to keep a promise or is one of the named ones.
    severity: Severity::Low,
    theory: "Moments of truth: the encounters in which customers judge the whole company need \
        somebody with the means to make them right (Normann 1984; Carlzon 1987).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in &survey.columns.stages {
        for at in &stage.moments {
            let moment = survey.records.moments.get(&at.moment);
            let Some(moment) = moment.filter(|moment| moment.owner.is_none()) else {
                continue;
            };
            let mut evidence = Evidence::default();
            evidence.add_owner(stage.owner);
            let gap = Gap::found(
                Rule::MomentUnowned,
                &[moment.id.0],
                moment.id,
                Some(stage.stage),
                evidence,
            );
            let matters = !at.keeps.is_empty() || moment.name != MomentName::Other;
            gaps.push(if matters {
                gap.of_severity(Severity::Medium)
            } else {
                gap
            });
        }
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Moment(id) = gap.about else {
        return gone(gap);
    };
    let moment = telling.moment(id);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let kept = telling
        .records
        .keepings
        .values()
        .filter(|keeping| keeping.moment == id)
        .map(|keeping| keeping.promise)
        .collect::<Vec<_>>();
    GapWords {
        title: format!("Nobody answers for {moment}"),
        explanation: match kept.as_slice() {
            [] => format!(
                "Customers live through it in {stage}, and no one is named to make it right."
            ),
            kept => format!(
                "It is to keep {} in {stage}, and no one is named to make it right.",
                telling.promises(kept)
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
