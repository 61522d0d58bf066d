/**
 * Drafts of case studies. A published case study is in `case_studies`, which everything else reads. An archived one
 * stays there with its decisions; `archived_at` removes it from the catalogue.
 */
export const caseDrafts = `
ALTER TABLE case_studies ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE case_studies ADD COLUMN archived_at TEXT;
ALTER TABLE case_studies ADD COLUMN merged_into TEXT REFERENCES case_studies;
-- Whether people changed it here: then an import leaves it alone.
ALTER TABLE case_studies ADD COLUMN by_people INTEGER NOT NULL DEFAULT 0;

CREATE TABLE case_drafts (
  id TEXT PRIMARY KEY,
  -- What it revises; null for one that is new.
  case_study_id TEXT REFERENCES case_studies ON DELETE CASCADE,
  -- Whose it is; null for one of staff.
  member_code TEXT REFERENCES members,
  status TEXT NOT NULL CHECK (status IN ('draft', 'in-review')),
  version INTEGER NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
-- Each has one revision of a case study at a time.
CREATE UNIQUE INDEX case_drafts_by_case ON case_drafts (case_study_id, COALESCE(member_code, ''))
  WHERE case_study_id IS NOT NULL;

CREATE TABLE case_history (
  -- The id of the case study or, for what was not published, of the draft.
  entry_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- Null while a draft has not become a case study.
  case_study_id TEXT REFERENCES case_studies ON DELETE CASCADE,
  member_code TEXT REFERENCES members,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  -- What it then said.
  body TEXT NOT NULL,
  PRIMARY KEY (entry_id, version)
) WITHOUT ROWID;
CREATE INDEX case_history_by_case ON case_history (case_study_id);
`
