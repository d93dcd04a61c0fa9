//! A hand-off without an agreement.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "handoff-without-agreement",
    title: "Hand-off without an agreement",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "what was said on one side gets lost on the other",
    reads: Aspects::FOLLOWING,
    meaning: "The accountable owner changes from one stage to the next, and nothing says what passes with the customer and within what time.",
    remedy: "Write an agreement that both sides accept.",
    theory: "Service blueprinting: failures gather where one function hands over to another out \
        of the customer's sight (Shostack 1984).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for &hand_off in &survey.hand_offs {
        let (.., crossing) = hand_off;
        if crossing.agreement != AgreementState::Missing {
            continue;
        }
        gaps.push(Gap::found(
            Rule::HandoffWithoutAgreement,
            &[crossing.transition.0],
            crossing.transition,
            Some(crossing.to),
            survey.crossed_at(hand_off),
        ));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let ([from, to], [giver, receiver]) =
        (gap.evidence.path.as_slice(), gap.evidence.owners.as_slice())
    else {
        return gone(gap);
    };
    let (giver, receiver) = (telling.owner(*giver), telling.owner(*receiver));
    let crossing = match gap.evidence.crossing.as_slice() {
        [] => String::new(),
        [one] => format!(" {} is still open as they cross.", telling.promise(*one)),
        several => format!(
            " {} are still open as they cross.",
            telling.promises(several, gap.evidence.crossing_count)
        ),
    };
    GapWords {
        title: format!("{giver} hands over to {receiver} without an agreement"),
        explanation: format!(
            "From {} to {}, customers pass from {giver} to {receiver}. Nothing says what passes \
             with them and within what time.{crossing}",
            telling.stage(*from),
            telling.stage(*to),
        ),
        fix: format!(
            "Write down what {giver} passes on and within what time; then have {giver} and \
             {receiver} both accept it."
        ),
    }
}
