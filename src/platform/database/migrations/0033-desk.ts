/** Who of the staff looks after a need, and pairs of case studies that staff looked at and that are no duplicates. */
export const desk = `
CREATE TABLE need_assignments (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX need_assignments_by_person ON need_assignments (person_id);

-- The smaller id first.
CREATE TABLE distinct_case_studies (
  one_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  at TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id)
) WITHOUT ROWID;
`
