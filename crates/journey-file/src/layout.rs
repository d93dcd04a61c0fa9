//! How the records of each kind lie in their tables: which register is in which column.
//!
//! A record's row, its JSON and its hash are three forms of the same thing: the JSON has the
//! fields of the record in their order, the row has their values, and the hash is the SHA-256 of
//! the compact JSON.

use std::fmt::Write;
use std::sync::LazyLock;

use journey::{Record, RecordRef};
use rusqlite::types::{Value, ValueRef};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// Where one field of a record is kept.
enum Field {
    /// In one column: text, a number or NULL.
    Plain(&'static str, &'static str),
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

use Field::{Flag, Members, Object, OneOf, Plain};

const PLACEMENT: Field = Object(
    "placement",
    &[Plain("stage", "stage"), Plain("rank", "rank")],
);

/// The fields of each kind after its id. The table has the name of the kind.
const KINDS: [(&str, &[Field]); 15] = [
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
                    Plain("lane", "lane"),
                    Plain("rank", "rank"),
                ],
            ),
            Plain("text", "text"),
            Plain("colour", "colour"),
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
                            Plain("lane", "lane"),
                            Plain("rank", "rank"),
                        ],
                    ),
                ],
            ),
            Plain("text", "text"),
            Plain("author", "author"),
            Plain("colour", "colour"),
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
        ],
    ),
];

/// The table of one kind, with the SQL that reads and writes it.
pub(crate) struct Table {
    /// The kind, which is also the table's name.
    pub kind: &'static str,
    fields: &'static [Field],
    /// The id and the columns of the fields.
    columns: Vec<&'static str>,
    /// The set, for a kind that has one.
    pub join: Option<Join>,
    /// Takes the id, the columns of the fields, and the hash.
    pub write: String,
    /// Gives what `write` takes, and the set as a JSON list.
    pub read: String,
    /// Takes the id.
    pub delete: String,
}

/// Every table, in an order in which what a record refers to comes before it.
pub(crate) static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    KINDS
        .iter()
        .map(|&(kind, fields)| Table::new(kind, fields))
        .collect()
});

impl Table {
    /// The table of a kind.
    pub fn of(kind: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.kind == kind)
    }

    fn new(kind: &'static str, fields: &'static [Field]) -> Self {
        let mut columns = vec!["id"];
        let mut join = None;
        list(fields, &mut columns, &mut join);
        let names = columns.join(", ");
        let places = vec!["?"; columns.len() + 1].join(", ");
        let set: Vec<String> = columns[1..]
            .iter()
            .chain(&["hash"])
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        let members = join.map_or_else(
            || "NULL".to_owned(),
            |Join { table, own, member }| {
                format!(
                    "(SELECT json_group_array({member} ORDER BY {member}) \
                     FROM {table} WHERE {table}.{own} = {kind}.id)"
                )
            },
        );
        Self {
            kind,
            fields,
            join,
            write: format!(
                "INSERT INTO {kind} ({names}, hash) VALUES ({places}) \
                 ON CONFLICT (id) DO UPDATE SET {}",
                set.join(", ")
            ),
            read: format!("SELECT {names}, hash, {members} FROM {kind}"),
            delete: format!("DELETE FROM {kind} WHERE id = ?"),
            columns,
        }
    }

    /// Which column of `read` is the hash. The set follows it.
    pub fn hash_column(&self) -> usize {
        self.columns.len()
    }

    /// The compact JSON of a record whose id and columns are given. Its set, if the kind has one,
    /// is given as JSON.
    pub fn json(&self, cells: &[ValueRef<'_>], members: Option<&str>) -> String {
        let mut json = String::with_capacity(256);
        json.push('{');
        let mut cells = cells.iter().copied();
        let id = cells.next().unwrap_or(ValueRef::Null);
        field_name("id", &mut json);
        scalar(id, &mut json);
        for field in self.fields {
            json.push(',');
            print(field, &mut cells, members.unwrap_or("[]"), &mut json);
        }
        json.push('}');
        json
    }
}

/// A record as it lies in its table.
pub(crate) struct Row {
    /// Its table.
    pub table: &'static Table,
    /// Its id and the columns of its fields.
    pub cells: Vec<Value>,
    /// Its set, sorted.
    pub members: Vec<String>,
    /// Its compact JSON.
    pub json: String,
}

