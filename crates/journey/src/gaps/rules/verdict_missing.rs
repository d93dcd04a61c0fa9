//! A stage whose promise the room has not judged yet.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "verdict-missing",
    title: "Stage without a verdict",
    severity: Severity::Low,
    most: Severity::Low,
    weight: "the room has begun and not finished",
    reads: Aspects::VERDICTS.and(Aspects::FLOW).and(Aspects::OWNERS),
    meaning: "The room answers, stage by stage, whether a customer would feel a consistent promise. This speaks up for stages without an answer once another stage has one.",
    remedy: "Ask the room about this stage too.",
    theory: "Gap 1 of the gaps model: what we think customers experience has to be said before it can be checked (Parasuraman, Zeithaml, Berry 1985).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let stages = &survey.columns.stages;
    if !stages.iter().any(|stage| stage.verdict.is_some()) {
        return;
    }
    for stage in stages.iter().filter(|stage| stage.verdict.is_none()) {
        let id = stage.stage;
        let mut evidence = Evidence::default();
        evidence.add_owner(stage.owner);
        gaps.push(Gap::found(
            Rule::VerdictMissing,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(stage) = gap.stage else {
        return gone(gap);
    };
    let name = telling.stage(stage);
    GapWords {
        title: format!("The room has not judged {name}"),
        explanation: format!(
            "Other stages have an answer to whether a customer would feel a consistent promise; \
             {name} has none."
        ),
        fix: format!("Ask the room about {name}: yes, partly or no, and why."),
    }
}
