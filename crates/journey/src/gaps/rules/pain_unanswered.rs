//! Customers are left alone with a very bad moment.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "pain-unanswered",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FEELINGS
        .and(Aspects::MOMENTS)
        .and(Aspects::COMMS)
        .and(Aspects::FLOW)
        .and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    let silent = |column: usize| columns.stages[column].comms.is_empty();
    for (column, stage) in columns.stages.iter().enumerate() {
        if !silent(column) || !columns.next.of(column).iter().all(|&next| silent(next)) {
            continue;
        }
        for (moment, _) in survey
            .feelings(column)
            .filter(|(_, feeling)| *feeling == -2)
        {
            let mut evidence = Evidence {
                fix_at: vec![stage.stage],
                ..Evidence::default()
            };
            evidence.add_owner(moment.owner.or(stage.owner));
            if evidence.owners.is_empty() {
                evidence.reasons.push(Reason::NobodyAnswers);
            }
            gaps.push(Gap::found(
                Rule::PainUnanswered,
                &[moment.moment.0],
                moment.moment,
                Some(stage.stage),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Pain {
    pub(crate) moment: String,
    pub(crate) stage: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Moment(id) = gap.about else {
        return None;
    };
    Some(telling.say(&Pain {
        moment: telling.moment(id),
        stage: telling.stage(gap.stage?),
    }))
}
