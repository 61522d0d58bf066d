/**
 * Changes to dossiers that people propose, what became of each fact, and when facts were added and verified. A fact
 * without a row of its own counts from the day of this migration.
 */
export const dossiers = `
CREATE TABLE fact_proposals (
  id TEXT PRIMARY KEY,
  technology_id TEXT NOT NULL,
  member_code TEXT,
  author TEXT,
  status TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX fact_proposals_by_status ON fact_proposals (status, technology_id);
CREATE INDEX fact_proposals_by_member ON fact_proposals (member_code, status);
CREATE INDEX fact_proposals_by_author ON fact_proposals (author);

CREATE TABLE fact_history (
  id TEXT PRIMARY KEY,
  technology_id TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX fact_history_by_technology ON fact_history (technology_id, id);

CREATE TABLE fact_dates (
  technology_id TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  added_at TEXT NOT NULL,
  verified_at TEXT,
  PRIMARY KEY (technology_id, fact_id)
) WITHOUT ROWID;

CREATE TABLE facts_since (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL);
INSERT INTO facts_since VALUES (1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
`
