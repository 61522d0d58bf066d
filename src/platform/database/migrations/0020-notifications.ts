/** Who wants to hear by mail, and what they have not heard yet. */
export const notifications = `
CREATE TABLE notification_preferences (
  person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  -- daily or at-once; who wants no mail has no row.
  frequency TEXT NOT NULL,
  language TEXT NOT NULL,
  -- In each mail, to end them without signing in. It opens nothing else.
  token TEXT NOT NULL UNIQUE,
  last_sent_at TEXT
) WITHOUT ROWID;

-- Deleted when they are sent. Kinds and times only: no text, no need.
CREATE TABLE notifications (
  id INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES notification_preferences ON DELETE CASCADE,
  kind TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX notifications_by_person ON notifications (person_id);
`
