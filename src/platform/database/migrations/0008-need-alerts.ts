export const needAlerts = `
-- Which case studies there were when a need was first looked at, and when its member last did: what is new since.
CREATE TABLE need_looks (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  -- JSON arrays of ids of case studies
  first_known TEXT NOT NULL,
  last_known TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;

-- Feed readers send no cookie: each has a secret of its own, of which only the SHA-256 is kept.
CREATE TABLE feed_tokens (
  person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) WITHOUT ROWID;
`
