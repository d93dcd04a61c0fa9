//! Customers are left alone with a very bad moment.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "pain-unanswered",
    title: "Pain nobody answers",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "what is not made good is told to others",
    reads: Aspects::FEELINGS
        .and(Aspects::MOMENTS)
        .and(Aspects::COMMS)
        .and(Aspects::FLOW)
        .and(Aspects::OWNERS),
    meaning: "A moment feels very bad, and no comm of ours reaches customers in that stage or in any they go on to next.",
    remedy: "Say something while it hurts: what happened, what is done, by when.",
    theory: "Service recovery: a failure that is answered costs less than one that is not (Hart, Heskett, Sasser 1990, “The profitable art of service recovery”).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (RecordRef::Moment(id), Some(stage)) = (gap.about, gap.stage) else {
        return gone(gap);
    };
    let (moment, stage) = (telling.moment(id), telling.stage(stage));
    GapWords {
        title: format!("Nobody answers the pain of {moment}"),
        explanation: format!(
            "It feels very bad, and neither in {stage} nor in what comes next do customers hear a \
             word from us."
        ),
        fix: format!(
            "Add the comm that reaches them after {moment}: what happened, what is done about it, by when."
        ),
    }
}
