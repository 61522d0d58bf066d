/**
 * People, keys, sessions and links. Of every secret only the SHA-256 is stored; times are ISO 8601 in UTC, so that they
 * sort as text.
 */
export const access = `
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT,
  -- in small letters
  email TEXT UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('member', 'staff', 'admin')),
  member_code TEXT REFERENCES members,
  active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  CHECK (name IS NOT NULL OR email IS NOT NULL),
  CHECK ((role = 'member') = (member_code IS NOT NULL))
) WITHOUT ROWID;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('member', 'portal', 'staff', 'admin')),
  member_code TEXT REFERENCES members,
  -- instead of the limit that holds for everybody
  requests_per_minute INTEGER,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_at TEXT,
  revoked_at TEXT,
  replaced_by TEXT REFERENCES api_keys,
  CHECK ((role = 'member') = (member_code IS NOT NULL))
) WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person_id);

CREATE TABLE sign_in_links (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  expires_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_in_links_by_person ON sign_in_links (person_id);
`
