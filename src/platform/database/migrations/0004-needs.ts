/** Deleting a need deletes all data derived from it: each such table has a foreign key that cascades. */
export const needs = `
CREATE TABLE needs (
  id TEXT PRIMARY KEY,
  member_code TEXT NOT NULL REFERENCES members,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  -- When it last changed, counted in changes of any need.
  revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX needs_by_revision ON needs (revision);
-- One row: how many changes of needs there were.
CREATE TABLE needs_state (revision INTEGER NOT NULL);
INSERT INTO needs_state VALUES (0);

CREATE TABLE need_process_areas (
  need_id TEXT NOT NULL REFERENCES needs ON DELETE CASCADE,
  process_area_id TEXT NOT NULL REFERENCES process_areas,
  PRIMARY KEY (need_id, process_area_id)
) WITHOUT ROWID;

CREATE TABLE need_history (
  need_id TEXT NOT NULL REFERENCES needs ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  -- The need as it then was.
  body TEXT NOT NULL,
  PRIMARY KEY (need_id, version)
) WITHOUT ROWID;

-- By what the model made of the words, so that needs can be compared without asking it again.
CREATE TABLE need_vectors (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  model TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  views BLOB NOT NULL
) WITHOUT ROWID;
`
