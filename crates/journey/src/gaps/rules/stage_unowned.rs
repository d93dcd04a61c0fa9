//! A stage without an accountable owner.

use std::collections::BTreeSet;

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted, listed};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::ids::PromiseId;
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-unowned",
    title: "Stage nobody answers for",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "nobody keeps the stage together",
    reads: Aspects::FOLLOWING,
    meaning: "One owner is accountable for each stage. This speaks up when none is named.",
    remedy: "Name the one person or team that answers for the stage.",
    theory: "A journey crosses functions; without one accountable owner for each stage, what \
        customers live through between functions is nobody's work (Shostack 1984, “Designing \
        services that deliver”).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in survey
        .columns
        .stages
        .iter()
        .filter(|stage| stage.owner.is_none())
    {
        let id = stage.stage;
        let mut evidence = Evidence {
            owners: stage.supporting.iter().copied().collect(),
            ..Evidence::default()
        };
        let kept = stage
            .keeps()
            .filter_map(|keeping| survey.records.keepings.get(&keeping));
        let here: BTreeSet<PromiseId> = stage
            .makes()
            .chain(kept.map(|keeping| keeping.promise))
            .collect();
        if !here.is_empty() {
            evidence.reasons.push(Reason::Promises(here.len()));
        }
        gaps.push(Gap::found(
            Rule::StageUnowned,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Stage(id) = gap.about else {
        return gone(gap);
    };
    let name = telling.stage(id);
    let (mut kept, mut made, mut moments) = (0, 0, 0);
    if let Some(stage) = telling.graph_of(id).and_then(|graph| graph.stage(id)) {
        kept = stage.keeps().count();
        made = stage.makes().count();
        moments = stage.moments.len();
    }
    let at_stake: Vec<String> = [
        (made, "promise made", "promises made"),
        (kept, "promise to keep", "promises to keep"),
        (
            moments,
            "moment customers live through",
            "moments customers live through",
        ),
    ]
    .into_iter()
    .filter(|(count, _, _)| *count > 0)
    .map(|(count, one, many)| counted(count, one, many))
    .collect();
    GapWords {
        title: format!("Nobody answers for {name}"),
        explanation: match at_stake.as_slice() {
            [] => format!("While customers are in {name}, no one person or team answers for it."),
            stakes => format!(
                "While customers are in {name}, no one person or team answers for what happens: {}.",
                listed(stakes, "and")
            ),
        },
        fix: match gap.evidence.owners.as_slice() {
            [] => format!("Name the one owner who is accountable for {name}."),
            [one] => format!(
                "Name the one owner who is accountable for {name}; {} already supports it.",
                telling.owner(*one)
            ),
            several => format!(
                "Name the one owner who is accountable for {name}; {} already support it.",
                telling.owners(several)
            ),
        },
    }
}
