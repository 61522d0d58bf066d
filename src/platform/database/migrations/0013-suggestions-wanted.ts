/** Suggestions are made after a need is written. Pending ones are stored here, so that they survive a crash. */
export const suggestionsWanted = `
CREATE TABLE suggestions_wanted (
  need_id TEXT PRIMARY KEY REFERENCES needs ON DELETE CASCADE,
  -- The version of the need whose words suggestions were last wanted for.
  version INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX suggestions_not_done ON suggestions_wanted (need_id) WHERE done = 0;
`
