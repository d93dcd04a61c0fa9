//! The state of the promise in one stage, to be told in one line.

use super::survey::Survey;
use crate::ids::StageId;
use crate::model::KeepingVerdict;

/// What becomes of promises in a stage. Each promise is counted once in each place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageState {
    /// The stage.
    pub stage: StageId,
    /// Promises that customers count on here: made here, or made before and still open.
    pub alive: usize,
    /// Of these, the ones kept here.
    pub kept: usize,
    /// Of these, the ones a moment here breaks.
    pub broken: usize,
    /// Of these, the ones due by the end of this stage that some customers leave it without.
    pub missed: usize,
}

/// The states of all stages, in the order of the columns.
pub(super) fn of(survey: &Survey<'_>) -> Vec<StageState> {
    let flow = survey.promises();
    let mut states: Vec<StageState> = (survey.columns.stages.iter().enumerate())
        .map(|(column, stage)| StageState {
            stage: stage.stage,
            alive: flow.alive_in(column),
            kept: 0,
            broken: 0,
            missed: 0,
        })
        .collect();
    for (at, followed) in flow.followed.iter().enumerate() {
        let mut keepings = followed.keepings.as_slice();
        while let Some(&(column, _)) = keepings.first() {
            let here = keepings.partition_point(|&(other, _)| other == column);
            let (in_column, rest) = keepings.split_at(here);
            keepings = rest;
            if !flow.is_alive(column, at) {
                continue;
            }
            let broken = |(_, keeping): &(usize, &crate::model::Keeping)| {
                keeping.verdict == KeepingVerdict::Broken
            };
            states[column].broken += usize::from(in_column.iter().any(broken));
            states[column].kept += usize::from(!in_column.iter().any(broken));
        }
        if followed.kept_in().next().is_some() {
            for &column in &followed.due {
                states[column].missed += usize::from(flow.is_missed(column, at));
            }
        }
    }
    states
}
