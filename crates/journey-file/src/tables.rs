//! Records in their tables.

use journey::{Change, Diff, Record, RecordRef, Records};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::layout::{self, Row, TABLES, Table};

/// Reads every record and checks it against its hash.
pub(crate) fn load(connection: &Connection) -> Result<Records, Fault> {
    let mut records = Records::default();
    for table in TABLES.iter() {
        let mut query = connection.prepare(&table.read)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            records.put(read(table, row)?);
        }
    }
    Ok(records)
}

/// Writes every record of a document into empty tables.
pub(crate) fn fill(connection: &Connection, records: &Records) -> Result<(), Fault> {
    for record in records.all() {
        insert(connection, &Row::of(&record))?;
    }
    Ok(())
}

/// Changes the tables as a diff says. Nothing may be left of it when it fails: it wants to be run
/// in a transaction.
pub(crate) fn apply(connection: &Connection, diff: &Diff) -> Result<(), Fault> {
    // One write for each record, however many of its registers are set; burials first, because
    // what is created may take the place of what is buried.
    let mut after: BTreeMap<RecordRef, Option<Record>> = BTreeMap::new();
    for change in &diff.0 {
        let of = change.of();
        let record = match after.entry(of) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(unknown) => {
                unknown.insert(find(connection, of)?)
            }
        };
        *record = changed(record.as_ref(), change).ok_or_else(|| {
            Fault::OutOfStep(format!(
                "the {} {} is not as the change expects it",
                of.kind(),
                of.uuid()
            ))
        })?;
    }
    for (&of, _) in after.iter().filter(|(_, record)| record.is_none()) {
        delete(connection, of)?;
    }
    for record in after.values().flatten() {
        let row = Row::of(record);
        empty_set(connection, &row)?;
        insert(connection, &row)?;
    }
    Ok(())
}

/// What a change makes of a record: `None` if the change does not fit it, else what is there after.
#[expect(
    clippy::option_option,
    reason = "the outer option says whether the change fits, the inner one whether a record is left"
)]
fn changed(record: Option<&Record>, change: &Change) -> Option<Option<Record>> {
    match (change, record) {
        (Change::Created { record }, None) => Some(Some(record.clone())),
        (Change::Buried { record: buried }, Some(record)) if buried == record => Some(None),
        (
            Change::Set {
                field,
                before,
                after,
                ..
            },
            Some(record),
        ) if record.registers().get(field) == Some(before) => {
            record.with_register(field, after).map(Some)
        }
        _ => None,
    }
}

/// Reads one record, if it is there.
fn find(connection: &Connection, of: RecordRef) -> Result<Option<Record>, Fault> {
    let table = layout::table_of(of);
    let mut query = connection.prepare_cached(&format!("{} WHERE id = ?", table.read))?;
    query
        .query_row([of.uuid().to_string()], |row| Ok(read(table, row)))
        .optional()?
        .transpose()
}

fn read(table: &Table, row: &rusqlite::Row<'_>) -> Result<Record, Fault> {
    let hash_at = table.hash_column();
    let cells = (0..hash_at)
        .map(|index| row.get_ref(index))
        .collect::<rusqlite::Result<Vec<ValueRef<'_>>>>()?;
    let members = row.get_ref(hash_at + 1)?;
    let members = members.as_str_or_null().map_err(rusqlite::Error::from)?;
    let members = members.unwrap_or_default();
    let id = cells.first().and_then(|id| id.as_str().ok());
    let damaged = |problem: &str| {
        let id = journey::text::excerpt(id.unwrap_or("without a readable id"), 40);
        Fault::Damaged(format!("the {} {id} {problem}", table.kind))
    };
    if row.get_ref(hash_at)? != ValueRef::Blob(&table.hash(&cells, members)) {
        return Err(damaged("does not match its checksum"));
    }
    layout::parse(table.kind, &table.json(&cells, members))
        .map_err(|error| damaged(&format!("is not understood ({error})")))
}

fn insert(connection: &Connection, row: &Row) -> Result<(), Fault> {
    let hash = rusqlite::types::Value::Blob(row.hash.to_vec());
    connection
        .prepare_cached(&row.table.write)?
        .execute(params_from_iter(row.cells.iter().chain([&hash])))?;
    if let (Some(join), Some(id)) = (row.table.join, row.cells.first())
        && !row.members.is_empty()
    {
        let mut write = connection.prepare_cached(&format!(
            "INSERT INTO {} ({}, {}) VALUES (?, ?)",
            join.table, join.own, join.member
        ))?;
        for member in &row.members {
            write.execute((id, member))?;
        }
    }
    Ok(())
}

fn delete(connection: &Connection, of: RecordRef) -> Result<(), Fault> {
    let table = layout::table_of(of);
    let id = of.uuid().to_string();
    if let Some(join) = table.join {
        connection
            .prepare_cached(&format!(
                "DELETE FROM {} WHERE {} = ?",
                join.table, join.own
            ))?
            .execute([&id])?;
    }
    connection.prepare_cached(&table.delete)?.execute([&id])?;
    Ok(())
}

/// Clears the set of a record that is about to be written again.
fn empty_set(connection: &Connection, row: &Row) -> Result<(), Fault> {
    if let (Some(join), Some(id)) = (row.table.join, row.cells.first()) {
        connection
            .prepare_cached(&format!(
                "DELETE FROM {} WHERE {} = ?",
                join.table, join.own
            ))?
            .execute([id])?;
    }
    Ok(())
}
