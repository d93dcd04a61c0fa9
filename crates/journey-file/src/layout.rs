//! How the records of each kind lie in their tables: which register is in which column.
//!
//! A record's row and its JSON are two forms of the same thing: the JSON has the fields of the
//! record in their order, the row has their values.

mod kinds;

use std::fmt::Write;
use std::sync::LazyLock;

use journey::{Record, RecordRef};
use rusqlite::types::{Value, ValueRef};
use serde_json::Value as Json;

use crate::checksum::{Checksum, Hash};

use kinds::Field::{self, Flag, Members, Object, OneOf, Plain, Words};
use kinds::{Join, KINDS};

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
    /// Gives what `write` takes, and the set: its ids in order with commas between, or NULL.
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
                    "(SELECT group_concat({member}, ',' ORDER BY {member}) \
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

    /// The hash of a record: of its id, its columns, and, if the kind has a set, the ids in it in
    /// order with commas between, which is nothing for an empty set.
    pub fn hash(&self, cells: &[ValueRef<'_>], members: &str) -> Hash {
        let mut checksum = Checksum::default();
        for &cell in cells {
            checksum.add(cell);
        }
        if self.join.is_some() {
            checksum.add_text(Some(members));
        }
        checksum.finish()
    }

    /// The compact JSON of a record whose id, columns and set are given.
    pub fn json(&self, cells: &[ValueRef<'_>], members: &str) -> String {
        let mut json = String::with_capacity(256);
        json.push('{');
        let mut cells = cells.iter().copied();
        let id = cells.next().unwrap_or(ValueRef::Null);
        field_name("id", &mut json);
        scalar(id, &mut json);
        for field in self.fields {
            json.push(',');
            print(field, &mut cells, members, &mut json);
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
    /// Its hash.
    pub hash: Hash,
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
        let set = members.join(",");
        Self {
            table,
            hash: table.hash(&refs, &set),
            json: table.json(&refs, &set),
            cells,
            members,
        }
    }
}

/// The table a record lies in.
pub(crate) fn table_of(record: RecordRef) -> &'static Table {
    // `KINDS` names every kind of record; a test sees to it.
    Table::of(record.kind()).unwrap_or(&TABLES[0])
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
            | Words(name, _)
            | Flag(name, _)
            | Object(name, _)
            | OneOf(name, ..)
            | Members(name, _) => name,
        }
    }

    /// How many columns it takes.
    fn width(&self) -> usize {
        match self {
            Plain(..) | Words(..) | Flag(..) => 1,
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
            Plain(_, column) | Words(_, column) | Flag(_, column) => columns.push(column),
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
        Words(..) => {
            let words = value.and_then(Json::as_array).into_iter().flatten();
            let words: Vec<&str> = words.filter_map(Json::as_str).collect();
            cells.push(Value::Text(words.join(",")));
        }
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
        Words(..) => {
            let words = cells.next().unwrap_or(ValueRef::Null);
            list_of(words.as_str().unwrap_or_default(), json);
        }
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
        Members(..) => list_of(members, json),
    }
}

/// A list of what stands between commas; nothing is the empty list.
fn list_of(words: &str, json: &mut String) {
    json.push('[');
    for (index, word) in words.split_terminator(',').enumerate() {
        if index > 0 {
            json.push(',');
        }
        string(word, json);
    }
    json.push(']');
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

    /// Records of every kind as compact JSON with the fields in their order: with every variant,
    /// with and without what may be missing.
    const RECORDS: &str = include_str!("../tests/fixtures/records.txt");

    #[test]
    fn a_row_has_the_json_of_its_record() {
        let mut kinds = std::collections::BTreeSet::new();
        for line in RECORDS.lines() {
            let (kind, json) = line.split_once(' ').unwrap();
            let record = parse(kind, json).unwrap();
            assert_eq!(Row::of(&record).json, json);
            kinds.insert(kind);
        }
        assert_eq!(kinds, RecordRef::KINDS.iter().copied().collect());
    }
}
