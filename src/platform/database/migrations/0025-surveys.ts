/**
 * Rounds in which members are asked about their situation. A round keeps the questionnaire that it asks, so that a newer
 * one changes nothing for it, and what is published of it when it closes.
 */
export const surveys = `
CREATE TABLE survey_rounds (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  questionnaire TEXT NOT NULL,
  counts TEXT
) WITHOUT ROWID;

CREATE TABLE survey_answers (
  round_id TEXT NOT NULL REFERENCES survey_rounds ON DELETE CASCADE,
  member_code TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (round_id, member_code)
) WITHOUT ROWID;
CREATE INDEX survey_answers_by_member ON survey_answers (member_code);
`
