/** What texts are compared by follows from them and the model; it is kept so that a start need not make it again. */
export const comparedRows = `
CREATE TABLE compared_rows (
  case_study_id TEXT PRIMARY KEY REFERENCES case_studies ON DELETE CASCADE,
  -- From what the rows were made; another fingerprint means they must be made anew.
  fingerprint TEXT NOT NULL,
  -- Bytes of the rows in problem space, and of whole texts.
  problems BLOB NOT NULL,
  wholes BLOB NOT NULL
);
`
