/**
 * What staff decided on a suggestion to add a case study or a technology. Suggestions themselves are made anew whenever
 * they are read, so nothing of a need stays here.
 */
export const insightSuggestions = `
CREATE TABLE insight_suggestions (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
`