impl Row {
    /// Lays a record out.
    pub fn of(record: &Record) -> Self {
        let table = table_of(record.reference());
        let registers = record.registers();
        let mut cells = vec![Value::Text(record.reference().uuid().to_string())];
        let mut members = Vec::new();
        for field in table.fields {
            spread(field, registers.get(field.name()), &mut cells, &mut members);
        }
        let refs: Vec<ValueRef<'_>> = cells.iter().map(ValueRef::from).collect();
        let set = Json::from(members.clone()).to_string();
        Self {
            table,
            json: table.json(&refs, Some(&set)),
            cells,
            members,
        }
    }

    /// The SHA-256 of its compact JSON.
    pub fn hash(&self) -> Hash {
        hash(&self.json)
    }
}

/// The table a record lies in.
pub(crate) fn table_of(record: RecordRef) -> &'static Table {
    // `KINDS` names every kind of record; a test sees to it.
    Table::of(record.kind()).unwrap_or(&TABLES[0])
}

/// The SHA-256 of a record's compact JSON.
pub(crate) fn hash(json: &str) -> Hash {
    Sha256::digest(json.as_bytes()).into()
}

/// Reads the compact JSON of a record.
pub(crate) fn parse(kind: &str, json: &str) -> serde_json::Result<Record> {
    // The kind goes first, so that the record is read straight into its type.
    serde_json::from_str(&format!(r#"{{"kind":"{kind}","record":{json}}}"#))
}

impl Field {
    fn name(&self) -> &'static str {
        match self {
            Plain(name, _)
            | Flag(name, _)
            | Object(name, _)
            | OneOf(name, ..)
            | Members(name, _) => name,
        }
    }

    /// How many columns it takes.
    fn width(&self) -> usize {
        match self {
            Plain(..) | Flag(..) => 1,
            Object(_, fields) => fields.iter().map(Self::width).sum(),
            OneOf(_, _, _, variants) => {
                let fields = variants.iter().flat_map(|(_, fields)| *fields);
                1 + fields.map(Self::width).sum::<usize>()
            }
            Members(..) => 0,
        }
    }
}

fn list(fields: &'static [Field], columns: &mut Vec<&'static str>, join: &mut Option<Join>) {
    for field in fields {
        match field {
            Plain(_, column) | Flag(_, column) => columns.push(column),
            Object(_, fields) => list(fields, columns, join),
            OneOf(_, _, tag, variants) => {
                columns.push(tag);
                for (_, fields) in *variants {
                    list(fields, columns, join);
                }
            }
            Members(_, table) => *join = Some(*table),
        }
    }
}

/// Spreads a field over its columns.
fn spread(field: &Field, value: Option<&Json>, cells: &mut Vec<Value>, members: &mut Vec<String>) {
    let inner = |name: &str| value.and_then(|value| value.get(name));
    match field {
        Plain(..) | Flag(..) => cells.push(match value {
            Some(Json::Bool(flag)) => Value::Integer((*flag).into()),
            Some(Json::String(text)) => Value::Text(text.clone()),
            Some(Json::Number(number)) => match number.as_i64() {
                Some(whole) => Value::Integer(whole),
                // SQLite keeps no negative zero; adding zero makes it the positive one.
                None => Value::Real(number.as_f64().unwrap_or_default() + 0.0),
            },
            _ => Value::Null,
        }),
        Object(_, fields) => {
            for field in *fields {
                spread(field, inner(field.name()), cells, members);
            }
        }
        OneOf(_, tag, _, variants) => {
            let tag = inner(tag).and_then(Json::as_str).unwrap_or_default();
            cells.push(Value::Text(tag.to_owned()));
            for (variant, fields) in *variants {
                for field in *fields {
                    let value = inner(field.name()).filter(|_| *variant == tag);
                    spread(field, value, cells, members);
                }
            }
        }
        Members(..) => {
            let ids = value.and_then(Json::as_array).into_iter().flatten();
            members.extend(ids.filter_map(Json::as_str).map(str::to_owned));
        }
    }
}

/// Prints a field as JSON from its columns.
fn print<'a>(
    field: &Field,
    cells: &mut (impl Iterator<Item = ValueRef<'a>> + Clone),
    members: &str,
    json: &mut String,
) {
    field_name(field.name(), json);
    match field {
        Plain(..) => scalar(cells.next().unwrap_or(ValueRef::Null), json),
        Flag(..) => match cells.next() {
            Some(ValueRef::Integer(0)) => json.push_str("false"),
            Some(ValueRef::Integer(1)) => json.push_str("true"),
            // Anything else is printed as it is, and so not taken for a flag by who reads it.
            other => scalar(other.unwrap_or(ValueRef::Null), json),
        },
        Object(..) if matches!(cells.clone().next(), Some(ValueRef::Null) | None) => {
            cells.by_ref().take(field.width()).for_each(drop);
            json.push_str("null");
        }
        Object(_, fields) => {
            json.push('{');
            for (index, field) in fields.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                print(field, cells, members, json);
            }
            json.push('}');
        }
        OneOf(_, tag_name, _, variants) => {
            let tag = cells.next().unwrap_or(ValueRef::Null);
            json.push('{');
            field_name(tag_name, json);
            scalar(tag, json);
            for (variant, fields) in *variants {
                for field in *fields {
                    if tag.as_str() == Ok(*variant) {
                        json.push(',');
                        print(field, cells, members, json);
                    } else {
                        cells.by_ref().take(field.width()).for_each(drop);
                    }
                }
            }
            json.push('}');
        }
        Members(..) => json.push_str(members),
    }
}

