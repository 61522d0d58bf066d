/** The decisions on a need that others than staff see: those of its last publication, whatever was decided since. */
export const publishedAnswers = `
CREATE TABLE published_answers (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  at TEXT NOT NULL,
  -- JSON: the rules that held for the need, as they were; null for an answer published before they were kept.
  rules TEXT
) WITHOUT ROWID;

CREATE TABLE published_decisions (
  need_id TEXT NOT NULL REFERENCES published_answers ON DELETE CASCADE,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  -- JSON, as in matches
  decision TEXT NOT NULL,
  PRIMARY KEY (need_id, case_study_id)
) WITHOUT ROWID;

-- What was published until now is taken to be what members see now.
INSERT INTO published_answers
  SELECT id, body ->> 'publishedAt', NULL FROM needs WHERE body ->> 'publishedAt' IS NOT NULL;
INSERT INTO published_decisions
  SELECT need_id, case_study_id, decision FROM matches JOIN published_answers USING (need_id)
  WHERE decision IS NOT NULL;
`
