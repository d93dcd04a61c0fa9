//! What is drawn over the columns: the feeling curve and the transitions.

use std::collections::BTreeMap;

use super::{Arc, CurvePoint, Painter};
use crate::ids::{StageId, TransitionId};
use crate::model::AgreementState;

impl Painter<'_> {
    /// Each moment with a feeling, at its place among the moments of its column.
    pub(super) fn curve(&self, order: &[StageId]) -> Vec<CurvePoint> {
        let mut curve = Vec::new();
        for (column, stage) in (0_u32..).zip(order) {
            let Some(node) = self.graph.stage(*stage) else {
                continue;
            };
            #[expect(
                clippy::cast_precision_loss,
                reason = "a stage holds far fewer than 2^23"
            )]
            let count = node.moments.len() as f32;
            for (place, at) in (0_u16..).zip(&node.moments) {
                let feeling = self.records.moments.get(&at.moment).and_then(|m| m.feeling);
                if let Some(feeling) = feeling {
                    let across = (f32::from(place) + 0.5) / count;
                    curve.push(CurvePoint {
                        moment: at.moment,
                        column,
                        step: at.step,
                        across,
                        feeling,
                    });
                }
            }
        }
        curve
    }

    pub(super) fn arcs(&self, order: &[StageId]) -> Vec<Arc> {
        let column: BTreeMap<StageId, u32> = order.iter().copied().zip(0_u32..).collect();
        let hand_offs: BTreeMap<TransitionId, AgreementState> = self
            .graph
            .hand_offs()
            .into_iter()
            .map(|hand_off| hand_off.link.edge)
            .map(|edge| {
                let agreement = edge
                    .agreement
                    .and_then(|id| self.records.agreements.get(&id));
                (edge.transition, AgreementState::of(agreement))
            })
            .collect();
        let mut arcs: Vec<Arc> = self
            .graph
            .links()
            .filter_map(|link| {
                let transition = self.records.transitions.get(&link.edge.transition)?;
                Some(Arc {
                    transition: transition.id,
                    kind: transition.kind,
                    from: *column.get(&link.from)?,
                    to: link.to.and_then(|to| column.get(&to).copied()),
                    label: transition.label.clone(),
                    hand_off: hand_offs.get(&transition.id).copied(),
                    gaps: self.count(transition.id),
                })
            })
            .collect();
        arcs.sort_by_key(|arc| (arc.from, arc.to, arc.transition));
        arcs
    }
}
