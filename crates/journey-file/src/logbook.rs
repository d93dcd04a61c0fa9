//! The log in its tables. Each entry carries the hash of itself and of the entry before it by the
//! same actor, so that nothing in it can change unnoticed, and the logs of two copies of a
//! document can still be put together.

use journey::diff::{Change, Diff};
use journey::log::{ActorId, Entry, EntryId, Stamp, Step};
use journey::model::Timestamp;
use journey::{Record, RecordRef};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::Value as Json;
use std::collections::HashMap;
use uuid::Uuid;

use crate::checksum::{Checksum, Hash};
use crate::fault::Fault;
use crate::layout;

/// The hash before the first entry of an actor.
const BEGINNING: Hash = [0; 32];

/// Appends an entry and returns its position: 1, 2, 3, …
pub(crate) fn append(connection: &Connection, entry: &Entry) -> Result<i64, Fault> {
    let header = Header::of(entry)?;
    let last: Option<(i64, Hash)> = connection
        .prepare_cached(
            "SELECT sequence, hash FROM log WHERE actor = ? ORDER BY sequence DESC LIMIT 1",
        )?
        .query_row([&header.actor], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (before, hash_before) = last.unwrap_or((0, BEGINNING));
    if header.sequence != before + 1 {
        return Err(Fault::OutOfStep(format!(
            "entry {} does not follow entry {before}",
            header.sequence
        )));
    }
    let lines: Vec<Line> = entry.diff.0.iter().map(Line::of).collect();
    let hash = chained(hash_before, &header, &lines);
    let position: i64 = connection
        .prepare_cached(
            "INSERT INTO log (actor, sequence, wall, counter, label, step, step_actor, \
             step_sequence, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position",
        )?
        .query_row(
            (
                &header.actor,
                header.sequence,
                header.wall,
                header.counter,
                &header.label,
                &header.step,
                header.of.as_ref().map(|(actor, _)| actor),
                header.of.as_ref().map(|(_, sequence)| sequence),
                hash,
            ),
            |row| row.get(0),
        )?;
    let mut write = connection.prepare_cached(
        "INSERT INTO log_change (entry, change, kind, record, field, before, after) \
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?;
    for line in &lines {
        write.execute((
            position,
            &line.change,
            &line.kind,
            &line.record,
            &line.field,
            &line.before,
            &line.after,
        ))?;
    }
    Ok(position)
}

/// The position of the last entry; 0 for an empty log.
pub(crate) fn end(connection: &Connection) -> Result<i64, Fault> {
    Ok(
        connection.query_row("SELECT coalesce(max(position), 0) FROM log", [], |row| {
            row.get(0)
        })?,
    )
}

/// Reads the log in the order it was written, and checks its chains.
pub(crate) fn load(connection: &Connection) -> Result<Vec<Entry>, Fault> {
    let mut changes = connection.prepare(
        "SELECT entry, change, kind, record, field, before, after \
         FROM log_change ORDER BY position",
    )?;
    let mut changes = changes.query([])?;
    let mut change = next_line(&mut changes)?;

    let mut query = connection.prepare(
        "SELECT position, actor, sequence, wall, counter, label, step, step_actor, step_sequence, \
         hash FROM log ORDER BY position",
    )?;
    let mut rows = query.query([])?;
    let mut ends: HashMap<String, (i64, Hash)> = HashMap::new();
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let position: i64 = row.get(0)?;
        let damaged =
            |problem: &str| Fault::Damaged(format!("entry {position} of its log {problem}"));
        let header = Header::read(row).map_err(|_| damaged("is not understood"))?;
        let mut lines = Vec::new();
        while let Some((entry, line)) = change.take_if(|(entry, _)| *entry <= position) {
            if entry < position {
                return Err(damaged("follows changes of an entry that is missing"));
            }
            lines.push(line);
            change = next_line(&mut changes)?;
        }
        let (before, hash_before) = ends.get(&header.actor).copied().unwrap_or((0, BEGINNING));
        let hash = chained(hash_before, &header, &lines);
        if header.sequence != before + 1 || row.get_ref(9)? != ValueRef::Blob(&hash) {
            return Err(damaged("does not match its checksum"));
        }
        ends.insert(header.actor.clone(), (header.sequence, hash));
        let entry = header
            .entry(&lines)
            .ok_or_else(|| damaged("is not understood"))?;
        entries.push(entry);
    }
    if change.is_some() {
        return Err(Fault::Damaged("the end of its log is missing".to_owned()));
    }
    Ok(entries)
}

/// The columns of an entry in `log`.
struct Header {
    actor: String,
    sequence: i64,
    wall: i64,
    counter: u32,
    label: String,
    step: String,
    /// The entry that the step names.
    of: Option<(String, i64)>,
}

/// A row of `log_change`: one change.
struct Line {
    change: String,
    kind: String,
    record: String,
    field: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

impl Header {
    fn of(entry: &Entry) -> Result<Self, Fault> {
        let number = |sequence: u64| {
            i64::try_from(sequence)
                .map_err(|_| Fault::OutOfStep(format!("there can be no entry {sequence}")))
        };
        let (step, of) = match entry.step {
            Step::Begin => ("begin", None),
            Step::Do { joins } => ("do", joins),
            Step::Undo { of } => ("undo", Some(of)),
            Step::Redo { of } => ("redo", Some(of)),
        };
        Ok(Self {
            actor: entry.id.actor.0.to_string(),
            sequence: number(entry.id.sequence)?,
            wall: entry.stamp.wall.0,
            counter: entry.stamp.counter,
            label: entry.label.clone(),
            step: step.to_owned(),
            of: of
                .map(|of| Ok::<_, Fault>((of.actor.0.to_string(), number(of.sequence)?)))
                .transpose()?,
        })
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let step_actor: Option<String> = row.get(7)?;
        let step_sequence: Option<i64> = row.get(8)?;
        Ok(Self {
            actor: row.get(1)?,
            sequence: row.get(2)?,
            wall: row.get(3)?,
            counter: row.get(4)?,
            label: row.get(5)?,
            step: row.get(6)?,
            of: step_actor.zip(step_sequence),
        })
    }

    fn entry(self, lines: &[Line]) -> Option<Entry> {
        let id = |actor: &str, sequence: i64| {
            Some(EntryId {
                actor: ActorId(Uuid::parse_str(actor).ok()?),
                sequence: u64::try_from(sequence).ok()?,
            })
        };
        let of = match &self.of {
            Some((actor, sequence)) => Some(id(actor, *sequence)?),
            None => None,
        };
        Some(Entry {
            id: id(&self.actor, self.sequence)?,
            stamp: Stamp {
                wall: Timestamp(self.wall),
                counter: self.counter,
            },
            label: self.label,
            step: match (self.step.as_str(), of) {
                ("begin", None) => Step::Begin,
                ("do", joins) => Step::Do { joins },
                ("undo", Some(of)) => Step::Undo { of },
                ("redo", Some(of)) => Step::Redo { of },
                _ => return None,
            },
            diff: Diff(lines.iter().map(Line::change).collect::<Option<_>>()?),
        })
    }
}

impl Line {
    fn of(change: &Change) -> Self {
        let of = change.of();
        let json = |record: &Record| Some(layout::Row::of(record).json);
        let (word, field, before, after) = match change {
            Change::Created { record } => ("created", None, None, json(record)),
            Change::Buried { record } => ("buried", None, json(record), None),
            Change::Set {
                field,
                before,
                after,
                ..
            } => (
                "set",
                Some(field.clone()),
                Some(before.to_string()),
                Some(after.to_string()),
            ),
        };
        Self {
            change: word.to_owned(),
            kind: of.kind().to_owned(),
            record: of.uuid().to_string(),
            field,
            before,
            after,
        }
    }

    fn change(&self) -> Option<Change> {
        let of = RecordRef::from_parts(&self.kind, Uuid::parse_str(&self.record).ok()?)?;
        let record = |json: &Option<String>| {
            layout::parse(of.kind(), json.as_deref()?)
                .ok()
                .filter(|record| record.reference() == of)
        };
        let value = |json: &Option<String>| serde_json::from_str::<Json>(json.as_deref()?).ok();
        Some(match self.change.as_str() {
            "created" => Change::Created {
                record: record(&self.after)?,
            },
            "buried" => Change::Buried {
                record: record(&self.before)?,
            },
            "set" => Change::Set {
                of,
                field: self.field.clone()?,
                before: value(&self.before)?,
                after: value(&self.after)?,
            },
            _ => return None,
        })
    }
}

fn next_line(rows: &mut rusqlite::Rows<'_>) -> rusqlite::Result<Option<(i64, Line)>> {
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let line = Line {
        change: row.get(1)?,
        kind: row.get(2)?,
        record: row.get(3)?,
        field: row.get(4)?,
        before: row.get(5)?,
        after: row.get(6)?,
    };
    Ok(Some((row.get(0)?, line)))
}

/// The hash of an entry: of the hash before it, then of every value in the order of the columns.
fn chained(before: Hash, header: &Header, lines: &[Line]) -> Hash {
    let mut checksum = Checksum::after(before);
    checksum.add_text(Some(&header.actor));
    checksum.add(ValueRef::Integer(header.sequence));
    checksum.add(ValueRef::Integer(header.wall));
    checksum.add(ValueRef::Integer(header.counter.into()));
    checksum.add_text(Some(&header.label));
    checksum.add_text(Some(&header.step));
    let of = header.of.as_ref();
    checksum.add_text(of.map(|(actor, _)| actor.as_str()));
    checksum.add(of.map_or(ValueRef::Null, |(_, sequence)| ValueRef::Integer(*sequence)));
    for line in lines {
        checksum.add_text(Some(&line.change));
        checksum.add_text(Some(&line.kind));
        checksum.add_text(Some(&line.record));
        checksum.add_text(line.field.as_deref());
        checksum.add_text(line.before.as_deref());
        checksum.add_text(line.after.as_deref());
    }
    checksum.finish()
}
