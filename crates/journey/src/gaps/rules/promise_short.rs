//! A promise kept only in part, or delivered short of what it measures itself by.

use super::{Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Shortage, Telling, quoted};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::measure::Shortfall;
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-short",
    title: "Promise kept in part",
    // Graver when what was measured is off by half or more.
    severity: Severity::Medium,
    theory: GAP_4,
    check,
    words,
};

/// Off by this factor or more, a customer would not call it the same promise.
const GRAVE: f64 = 2.0;

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for followed in &survey.promises.followed {
        for &(column, keeping) in &followed.keepings {
            if keeping.verdict == KeepingVerdict::Broken {
                continue; // told by promise-broken
            }
            let outcome = followed
                .promise
                .measure
                .as_ref()
                .zip(keeping.measured.as_ref())
                .map(|(measure, measured)| measure.compare(measured));
            let severity = match outcome {
                Some(Shortfall::Short(factor)) if factor >= GRAVE => Severity::High,
                Some(Shortfall::Short(_)) => RULE.severity,
                _ if keeping.verdict == KeepingVerdict::Partly => RULE.severity,
                _ => continue,
            };
            let mut evidence = Evidence {
                keeping: Some(keeping.id),
                path: columns.ids(&followed.walk_to(columns, &[column])),
                fix_at: Some(columns.id(column)),
                ..survey.promised(followed)
            };
            let moment = survey.records.moments.get(&keeping.moment);
            evidence.add_owner(moment.and_then(|moment| survey.owner_of(moment)));
            let gap = Gap::found(
                Rule::PromiseShort,
                &[keeping.id.0],
                keeping.moment,
                Some(columns.id(column)),
                evidence,
            );
            gaps.push(gap.of_severity(severity));
        }
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (Some(promise), Some(keeping)) = (telling.promise_of(gap), telling.keeping_of(gap)) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let moment = telling.moment(keeping.moment);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let short = Shortage::of(promise, keeping);
    let title = match &short {
        Some(Shortage {
            takes: true,
            measured,
            factor: Some(factor),
            ..
        }) => format!("{wording} takes {measured}, {factor} as promised"),
        Some(short) => format!("{wording} falls short, {}", short.against),
        None => format!("{wording} is kept only in part"),
    };
    let how = match (&short, keeping.verdict) {
        (Some(short), KeepingVerdict::Kept) => format!(
            "It is said to be kept at {moment} in {stage}, yet what was measured there is {}.",
            short.to_words()
        ),
        (Some(short), _) => format!(
            "What was measured at {moment} in {stage} is {}.",
            short.to_words()
        ),
        (None, _) => {
            format!("At {moment} in {stage} they get it in part, or only some of them do.")
        }
    };
    let evidence = match keeping.evidence.as_str() {
        "" => String::new(),
        words => format!(" Evidence: {}.", quoted(words)),
    };
    GapWords {
        title,
        explanation: format!("{heard} {how}{evidence}"),
        fix: telling.settle(gap, &stage),
    }
}
