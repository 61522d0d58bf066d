/**
 * Words are searched in memory, so a plain table keeps them; tokens are compared by codes. A case study knows the generation of its last change, so
 * that only what changed is read again.
 */
export const incrementalRefresh = `
CREATE TABLE words_of_passages (
  -- The id of the passage with the whole text.
  passage_id INTEGER PRIMARY KEY REFERENCES passages ON DELETE CASCADE,
  -- From what the words were made; another fingerprint means they must be made anew.
  fingerprint TEXT NOT NULL,
  language TEXT NOT NULL,
  -- Stems with spaces between.
  title TEXT NOT NULL,
  problem TEXT NOT NULL,
  solution TEXT NOT NULL,
  results TEXT NOT NULL,
  labels TEXT NOT NULL
);
INSERT INTO words_of_passages
  SELECT passage_id, fingerprint, language, title, problem, solution, results, labels
  FROM passage_words_source JOIN passage_words ON passage_words.rowid = passage_id
  WHERE passage_id IN (SELECT id FROM passages);
DROP TABLE passage_words;
DROP TABLE passage_words_source;
ALTER TABLE words_of_passages RENAME TO passage_words;

-- The tokens of an input, coded by centroids: what late interaction reads.
CREATE TABLE token_codes (
  -- SHA-256 of the centroids.
  codebook TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  codes BLOB NOT NULL,
  PRIMARY KEY (codebook, input_hash)
) WITHOUT ROWID;

ALTER TABLE case_studies ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_studies_by_generation ON case_studies (generation);
`
