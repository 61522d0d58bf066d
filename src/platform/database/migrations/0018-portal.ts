/** What portals need: who used them, requests that must not be carried out twice, and what was done with answers. */
export const portal = `
-- The person behind a portal, by the id that the portal gave.
ALTER TABLE audit ADD COLUMN end_user TEXT;

-- Requests with an Idempotency-Key. The answer is not here: it may quote a need, which must be forgettable.
CREATE TABLE idempotency_keys (
  -- SHA-256 of caller, operation and key.
  id TEXT PRIMARY KEY,
  -- SHA-256 of the request.
  fingerprint TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Null while the request is carried out.
  status INTEGER,
  location TEXT
) WITHOUT ROWID;
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (at);

-- What people did with case studies in answers: no text, no need, no person.
CREATE TABLE usage_events (
  id INTEGER PRIMARY KEY,
  -- To the hour.
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  member_code TEXT,
  -- Rank in the answer.
  place INTEGER,
  -- Number of the ranking that made the answer; 0 for the bundled one.
  ranking INTEGER NOT NULL
);
CREATE INDEX usage_events_by_time ON usage_events (at);
CREATE INDEX usage_events_by_case ON usage_events (case_study_id, kind);
`
