/** Which migrations made this schema, so that one that was changed after it was applied is noticed. */
export const appliedMigrations = `
CREATE TABLE applied_migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- SHA-256 of its SQL.
  checksum TEXT NOT NULL
);
`
