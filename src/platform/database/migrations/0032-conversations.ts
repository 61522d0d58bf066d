/** What a member and staff write to each other about a need, and what people are told on the pages. */
export const conversations = `
CREATE TABLE need_messages (
  -- A ULID: it sorts by time.
  id TEXT PRIMARY KEY,
  need_id TEXT NOT NULL REFERENCES needs ON DELETE CASCADE,
  at TEXT NOT NULL,
  -- member or staff
  side TEXT NOT NULL,
  -- Who wrote it, where no key did: what people wrote goes with them.
  person_id TEXT REFERENCES people ON DELETE CASCADE,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX need_messages_of_need ON need_messages (need_id, id);
CREATE INDEX need_messages_of_person ON need_messages (person_id);

-- Ids and times only: titles are read with the rights that somebody has when they look.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  need_id TEXT REFERENCES needs ON DELETE CASCADE,
  -- The case study or survey round that it is about.
  about TEXT,
  -- 1 once it was read.
  is_read INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX inbox_of_person ON inbox (person_id, is_read);
CREATE INDEX inbox_of_need ON inbox (need_id);
`
