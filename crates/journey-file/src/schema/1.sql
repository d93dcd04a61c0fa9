-- Format 1 of the .journey file. Described column by column in docs/file-format.md.
-- Never edited once released: a later format is a numbered script that starts from this one.
-- Foreign keys are checked at commit, because one entry may create and bury in any order.

CREATE TABLE heading (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  function TEXT NOT NULL,
  colour INTEGER NOT NULL,
  rank TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE lane (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  collapsed INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  rank TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE journey (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  segment TEXT NOT NULL,
  state TEXT NOT NULL,
  rules_off TEXT NOT NULL,
  review_days INTEGER NOT NULL,
  silent_stages INTEGER NOT NULL,
  crowded_comms INTEGER NOT NULL,
  rank TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE stage (
  id TEXT NOT NULL PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  phase TEXT,
  goal TEXT NOT NULL,
  owner TEXT REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL,
  exit TEXT NOT NULL,
  entrance INTEGER NOT NULL,
  verdict TEXT,
  verdict_reason TEXT NOT NULL,
  rank TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX stage_by_journey ON stage (journey);
CREATE INDEX stage_by_owner ON stage (owner) WHERE owner IS NOT NULL;

CREATE TABLE stage_supporting (
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  owner TEXT NOT NULL REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (stage, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_supporting_by_owner ON stage_supporting (owner);

CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  rank TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX step_by_stage ON step (stage);

CREATE TABLE transition (
  id TEXT NOT NULL PRIMARY KEY,
  from_stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  to_stage TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX transition_by_from ON transition (from_stage);
CREATE INDEX transition_by_to ON transition (to_stage) WHERE to_stage IS NOT NULL;

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  transition TEXT NOT NULL UNIQUE REFERENCES transition DEFERRABLE INITIALLY DEFERRED,
  passes TEXT NOT NULL,
  within_time TEXT NOT NULL,
  given_by TEXT,
  given_on TEXT,
  received_by TEXT,
  received_on TEXT,
  review_on TEXT,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE moment (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL,
  text TEXT NOT NULL,
  feeling INTEGER,
  name TEXT NOT NULL,
  owner TEXT REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  evidence TEXT NOT NULL,
  tags TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX moment_by_stage ON moment (stage);
CREATE INDEX moment_by_step ON moment (step) WHERE step IS NOT NULL;
CREATE INDEX moment_by_owner ON moment (owner) WHERE owner IS NOT NULL;

CREATE TABLE comm (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL,
  channel TEXT NOT NULL,
  words TEXT NOT NULL,
  sent TEXT NOT NULL,
  owner TEXT REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  tags TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX comm_by_stage ON comm (stage);
CREATE INDEX comm_by_step ON comm (step) WHERE step IS NOT NULL;
CREATE INDEX comm_by_owner ON comm (owner) WHERE owner IS NOT NULL;

CREATE TABLE promise (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL,
  wording TEXT NOT NULL,
  due TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  measure_comparison TEXT,
  measure_amount REAL,
  measure_unit TEXT,
  owner TEXT REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  tags TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX promise_by_stage ON promise (stage);
CREATE INDEX promise_by_step ON promise (step) WHERE step IS NOT NULL;
CREATE INDEX promise_by_due ON promise (due) WHERE due IS NOT NULL;
CREATE INDEX promise_by_owner ON promise (owner) WHERE owner IS NOT NULL;

CREATE TABLE promise_maker (
  promise TEXT NOT NULL REFERENCES promise DEFERRABLE INITIALLY DEFERRED,
  comm TEXT NOT NULL REFERENCES comm DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (promise, comm)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_maker_by_comm ON promise_maker (comm);

CREATE TABLE keeping (
  id TEXT NOT NULL PRIMARY KEY,
  promise TEXT NOT NULL REFERENCES promise DEFERRABLE INITIALLY DEFERRED,
  moment TEXT NOT NULL REFERENCES moment DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL,
  measured_amount REAL,
  measured_unit TEXT,
  evidence TEXT NOT NULL,
  judged_on TEXT,
  hash BLOB NOT NULL,
  UNIQUE (promise, moment)
) STRICT;
CREATE INDEX keeping_by_moment ON keeping (moment);

CREATE TABLE card (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  lane TEXT NOT NULL REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL,
  text TEXT NOT NULL,
  colour INTEGER NOT NULL,
  tags TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX card_by_stage ON card (stage);
CREATE INDEX card_by_step ON card (step) WHERE step IS NOT NULL;
CREATE INDEX card_by_lane ON card (lane);

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  x REAL,
  y REAL,
  stage TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  lane TEXT REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
  rank TEXT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  colour INTEGER NOT NULL,
  tags TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX note_by_journey ON note (journey);
CREATE INDEX note_by_stage ON note (stage) WHERE stage IS NOT NULL;
CREATE INDEX note_by_step ON note (step) WHERE step IS NOT NULL;
CREATE INDEX note_by_lane ON note (lane) WHERE lane IS NOT NULL;

CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY,
  about_kind TEXT NOT NULL,
  about_id TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  resolved INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  gap TEXT NOT NULL,
  choice TEXT NOT NULL,
  reason TEXT,
  owner TEXT REFERENCES owner DEFERRABLE INITIALLY DEFERRED,
  until TEXT,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  resolved_at INTEGER,
  hash BLOB NOT NULL,
  UNIQUE (journey, gap)
) STRICT;
CREATE INDEX decision_by_owner ON decision (owner) WHERE owner IS NOT NULL;

CREATE TABLE log (
  position INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  wall INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  label TEXT NOT NULL,
  step TEXT NOT NULL,
  step_actor TEXT,
  step_sequence INTEGER,
  hash BLOB NOT NULL,
  UNIQUE (actor, sequence)
) STRICT;

CREATE TABLE log_change (
  position INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES log,
  change TEXT NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT
) STRICT;
