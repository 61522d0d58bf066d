/** The migrations that made this schema, so that a later change of one is noticed. */
export const appliedMigrations = `
CREATE TABLE applied_migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- SHA-256 of its SQL.
  checksum TEXT NOT NULL
);
`
