//! A stage with no way on that is not marked as leaving.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "dead-end",
    title: "Stage that leads nowhere",
    severity: Severity::Medium,
    most: Severity::Medium,
    weight: "the map does not say how it ends",
    reads: Aspects::FLOW.and(Aspects::OWNERS),
    meaning: "No transition leads on from this stage, not even one that says customers leave.",
    remedy: "Draw where customers go from there, or mark them as leaving.",
    theory: "The peak-end rule: an experience is remembered by its extreme and its end, so an end \
        nobody designed is a risk (Fredrickson, Kahneman 1993).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for (stage, leads_on) in columns.stages.iter().zip(&columns.leads_on) {
        let id = stage.stage;
        if !leads_on {
            let mut evidence = Evidence::default();
            evidence.add_owner(stage.owner);
            gaps.push(Gap::found(Rule::DeadEnd, &[id.0], id, Some(id), evidence));
        }
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Stage(id) = gap.about else {
        return gone(gap);
    };
    let name = telling.stage(id);
    GapWords {
        title: format!("The journey breaks off in {name}"),
        explanation: format!(
            "No transition leads on from {name}. Whether customers stay, come back, bring others \
             or are lost, the map does not say."
        ),
        fix: format!(
            "Draw where customers go from {name}: on, back, a referral, or a leave if they are \
             lost there."
        ),
    }
}
