/** Comparisons of two rankings by what people open, and usage of results that staff placed, which no ranking did. */
export const rankingComparisons = `
CREATE TABLE ranking_comparisons (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Numbers of learned models; 0 for the one that comes with the program.
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  -- Null while it runs, like what was counted.
  ended_at TEXT,
  -- JSON: answers won by a and by b, ties, and case studies opened of each.
  tally TEXT
);
CREATE UNIQUE INDEX one_comparison_at_a_time ON ranking_comparisons (ended_at IS NULL) WHERE ended_at IS NULL;

-- What was opened in answers of the running comparison: no text, no need, no person, no member and no time. Deleted when
-- it ends.
CREATE TABLE comparison_opens (
  comparison INTEGER NOT NULL REFERENCES ranking_comparisons,
  answer_id TEXT NOT NULL,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  -- Number of the ranking that placed the case study in the answer.
  ranking INTEGER NOT NULL,
  PRIMARY KEY (comparison, answer_id, case_study_id)
) WITHOUT ROWID;
CREATE INDEX comparison_opens_by_case ON comparison_opens (case_study_id);

CREATE TABLE usage_events_anew (
  id INTEGER PRIMARY KEY,
  -- To the hour.
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  member_code TEXT,
  -- Rank in the answer.
  place INTEGER,
  -- Number of the ranking that placed it; 0 for the bundled one, null where staff did.
  ranking INTEGER
);
INSERT INTO usage_events_anew SELECT id, at, kind, case_study_id, member_code, place, ranking FROM usage_events;
DROP TABLE usage_events;
ALTER TABLE usage_events_anew RENAME TO usage_events;
CREATE INDEX usage_events_by_time ON usage_events (at);
CREATE INDEX usage_events_by_case ON usage_events (case_study_id, kind);
`
