/**
 * Each record is stored as JSON (zod checks it before it is written). Fields that other tables or SQLite itself rely on
 * have their own columns.
 */
export const catalogue = `
CREATE TABLE catalogue_state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE members (code TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE technologies (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE process_areas (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE terms (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE case_studies (id TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE case_study_implementers (
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  member_code TEXT NOT NULL REFERENCES members,
  role TEXT NOT NULL,
  PRIMARY KEY (case_study_id, member_code)
) WITHOUT ROWID;
CREATE TABLE case_study_technologies (
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  technology_id TEXT NOT NULL REFERENCES technologies,
  PRIMARY KEY (case_study_id, technology_id)
) WITHOUT ROWID;
CREATE TABLE case_study_process_areas (
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  process_area_id TEXT NOT NULL REFERENCES process_areas,
  PRIMARY KEY (case_study_id, process_area_id)
) WITHOUT ROWID;
CREATE INDEX case_study_implementers_by_member ON case_study_implementers (member_code);
CREATE INDEX case_study_technologies_by_technology ON case_study_technologies (technology_id);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  case_study_id TEXT NOT NULL REFERENCES case_studies ON DELETE CASCADE,
  language TEXT NOT NULL,
  field TEXT NOT NULL,
  -- Tells passages of one field apart.
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  UNIQUE (case_study_id, language, field, position)
);
CREATE INDEX passages_by_input ON passages (input_hash);

-- By model and hash of the exact text the model saw: the same text is never embedded twice.
CREATE TABLE vectors (
  model TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (model, input_hash)
) WITHOUT ROWID;

-- Words are stemmed before they come here, by language; rowid is the id of the passage with the whole text.
CREATE VIRTUAL TABLE passage_words USING fts5 (
  title, problem, solution, results, labels,
  language UNINDEXED,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
-- From what the words of a passage were made; another fingerprint means they must be made anew.
CREATE TABLE passage_words_source (passage_id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL);
`
