/**
 * Deletes all vectors, so that each is computed again together with its token vectors: both come from one pass through
 * the model.
 */
export const tokenVectors = `
CREATE TABLE token_vectors (
  model TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  -- int8, one row a token
  vectors BLOB NOT NULL,
  -- float32, the idf of each token
  weights BLOB NOT NULL,
  -- uint32, start and end of each token in the text
  spans BLOB NOT NULL,
  PRIMARY KEY (model, input_hash)
) WITHOUT ROWID;
DELETE FROM vectors;
`
