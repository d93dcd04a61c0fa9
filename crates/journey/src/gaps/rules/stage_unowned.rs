//! A stage without an accountable owner.

use super::{Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted, listed};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-unowned",
    title: "Stage nobody answers for",
    // Graver where a promise is made or to be kept: then nobody answers for that either.
    severity: Severity::Medium,
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
        let evidence = Evidence {
            owners: stage.supporting.iter().copied().collect(),
            ..Evidence::default()
        };
        let gap = Gap::found(Rule::StageUnowned, &[id.0], id, Some(id), evidence);
        gaps.push(if survey.promising.contains(&id) {
            gap.of_severity(Severity::High)
        } else {
            gap
        });
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
