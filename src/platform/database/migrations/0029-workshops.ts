/**
 * Workshops with their kits, and what participants answered afterwards. A kit names needs by their ids only: what a member
 * withdraws is gone from it. What an answer became (needs, drafts, proposals) is a record of its own kind, named here.
 */
export const workshops = `
CREATE TABLE workshops (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  kit TEXT
) WITHOUT ROWID;

CREATE TABLE workshop_feedback (
  id TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  member_code TEXT,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX workshop_feedback_of_workshop ON workshop_feedback (workshop_id, at);
`
