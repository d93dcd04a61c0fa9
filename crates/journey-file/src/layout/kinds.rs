//! Which field of each kind of record is in which column.

/// Where one field of a record is kept.
pub(super) enum Field {
    /// In one column: text, a number or NULL.
    Plain(&'static str, &'static str),
    /// A list of words without commas, in one column with commas between.
    Words(&'static str, &'static str),
    /// In one column: 0 or 1.
    Flag(&'static str, &'static str),
    /// An object, spread over columns. It is `null` where its first column is NULL.
    Object(&'static str, &'static [Field]),
    /// An object that has the fields of one of several variants; the column of its tag says which.
    OneOf(
        &'static str,
        &'static str,
        &'static str,
        &'static [(&'static str, &'static [Field])],
    ),
    /// A set of ids, in a table that joins this one (its first column) and another (its second).
    Members(&'static str, Join),
}

/// A table that holds the sets of a kind.
#[derive(Clone, Copy)]
pub(crate) struct Join {
    pub table: &'static str,
    pub own: &'static str,
    pub member: &'static str,
}

use Field::{Flag, Members, Object, OneOf, Plain, Words};

const PLACEMENT: Field = Object(
    "placement",
    &[
        Plain("stage", "stage"),
        Plain("step", "step"),
        Plain("rank", "rank"),
    ],
);

const TAGS: Field = Words("tags", "tags");

/// The fields of each kind after its id. The table has the name of the kind.
pub(super) const KINDS: [(&str, &[Field]); 16] = [
    (
        "heading",
        &[Plain("title", "title"), Plain("description", "description")],
    ),
    (
        "owner",
        &[
            Plain("name", "name"),
            Plain("role", "role"),
            Plain("function", "function"),
            Plain("colour", "colour"),
            Plain("rank", "rank"),
        ],
    ),
    (
        "lane",
        &[
            Plain("kind", "kind"),
            Plain("name", "name"),
            Flag("collapsed", "collapsed"),
            Flag("hidden", "hidden"),
            Plain("rank", "rank"),
        ],
    ),
    (
        "journey",
        &[
            Plain("name", "name"),
            Plain("segment", "segment"),
            Plain("state", "state"),
            Words("rules_off", "rules_off"),
            Plain("review_days", "review_days"),
            Plain("silent_stages", "silent_stages"),
            Plain("crowded_comms", "crowded_comms"),
            Plain("rank", "rank"),
        ],
    ),
    (
        "stage",
        &[
            Plain("journey", "journey"),
            Plain("name", "name"),
            Plain("phase", "phase"),
            Plain("goal", "goal"),
            Plain("owner", "owner"),
            Members(
                "supporting",
                Join {
                    table: "stage_supporting",
                    own: "stage",
                    member: "owner",
                },
            ),
            Plain("entry", "entry"),
            Plain("exit", "exit"),
            Flag("entrance", "entrance"),
            Plain("verdict", "verdict"),
            Plain("verdict_reason", "verdict_reason"),
            Plain("rank", "rank"),
        ],
    ),
    (
        "step",
        &[
            Plain("stage", "stage"),
            Plain("name", "name"),
            Plain("rank", "rank"),
        ],
    ),
    (
        "transition",
        &[
            Plain("from", "from_stage"),
            Plain("to", "to_stage"),
            Plain("kind", "kind"),
            Plain("label", "label"),
        ],
    ),
    (
        "agreement",
        &[
            Plain("transition", "transition"),
            Plain("passes", "passes"),
            Plain("within", "within_time"),
            Object("given", &[Plain("by", "given_by"), Plain("on", "given_on")]),
            Object(
                "received",
                &[Plain("by", "received_by"), Plain("on", "received_on")],
            ),
            Plain("review_on", "review_on"),
        ],
    ),
    (
        "moment",
        &[
            PLACEMENT,
            Plain("text", "text"),
            Plain("feeling", "feeling"),
            Plain("name", "name"),
            Plain("owner", "owner"),
            Plain("evidence", "evidence"),
            TAGS,
        ],
    ),
    (
        "comm",
        &[
            PLACEMENT,
            Plain("channel", "channel"),
            Plain("words", "words"),
            Plain("sent", "sent"),
            Plain("owner", "owner"),
            TAGS,
        ],
    ),
    (
        "promise",
        &[
            PLACEMENT,
            Plain("wording", "wording"),
            Members(
                "makers",
                Join {
                    table: "promise_maker",
                    own: "promise",
                    member: "comm",
                },
            ),
            Plain("due", "due"),
            Object(
                "measure",
                &[
                    Plain("comparison", "measure_comparison"),
                    Object(
                        "target",
                        &[
                            Plain("amount", "measure_amount"),
                            Plain("unit", "measure_unit"),
                        ],
                    ),
                ],
            ),
            Plain("owner", "owner"),
            TAGS,
        ],
    ),
    (
        "keeping",
        &[
            Plain("promise", "promise"),
            Plain("moment", "moment"),
            Plain("verdict", "verdict"),
            Object(
                "measured",
                &[
                    Plain("amount", "measured_amount"),
                    Plain("unit", "measured_unit"),
                ],
            ),
            Plain("evidence", "evidence"),
            Plain("on", "judged_on"),
        ],
    ),
    (
        "card",
        &[
            Object(
                "placement",
                &[
                    Plain("stage", "stage"),
                    Plain("step", "step"),
                    Plain("lane", "lane"),
                    Plain("rank", "rank"),
                ],
            ),
            Plain("text", "text"),
            Plain("colour", "colour"),
            TAGS,
        ],
    ),
    (
        "note",
        &[
            Plain("journey", "journey"),
            OneOf(
                "place",
                "at",
                "place",
                &[
                    ("free", &[Plain("x", "x"), Plain("y", "y")]),
                    (
                        "cell",
                        &[
                            Plain("stage", "stage"),
                            Plain("step", "step"),
                            Plain("lane", "lane"),
                            Plain("rank", "rank"),
                        ],
                    ),
                ],
            ),
            Plain("text", "text"),
            Plain("author", "author"),
            Plain("colour", "colour"),
            TAGS,
        ],
    ),
    (
        "comment",
        &[
            Object(
                "about",
                &[Plain("kind", "about_kind"), Plain("id", "about_id")],
            ),
            Plain("author", "author"),
            Plain("text", "text"),
            Plain("at", "at"),
            Flag("resolved", "resolved"),
        ],
    ),
    (
        "decision",
        &[
            Plain("journey", "journey"),
            Plain("gap", "gap"),
            OneOf(
                "choice",
                "choice",
                "choice",
                &[
                    ("accepted", &[]),
                    ("dismissed", &[Plain("reason", "reason")]),
                    (
                        "fixing",
                        &[Plain("owner", "owner"), Plain("until", "until")],
                    ),
                ],
            ),
            Plain("by", "decided_by"),
            Plain("at", "decided_at"),
            Plain("title", "title"),
            Plain("resolved", "resolved_at"),
        ],
    ),
];
