/**
 * Editions of the report: their content as it was generated, and apart from it what editors wrote, so that generating
 * again never touches a text. The content names open needs by their ids only: what a member withdraws is gone from it.
 */
export const editions = `
CREATE TABLE editions (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  content TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE edition_prose (
  edition_id TEXT NOT NULL REFERENCES editions ON DELETE CASCADE,
  chapter TEXT NOT NULL,
  place TEXT NOT NULL,
  language TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  author TEXT,
  carried_over INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (edition_id, chapter, place, language)
) WITHOUT ROWID;
`
