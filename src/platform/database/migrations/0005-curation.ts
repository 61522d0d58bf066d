export const curation = `
-- How well the catalogue answered a need when it was last asked.
CREATE TABLE need_answers (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  fit TEXT NOT NULL,
  best_score INTEGER NOT NULL,
  -- Whether a part of the engine could not take part.
  degraded INTEGER NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE matches (
  need_id TEXT NOT NULL REFERENCES needs ON DELETE CASCADE,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  -- What was suggested; null where it is not among the suggestions.
  rank INTEGER,
  score INTEGER,
  fit TEXT,
  -- What staff decided; null while nobody has.
  decision TEXT,
  PRIMARY KEY (need_id, case_study_id)
) WITHOUT ROWID;
-- What a decision replaced, so that it can be undone; the last one first.
CREATE TABLE match_undo (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  need_id TEXT NOT NULL,
  case_study_id TEXT NOT NULL,
  decision TEXT,
  FOREIGN KEY (need_id, case_study_id) REFERENCES matches ON DELETE CASCADE
);
CREATE INDEX match_undo_by_match ON match_undo (need_id, case_study_id);

-- What members say became of a case study for their need.
CREATE TABLE feedback (
  need_id TEXT NOT NULL REFERENCES needs ON DELETE CASCADE,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  body TEXT NOT NULL,
  PRIMARY KEY (need_id, case_study_id)
) WITHOUT ROWID;

CREATE TABLE curation_rules (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
`
