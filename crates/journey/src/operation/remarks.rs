//! Comments, and decisions about gaps.

use super::{CommentEdit, Refusal, Transaction};
use crate::ids::{CommentId, DecisionId, JourneyId};
use crate::model::{Choice, Comment, Decision, Timestamp};
use crate::records::RecordRef;
use crate::text;

pub(super) fn add_comment(
    tx: &mut Transaction<'_>,
    id: CommentId,
    about: RecordRef,
    author: &str,
    words: &str,
    at: Timestamp,
) -> Result<(), Refusal> {
    tx.must_exist(about, "record")?;
    let author = text::name("A comment's author", author)?;
    let text = text::required("A comment", words)?;
    tx.create(Comment {
        id,
        about,
        author,
        text,
        at,
        resolved: false,
    })
}

pub(super) fn edit_comment(
    tx: &mut Transaction<'_>,
    id: CommentId,
    edit: &CommentEdit,
) -> Result<(), Refusal> {
    match edit {
        CommentEdit::Text(words) => {
            let words = text::required("A comment", words)?;
            tx.revise(id, "comment", |comment: &mut Comment| comment.text = words)
        }
        CommentEdit::Resolved(resolved) => tx.revise(id, "comment", |comment: &mut Comment| {
            comment.resolved = *resolved;
        }),
    }
}

pub(super) fn decide(
    tx: &mut Transaction<'_>,
    id: DecisionId,
    (journey, gap, title): (JourneyId, &str, &str),
    choice: &Choice,
    by: &str,
    at: Timestamp,
) -> Result<(), Refusal> {
    tx.must_exist(journey, "journey")?;
    let gap = text::name("A gap's key", gap)?;
    let by = text::optional("A name", by)?;
    let title = text::optional("A gap's title", title)?;
    let choice = match choice.clone() {
        Choice::Dismissed { reason } => Choice::Dismissed {
            reason: text::required("A dismissal", &reason)?,
        },
        Choice::Fixing {
            owner: Some(owner),
            until,
        } => {
            tx.must_exist(owner, "owner")?;
            Choice::Fixing {
                owner: Some(owner),
                until,
            }
        }
        other => other,
    };
    let earlier = tx
        .records()
        .decisions
        .values()
        .find(|decision| decision.journey == journey && decision.gap == gap)
        .map(|decision| decision.id);
    match earlier {
        Some(earlier) => tx.revise(earlier, "decision", |decision: &mut Decision| {
            decision.choice = choice;
            decision.by = by;
            decision.at = at;
            decision.title = title;
            decision.resolved = None;
        }),
        None => tx.create(Decision {
            id,
            journey,
            gap,
            choice,
            by,
            at,
            title,
            resolved: None,
        }),
    }
}

pub(super) fn settle(
    tx: &mut Transaction<'_>,
    id: DecisionId,
    at: Timestamp,
) -> Result<(), Refusal> {
    tx.revise(id, "decision", |decision: &mut Decision| {
        decision.resolved = Some(at);
    })
}