fn field_name(name: &str, json: &mut String) {
    json.push('"');
    json.push_str(name);
    json.push_str("\":");
}

fn scalar(value: ValueRef<'_>, json: &mut String) {
    // Writing to a string cannot fail.
    let _ = match value {
        ValueRef::Null => write!(json, "null"),
        ValueRef::Integer(whole) => write!(json, "{whole}"),
        ValueRef::Real(real) => write!(json, "{}", Json::from(real)),
        ValueRef::Text(text) | ValueRef::Blob(text) => {
            string(&String::from_utf8_lossy(text), json);
            Ok(())
        }
    };
}

/// A JSON string, escaped as `serde_json` does.
fn string(text: &str, json: &mut String) {
    let plain = |byte: &u8| *byte >= b' ' && !matches!(byte, b'"' | b'\\');
    if text.as_bytes().iter().all(plain) {
        json.push('"');
        json.push_str(text);
        json.push('"');
    } else {
        json.push_str(&Json::from(text).to_string());
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// Records of every kind, with every variant and with and without what may be missing, as
    /// compact JSON with the fields in their order.
    const RECORDS: &[(&str, &str)] = &[
        (
            "heading",
            r#"{"id":"00000000-0000-0000-0000-000000000001","title":"A \"map\"","description":"two\nlines\t\\ €"}"#,
        ),
        (
            "owner",
            r#"{"id":"00000000-0000-0000-0000-000000000001","name":"Sales","role":"","function":"customer_success","colour":3,"rank":"80"}"#,
        ),
        (
            "lane",
            r#"{"id":"00000000-0000-0000-0000-000000000001","kind":"custom","name":"Pains","collapsed":true,"hidden":false,"rank":"80"}"#,
        ),
        (
            "journey",
            r#"{"id":"00000000-0000-0000-0000-000000000001","name":"Map","segment":"","state":"to_be","rank":"80"}"#,
        ),
        (
            "stage",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","name":"Use","phase":"value_realization","goal":"","owner":"00000000-0000-0000-0000-000000000003","supporting":["00000000-0000-0000-0000-000000000004","00000000-0000-0000-0000-000000000005"],"entry":"a","exit":"b","entrance":false,"verdict":"partly","verdict_reason":"","rank":"8180"}"#,
        ),
        (
            "stage",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","name":"Use","phase":null,"goal":"","owner":null,"supporting":[],"entry":"a","exit":"b","entrance":true,"verdict":null,"verdict_reason":"","rank":"80"}"#,
        ),
        (
            "transition",
            r#"{"id":"00000000-0000-0000-0000-000000000001","from":"00000000-0000-0000-0000-000000000002","to":"00000000-0000-0000-0000-000000000003","kind":"win_back","label":""}"#,
        ),
        (
            "transition",
            r#"{"id":"00000000-0000-0000-0000-000000000001","from":"00000000-0000-0000-0000-000000000002","to":null,"kind":"leave","label":"x"}"#,
        ),
        (
            "agreement",
            r#"{"id":"00000000-0000-0000-0000-000000000001","transition":"00000000-0000-0000-0000-000000000002","passes":"a","within":"b","given":{"by":"Ada","on":"2026-02-28"},"received":null,"review_on":"2027-01-31"}"#,
        ),
        (
            "agreement",
            r#"{"id":"00000000-0000-0000-0000-000000000001","transition":"00000000-0000-0000-0000-000000000002","passes":"","within":"","given":null,"received":{"by":"Bo","on":"2026-02-28"},"review_on":null}"#,
        ),
        (
            "moment",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","rank":"80"},"text":"a","feeling":-2,"name":"first_value","owner":null,"evidence":""}"#,
        ),
        (
            "moment",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","rank":"80"},"text":"a","feeling":null,"name":"other","owner":"00000000-0000-0000-0000-000000000003","evidence":"x"}"#,
        ),
        (
            "comm",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","rank":"80"},"channel":"in_app","words":"a","sent":"b","owner":null}"#,
        ),
        (
            "promise",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","rank":"80"},"wording":"a","makers":["00000000-0000-0000-0000-000000000003"],"due":null,"measure":{"comparison":"at_most","target":{"amount":1.0,"unit":"day"}},"owner":null}"#,
        ),
        (
            "promise",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","rank":"80"},"wording":"a","makers":[],"due":"00000000-0000-0000-0000-000000000004","measure":null,"owner":"00000000-0000-0000-0000-000000000005"}"#,
        ),
        (
            "keeping",
            r#"{"id":"00000000-0000-0000-0000-000000000001","promise":"00000000-0000-0000-0000-000000000002","moment":"00000000-0000-0000-0000-000000000003","verdict":"broken","measured":{"amount":0.1,"unit":""},"evidence":"","on":null}"#,
        ),
        (
            "keeping",
            r#"{"id":"00000000-0000-0000-0000-000000000001","promise":"00000000-0000-0000-0000-000000000002","moment":"00000000-0000-0000-0000-000000000003","verdict":"unknown","measured":null,"evidence":"","on":"2026-12-31"}"#,
        ),
        (
            "card",
            r#"{"id":"00000000-0000-0000-0000-000000000001","placement":{"stage":"00000000-0000-0000-0000-000000000002","lane":"00000000-0000-0000-0000-000000000003","rank":"80"},"text":"a","colour":5}"#,
        ),
        (
            "note",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","place":{"at":"free","x":1e+300,"y":-7.25},"text":"a","author":"","colour":0}"#,
        ),
        (
            "note",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","place":{"at":"cell","stage":"00000000-0000-0000-0000-000000000003","lane":"00000000-0000-0000-0000-000000000004","rank":"80"},"text":"a","author":"","colour":0}"#,
        ),
        (
            "comment",
            r#"{"id":"00000000-0000-0000-0000-000000000001","about":{"kind":"stage","id":"00000000-0000-0000-0000-000000000002"},"author":"Ada","text":"a","at":-1,"resolved":true}"#,
        ),
        (
            "decision",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","gap":"a","choice":{"choice":"accepted"},"by":"","at":9007199254740993}"#,
        ),
        (
            "decision",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","gap":"a","choice":{"choice":"dismissed","reason":"x"},"by":"","at":0}"#,
        ),
        (
            "decision",
            r#"{"id":"00000000-0000-0000-0000-000000000001","journey":"00000000-0000-0000-0000-000000000002","gap":"a","choice":{"choice":"fixing","owner":null,"until":"2026-07-01"},"by":"","at":0}"#,
        ),
    ];

    #[test]
    fn a_row_has_the_json_of_its_record() {
        for (kind, json) in RECORDS {
            let record = parse(kind, json).unwrap();
            assert_eq!(Row::of(&record).json, *json);
        }
        for kind in RecordRef::KINDS {
            assert!(Table::of(kind).is_some(), "{kind} has no table");
            assert!(
                RECORDS.iter().any(|(other, _)| other == kind),
                "{kind} is not tested"
            );
        }
    }
}
